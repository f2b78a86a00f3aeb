"""Writes a log by PyTorch's own SummaryWriter and a trainer_state.json by TrainerState of transformers, of one training.

python3 -m venv --system-site-packages VENV (over Debian's python3-torch); VENV/bin/pip install tensorboard transformers;
VENV/bin/python make-torch.py

The loop is written out, because the Trainer of transformers wants a newer PyTorch than Debian has; its records hold what
the Trainer logs after each epoch and after each evaluation, and its class writes the file.
"""

import pathlib
import shutil
import tempfile

import torch
from torch.utils.tensorboard import SummaryWriter
from transformers.trainer_callback import TrainerState

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
        writer.add_scalar("Loss/train", total, epoch)
        writer.add_scalar("Loss/val", held, epoch)
        writer.add_scalar("lr", rate, epoch)
        writer.add_text("notes", f"epoch {epoch}", epoch)
    writer.close()
    shutil.copy(next(pathlib.Path(folder).iterdir()), here / "torch-summary-writer.tfevents")
state.save_to_json(str(here / "trainer_state.json"))
