"""The authors' own code of optimizers with a momentum, a sign or one step size for all."""

from from_torch import listed, load
from make_rows import row


def given_loss(leaves, **options):
    """The authors' step takes the loss beside the gradients."""
    optimizer = load("IssamLaradji/sps", "sps/sps.py").Sps(list(leaves.values()), adapt_flag="constant", **options)
    plain = optimizer.step
    optimizer.step = lambda closure: plain(loss=closure())
    return optimizer




PNM = "zeke-xie/Positive-Negative-Momentum"

ROWS = [
    row("qhm", "facebookresearch/qhoptim", "qhoptim.pyt.qhm", "QHM"),
    row("aggMo", "AtheMathmo/AggMo", "aggmo.py", "AggMo"),
    row("accSgd", "rahulkidambi/AccSGD", "AccSGD.py", "AccSGD", rename={"smallConstant": "smallConst"}),
    row("pid", "tensorboy/PIDOptimizer", "pid.py", "PIDOptimizer", rename={"integral": "I", "derivative": "D"}),
    row("sgdp", "clovaai/AdamP", "adamp/sgdp.py", "SGDP", rename={"decayRatio": "wd_ratio"}),
    row("spsMax", "IssamLaradji/sps", "sps/sps.py", "Sps", factory=given_loss, closure=True, note="adapt_flag='constant'"),
    row("apollo", "XuezheMax/apollo", "optim/apollo.py", "Apollo"),
    row("madgrad", "facebookresearch/madgrad", "madgrad/madgrad.py", "MADGRAD"),
    row("mirrorMadgrad", "facebookresearch/madgrad", "madgrad/mirror_madgrad.py", "MirrorMADGRAD"),
    row("pnm", PNM, "pnm_optim/pnm.py", "PNM"),
    row("adaPnm", PNM, "pnm_optim/adapnm.py", "AdaPNM", betas=("beta1", "beta2", "beta3")),
]
