"""The authors' own code of optimizers that look at whole leaves, rows or matrices."""

import torch

from from_torch import load
from make_rows import row

torch.compile = lambda function=None, **_: function if function is not None else (lambda other: other)  # runs the same code as it is written


def no_half(module):
    """Casts to bfloat16 leave the number as it is."""
    torch.Tensor.bfloat16 = lambda self: self


def no_single(module):
    """Casts to float32 leave the number as it is."""
    torch.Tensor.float = lambda self: self


def named_blocks(leaves, **options):
    names = {"w": "mlp.w", "c": "c.bias"}
    named = [(names.get(name, name), p) for name, p in leaves.items()]
    return load("zyushun/Adam-mini", "adam_mini/adam_mini.py").Adam_mini(named, dim=4, n_heads=1, verbose=False, **options)


def signalled(leaves, grokking_signal=None, signal_decay=None, **options):
    more = {} if grokking_signal is None else {"grokking_signal_fns": [lambda: grokking_signal], "grokking_signal_decay_rate": signal_decay}
    return load("cognitivecomputations/grokadamw", "grokadamw/grokadamw.py").GrokAdamW(list(leaves.values()), **options, **more)


def with_hessian(leaves, batch_size, interval, **options):
    """The Hessian's estimate is taken in after steps 1, 1 + interval, ...: the squared gradient of the step."""
    optimizer = load("Liuhong99/Sophia", "sophia.py").SophiaG(list(leaves.values()), **options)
    plain, count = optimizer.step, {"t": 0}

    def step():
        plain(bs=batch_size)
        if count["t"] % interval == 0:
            optimizer.update_hessian()
        count["t"] += 1

    optimizer.step = step
    return optimizer


def mars(kind):
    def change(found):
        vectors = found.pop("vectors")
        for theirs, ours in (("lr_1d", "vector_learning_rate"), ("weight_decay_1d", "vector_weight_decay")):
            if ours in found:
                found[theirs] = found.pop(ours)
        if "vector_beta1" in found:
            found["betas_1d"] = (found.pop("vector_beta1"), found.pop("vector_beta2"))
        return {**found, "mars_type": kind, "optimize_1d": vectors}

    return change


def beside_adam(repository, path, cls):
    """Matrices by the method, vectors by the Adam of the same class."""

    def factory(leaves, **options):
        adam = {"lr": options.pop("aux_learning_rate"), "betas": (options.pop("aux_beta1"), options.pop("aux_beta2")), "eps": options.pop("aux_epsilon")}
        matrices = {"params": [p for p in leaves.values() if p.ndim == 2], "use_muon": True, **options}
        vectors = {"params": [p for p in leaves.values() if p.ndim != 2], "use_muon": False, **adam, "weight_decay": options["weight_decay"]}
        return getattr(load(repository, path), cls)([g for g in (matrices, vectors) if g["params"]])

    return factory


NO_HALF = dict(prepare=no_half, note="the casts to bfloat16 taken out, torch.compile too")
MARS_ROW = ("AGI-Arena/MARS", "MARS/optimizers/mars.py", "MARS")
MUON_ROW = ("KellerJordan/Muon", "muon.py", "SingleDeviceMuonWithAuxAdam")
NORMUON_ROW = ("zichongli5/NorMuon", "normuon.py", "SingleDeviceNorMuonWithAuxAdam")

ROWS = [
    row("fromage", "jxbz/fromage", "fromage.py", "Fromage"),
    row("nero", "jxbz/nero", "nero.py", "Nero"),
    row("novograd", "NVIDIA/DeepLearningExamples", "PyTorch/SpeechRecognition/Jasper/common/optimizers.py", "Novograd", rename={"gradientAveraging": "grad_averaging"}),
    row("came", "yangluo7/CAME", "came_pytorch/CAME.py", "CAME", betas=("beta1", "beta2", "beta3"), rename={"clippingThreshold": "clip_threshold"}, change=lambda found: {**{k: v for k, v in found.items() if k not in ("epsilon1", "epsilon2")}, "eps": (found["epsilon1"], found["epsilon2"])}),
    row("adamMini", "zyushun/Adam-mini", "adam_mini/adam_mini.py", "Adam_mini", factory=named_blocks),
    row("grokAdamw", "cognitivecomputations/grokadamw", "grokadamw/grokadamw.py", "GrokAdamW", factory=signalled),
    row("mars", *MARS_ROW, change=mars("mars-adamw"), **NO_HALF),
    row("marsLion", *MARS_ROW, change=mars("mars-lion"), **NO_HALF),
    row("marsShampoo", *MARS_ROW, change=mars("mars-shampoo"), **NO_HALF),
    row("sophia", "Liuhong99/Sophia", "sophia.py", "SophiaG", factory=with_hessian),
    row("soap", "nikhilvyas/SOAP", "soap.py", "SOAP", rename={"preconditionFrequency": "precondition_frequency", "largestSide": "max_precond_dim"}, prepare=no_single, note="the casts to float32 taken out"),
    row("muon", *MUON_ROW, factory=beside_adam(*MUON_ROW), betas=None, **NO_HALF),
    row("normuon", *NORMUON_ROW, factory=beside_adam(*NORMUON_ROW), betas=None, **NO_HALF),
    row("scion", "LIONS-EPFL/scion", "scion.py", "Scion", **NO_HALF),
]
