"""Adapters that run optax. Made with Python 3.11, jax 0.10.2, jaxlib 0.10.2, optax 0.2.8, numpy 2.4.6."""

import json

import jax

jax.config.update("jax_enable_x64", True)

import jax.numpy as jnp
import numpy as np
import optax

from from_torch import snake

NAMES = {"beta1": "b1", "beta2": "b2", "beta3": "b3", "epsilon": "eps"}


def translate(options, rename=(), extra=(), drop=()):
    rename = {**NAMES, **dict(rename)}
    return {**{rename.get(n, snake(n)): v for n, v in options.items() if n not in drop}, **dict(extra)}


def optax_start(factory, translated, evaluation=None, value=False):
    """factory(**options) gives a gradient transformation; evaluation(state, params) the second view."""
    held = {}

    def compiled(options):
        """The transformation and its compiled step, made once for all runs with these options."""
        key = json.dumps(options, sort_keys=True)
        if key not in held:
            made = optax.with_extra_args_support(factory(**translated(options)))

            def update(gradient, state, params, loss):
                updates, state = made.update(gradient, state, params, **({"value": loss} if value else {}))
                return optax.apply_updates(params, updates), state

            held[key] = made, jax.jit(update)
        return held[key]

    def start(leaves, dtype, options):
        made, update = compiled(options)
        params = {n: jnp.asarray(np.array(v, dtype).reshape(s)) for n, (s, v) in leaves.items()}
        now = {"params": params, "state": made.init(params)}

        def flat(tree):
            return {n: np.asarray(p, "float64").flatten().tolist() for n, p in tree.items()}

        def step(evaluated):
            loss, gradient = evaluated()
            gradient = {n: jnp.asarray(np.array(gradient[n], dtype).reshape(p.shape)) for n, p in params.items()}
            now["params"], now["state"] = update(gradient, now["state"], now["params"], np.array(loss, dtype))

        second = None if evaluation is None else lambda: flat(evaluation(now["state"], now["params"]))
        return lambda: flat(now["params"]), step, second

    return start
