"""What is run of the collections."""

import math
import os
import sys
import types
import unittest.mock

import torch

from authors_free import WRAPPED, evaluation, sharp, training
from authors_leaves import no_half
from from_torch import UPSTREAM, load
from make_rows import row

# the optimizers of transformers 4.57.6, out of its wheel, without the neighbours that they do not use
for name in ("transformers_wheel", "transformers_wheel.trainer_pt_utils", "transformers_wheel.trainer_utils", "transformers_wheel.utils"):
    sys.modules[name] = unittest.mock.MagicMock(__spec__=None)
sys.modules["transformers_wheel"].__path__ = [os.environ.get("CANDIDATES_TRANSFORMERS", "/tmp/tf/transformers")]

# these packages import what is not wanted here: only their modules are loaded
for name, folder in (("timm", "huggingface+pytorch-image-models/timm"), ("timm.optim", "huggingface+pytorch-image-models/timm/optim"), ("torch_optimizer", "jettify+pytorch-optimizer/torch_optimizer")):
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


def epsilons(found):
    return {**{k: v for k, v in found.items() if k not in ("epsilon1", "epsilon2")}, "eps2": (found["epsilon1"], found["epsilon2"])}


def probed(leaves, **options):
    """Kron without chance: a fixed pattern for the probes, an update at each step, no balancing; nor casts to float32."""
    pattern = lambda shape, **kinds: ((torch.arange(math.prod(shape)) * 3 % 7 - 3) / 2).reshape(shape).to(kinds["dtype"])
    torch.randn = pattern
    kind = next(iter(leaves.values())).dtype
    kron = load(TIMM, "timm.optim.kron")
    kron._solve_triangular_right = lambda x, triangle: torch.linalg.solve_triangular(triangle, x, upper=True, left=False)
    optimizer = kron.Kron(list(leaves.values()), preconditioner_update_probability=1.0, precond_dtype=kind, decoupled_decay=True, deterministic=True, **options)
    optimizer.rng = types.SimpleNamespace(random=lambda: 1.0, randint=lambda low, high: 0)
    return optimizer


def matrices_only(leaves, **options):
    return load(ZOO, "pytorch_optimizer.optimizer.muon").AdaMuon([{"params": [p for p in leaves.values() if p.ndim == 2], "use_muon": True}], **options)


def torch_muon(leaves, momentum, lr, weight_decay, aux_learning_rate, aux_beta1, aux_beta2, aux_epsilon):
    vectors = [p for p in leaves.values() if p.ndim != 2]
    both = [torch.optim.Muon([p for p in leaves.values() if p.ndim == 2], lr=lr, momentum=momentum, weight_decay=weight_decay)]
    if vectors:
        both.append(torch.optim.AdamW(vectors, lr=aux_learning_rate, betas=(aux_beta1, aux_beta2), eps=aux_epsilon, weight_decay=weight_decay))
    return types.SimpleNamespace(step=lambda: [one.step() for one in both])


def torch_adafactor(leaves, lr, decay_rate, epsilon1, epsilon2, clipping_threshold, weight_decay, **_):
    return torch.optim.Adafactor(list(leaves.values()), lr=lr, beta2_decay=decay_rate, eps=(epsilon1, epsilon2), d=clipping_threshold, weight_decay=weight_decay, foreach=False)


def uncompiled(module):
    module.utils.compile_mode = None


FACTOR = {"clippingThreshold": "clip_threshold", "epsilon1": "eps", "epsilon2": "eps_scale"}
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
        timm_row("lars", "lars", "Lars", rename={"trustCoefficient": "trust_coeff"}, extra={"always_adapt": True}),
        timm_row("lamb", "lamb", "Lamb", extra={"always_adapt": True, "max_grad_norm": None}),
        timm_row("novograd", "nvnovograd", "NvNovoGrad", rename={"gradientAveraging": "grad_averaging"}, only=None),
        timm_row("adafactor", "adafactor", "Adafactor", rename=FACTOR, drop=("relativeStep", "warmup"), betas=None, extra={"min_dim_size_to_factor": 1}, only=("fixedRate", "scaledRate")),
        timm_row("mars", "mars", "Mars", rename={"vectors": "optimize_1d"}),
        timm_row("psgdKron", "kron", "Kron", factory=probed, rename={"preconditionerLearningRate": "precond_lr"}, note="randn replaced by (3 i mod 7 - 3) / 2 for number i of a leaf, every step an update of the preconditioner, no balancing, all in the dtype of the parameters, the triangles solved in it, too"),
        timm_row("cautiousAdamw", "adamw", "AdamWLegacy", extra={"caution": True, "foreach": False}),
        timm_row("cautiousLion", "lion", "Lion", extra={"caution": True, "foreach": False}),
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
        jettify("apollo", "apollo", "Apollo", extra={"init_lr": 1e-5}),
        jettify("lars", "lars", "LARS"),
        jettify("lamb", "lamb", "Lamb", extra={"debias": True, "clamp_value": 1e9}),
        jettify("novograd", "novograd", "NovoGrad", rename={"gradientAveraging": "grad_averaging"}, only=None),
        jettify("adafactor", "adafactor", "Adafactor", rename={"clippingThreshold": "clip_threshold", "warmup": "warmup_init"}, betas=None, only=None, change=epsilons),
        jettify("shampoo", "shampoo", "Shampoo", rename={"epsilon": "epsilon"}),
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
        kozistr("lars", "lars", "LARS", extra={"foreach": False}, drop=("epsilon",)),
        kozistr("lamb", "lamb", "Lamb", extra={"foreach": False, "max_grad_norm": 0.0}),
        kozistr("novograd", "novograd", "NovoGrad", rename={"gradientAveraging": "grad_averaging"}, only=None),
        kozistr("fromage", "fromage", "Fromage", only=None),
        kozistr("nero", "nero", "Nero", only=None),
        kozistr("sm3", "sm3", "SM3", only=None),
        kozistr("came", "came", "CAME", betas=BETAS3, rename={"clippingThreshold": "clip_threshold", "epsilon1": "eps1", "epsilon2": "eps2"}),
        kozistr("mars", "mars", "MARS", rename={"vectors": "optimize_1d"}),
        kozistr("shampoo", "shampoo", "Shampoo", rename={"epsilon": "matrix_eps"}),
        kozistr("soap", "soap", "SOAP", rename={"largestSide": "max_precondition_dim"}),
        kozistr("scion", "scion", "SCION", extra={"foreach": False}, drop=("unconstrained",), only=("unconstrained",), prepare=no_half, note="the casts to bfloat16 taken out"),
        kozistr("adaMuon", "muon", "AdaMuon", factory=matrices_only, prepare=no_half, note="the casts to bfloat16 taken out; only matrices are handed in"),
        kozistr("prodigy", "prodigy", "Prodigy", rename={"dCoefficient": "d_coef", "biasCorrection": "bias_correction"}),
        kozistr("dadaptSgd", "dadapt", "DAdaptSGD"),
        kozistr("dadaptAdam", "dadapt", "DAdaptAdam", rename={"decoupled": "weight_decouple", "biasCorrection": "bias_correction"}),
        kozistr("dadaptAdagrad", "dadapt", "DAdaptAdaGrad"),
        kozistr("dadaptLion", "dadapt", "DAdaptLion"),
        kozistr("dadaptAdan", "dadapt", "DAdaptAdan", betas=BETAS3),
        kozistr("ranger", "ranger", "Ranger", rename={"every": "k", "threshold": "n_sma_threshold", "centralise": "use_gc"}, extra={"degenerated_to_sgd": True}, only=("defaults", "other")),
        kozistr("madgrad", "madgrad", "MADGRAD", only=None),
        kozistr("pnm", "pnm", "PNM"),
        kozistr("adaPnm", "adapnm", "AdaPNM", betas=BETAS3),
    ],
    "optimi": [row("stableAdamw", OPTIMI, "optimi.stableadamw", "StableAdamW", extra={"foreach": False, "triton": False})],
    "authors_paper": [
        row("scheduleFreeAdamw", "facebookresearch/schedule_free", "schedulefree.adamw_schedulefree_paper", "AdamWScheduleFreePaper", factory=training("schedulefree.adamw_schedulefree_paper", "AdamWScheduleFreePaper"), evaluation=evaluation),
    ],
    "other": [
        row("asam", "davda54/sam", "sam.py", "SAM(adaptive=True)", factory=lambda leaves, eta, **options: sharp(True)(leaves, **options), closure=True),
        row("swats", "Mrpatekful/swats", "swats/optim.py", "SWATS", only=THREE),
        row("a2gradUniform", "severilov/A2Grad_optimizer", "optimizers.py", "A2GradUni"),
        row("a2gradIncremental", "severilov/A2Grad_optimizer", "optimizers.py", "A2GradInc"),
        row("a2gradExponential", "severilov/A2Grad_optimizer", "optimizers.py", "A2GradExp"),
        row("msvag", "juntang-zhuang/Adabelief-Optimizer", "PyTorch_Experiments/wgan/optimizers/MSVAG.py", "MSVAG", change=lambda found: {"lr": found["lr"], "betas": (found["beta"], found["beta"])}, note="MSVAG.py of the authors of AdaBelief, a port of the authors' TensorFlow code"),
    ],
    "heavyball": [
        row("hyperball", "HomebrewML/HeavyBall", "heavyball", "HyperBallAdamW", only=("noMomentum",), prepare=uncompiled, extra={"storage_dtype": "float64"}, note="without torch.compile"),
    ],
    "transformers": [
        row("adafactor", "huggingface/transformers", "transformers_wheel.optimization", "Adafactor", rename={"clippingThreshold": "clip_threshold", "warmup": "warmup_init"}, betas=None, change=lambda found: {**{k: v for k, v in found.items() if k not in ("epsilon1", "epsilon2")}, "eps": (found["epsilon1"], found["epsilon2"])}),
    ],
    "torch": [
        *WRAPPED,
        row("muon", "pytorch/pytorch", "torch.optim", "Muon", factory=torch_muon, betas=None, prepare=no_half, note="the casts to bfloat16 taken out; vectors by torch.optim.AdamW", only=THREE),
        row("adafactor", "pytorch/pytorch", "torch.optim", "Adafactor", factory=torch_adafactor, betas=None, only=("scaledRate",)),
        row("irpropMinus", "pytorch/pytorch", "torch.optim", "Rprop", change=etas),
        row("nadamwScheduled", "pytorch/pytorch", "torch.optim", "NAdam", extra={"decoupled_weight_decay": True, "foreach": False}),
    ],
}
