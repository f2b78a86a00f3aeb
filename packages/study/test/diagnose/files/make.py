"""Writes the log files of this folder with the tools themselves: Keras 3 on JAX (History, CSVLogger) and tensorboardX.

pip install keras jax tensorboardX; KERAS_BACKEND=jax python make.py
"""

import json
import pathlib
import shutil
import tempfile

import keras
import numpy
from tensorboardX import SummaryWriter

here = pathlib.Path(__file__).parent
keras.utils.set_random_seed(0)
x = numpy.random.normal(size=(60, 2)).astype("float32")
y = (x[:, 0] * x[:, 1] > 0).astype("float32")
model = keras.Sequential([keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy", metrics=["accuracy"])
logger = keras.callbacks.CSVLogger(str(here / "keras-csv-logger.csv"))
history = model.fit(
    x[:40], y[:40], validation_data=(x[40:], y[40:]), epochs=12, batch_size=8, verbose=0, callbacks=[logger]
)
(here / "keras-history.json").write_text(json.dumps(history.history))

with tempfile.TemporaryDirectory() as folder:
    writer = SummaryWriter(folder)
    for step, (train, validation) in enumerate(zip(history.history["loss"], history.history["val_loss"]), 1):
        writer.add_scalar("loss/train", train, step)
        writer.add_scalar("loss/validation", validation, step)
    writer.add_text("notes", "texts are left out", 1)
    writer.close()
    written = next(pathlib.Path(folder).iterdir())
    shutil.copy(written, here / "tensorboardx.tfevents")
