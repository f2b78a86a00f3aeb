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


def signs(learning_rate, weight_decay):
    """optax.sign_sgd with a decay between its two stages."""
    return optax.chain(optax.scale_by_sign(), optax.add_decayed_weights(weight_decay), optax.scale_by_learning_rate(learning_rate))


def sign_of_momentum(learning_rate, momentum, weight_decay):
    """optax.signum with a decay before its last stage."""
    return optax.chain(optax.ema(momentum, debias=False), signs(learning_rate, weight_decay))


def momentum_of_signs(learning_rate, momentum, nesterov=False):
    return optax.chain(optax.scale_by_sign(), optax.trace(momentum, nesterov), optax.scale_by_learning_rate(learning_rate))


def normalized(learning_rate, epsilon=None, eps=None, scale=1.0):
    return optax.chain(optax.normalize_by_update_norm(scale, eps), optax.scale_by_learning_rate(learning_rate))


def sm3(learning_rate, momentum, eps):
    return optax.chain(optax.scale_by_sm3(momentum, 1.0, eps), optax.scale(-learning_rate))


def adafactor(epsilon1, clipping_threshold, scale_parameter, decay_rate, learning_rate, **_):
    return optax.adafactor(learning_rate, 1, -decay_rate, 0, scale_parameter, clipping_threshold, eps=epsilon1)


def prodigy(b1, b2, **options):
    return contrib.prodigy(betas=(b1, b2), **options)


def dadapt_adamw(b1, b2, decoupled=None, bias_correction=None, **options):
    return contrib.dadapt_adamw(betas=(b1, b2), **options)


def mechanic(learning_rate, momentum, s_decay, s_init, eps):
    return contrib.mechanize(optax.sgd(learning_rate, momentum), s_decay, eps, s_init)


def skipping(learning_rate, momentum, most_in_a_row):
    """optax.apply_if_finite around SGD; at steps 3, 4 and 9 the first number of each leaf's gradient is a NaN."""
    inner = optax.apply_if_finite(optax.sgd(learning_rate, momentum or None), most_in_a_row)

    def update(updates, state, params=None):
        count, held = state
        broken = (count == 2) | (count == 3) | (count == 8)
        updates = jax.tree.map(lambda g: g.at[(0,) * g.ndim].set(jnp.where(broken, jnp.nan, g[(0,) * g.ndim])), updates)
        updates, held = inner.update(updates, held, params)
        return updates, (count + 1, held)

    return optax.GradientTransformation(lambda params: (jnp.zeros([], jnp.int32), inner.init(params)), update)


def centralised(learning_rate, momentum, weight_decay):
    return optax.chain(optax.centralize(), optax.add_decayed_weights(weight_decay), optax.sgd(learning_rate, momentum))


def eval_params(state, params):
    return contrib.schedule_free_eval_params(state, params)


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
    row("signSgd", "optax.scale_by_sign, add_decayed_weights, scale_by_learning_rate", signs),
    row("signum", "optax.ema, scale_by_sign, add_decayed_weights, scale_by_learning_rate", sign_of_momentum),
    row("signMomentum", "optax.scale_by_sign, trace, scale_by_learning_rate", momentum_of_signs, only=None),
    row("normalizedSgd", "optax.normalize_by_update_norm, scale_by_learning_rate", normalized, only=None),
    row("noisySgd", "optax.noisy_sgd", patterned, only=None, note="normal draws replaced by (3 i mod 7 - 3) / 2 for number i of a leaf, the same at every step"),
    row("optimisticGradientDescent", "optax.optimistic_gradient_descent", optax.optimistic_gradient_descent, only=None),
    row("optimisticAdam", "optax.optimistic_adam_v2", optax.optimistic_adam_v2, only=None),
    row("polyakSgd", "optax.polyak_sgd", optax.polyak_sgd, only=None, value=True, rename={"largestLearningRate": "max_learning_rate", "lowerBound": "f_min"}),
    row("madgrad", "optax.contrib.madgrad", contrib.madgrad, only=None),
    row("irpropMinus", "optax.rprop", optax.rprop, only=None, rename=RPROP),
    row("lars", "optax.lars", optax.lars),
    row("lamb", "optax.lamb", optax.lamb),
    row("novograd", "optax.novograd", optax.novograd, drop=("gradientAveraging",)),
    row("fromage", "optax.fromage", optax.fromage, only=None),
    row("sm3", "optax.scale_by_sm3, scale", sm3, only=None),
    row("adafactor", "optax.adafactor, min_dim_size_to_factor=1", adafactor, only=("fixedRate", "scaledRate")),
    row("muon", "optax.contrib.muon", contrib.muon, rename={"momentum": "beta", "auxLearningRate": "adam_learning_rate", "auxBeta1": "adam_b1", "auxBeta2": "adam_b2"}, drop=("auxEpsilon",)),
    row("prodigy", "optax.contrib.prodigy", prodigy, rename={"dCoefficient": "estim_lr_coef", "d0": "estim_lr0", "beta3": "beta3"}),
    row("dadaptAdam", "optax.contrib.dadapt_adamw", dadapt_adamw, only=("defaults", "other"), rename={"d0": "estim_lr0"}),
    row("dog", "optax.contrib.dog", lambda reps_rel, **options: contrib.dog(init_step=("heuristic", reps_rel), **options), rename={"relativeStart": "reps_rel"}),
    row("dowg", "optax.contrib.dowg", contrib.dowg, only=None),
    row("cocob", "optax.contrib.cocob", contrib.cocob),
    row("mechanicSgd", "optax.contrib.mechanize", mechanic, only=None),
    row("momo", "optax.contrib.momo", contrib.momo, value=True, drop=("biasCorrection",), only=("defaults", "other", "decay", "adapted")),
    row("momoAdam", "optax.contrib.momo_adam", contrib.momo_adam, value=True, only=None),
    row("scheduleFreeSgd", "optax.contrib.schedule_free_sgd", contrib.schedule_free_sgd, only=("defaults", "constant"), evaluation=eval_params, rename={"momentum": "b1"}, drop=("r", "warmupSteps")),
    row("scheduleFreeAdamw", "optax.contrib.schedule_free_adamw", contrib.schedule_free_adamw, only=("defaults", "constant"), evaluation=eval_params, drop=("r", "warmupSteps")),
    row("skipNonFinite", "optax.apply_if_finite", skipping, only=None, note="at steps 3, 4 and 9 the first number of each leaf's gradient is a NaN"),
    row("gradientCentralisation", "optax.centralize, add_decayed_weights, sgd", centralised),
]
