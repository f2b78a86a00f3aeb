"""What is run of optax: name, function, factory, the option sets it can do."""

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
]
