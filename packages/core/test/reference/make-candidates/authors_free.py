"""The authors' own code of optimizers that find their step size, schedule-free ones, and wrappers."""

import types

import torch

from authors_leaves import no_single
from from_torch import load
from make_rows import row

FREE = "facebookresearch/schedule_free"
DADAPT = "facebookresearch/dadaptation"


def training(path, cls):
    """In training mode from the start."""

    def factory(leaves, **options):
        optimizer = getattr(load(FREE, path), cls)(list(leaves.values()), foreach=False, **options)
        optimizer.train()
        return optimizer

    return factory


def evaluation(leaves, optimizer):
    optimizer.eval()


def given_loss(repository, path, cls):
    """The authors' step takes the loss beside the gradients."""

    def factory(leaves, **options):
        optimizer = getattr(load(repository, path), cls)(list(leaves.values()), **options)
        plain = optimizer.step
        optimizer.step = lambda closure: plain(loss=closure())
        return optimizer

    return factory


def mechanized(leaves, s_decay, s_init, eps, **options):
    cls = load("optimizedlearning/mechanic", "src/mechanic_pytorch/mechanic.py").mechanize(torch.optim.SGD, s_decay=s_decay, s_init=s_init, eps=eps)
    return cls(list(leaves.values()), foreach=False, **options)


def looking_ahead(leaves, every, alpha, pullback, **options):
    inner = torch.optim.SGD(list(leaves.values()), foreach=False, **options)
    return load("michaelrzhang/lookahead", "lookahead_pytorch.py").Lookahead(inner, every, alpha, pullback)


def sharp(adaptive):
    def factory(leaves, rho, **options):
        optimizer = load("davda54/sam", "sam.py").SAM(list(leaves.values()), torch.optim.SGD, rho=rho, adaptive=adaptive, foreach=False, **options)
        plain = optimizer.step
        optimizer.step = lambda closure: (closure(), plain(closure))
        return optimizer

    return factory


def two_gradients(leaves, rho, eta, **options):
    """The authors' ascent and descent around SGD; every parameter's name says that it is a weight."""
    inner = torch.optim.SGD(list(leaves.values()), foreach=False, **options)
    model = types.SimpleNamespace(named_parameters=lambda: [(f"{n}.weight", p) for n, p in leaves.items()])
    asam = load("SamsungLabs/ASAM", "asam.py").ASAM(inner, model, rho, eta)

    def step(closure):
        closure()
        asam.ascent_step()
        closure()
        asam.descent_step()

    return types.SimpleNamespace(step=step)


def averaged(leaves, kind, options):
    """PyTorch's SGD with its AveragedModel beside: the second view."""
    inner = torch.optim.SGD(list(leaves.values()), foreach=False, lr=options["lr"], momentum=options["momentum"])
    module = torch.nn.ParameterDict(leaves)
    swa = torch.optim.swa_utils
    if kind == "ema":
        mean, due = swa.AveragedModel(module, multi_avg_fn=swa.get_ema_multi_avg_fn(options["decay"])), lambda t: True
    else:
        mean, due = swa.AveragedModel(module), lambda t: t >= options["from"] and (t - options["from"]) % options["every"] == 0
    return Averaging(inner, module, mean, due)


class Averaging:
    def __init__(self, inner, module, mean, due):
        self.inner, self.module, self.mean, self.due, self.t, self.begun = inner, module, mean, due, 0, False

    def step(self):
        self.inner.step()
        self.t += 1
        if self.due(self.t):
            self.mean.update_parameters(self.module)
            self.begun = True


def mean_view(leaves, optimizer):
    if optimizer.begun:
        with torch.no_grad():
            for name, p in leaves.items():
                p.copy_(optimizer.mean.module[name])


def centralised(leaves, **options):
    """The authors' centralized_gradient before PyTorch's SGD."""
    inner = torch.optim.SGD(list(leaves.values()), foreach=False, **options)
    centre = load("Yonghongwei/Gradient-Centralization", "algorithm-GC/algorithm/Centralization.py").centralized_gradient

    def step():
        for p in leaves.values():
            p.grad = centre(p.grad, use_gc=True, gc_conv_only=False)
        inner.step()

    return types.SimpleNamespace(step=step)


ADAPT = dict(rename={"decoupled": "decouple", "biasCorrection": "use_bias_correction", "dCoefficient": "d_coef"})
START = dict(rename={"relativeStart": "reps_rel", "firstStep": "init_eta"})
MODEL = dict(rename={"lowerBound": "lb", "adaptLowerBound": "use_fstar"}, closure=True)
PLAIN = dict(rename={"weightLrPower": "weight_lr_power"}, evaluation=evaluation)

ROWS = [
    row("prodigy", "konstmish/prodigy", "prodigyopt/prodigy.py", "Prodigy", **ADAPT),
    row("dadaptSgd", DADAPT, "dadaptation.dadapt_sgd", "DAdaptSGD"),
    row("dadaptAdam", DADAPT, "dadaptation.dadapt_adam", "DAdaptAdam", **ADAPT),
    row("dadaptAdagrad", DADAPT, "dadaptation.dadapt_adagrad", "DAdaptAdaGrad"),
    row("dadaptLion", DADAPT, "dadaptation.dadapt_lion", "DAdaptLion"),
    row("dadaptAdan", DADAPT, "dadaptation.dadapt_adan", "DAdaptAdan", betas=("beta1", "beta2", "beta3")),
    row("dog", "formll/dog", "src/dog/dog.py", "DoG", **START),
    row("ldog", "formll/dog", "src/dog/dog.py", "LDoG", **START),
    row("dowg", "rka97/dowg", "dowg/dowg.py", "DoWG"),
    row("cocob", "bremen79/parameterfree", "parameterfree/cocob.py", "COCOB"),
    row("mechanicSgd", "optimizedlearning/mechanic", "src/mechanic_pytorch/mechanic.py", "mechanize(torch.optim.SGD)", factory=mechanized),
    row("momo", "fabian-sp/MoMo", "momo.momo", "Momo", factory=given_loss("fabian-sp/MoMo", "momo.momo", "Momo"), **MODEL),
    row("momoAdam", "fabian-sp/MoMo", "momo.momo_adam", "MomoAdam", factory=given_loss("fabian-sp/MoMo", "momo.momo_adam", "MomoAdam"), **MODEL),
    row("scheduleFreeSgd", FREE, "schedulefree.sgd_schedulefree", "SGDScheduleFree", factory=training("schedulefree.sgd_schedulefree", "SGDScheduleFree"), **PLAIN),
    row("scheduleFreeAdamw", FREE, "schedulefree.adamw_schedulefree", "AdamWScheduleFree", factory=training("schedulefree.adamw_schedulefree", "AdamWScheduleFree"), **PLAIN),
    row("scheduleFreeRadam", FREE, "schedulefree.radam_schedulefree", "RAdamScheduleFree", factory=training("schedulefree.radam_schedulefree", "RAdamScheduleFree"), **PLAIN),
    row("lookahead", "michaelrzhang/lookahead", "lookahead_pytorch.py", "Lookahead around torch.optim.SGD", factory=looking_ahead),
    row("ranger", "lessw2020/Ranger-Deep-Learning-Optimizer", "ranger/ranger.py", "Ranger", prepare=no_single, note="the casts to float32 taken out", rename={"every": "k", "threshold": "N_sma_threshhold", "centralise": "use_gc"}, extra={"gc_conv_only": False}),
    row("sam", "davda54/sam", "sam.py", "SAM around torch.optim.SGD", factory=sharp(False), closure=True),
    row("asam", "SamsungLabs/ASAM", "asam.py", "ASAM around torch.optim.SGD", factory=two_gradients, closure=True, note="every parameter's name holds 'weight'"),
    row("cautiousLion", "kyleliang919/C-Optim", "c_lion.py", "Lion"),
    row("gradientCentralisation", "Yonghongwei/Gradient-Centralization", "algorithm-GC/algorithm/Centralization.py", "centralized_gradient before torch.optim.SGD", factory=centralised),
]
WRAPPED = [
    row("ema", "pytorch/pytorch", "torch.optim", "swa_utils.AveragedModel with get_ema_multi_avg_fn around SGD", factory=lambda leaves, **options: averaged(leaves, "ema", options), evaluation=mean_view),
    row("swa", "pytorch/pytorch", "torch.optim", "swa_utils.AveragedModel around SGD", factory=lambda leaves, **options: averaged(leaves, "swa", options), evaluation=mean_view),
]
