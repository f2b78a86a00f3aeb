"""Optimizers with a momentum, a sign or one step size for all: paper, option sets, where sources deviate."""

from catalogue_adaptive import arxiv, sets

SIGN = "signSGD: Compressed Optimisation for Non-Convex Problems"
A2GRAD = ("Optimal Adaptive and Accelerated Stochastic Gradient Descent", 2018, arxiv("1810.00553"))
RPROP = ("Empirical evaluation of the improved Rprop learning algorithms", 2003, "https://doi.org/10.1016/S0925-2312(01)00700-7")
MADGRAD = ("Adaptivity without Compromise: A Momentumized, Adaptive, Dual Averaged Gradient Method for Stochastic Optimization", 2021, arxiv("2101.11075"))
STEPS = {"learningRate": 0.01, "decrease": 0.5, "increase": 1.2, "smallestStep": 1e-6, "largestStep": 50.0}

ENTRIES = {
    "signSgd": {
        "paper": (SIGN, 2018, arxiv("1802.04434")),
        "sets": sets({"learningRate": 0.001, "weightDecay": 0.0}, {"learningRate": 0.03}, {"weightDecay": 0.1}),
        "deviation": "The sign of 0 is 0. The paper has no decay, nor has optax's alias: a decoupled one is put between its stages.",
    },
    "signum": {
        "paper": (SIGN, 2018, arxiv("1802.04434")),
        "sets": sets({"learningRate": 0.001, "momentum": 0.9, "weightDecay": 0.0}, {"learningRate": 0.03, "momentum": 0.6}, {"weightDecay": 0.1}),
        "deviation": "The sign of the mean m = momentum m + (1 - momentum) g; without the factor 1 - momentum it is the same but for rounding. Decay as for signSgd.",
    },
    "signMomentum": {
        "paper": (SIGN, 2018, arxiv("1802.04434")),
        "sets": sets({"learningRate": 0.001, "momentum": 0.9}, {"learningRate": 0.02, "momentum": 0.6}, nesterov={"learningRate": 0.01, "nesterov": True}),
        "deviation": "A momentum of signs, b = momentum b + sign(g): not in the paper, whose Signum takes the sign of the momentum. Made of two stages of optax.",
    },
    "tiger": {
        "paper": ("Tiger: A Tight-fisted Optimizer (repository)", 2023, "https://github.com/bojone/tiger"),
        "sets": sets({"learningRate": 0.001, "beta": 0.965, "weightDecay": 0.01}, {"learningRate": 0.03, "beta": 0.7}, {"weightDecay": 0.1}),
        "deviation": "Lion with both betas the same: the mean is moved before its sign is taken. The author's code (Keras) also scales rates by the kind of layer, which is left out here, as pytorch_optimizer does.",
    },
    "qhm": {
        "paper": ("Quasi-hyperbolic momentum and Adam for deep learning", 2018, arxiv("1810.06801")),
        "sets": sets({"learningRate": 0.01, "momentum": 0.999, "nu": 0.7, "weightDecay": 0.0}, {"learningRate": 0.05, "momentum": 0.9, "nu": 0.5}, {"weightDecay": 0.1}),
        "deviation": "The buffer is damped: b = momentum b + (1 - momentum) g. The authors have no default of the learning rate: 0.01 here. Decay is added to the gradient.",
    },
    "aggMo": {
        "paper": ("Aggregated Momentum: Stability Through Passive Damping", 2018, arxiv("1804.00325")),
        "sets": sets({"learningRate": 0.01, "betas": [0.0, 0.9, 0.99], "weightDecay": 0.0}, {"learningRate": 0.03, "betas": [0.0, 0.5, 0.8, 0.95]}, {"weightDecay": 0.1}),
        "deviation": "No default of the learning rate: 0.01 here. Decay is added to the gradient. Two equal betas share a buffer in the authors' code and move it twice.",
    },
    "accSgd": {
        "paper": ("On the insufficiency of existing momentum schemes for Stochastic Optimization", 2018, arxiv("1803.05591")),
        "sets": sets({"learningRate": 0.01, "kappa": 1000.0, "xi": 10.0, "smallConstant": 0.7, "weightDecay": 0.0}, {"learningRate": 0.03, "kappa": 20.0, "xi": 3.0}, {"weightDecay": 0.1}),
        "deviation": "No default of the learning rate: 0.01 here. Decay is added to the gradient.",
    },
    "pid": {
        "paper": ("A PID Controller Approach for Stochastic Optimization of Deep Networks", 2018, "http://www4.comp.polyu.edu.hk/~cslzhang/paper/CVPR18_PID.pdf"),
        "sets": sets({"learningRate": 0.001, "momentum": 0.9, "integral": 5.0, "derivative": 10.0, "weightDecay": 0.0}, {"learningRate": 0.002, "momentum": 0.7, "integral": 2.0, "derivative": 4.0}, {"weightDecay": 0.1}),
        "deviation": "The authors' code means the first gradient to be the kept one but keeps zeros: its derivative at step 2 is of g_2, not g_2 - g_1 (at step 1 it is 0). The paper's course is kept beside it. No momentum, no PID: with momentum 0 it is plain descent.",
    },
    "sgdp": {
        "paper": ("AdamP: Slowing Down the Slowdown for Momentum Optimizers on Scale-invariant Weights", 2020, arxiv("2006.08217")),
        "sets": sets({"learningRate": 0.01, "momentum": 0.9, "dampening": 0.0, "nesterov": False, "weightDecay": 0.0, "epsilon": 1e-8, "delta": 0.1, "decayRatio": 0.1}, {"learningRate": 0.03, "momentum": 0.7, "dampening": 0.2, "nesterov": True, "delta": 0.9}, {"weightDecay": 0.1}, plainMomentum={"learningRate": 0.03, "delta": 0.9}),
        "deviation": "Without Nesterov the authors' code projects its momentum buffer in place, so that the projection stays in it; the paper's Algorithm 2 keeps the buffer as it was (its course is kept beside). Decay is divided by 1 - momentum and comes before the step: p (1 - learningRate weightDecay ratio / (1 - momentum)). The buffer starts at 0 and the first gradient is damped.",
    },
    "sgdw": {
        "paper": ("Decoupled Weight Decay Regularization", 2017, arxiv("1711.05101")),
        "sets": sets({"learningRate": 0.001, "momentum": 0.9, "weightDecay": 0.01, "nesterov": False}, {"learningRate": 0.01, "momentum": 0.7, "nesterov": True}, {"weightDecay": 0.1}),
        "deviation": "timm multiplies the decay by the learning rate and decays before the step; the paper's decay is times the schedule only, not the rate. The kept momentum is PyTorch's (rate outside the buffer).",
    },
    "normalizedSgd": {
        "paper": ("Beyond Convexity: Stochastic Quasi-Convex Optimization", 2015, arxiv("1507.02030")),
        "sets": sets({"learningRate": 0.01, "epsilon": 1e-6}, {"learningRate": 0.1, "epsilon": 0.01}, scaled={"learningRate": 0.05, "scale": 3.0}),
        "deviation": "The norm is of the whole gradient, all leaves together; optax adds epsilon to it. The paper has none.",
    },
    "noisySgd": {
        "paper": ("Adding Gradient Noise Improves Learning for Very Deep Networks", 2015, arxiv("1511.06807")),
        "sets": sets({"learningRate": 0.01, "eta": 0.01, "gamma": 0.55}, {"learningRate": 0.05, "eta": 0.3, "gamma": 0.9}, loud={"learningRate": 0.02, "eta": 1.0, "gamma": 0.1}),
        "deviation": "The variance is eta / t^gamma in optax with t = 1 at the first step; the paper's is eta / (1 + t)^gamma with t from 0: the same. The normal draws are replaced by those in the note, leaf by leaf.",
    },
    "optimisticGradientDescent": {
        "paper": ("Training GANs with Optimism", 2017, arxiv("1711.00141")),
        "sets": sets({"learningRate": 0.01, "alpha": 1.0, "beta": 1.0}, {"learningRate": 0.05, "alpha": 0.7, "beta": 0.4}, strong={"learningRate": 0.02, "alpha": 1.0, "beta": 2.0}),
        "deviation": "At the first step the gradient before is taken to be the first gradient. The paper is alpha = beta = 1 and starts from a gradient of 0 before: a first step twice as long.",
    },
    "optimisticAdam": {
        "paper": ("Training GANs with Optimism", 2017, arxiv("1711.00141")),
        "sets": sets({"learningRate": 0.001, "alpha": 1.0, "beta": 1.0, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "nesterov": False}, {"learningRate": 0.02, "alpha": 0.8, "beta": 0.5, "beta1": 0.8, "beta2": 0.95}, nesterov={"learningRate": 0.01, "nesterov": True}),
        "deviation": "optax's default has nesterov=True, the paper has not. At the first step the direction before is taken to be the first direction; the paper starts from 0.",
    },
    "polyakSgd": {
        "paper": ("Stochastic Polyak Step-size for SGD: An Adaptive Learning Rate for Fast Convergence", 2020, arxiv("2002.10542")),
        "sets": sets({"largestLearningRate": 1.0, "scaling": 1.0, "lowerBound": 0.0, "epsilon": 0.0}, {"largestLearningRate": 0.05, "scaling": 0.5}, lowerBound={"scaling": 0.5, "lowerBound": -1.0, "epsilon": 0.1}),
        "deviation": "optax divides the gap by the squared norm, times scaling (scaling = 1/c with the paper's c = 0.5 is 2); the paper's 1/(c ||g||^2). The gap may be negative in the variant sps, is cut at 0 in sps+.",
    },
    "spsMax": {
        "paper": ("Stochastic Polyak Step-size for SGD: An Adaptive Learning Rate for Fast Convergence", 2020, arxiv("2002.10542")),
        "sets": sets({"c": 0.5, "etaMax": 10.0, "epsilon": 1e-8}, {"c": 1.5, "etaMax": 0.05}, large={"c": 0.4, "etaMax": 0.3}),
        "deviation": "The authors' code, adapt_flag 'constant': loss / (c ||g||^2 + epsilon), at most etaMax, for a lower bound of 0.",
    },
    "swats": {
        "paper": ("Improving Generalization Performance by Switching from Adam to SGD", 2017, arxiv("1712.07628")),
        "sets": sets({"learningRate": 0.001, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-3, "weightDecay": 0.0}, {"learningRate": 0.05, "beta1": 0.8, "beta2": 0.9}, {"weightDecay": 0.1}, switch={"learningRate": 0.05, "beta2": 0.9, "threshold": 0.01}),
        "deviation": "No authors' code. This port compares with rtol=1e-6 and numpy's atol=1e-8, where the paper has |gamma/(1-beta2^t) - gamma| < epsilon = 1e-9; switches the phase of the whole group at the first leaf that qualifies, in the midst of the step; and its learning-rate estimate is kept by leaf. Only the set switch switches: the paper's own course with a threshold of 0.01 in place of 1e-9.",
    },
    "a2gradUniform": {
        "paper": A2GRAD,
        "sets": sets({"beta": 10.0, "lips": 10.0}, {"beta": 2.0, "lips": 5.0}, smooth={"beta": 0.5, "lips": 20.0}),
        "deviation": "No learning rate: it comes from lips, the Lipschitz constant. v is a sum over the numbers of a leaf. The implementations read the interpolation point only through the parameters: x_k is a separate sequence from the start.",
    },
    "a2gradIncremental": {
        "paper": A2GRAD,
        "sets": sets({"beta": 10.0, "lips": 10.0}, {"beta": 2.0, "lips": 5.0}, smooth={"beta": 0.5, "lips": 20.0}),
        "deviation": "As a2gradUniform, with v scaled by (t / (t + 1))^2 before each addition.",
    },
    "a2gradExponential": {
        "paper": A2GRAD,
        "sets": sets({"beta": 10.0, "lips": 10.0, "rho": 0.5}, {"beta": 2.0, "lips": 5.0, "rho": 0.9}, smooth={"beta": 0.5, "lips": 20.0, "rho": 0.1}),
        "deviation": "As a2gradUniform, with a running mean, its running maximum, and the root of (t + 1) times that.",
    },
    "apollo": {
        "paper": ("Apollo: An Adaptive Parameter-wise Diagonal Quasi-Newton Method for Nonconvex Stochastic Optimization", 2020, arxiv("2009.13586")),
        "sets": sets({"learningRate": 0.01, "beta": 0.9, "epsilon": 1e-4, "warmup": 0, "weightDecay": 0.0}, {"learningRate": 0.001, "beta": 0.7, "epsilon": 1e-2}, {"weightDecay": 0.1}, warmup={"learningRate": 0.002, "warmup": 10}, belief={"learningRate": 0.05, "rebound": "belief", "weightDecay": 0.1}),
        "deviation": "The authors' code divides the direction by its 4-norm plus epsilon over 0.01, keeps no root; warm-up rises linearly from learningRate / 1000 and is 500 steps by default there (0 here). Decay: L2 with the constant rebound, decoupled (after preconditioning) with belief.",
    },
    "madgrad": {
        "paper": MADGRAD,
        "sets": sets({"learningRate": 0.01, "momentum": 0.9, "epsilon": 1e-6, "weightDecay": 0.0}, {"learningRate": 0.05, "momentum": 0.5, "epsilon": 1e-3}, {"weightDecay": 0.05}, plain={"learningRate": 0.02, "momentum": 0.0}),
        "deviation": "The authors add epsilon to the learning rate too (lr + eps), which matters where it is 0. momentum 0.9 is c = 0.1 in the paper. Decay is added to the gradient; optax's momentum is the same number.",
    },
    "mirrorMadgrad": {
        "paper": MADGRAD,
        "sets": sets({"learningRate": 0.01, "momentum": 0.9, "epsilon": 1e-6, "weightDecay": 0.0}, {"learningRate": 0.05, "momentum": 0.5, "epsilon": 1e-3}, {"weightDecay": 0.05}),
        "deviation": "The mirror-descent form of the package, not in the paper.",
    },
    "pnm": {
        "paper": ("Positive-Negative Momentum: Manipulating Stochastic Gradient Noise to Improve Generalization", 2021, arxiv("2103.17182")),
        "sets": sets({"learningRate": 0.01, "beta1": 0.9, "beta2": 1.0, "weightDecay": 0.0}, {"learningRate": 0.05, "beta1": 0.7, "beta2": 0.5}, {"weightDecay": 0.1}),
        "deviation": "The two momenta take turns, and the decay is beta1^2 of a buffer that is two steps old. The authors' class has the decay decoupled.",
    },
    "adaPnm": {
        "paper": ("Positive-Negative Momentum: Manipulating Stochastic Gradient Noise to Improve Generalization", 2021, arxiv("2103.17182")),
        "sets": sets({"learningRate": 0.001, "beta1": 0.9, "beta2": 0.999, "beta3": 1.0, "epsilon": 1e-8, "weightDecay": 0.0}, {"learningRate": 0.03, "beta1": 0.7, "beta2": 0.95, "beta3": 0.5}, {"weightDecay": 0.1}),
        "deviation": "With AMSGrad's maximum, on by default in the authors' code.",
    },
    "rpropPlus": {
        "paper": RPROP,
        "sets": sets(STEPS, {"learningRate": 0.1, "decrease": 0.4, "increase": 1.4}, narrow={"learningRate": 0.1, "smallestStep": 0.01, "largestStep": 0.3}),
        "deviation": "Rprop with weight backtracking: where the sign turns the last change is taken back and the next sign is not judged.",
    },
    "irpropMinus": {
        "paper": RPROP,
        "sets": sets(STEPS, {"learningRate": 0.1, "decrease": 0.4, "increase": 1.4}, narrow={"learningRate": 0.1, "smallestStep": 0.01, "largestStep": 0.3}),
        "deviation": "This is PyTorch's Rprop; optax's rprop takes each step one step late: where the sign turns, the gradient is forgotten.",
    },
    "irpropPlus": {
        "paper": RPROP,
        "sets": sets(STEPS, {"learningRate": 0.1, "decrease": 0.4, "increase": 1.4}, narrow={"learningRate": 0.1, "smallestStep": 0.01, "largestStep": 0.3}),
        "deviation": "As rpropPlus, but the change is taken back only where the loss has risen.",
    },
    "rpropMinus": {
        "paper": RPROP,
        "sets": sets(STEPS, {"learningRate": 0.1, "decrease": 0.4, "increase": 1.4}, narrow={"learningRate": 0.1, "smallestStep": 0.01, "largestStep": 0.3}),
        "deviation": "Without backtracking, and without forgetting: where the sign turns the step is smaller and is taken. PyTorch's and optax's are meant as irpropMinus.",
    },
}
