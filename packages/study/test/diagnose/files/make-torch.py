"""Writes the logs of one training by PyTorch's own SummaryWriter, by TrainerState of transformers (trainer_state.json) and
by the CSVLogger of Lightning (metrics.csv).

python3 -m venv --system-site-packages VENV (over Debian's python3-torch); VENV/bin/pip install tensorboard transformers;
VENV/bin/pip install --no-deps pytorch-lightning lightning-utilities; VENV/bin/python make-torch.py

The loop is written out, because the Trainers of transformers and Lightning want a newer PyTorch than Debian has: the
records hold what they log after each epoch and after each evaluation, and their classes write the files.
"""

import importlib.util
import pathlib
import shutil
import sys
import tempfile
import types

import torch
from torch.utils.tensorboard import SummaryWriter
from transformers.trainer_callback import TrainerState

fabric = pathlib.Path(importlib.util.find_spec("lightning_fabric").submodule_search_locations[0])
for name in ["lightning_fabric", "lightning_fabric.loggers", "lightning_fabric.utilities"]:
    # without what the packages import at their start, only the logger's own modules
    sys.modules[name] = types.ModuleType(name)
    sys.modules[name].__path__ = [str(fabric.joinpath(*name.split(".")[1:]))]
from lightning_fabric.loggers.csv_logs import CSVLogger  # noqa: E402

here = pathlib.Path(__file__).parent
torch.manual_seed(0)
x = torch.randn(60, 2)
y = (x[:, 0] * x[:, 1] > 0).float()
model = torch.nn.Sequential(torch.nn.Linear(2, 16), torch.nn.ReLU(), torch.nn.Linear(16, 1))
loss_of = torch.nn.BCEWithLogitsLoss()
epochs, batch = 12, 8
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, epochs * 40 // batch)

state = TrainerState(max_steps=epochs * 40 // batch, num_train_epochs=epochs)
with tempfile.TemporaryDirectory() as folder:
    writer = SummaryWriter(folder)
    logger = CSVLogger(folder, name="lightning", version=0)
    for epoch in range(1, epochs + 1):
        total = 0.0
        for rows in torch.randperm(40).split(batch):
            loss = loss_of(model(x[rows]).squeeze(1), y[rows])
            optimizer.zero_grad()
            loss.backward()
            norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            rate = optimizer.param_groups[0]["lr"]
            schedule.step()
            state.global_step += 1
            total += loss.item() * len(rows) / 40
        with torch.no_grad():
            held = loss_of(model(x[40:]).squeeze(1), y[40:]).item()
        state.epoch = float(epoch)
        place = {"epoch": state.epoch, "step": state.global_step}
        state.log_history.append({"loss": total, "grad_norm": norm.item(), "learning_rate": rate, **place})
        state.log_history.append({"eval_loss": held, "eval_runtime": 0.001, "eval_samples_per_second": 20000.0, **place})
        logger.log_metrics({"epoch": epoch - 1, "val_loss": held}, step=state.global_step - 1)
        logger.log_metrics({"epoch": epoch - 1, "train_loss": total}, step=state.global_step - 1)
        writer.add_scalar("Loss/train", total, epoch)
        writer.add_scalar("Loss/val", held, epoch)
        writer.add_scalar("lr", rate, epoch)
        writer.add_text("notes", f"epoch {epoch}", epoch)
    writer.close()
    logger.save()
    shutil.copy(pathlib.Path(folder) / "lightning" / "version_0" / "metrics.csv", here / "lightning-metrics.csv")
    shutil.copy(next(pathlib.Path(folder).glob("*.tfevents.*")), here / "torch-summary-writer.tfevents")
state.save_to_json(str(here / "trainer_state.json"))
