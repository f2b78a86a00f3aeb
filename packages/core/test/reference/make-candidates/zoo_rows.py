"""What is run of the collections."""

import sys
import types

from from_torch import UPSTREAM
from make_rows import row

# these packages import what is not wanted here: only their modules are loaded
for name, folder in (("timm", "huggingface+pytorch-image-models/timm"), ("torch_optimizer", "jettify+pytorch-optimizer/torch_optimizer")):
    sys.modules[name] = types.ModuleType(name)
    sys.modules[name].__path__ = [f"{UPSTREAM}/{folder}"]

TIMM, ZOO, JETTIFY, OPTIMI = "huggingface/pytorch-image-models", "kozistr/pytorch_optimizer", "jettify/pytorch-optimizer", "warner-benjamin/optimi"
THREE = ("defaults", "other", "decay")


def kozistr(name, module, cls, only=THREE, extra=(), **how):
    return row(name, ZOO, f"pytorch_optimizer.optimizer.{module}", cls, only=only, extra=dict(extra), **how)


def timm_row(name, module, cls, only=THREE, **how):
    return row(name, TIMM, f"timm.optim.{module}", cls, only=only, **how)


def jettify(name, module, cls, only=THREE, **how):
    return row(name, JETTIFY, f"torch_optimizer.{module}", cls, only=only, **how)


def etas(found):
    return {"lr": found["lr"], "etas": (found["decrease"], found["increase"]), "step_sizes": (found["smallest_step"], found["largest_step"]), "foreach": False}


COUPLED = {"weight_decouple": False}
BETAS3 = ("beta1", "beta2", "beta3")

ROWS = {
    "timm": [
        timm_row("laprop", "laprop", "LaProp"),
        timm_row("adan", "adan", "Adan", betas=BETAS3),
        timm_row("adamp", "adamp", "AdamP", rename={"decayRatio": "wd_ratio"}),
        timm_row("adopt", "adopt", "Adopt", drop=("clip",), extra={"clip_exp": 0.25}, only=("defaults", "other", "decay", "coupled")),
        timm_row("nadamw", "nadamw", "NAdamW"),
        timm_row("sgdp", "sgdp", "SGDP", rename={"decayRatio": "wd_ratio"}, only=None),
        timm_row("sgdw", "sgdw", "SGDW", extra={"foreach": False}),
        timm_row("madgrad", "madgrad", "MADGRAD", only=None),
    ],
    "torch_optimizer": [
        jettify("qhm", "qhm", "QHM"),
        jettify("aggMo", "aggmo", "AggMo"),
        jettify("accSgd", "accsgd", "AccSGD", rename={"smallConstant": "small_const"}),
        jettify("pid", "pid", "PID"),
        jettify("sgdp", "sgdp", "SGDP", rename={"decayRatio": "wd_ratio"}, only=None),
        jettify("sgdw", "sgdw", "SGDW"),
        jettify("swats", "swats", "SWATS"),
        jettify("a2gradUniform", "a2grad", "A2GradUni", only=None),
        jettify("a2gradIncremental", "a2grad", "A2GradInc", only=None),
        jettify("a2gradExponential", "a2grad", "A2GradExp", only=None),
        jettify("apollo", "apollo", "Apollo", extra={"init_lr": None}),
        jettify("madgrad", "madgrad", "MADGRAD", only=None),
        jettify("yogi", "yogi", "Yogi", only=None),
        jettify("adabound", "adabound", "AdaBound", rename={"finalLearningRate": "final_lr"}),
        jettify("amsbound", "adabound", "AdaBound", rename={"finalLearningRate": "final_lr"}, extra={"amsbound": True}),
        jettify("adamod", "adamod", "AdaMod"),
        jettify("diffgrad", "diffgrad", "DiffGrad"),
        jettify("qhadam", "qhadam", "QHAdam", rename={"decoupled": "decouple_weight_decay"}, only=None, change=lambda found: {**{k: v for k, v in found.items() if k not in ("nu1", "nu2")}, "nus": (found["nu1"], found["nu2"])}),
        jettify("adamp", "adamp", "AdamP", rename={"decayRatio": "wd_ratio"}),
    ],
    "pytorch_optimizer": [
        kozistr("adabelief", "adabelief", "AdaBelief", only=None, rename={"decoupled": "weight_decouple"}, extra={"foreach": False}),
        kozistr("yogi", "yogi", "Yogi", only=None, extra=COUPLED),
        kozistr("adabound", "adabound", "AdaBound", rename={"finalLearningRate": "final_lr"}, extra=COUPLED),
        kozistr("amsbound", "adabound", "AdaBound", rename={"finalLearningRate": "final_lr"}, extra={**COUPLED, "ams_bound": True}),
        kozistr("laprop", "laprop", "LaProp", only=("defaults", "other", "centered"), extra=COUPLED),
        kozistr("ademamix", "ademamix", "AdEMAMix", betas=BETAS3, extra={"weight_decouple": True}),
        kozistr("simplifiedAdemamix", "ademamix", "SimplifiedAdEMAMix"),
        kozistr("adan", "adan", "Adan", betas=BETAS3, extra={"foreach": False}),
        kozistr("stableAdamw", "adamw", "StableAdamW"),
        kozistr("adamod", "adamod", "AdaMod", betas=BETAS3),
        kozistr("diffgrad", "diffgrad", "DiffGrad", extra=COUPLED),
        kozistr("padam", "padam", "PAdam", extra=COUPLED),
        kozistr("msvag", "msvag", "MSVAG", only=None),
        kozistr("qhadam", "qhadam", "QHAdam", extra=COUPLED, drop=("decoupled",), change=lambda found: {**{k: v for k, v in found.items() if k not in ("nu1", "nu2")}, "nus": (found["nu1"], found["nu2"])}),
        kozistr("signSgd", "sgd", "SignSGD", extra={"momentum": 0.0, "foreach": False}),
        kozistr("signum", "sgd", "SignSGD", extra={"foreach": False}),
        kozistr("tiger", "tiger", "Tiger", extra={"foreach": False}),
        kozistr("qhm", "qhm", "QHM"),
        kozistr("aggMo", "aggmo", "AggMo"),
        kozistr("accSgd", "sgd", "AccSGD", rename={"smallConstant": "constant"}),
        kozistr("pid", "pid", "PID"),
        kozistr("sgdp", "adamp", "SGDP", rename={"decayRatio": "wd_ratio"}, only=None),
        kozistr("sgdw", "sgd", "SGDW", extra={"foreach": False}),
        kozistr("swats", "swats", "SWATS"),
        kozistr("a2gradUniform", "a2grad", "A2Grad", only=None, extra={"variant": "uni"}),
        kozistr("a2gradIncremental", "a2grad", "A2Grad", only=None, extra={"variant": "inc"}),
        kozistr("a2gradExponential", "a2grad", "A2Grad", only=None, extra={"variant": "exp"}),
        kozistr("madgrad", "madgrad", "MADGRAD", only=None),
        kozistr("pnm", "pnm", "PNM"),
        kozistr("adaPnm", "adapnm", "AdaPNM", betas=BETAS3),
    ],
    "optimi": [row("stableAdamw", OPTIMI, "optimi.stableadamw", "StableAdamW", extra={"foreach": False, "triton": False})],
    "other": [
        row("swats", "Mrpatekful/swats", "swats/optim.py", "SWATS"),
        row("a2gradUniform", "severilov/A2Grad_optimizer", "optimizers.py", "A2GradUni"),
        row("a2gradIncremental", "severilov/A2Grad_optimizer", "optimizers.py", "A2GradInc"),
        row("a2gradExponential", "severilov/A2Grad_optimizer", "optimizers.py", "A2GradExp"),
        row("msvag", "juntang-zhuang/Adabelief-Optimizer", "PyTorch_Experiments/wgan/optimizers/MSVAG.py", "MSVAG", change=lambda found: {"lr": found["lr"], "betas": (found["beta"], found["beta"])}, note="MSVAG.py of the authors of AdaBelief, a port of the authors' TensorFlow code"),
    ],
    "torch": [
        row("irpropMinus", "pytorch/pytorch", "torch.optim", "Rprop", change=etas),
        row("nadamwScheduled", "pytorch/pytorch", "torch.optim", "NAdam", extra={"decoupled_weight_decay": True, "foreach": False}),
    ],
}
