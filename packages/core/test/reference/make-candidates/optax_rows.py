"""What is run of optax: name, function, factory, the option sets it can do."""

import jax
import jax.numpy as jnp
import optax
from optax import contrib

THREE = ("defaults", "other", "decay")
TWO = ("defaults", "other")


def row(name, function, factory, only=THREE, note=None, evaluation=None, value=False, **how):
    return name, function, factory, only, note, {"evaluation": evaluation, "value": value}, how


def belief(weight_decay, **options):
    """optax has no decay in adabelief; and its second epsilon is apart."""
    return optax.chain(optax.scale_by_belief(options["b1"], options["b2"], options["eps"], options["eps"]), optax.scale_by_learning_rate(options["learning_rate"]))


def yogi(learning_rate, b1, b2, eps, initial_accumulator, weight_decay=0.0):
    return optax.chain(
        optax.add_decayed_weights(weight_decay),
        optax.scale_by_yogi(b1, b2, eps, initial_accumulator_value=initial_accumulator),
        optax.scale_by_learning_rate(learning_rate),
    )


def patterned(learning_rate, eta, gamma):
    """The normal draws replaced by (3 i mod 7 - 3) / 2 for number i of a leaf, the same at every step."""

    def draws(key, target_tree, sampler=None, **_):
        return jax.tree.map(lambda p: ((jnp.arange(p.size) * 3 % 7 - 3) / 2).reshape(p.shape).astype(p.dtype), target_tree)

    optax.tree.random_like = draws
    return optax.noisy_sgd(learning_rate, eta, gamma, key=0)


def sign_of_momentum(learning_rate, momentum, weight_decay=0.0):
    return optax.chain(optax.signum(1.0, momentum), optax.scale(learning_rate))


def momentum_of_signs(learning_rate, momentum, nesterov=False):
    return optax.chain(optax.scale_by_sign(), optax.trace(momentum, nesterov), optax.scale_by_learning_rate(learning_rate))


def normalized(learning_rate, epsilon=None, eps=None, scale=1.0):
    return optax.chain(optax.normalize_by_update_norm(scale, eps), optax.scale_by_learning_rate(learning_rate))


RPROP = {"decrease": "eta_minus", "increase": "eta_plus", "smallestStep": "min_step_size", "largestStep": "max_step_size"}

ROWS = [
    row("adabelief", "optax.scale_by_belief, scale_by_learning_rate", belief, TWO, drop=("decoupled", "rectify")),
    row("yogi", "optax.add_decayed_weights, scale_by_yogi, scale_by_learning_rate", yogi, only=None),
    row("ademamix", "optax.contrib.ademamix", contrib.ademamix),
    row("simplifiedAdemamix", "optax.contrib.simplified_ademamix", contrib.simplified_ademamix),
    row("adopt", "optax.contrib.adopt", contrib.adopt, ("defaults", "other", "unclipped"), drop=("weightDecay", "decoupled"), rename={"clip": "use_clipping"}),
    row("adan", "optax.adan", optax.adan),
    row("adamaxw", "optax.adamaxw", optax.adamaxw),
    row("nadamw", "optax.nadamw", optax.nadamw),
    row("acprop", "optax.contrib.acprop", contrib.acprop),
    row("signSgd", "optax.sign_sgd", optax.sign_sgd, TWO, drop=("weightDecay",)),
    row("signum", "optax.signum", sign_of_momentum, TWO),
    row("signMomentum", "optax.scale_by_sign, trace, scale_by_learning_rate", momentum_of_signs, only=None),
    row("normalizedSgd", "optax.normalize_by_update_norm, scale_by_learning_rate", normalized, only=None),
    row("noisySgd", "optax.noisy_sgd", patterned, only=None, note="normal draws replaced by (3 i mod 7 - 3) / 2 for number i of a leaf, the same at every step"),
    row("optimisticGradientDescent", "optax.optimistic_gradient_descent", optax.optimistic_gradient_descent, only=None),
    row("optimisticAdam", "optax.optimistic_adam_v2", optax.optimistic_adam_v2, only=None),
    row("polyakSgd", "optax.polyak_sgd", optax.polyak_sgd, only=None, value=True, rename={"largestLearningRate": "max_learning_rate", "lowerBound": "f_min"}),
    row("madgrad", "optax.contrib.madgrad", contrib.madgrad, only=None),
    row("irpropMinus", "optax.rprop", optax.rprop, only=None, rename=RPROP),
]
