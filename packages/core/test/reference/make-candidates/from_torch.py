"""Adapters that run optimizers written for PyTorch, out of a checkout of the repository they come from.

Made with Python 3.11, torch 2.13.0+cpu, numpy 2.4.6. CANDIDATES_UPSTREAM is a folder with the checkouts, each named
OWNER+NAME; the commit is read from the checkout. Nothing of them is copied.
"""

import contextlib
import copy
import importlib
import importlib.util
import io
import os
import re
import subprocess
import sys

import torch

from running import UPSTREAM

torch.set_num_threads(1)


def legacy(name):
    """The old signature with the factor before the tensors, which newer releases of PyTorch refuse."""
    original = getattr(torch.Tensor, name)
    scaled = "alpha" if name in ("add", "add_", "sub", "sub_") else "value"
    count = 2 if scaled == "alpha" else 3

    def call(self, *args, **options):
        if len(args) == count and not isinstance(args[0], torch.Tensor):
            return original(self, *args[1:], **{scaled: args[0]}, **options)
        return original(self, *args, **options)

    setattr(torch.Tensor, name, call)


for method in ("add", "add_", "sub", "sub_", "addcmul", "addcmul_", "addcdiv", "addcdiv_"):
    legacy(method)


def load(repository, path):
    """A module of a checkout: a dotted path is imported as a package, a file by itself."""
    root = os.path.join(UPSTREAM, repository.replace("/", "+"))
    if path.startswith(("torch.", "transformers_wheel.")):
        return importlib.import_module(path)
    if not path.endswith(".py"):
        sys.path.insert(0, root)
        try:
            return importlib.import_module(path)
        finally:
            sys.path.remove(root)
    name = re.sub(r"\W", "_", f"{repository}_{path}")
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, os.path.join(root, path))
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


def commit(repository):
    released = {"pytorch/pytorch": torch.__version__, "huggingface/transformers": "4.57.6"}
    if repository in released:
        return released[repository]
    root = os.path.join(UPSTREAM, repository.replace("/", "+"))
    return subprocess.run(["git", "-C", root, "log", "-1", "--format=%H"], capture_output=True, text=True, check=True).stdout.strip()


NAMES = {"learningRate": "lr", "epsilon": "eps"}


def snake(name):
    return re.sub("[A-Z]", lambda m: "_" + m[0].lower(), name)


def translate(options, rename=(), betas=("beta1", "beta2"), extra=(), drop=(), change=None):
    """Our names for the options as the usual ones of PyTorch; beta1, beta2 go into a tuple. change gets the last word."""
    rename = {**NAMES, **dict(rename)}
    found = {}
    if betas and all(beta in options for beta in betas):
        found["betas"] = tuple(options[beta] for beta in betas)
    for name, value in options.items():
        if name in drop or ("betas" in found and name in betas):
            continue
        found[rename.get(name, snake(name))] = value
    found = {**found, **dict(extra)}
    return found if change is None else change(found)


def torch_start(factory, translated, evaluation=None, closure=False):
    """factory(leaves, **options), where leaves is {name: Parameter}. evaluation(leaves, optimizer) puts the second
    view into the leaves of a copy. closure: step() is given a function, which may be called at other places."""

    def start(leaves, dtype, options):
        kind = getattr(torch, dtype)
        torch.set_default_dtype(kind)  # else some states are of another dtype than their parameters
        params = {n: torch.nn.Parameter(torch.tensor(v, dtype=kind).reshape(s)) for n, (s, v) in leaves.items()}
        with contextlib.redirect_stdout(io.StringIO()):
            optimizer = factory(params, **translated(options))

        def read():
            return {n: p.detach().double().flatten().tolist() for n, p in params.items()}

        def evaluate_gradient(evaluated):
            loss, gradient = evaluated()
            for n, p in params.items():
                p.grad = torch.tensor(gradient[n], dtype=torch.float64).to(kind).reshape(p.shape)
            return torch.tensor(loss, dtype=kind)

        def step(evaluated):
            if closure:
                optimizer.step(lambda: evaluate_gradient(evaluated))
            else:
                evaluate_gradient(evaluated)
                optimizer.step()

        def second():
            other, view = copy.deepcopy((optimizer, params))
            evaluation(view, other)
            return {n: p.detach().double().flatten().tolist() for n, p in view.items()}

        return read, step, None if evaluation is None else second

    return start


def listed(cls, **fixed):
    """A factory for a class that takes a list of parameters."""
    return lambda leaves, **options: cls(list(leaves.values()), **options, **fixed)
