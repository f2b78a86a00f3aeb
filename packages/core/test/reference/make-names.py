"""Names and options of the other libraries' optimizers, schedules and clipping, as JSON.

    /usr/bin/python3 make-names.py OPTAX ZOO > names.json      (Debian: python3-torch, 1.13)

OPTAX is a checkout of google-deepmind/optax, ZOO one of kozistr/pytorch_optimizer; their names are read from the
syntax tree, of pytorch_optimizer those of optimizers that this package has. TensorFlow.js' are those of tf.train in
version 4.22.
"""

import ast
import glob
import inspect
import json
import sys

import torch

# what is about speed, bookkeeping or printing, and has no meaning here
IDLE = {"self", "params", "optimizer", "foreach", "capturable", "differentiable", "fused", "last_epoch", "verbose", "parameters"}


def of_torch():
    optim, lr = torch.optim, torch.optim.lr_scheduler
    names = {}
    for module, prefix in ((optim, "optim"), (lr, "lr_scheduler")):
        for name, value in sorted(vars(module).items()):
            if inspect.isclass(value) and value.__module__.startswith("torch.optim") and not name.startswith("_") and name != "Optimizer":
                names[f"{prefix}.{name}"] = [p for p in inspect.signature(value.__init__).parameters if p not in IDLE]
    for name in ("clip_grad_norm_", "clip_grad_value_"):
        names[f"nn.utils.{name}"] = [p for p in inspect.signature(getattr(torch.nn.utils, name)).parameters if p not in IDLE]
    return names


def of_file(path, only=None):
    found = {}
    for node in ast.parse(open(path).read()).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and (only is None or node.name in only):
            arguments = node.args.posonlyargs + node.args.args + node.args.kwonlyargs
            found[node.name] = [a.arg for a in arguments if a.arg != "mu_dtype"]
    return found


def of_optax(folder):
    names = of_file(f"{folder}/optax/_src/alias.py")
    names.update(of_file(f"{folder}/optax/schedules/_schedule.py"))
    names.update(of_file(f"{folder}/optax/schedules/_join.py"))
    clipping = {"clip", "clip_by_global_norm", "clip_by_block_rms", "adaptive_grad_clip"}
    names.update(of_file(f"{folder}/optax/transforms/_clipping.py", clipping))
    return dict(sorted(names.items()))


def of_contrib(folder):
    names = {}
    left = {"lerp", "normalize", "orthogonalize_via_newton_schulz", "schedule_free_eval_params", "split_real_and_imaginary", "hutchinson_estimator_diag_hessian"}
    for path in sorted(glob.glob(f"{folder}/optax/contrib/_*.py")):
        if not path.endswith("_test.py"):
            names.update(of_file(path))
    return {name: options for name, options in sorted(names.items()) if not name.startswith("scale_by_") and name not in left}


ZOO = [
    "A2Grad", "ADOPT", "AccSGD", "AdEMAMix", "AdaBelief", "AdaBound", "AdaFactor", "AdaMod", "AdaMuon", "AdaPNM", "AdamMini", "AdamP",
    "Adan", "AggMo", "ApolloDQN", "CAME", "DAdaptAdaGrad", "DAdaptAdam", "DAdaptAdan", "DAdaptLion", "DAdaptSGD", "DiffGrad",
    "Fromage", "Gravity", "GrokFastAdamW", "Kron", "LARS", "LaProp", "Lamb", "Lookahead", "MADGRAD", "MARS", "MSVAG", "Muon", "Nero",
    "NovoGrad", "PAdam", "PID", "PNM", "Prodigy", "QHAdam", "QHM", "Ranger", "SAM", "SCION", "SGDP", "SGDW", "SM3", "SOAP", "SWATS",
    "ScheduleFreeAdamW", "ScheduleFreeRAdam", "ScheduleFreeSGD", "Shampoo", "SignSGD", "SimplifiedAdEMAMix", "StableAdamW",
    "Tiger", "Yogi",
]


def of_zoo(folder):
    found = {}
    for path in sorted(glob.glob(f"{folder}/pytorch_optimizer/optimizer/*.py")):
        for node in ast.parse(open(path).read()).body:
            if isinstance(node, ast.ClassDef) and node.name in ZOO:
                make = next(m for m in node.body if isinstance(m, ast.FunctionDef) and m.name == "__init__")
                found[node.name] = [a.arg for a in make.args.args + make.args.kwonlyargs if a.arg not in IDLE]
    return {name: found[name] for name in ZOO}


TENSORFLOW_JS = {
    "train.sgd": ["learningRate"],
    "train.momentum": ["learningRate", "momentum", "useNesterov"],
    "train.adagrad": ["learningRate", "initialAccumulatorValue"],
    "train.adadelta": ["learningRate", "rho", "epsilon"],
    "train.adam": ["learningRate", "beta1", "beta2", "epsilon"],
    "train.adamax": ["learningRate", "beta1", "beta2", "epsilon", "decay"],
    "train.rmsprop": ["learningRate", "decay", "momentum", "epsilon", "centered"],
}

data = {"PyTorch": of_torch(), "optax": of_optax(sys.argv[1]), "optax.contrib": of_contrib(sys.argv[1]), "pytorch_optimizer": of_zoo(sys.argv[2]), "TensorFlow.js": TENSORFLOW_JS}
lines = [f'"{library}":{{\n' + ",\n".join(f"{json.dumps(k)}:{json.dumps(v)}" for k, v in names.items()) + "\n}" for library, names in data.items()]
sys.stdout.write("{" + ",\n".join(lines) + "}\n")
