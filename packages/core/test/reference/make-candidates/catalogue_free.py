"""Optimizers that find their step size, and those with two views of the parameters: schedule-free and wrappers."""

from catalogue_adaptive import B, B8, arxiv, sets

DADAPT = ("Learning-Rate-Free Learning by D-Adaptation", 2023, arxiv("2301.07733"))
DOG = ("DoG is SGD's Best Friend: A Parameter-Free Dynamic Step Size Schedule", 2023, arxiv("2302.12022"))
MOMO = ("MoMo: Momentum Models for Adaptive Learning Rates", 2023, arxiv("2305.07583"))
FREE = ("The Road Less Scheduled", 2024, arxiv("2405.15682"))
CAUTIOUS = ("Cautious Optimizers: Improving Training with One Line of Code", 2024, arxiv("2411.16085"))
SGD = {"learningRate": 0.05, "momentum": 0.9}

ENTRIES = {
    "prodigy": {
        "paper": ("Prodigy: An Expeditiously Adaptive Parameter-Free Learner", 2023, arxiv("2306.06101")),
        "sets": sets(
            {"learningRate": 1.0, **B, "epsilon": 1e-8, "weightDecay": 0.0, "d0": 1e-6, "dCoefficient": 1.0},
            {"learningRate": 0.5, **B8, "d0": 0.01, "dCoefficient": 2.0, "beta3": 0.9},
            {"weightDecay": 0.1},
            corrected={"d0": 0.01, "biasCorrection": True, "safeguardWarmup": True},
            bounded={"d0": 0.001, "growthRate": 1.5, "weightDecay": 0.1, "decoupled": False},
        ),
        "deviation": "No bias correction unless asked (optax always corrects). d of the step before makes the step; d_0 counts in the sums; epsilon is times d. growthRate bounds d against its running maximum. beta3 is sqrt(beta2) unless given.",
    },
    "dadaptSgd": {
        "paper": DADAPT,
        "sets": sets({"learningRate": 1.0, "momentum": 0.9, "d0": 1e-6, "weightDecay": 0.0}, {"learningRate": 0.5, "momentum": 0.5, "d0": 0.05}, {"weightDecay": 0.1}, bounded={"d0": 0.01, "momentum": 0.0, "growthRate": 1.2}),
        "deviation": "The first norm, which divides all steps, is taken without the decay by a slip (grad.add not in place). momentum 0 is the package's default. The package's form has 2 <g, s> in the numerator.",
    },
    "dadaptAdam": {
        "paper": DADAPT,
        "sets": sets({"learningRate": 1.0, **B, "epsilon": 1e-8, "d0": 1e-6, "weightDecay": 0.0, "decoupled": False}, {"learningRate": 0.5, **B8, "d0": 0.05}, {"weightDecay": 0.1, "decoupled": True}, corrected={"d0": 0.05, "biasCorrection": True, "weightDecay": 0.1}),
        "deviation": "The numerator divides by the second moment of the steps before (at step 1 by epsilon alone, times s = 0). No bias correction unless asked; optax's dadapt_adamw always corrects and decouples.",
    },
    "dadaptAdagrad": {
        "paper": DADAPT,
        "sets": sets({"learningRate": 1.0, "momentum": 0.0, "epsilon": 1e-6, "d0": 1e-6, "weightDecay": 0.0}, {"learningRate": 0.5, "momentum": 0.9, "d0": 0.05}, {"weightDecay": 0.1}),
        "deviation": "The sum of squares starts at 1e-6. Each gradient enters the sums with the d of the step before.",
    },
    "dadaptLion": {
        "paper": DADAPT,
        "sets": sets({"learningRate": 1.0, "beta1": 0.9, "beta2": 0.99, "d0": 1e-6, "weightDecay": 0.0}, {"learningRate": 0.5, "beta1": 0.8, "beta2": 0.9, "d0": 0.01}, {"weightDecay": 0.1}),
        "deviation": "In the authors' package, not in the paper.",
    },
    "dadaptAdan": {
        "paper": DADAPT,
        "sets": sets({"learningRate": 1.0, "beta1": 0.98, "beta2": 0.92, "beta3": 0.99, "epsilon": 1e-8, "d0": 1e-6, "weightDecay": 0.02}, {"learningRate": 0.5, "beta1": 0.9, "beta2": 0.8, "beta3": 0.9, "d0": 0.05, "weightDecay": 0.0}, {"weightDecay": 0.1}),
        "deviation": "In the authors' package, not in the paper. No bias correction.",
    },
    "dog": {
        "paper": DOG,
        "sets": sets({"learningRate": 1.0, "relativeStart": 1e-6, "epsilon": 1e-8, "weightDecay": 0.0}, {"learningRate": 0.5, "relativeStart": 0.01, "epsilon": 0.1}, {"weightDecay": 0.1}, firstStep={"firstStep": 0.01}),
        "deviation": "The first distance is relativeStart (1 + ||x_0||), over all leaves. epsilon is added once, to the sum of squared norms. The decay is added to the gradient, and counts in the norms. The averaging of the paper (a view of its own) is not run.",
    },
    "ldog": {
        "paper": DOG,
        "sets": sets({"learningRate": 1.0, "relativeStart": 1e-6, "epsilon": 1e-8, "weightDecay": 0.0}, {"learningRate": 0.5, "relativeStart": 0.01, "epsilon": 0.1}, {"weightDecay": 0.1}),
        "deviation": "As dog, leaf by leaf.",
    },
    "dowg": {
        "paper": ("DoWG Unleashed: An Efficient Universal Parameter-Free Gradient Descent Method", 2023, arxiv("2305.16284")),
        "sets": sets({"epsilon": 1e-4}, {"epsilon": 0.05}, large={"epsilon": 0.5}),
        "deviation": "epsilon is the first squared distance and is added to the root too. No learning rate, no decay in the authors' code.",
    },
    "cocob": {
        "paper": ("Training Deep Networks without Learning Rates Through Coin Betting", 2017, arxiv("1705.07795")),
        "sets": sets({"alpha": 100.0, "epsilon": 1e-8, "weightDecay": 0.0}, {"alpha": 5.0, "epsilon": 0.01}, {"weightDecay": 0.1}),
        "deviation": "COCOB-Backprop. Each number bets for itself. L starts at epsilon. The decay is added to the gradient.",
    },
    "mechanicSgd": {
        "paper": ("Mechanic: A Learning Rate Tuner", 2023, arxiv("2306.00144")),
        "sets": sets({"learningRate": 0.1, "momentum": 0.9, "sDecay": 0.01, "sInit": 1e-8, "epsilon": 1e-8}, {"learningRate": 0.3, "momentum": 0.5, "sDecay": 0.1, "sInit": 0.01}, none={"learningRate": 0.1, "momentum": 0.0, "sDecay": 0.0, "sInit": 0.1}),
        "deviation": "Mechanic over PyTorch's SGD. The product with the gradient is with the displacement BEFORE this update; the decay is s * ||g|| / ||x|| of it, computed at the point after the base step. optax clips the product by the maximum, starts s at s_init and adds epsilon to the maximum: another course.",
    },
    "momo": {
        "paper": MOMO,
        "sets": sets({"learningRate": 1.0, "beta": 0.9, "lowerBound": 0.0, "weightDecay": 0.0, "biasCorrection": False, "adaptLowerBound": False}, {"learningRate": 0.05, "beta": 0.6}, {"weightDecay": 0.5}, corrected={"learningRate": 0.3, "biasCorrection": True, "lowerBound": 0.1}, adapted={"learningRate": 0.5, "beta": 0.7, "lowerBound": -5.0, "adaptLowerBound": True}),
        "deviation": "Without bias correction the averages start at the first loss and gradient. The decay is proximal: the parameter is divided by 1 + learningRate weightDecay AFTER the step; optax subtracts learningRate weightDecay / (1 + learningRate weightDecay) of the old parameter and takes the whole step.",
    },
    "momoAdam": {
        "paper": MOMO,
        "sets": sets({"learningRate": 0.01, **B, "epsilon": 1e-8, "lowerBound": 0.0, "weightDecay": 0.0, "adaptLowerBound": False}, {"learningRate": 0.2, **B8, "epsilon": 1e-3}, {"weightDecay": 0.5}, adapted={"learningRate": 0.5, "lowerBound": -5.0, "adaptLowerBound": True}),
        "deviation": "As momo, with the bias always corrected: the rate's cap is learningRate / (1 - beta1^t). The decay as in momo.",
    },
    "scheduleFreeSgd": {
        "paper": FREE,
        "sets": sets({"learningRate": 1.0, "momentum": 0.9, "weightDecay": 0.0, "warmupSteps": 0, "r": 0.0, "weightLrPower": 2.0}, {"learningRate": 0.05, "momentum": 0.7, "warmupSteps": 5, "r": 1.0, "weightLrPower": 1.0}, {"weightDecay": 0.1}, constant={"learningRate": 0.1}),
        "deviation": "points are y, where gradients are taken; evaluations are x. The decay is of y. Warm-up is (t + 1) / warmupSteps from t = 0; optax's warm-up starts at 0 and its count at 1. The defaults' rate of 1 leaves the quadratic's valley.",
    },
    "scheduleFreeAdamw": {
        "paper": FREE,
        "sets": sets({"learningRate": 0.0025, **B, "epsilon": 1e-8, "weightDecay": 0.0, "warmupSteps": 0, "r": 0.0, "weightLrPower": 2.0}, {"learningRate": 0.05, **B8, "warmupSteps": 5, "r": 1.0, "weightLrPower": 1.0}, {"weightDecay": 0.1}, constant={"learningRate": 0.1, "weightDecay": 0.1}),
        "deviation": "As scheduleFreeSgd. The package corrects the second moment's bias in the denominator; AdamWScheduleFreePaper of the same repository corrects it in the learning rate, and so in the weights of the mean, as the paper's Algorithm 1 does.",
    },
    "scheduleFreeRadam": {
        "paper": FREE,
        "sets": sets({"learningRate": 0.0025, **B, "epsilon": 1e-8, "weightDecay": 0.0, "r": 0.0, "weightLrPower": 2.0, "silentSgdPhase": True}, {"learningRate": 0.05, **B8, "r": 1.0, "weightLrPower": 1.0}, {"weightDecay": 0.1}, loud={"learningRate": 0.05, "silentSgdPhase": False}),
        "deviation": "In the authors' package, not in the paper. While rho is at most 4 nothing moves (silentSgdPhase) but the means are kept; else plain descent.",
    },
    "lookahead": {
        "paper": ("Lookahead Optimizer: k steps forward, 1 step back", 2019, arxiv("1907.08610")),
        "sets": sets({**SGD, "every": 5, "alpha": 0.8, "pullback": "none"}, {"learningRate": 0.03, "momentum": 0.5, "every": 3, "alpha": 0.3}, pullback={"every": 4, "alpha": 0.5, "pullback": "pullback"}, reset={"every": 4, "alpha": 0.5, "pullback": "reset"}),
        "deviation": "Around PyTorch's SGD. The authors' defaults are 5 and 0.8 (the paper's tables 5 or 10, 0.5 or 0.8). The slow weights start at the start; in torch_optimizer and timm they are first stored at the first synchronisation, which therefore does nothing. pullback: from the second time on the authors' code pulls the momentum towards itself, for both are one array; the transcription has the interpolation of the paper.",
    },
    "ranger": {
        "paper": ("Ranger: RAdam, Lookahead and gradient centralisation (repository)", 2019, "https://github.com/lessw2020/Ranger-Deep-Learning-Optimizer"),
        "sets": sets({"learningRate": 0.001, "beta1": 0.95, "beta2": 0.999, "epsilon": 1e-5, "alpha": 0.5, "every": 6, "threshold": 5, "weightDecay": 0.0, "centralise": True}, {"learningRate": 0.05, "beta1": 0.8, "beta2": 0.9, "every": 4, "alpha": 0.3, "threshold": 4}, {"weightDecay": 0.1}, early={"learningRate": 0.05, "beta2": 0.8, "threshold": 4, "every": 2}),
        "deviation": "ranger.py of the repository, not its later forms. The gradient of matrices is centralised by rows (gc_conv_only=False), whatever use_gc says. At or under the threshold the step is lr m / (1 - beta1^t) without a denominator; epsilon is added to the uncorrected root. The decay is decoupled, before the step. The slow weights start at the start.",
    },
    "sam": {
        "paper": ("Sharpness-Aware Minimization for Efficiently Improving Generalization", 2020, arxiv("2010.01412")),
        "sets": sets({**SGD, "rho": 0.05, "weightDecay": 0.0}, {"learningRate": 0.02, "momentum": 0.5, "rho": 0.7}, {"weightDecay": 0.1}),
        "deviation": "Around PyTorch's SGD. The norm is of all leaves, 1e-12 is added. Each step asks for the gradient twice: at the point and at the point moved by rho g / ||g||, at the same step's data. The base's decay is of the point, not the moved one.",
    },
    "asam": {
        "paper": ("ASAM: Adaptive Sharpness-Aware Minimization for Scale-Invariant Learning of Deep Neural Networks", 2021, arxiv("2102.11600")),
        "sets": sets({**SGD, "rho": 0.5, "eta": 0.01, "weightDecay": 0.0}, {"learningRate": 0.02, "momentum": 0.5, "rho": 1.5, "eta": 0.1}, {"weightDecay": 0.1}),
        "deviation": "The authors scale only parameters with 'weight' in their name (here all) by |w| + eta; davda54's adaptive=True has no eta and scales all.",
    },
    "cautiousAdamw": {
        "paper": CAUTIOUS,
        "first": "timm",
        "sets": sets({"learningRate": 0.001, **B, "epsilon": 1e-8, "weightDecay": 0.01}, {"learningRate": 0.05, **B8, "epsilon": 1e-3}, {"weightDecay": 0.1}),
        "deviation": "timm's (caution=True): the mask of update * gradient > 0, over its mean, at least 0.001. The authors' current c_adamw.py compares the mean with itself off the capturable path: its mask hides nothing but zeros. The paper's Algorithm divides by (sum + 1) / size.",
    },
    "cautiousLion": {
        "paper": CAUTIOUS,
        "sets": sets({"learningRate": 1e-4, "beta1": 0.95, "beta2": 0.98, "weightDecay": 0.0}, {"learningRate": 0.03, "beta1": 0.8, "beta2": 0.9}, {"weightDecay": 0.1}),
        "deviation": "The mask times size / (sum + 1), as in the paper; timm's divides by the mean, at least 0.001.",
    },
    "hyperball": {
        "paper": ("Fantastic Pretraining Optimizers and Where to Find Them II: Hyperball Optimization", 2026, arxiv("2606.16899")),
        "matrix": True,
        "sets": sets({"learningRate": 0.01, **B, "epsilon": 1e-8}, {"learningRate": 0.2, **B8, "epsilon": 1e-3}, large={"learningRate": 1.0}, noMomentum={"learningRate": 0.1, "beta1": 0.0, "epsilon": 1e-14}),
        "first": "paper",
        "deviation": "Around Adam (AdamH): matrices keep the Frobenius norm R they start with, W = R Norm(W - learningRate R Norm(u)); vectors take plain Adam. The authors' code could not be had: the paper's equation is the first source. HeavyBall's HyperBallAdamW has no first moment and max(root, epsilon) in place of root + epsilon: it is run where that makes no difference (noMomentum).",
    },
    "ema": {
        "paper": ("Averaging of weights by a running mean; torch.optim.swa_utils", 2021, "https://docs.pytorch.org/docs/stable/optim.html"),
        "sets": sets({**SGD, "decay": 0.999}, {"learningRate": 0.02, "momentum": 0.5, "decay": 0.7}, none={"momentum": 0.0, "decay": 0.9}),
        "deviation": "Around PyTorch's SGD, AveragedModel with get_ema_multi_avg_fn: the mean is first set to the parameters AFTER the first step. optax.ema starts at 0 and corrects the bias: other means at first.",
    },
    "swa": {
        "paper": ("Averaging Weights Leads to Wider Optima and Better Generalization", 2018, arxiv("1803.05407")),
        "sets": sets({**SGD, "from": 1, "every": 1}, {"learningRate": 0.02, "momentum": 0.5, "from": 4, "every": 2}, late={"momentum": 0.0, "from": 8, "every": 3}),
        "deviation": "Around PyTorch's SGD, AveragedModel with its equal weights, brought up to date after the steps from, from + every, ...; before that the view is the parameters. Written (n mean + x) / (n + 1) in the paper, mean + (x - mean) / (n + 1) in PyTorch.",
    },
    "gradientCentralisation": {
        "paper": ("Gradient Centralization: A New Optimization Technique for Deep Neural Networks", 2020, arxiv("2004.01461")),
        "sets": sets({**SGD, "weightDecay": 0.0}, {"learningRate": 0.02, "momentum": 0.5}, {"weightDecay": 0.1}),
        "deviation": "Before PyTorch's SGD. For a matrix the mean over all axes but the first is taken off, so by rows; vectors stay as they are. The authors' code centralises before the decay is added. optax.centralize takes the mean over all axes but the LAST, so by columns: its shapes are (in, out).",
    },
    "skipNonFinite": {
        "paper": ("optax.apply_if_finite", 2020, "https://optax.readthedocs.io/en/latest/api/transformations.html"),
        "sets": sets({**SGD, "mostInARow": 5}, {"learningRate": 0.02, "momentum": 0.5, "mostInARow": 2}, none={"momentum": 0.0, "mostInARow": 3}, letThrough={"mostInARow": 1}),
        "deviation": "At steps 3, 4 and 9 the first number of the gradient is replaced by a NaN (said in the note). A step that is not finite leaves parameters and state as they are, unless more than mostInARow came in a row: then it is let through; where that is so the course is null from there on.",
    },
}
