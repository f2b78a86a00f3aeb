"""Values of PyTorch's and optax' learning rate schedules, as JSON.

    /usr/bin/python3 make-schedules.py OPTAX > schedules.json

OPTAX is a checkout of google-deepmind/optax; its schedule modules are run with NumPy in place of
jax.numpy. PyTorch is Debian's python3-torch, 1.13, stepped as a training loop would.
"""

import importlib.util
import json
import sys
import types

import numpy as np
import torch

STEPS = 60
S = torch.optim.lr_scheduler


def torch_values(lr, make, momentum=None, **options):
    parameter = torch.nn.Parameter(torch.zeros(1))
    parameter.grad = torch.zeros(1)
    optimizer = torch.optim.SGD([parameter], lr=lr, momentum=0.9)
    scheduler = make(optimizer)
    rates, momenta = [], []
    for _ in range(options.get("steps", STEPS)):
        rates.append(float(optimizer.param_groups[0]["lr"]))
        momenta.append(float(optimizer.param_groups[0]["momentum"]))
        optimizer.step()
        scheduler.step()
    return momenta if momentum else rates


def plateau_values(metrics, **options):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1)
    scheduler = S.ReduceLROnPlateau(optimizer, **options)
    rates = []
    for metric in metrics:
        scheduler.step(metric)
        rates.append(float(optimizer.param_groups[0]["lr"]))
    return rates


def torch_cases():
    t = torch_values
    yield "step", t(0.1, lambda o: S.StepLR(o, 7, 0.5))
    yield "multiStep", t(0.1, lambda o: S.MultiStepLR(o, [5, 20, 21], 0.3))
    yield "constant", t(0.1, lambda o: S.ConstantLR(o, 0.25, 9))
    yield "linear", t(0.1, lambda o: S.LinearLR(o, 0.2, 0.9, 13))
    yield "exponential", t(0.1, lambda o: S.ExponentialLR(o, 0.93))
    yield "polynomial", t(0.1, lambda o: S.PolynomialLR(o, 40, 1.7))
    yield "cosine", t(0.1, lambda o: S.CosineAnnealingLR(o, 17, 0.01))
    yield "restarts", t(0.1, lambda o: S.CosineAnnealingWarmRestarts(o, 11, 1, 0.001))
    yield "growingRestarts", t(0.1, lambda o: S.CosineAnnealingWarmRestarts(o, 4, 2, 0.001))
    yield "triangular", t(0.1, lambda o: S.CyclicLR(o, 0.01, 0.1, 5, 8))
    yield "triangularMomentum", t(0.1, lambda o: S.CyclicLR(o, 0.01, 0.1, 5, 8), momentum=True)
    yield "triangular2", t(0.1, lambda o: S.CyclicLR(o, 0.01, 0.1, 5, mode="triangular2"))
    yield "expRange", t(0.1, lambda o: S.CyclicLR(o, 0.01, 0.1, 5, 8, mode="exp_range", gamma=0.97))
    yield "oneCycle", t(0.1, lambda o: S.OneCycleLR(o, 0.5, STEPS))
    yield "oneCycleMomentum", t(0.1, lambda o: S.OneCycleLR(o, 0.5, STEPS), momentum=True)
    yield "oneCycleLinear", t(0.1, lambda o: S.OneCycleLR(o, 0.5, STEPS, pct_start=0.25, anneal_strategy="linear", div_factor=10, final_div_factor=100))
    yield "oneCycleThree", t(0.1, lambda o: S.OneCycleLR(o, 0.5, STEPS, three_phase=True))
    yield "oneCycleThreeMomentum", t(0.1, lambda o: S.OneCycleLR(o, 0.5, STEPS, three_phase=True), momentum=True)
    yield "lambda", t(0.1, lambda o: S.LambdaLR(o, lambda e: 1 / (1 + 0.1 * e)))
    yield "multiplicative", t(0.1, lambda o: S.MultiplicativeLR(o, lambda e: 0.9 if e % 3 == 0 else 1.01))
    yield "sequential", t(0.1, lambda o: S.SequentialLR(o, [S.ConstantLR(o, 0.1, 100), S.ExponentialLR(o, 0.9)], [12]))
    yield "chained", t(0.1, lambda o: S.ChainedScheduler([S.ConstantLR(o, 0.1, 6), S.ExponentialLR(o, 0.95)]))


METRICS = [5, 4, 4, 4, 4, 3.9999, 3.9, 3.9, 3.9, 3.9, 3.9, 3, 3, 3, 3, 3, 3, 3, 2, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5]


def plateau_cases():
    yield "plateau", plateau_values(METRICS, factor=0.5, patience=2)
    yield "plateauCooldown", plateau_values(METRICS, factor=0.5, patience=1, cooldown=3, min_lr=0.02)
    yield "plateauMax", plateau_values(METRICS, mode="max", factor=0.3, patience=3, threshold=0.5, threshold_mode="abs")
    yield "plateauEps", plateau_values(METRICS, factor=0.9, patience=0, eps=5e-3)


def load_optax(folder):
    jax, jnp = types.ModuleType("jax"), types.ModuleType("jax.numpy")
    for name in ("clip", "maximum", "minimum", "sign", "floor", "where", "power", "cos", "pi", "cumprod", "logical_and"):
        setattr(jnp, name, getattr(np, name))
    jnp.stack = lambda parts: np.array([float(part) for part in parts])
    jax.numpy = jnp
    jax.typing = types.SimpleNamespace(ArrayLike=object)
    jax.tree = types.SimpleNamespace(map=lambda f, parts: tuple(f(part) for part in parts))
    base = types.ModuleType("optax._src.base")
    base.Schedule = object
    logging = types.SimpleNamespace(info=print)
    sys.modules.update({"jax": jax, "jax.numpy": jnp, "absl": types.SimpleNamespace(logging=logging)})
    src, schedules = types.ModuleType("optax._src"), types.ModuleType("optax.schedules")
    src.base = base
    sys.modules.update({"optax": types.ModuleType("optax"), "optax._src": src, "optax._src.base": base, "optax.schedules": schedules})
    for name in ("_join", "_schedule"):
        spec = importlib.util.spec_from_file_location(f"optax.schedules.{name}", f"{folder}/optax/schedules/{name}.py")
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        setattr(schedules, name, module)
    return schedules._schedule, schedules._join


def optax_cases(folder):
    s, join = load_optax(folder)
    cases = {
        "constant": s.constant_schedule(0.3),
        "polynomial": s.polynomial_schedule(0.5, 0.1, 2.5, 30, 7),
        "linear": s.linear_schedule(0.5, 0.1, 30, 4),
        "piecewiseConstant": s.piecewise_constant_schedule(0.5, {10: 0.5, 25: 0.1, 40: 3.0}),
        "piecewiseLinear": s.piecewise_interpolate_schedule("linear", 0.5, {10: 0.5, 25: 0.1, 40: 3.0}),
        "piecewiseCosine": s.piecewise_interpolate_schedule("cosine", 0.5, {10: 0.5, 25: 0.1, 40: 3.0}),
        "exponential": s.exponential_decay(0.5, 10, 0.7),
        "exponentialFull": s.exponential_decay(0.5, 10, 0.7, 5, True, 0.2),
        "exponentialGrowth": s.exponential_decay(0.5, 10, 1.4, 0, False, 0.9),
        "cosine": s.cosine_decay_schedule(0.5, 40, 0.1),
        "cosinePower": s.cosine_decay_schedule(0.5, 40, 0.1, 1.5),
        "linearOneCycle": s.linear_onecycle_schedule(50, 0.5),
        "cosineOneCycle": s.cosine_onecycle_schedule(50, 0.5),
        "warmupConstant": s.warmup_constant_schedule(0.05, 0.5, 12),
        "warmupCosine": s.warmup_cosine_decay_schedule(0.05, 0.5, 12, 50, 0.01),
        "warmupExponential": s.warmup_exponential_decay_schedule(0.05, 0.5, 12, 10, 0.7),
        "sgdr": s.sgdr_schedule([
            dict(init_value=0.0, peak_value=0.5, decay_steps=20, warmup_steps=5, end_value=0.0),
            dict(init_value=0.0, peak_value=0.3, decay_steps=30, warmup_steps=3, end_value=0.01),
        ]),
        "join": join.join_schedules([s.constant_schedule(0.2), s.linear_schedule(1.0, 0.0, 10)], [15]),
    }
    for name, schedule in cases.items():
        yield name, [float(schedule(step)) for step in range(STEPS)]


def main():
    data = {
        "made by": f"torch {torch.__version__}; optax at its newest commit of 2026-08",
        "metrics": METRICS,
        "torch": dict(torch_cases()),
        "plateau": dict(plateau_cases()),
        "optax": dict(optax_cases(sys.argv[1])),
    }
    text = json.dumps(data, separators=(",", ":"))
    sys.stdout.write(text.replace('],"', '],\n"').replace('{"', '{\n"') + "\n")


main()
