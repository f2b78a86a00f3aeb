"""The authors' own code of optimizers that scale each number or leaf."""

import torch

from make_rows import row


def clipping(found):
    return found if found.pop("clip") else {**found, "clip_lambda": None}


def proximal(found):
    found["no_prox"] = not found.pop("proximal", True)
    return found


def nus(found):
    found["nus"] = (found.pop("nu1"), found.pop("nu2"))
    return found


def still(module):
    """Gravity draws its first velocity: a draw of zeros in its place."""
    torch.Tensor.normal_ = lambda self, *args, **options: self.zero_()


BELIEF = dict(extra={"print_change_log": False}, rename={"decoupled": "weight_decouple"})
BOUND = dict(rename={"finalLearningRate": "final_lr"})
THREE = dict(betas=("beta1", "beta2", "beta3"))

ROWS = [
    row("adabelief", "juntang-zhuang/Adabelief-Optimizer", "pypi_packages/adabelief_pytorch0.2.1/adabelief_pytorch/AdaBelief.py", "AdaBelief", **BELIEF),
    row("adabound", "Luolc/AdaBound", "adabound/adabound.py", "AdaBound", **BOUND),
    row("amsbound", "Luolc/AdaBound", "adabound/adabound.py", "AdaBound", extra={"amsbound": True}, **BOUND),
    row("laprop", "Z-T-WANG/LaProp-Optimizer", "laprop.py", "LaProp"),
    row("ademamix", "apple/ml-ademamix", "pytorch/ademamix.py", "AdEMAMix", **THREE),
    row("simplifiedAdemamix", "DepenM/Simplified-AdEMAMix", "simplified_AdEMAMix.py", "SimAdEMAMix", rename={"smallestBeta1": "min_beta1"}),
    row("adopt", "iShohei220/adopt", "src/adopt/adopt.py", "ADOPT", rename={"decoupled": "decouple"}, change=clipping),
    row("adan", "sail-sg/Adan", "adan.py", "Adan", extra={"foreach": False}, change=proximal, **THREE),
    row("acprop", "juntang-zhuang/ACProp-Optimizer", "optimizers/ACProp.py", "ACProp", extra={"rectify": False, "degenerated_to_sgd": False, "weight_decouple": True}),
    row("qhadam", "facebookresearch/qhoptim", "qhoptim.pyt.qhadam", "QHAdam", rename={"decoupled": "decouple_weight_decay"}, change=nus),
    row("adamp", "clovaai/AdamP", "adamp/adamp.py", "AdamP", rename={"decayRatio": "wd_ratio"}),
    row("padam", "uclaml/Padam", "Padam.py", "Padam"),
    row("adamod", "lancopku/AdaMod", "adamod/adamod.py", "AdaMod"),
    row("diffgrad", "shivram1987/diffGrad", "diffGrad_v2.py", "diffgrad"),
    row("gravity", "dariush-bahrami/gravity.optimizer", "implementations/gravity_optimizer_pytorch.py", "Gravity", prepare=still, note="with the random first velocity replaced by zeros"),
]
