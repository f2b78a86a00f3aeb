"""Optimizers that scale each number, or each leaf, by its own gradients: paper, option sets, where sources deviate."""

LR = {"learningRate": 0.001}
B = {"beta1": 0.9, "beta2": 0.999}
B8 = {"beta1": 0.8, "beta2": 0.95}


def arxiv(number):
    return f"https://arxiv.org/abs/{number}"


def sets(defaults, other, decay=None, **more):
    """The option sets of an optimizer: its defaults, others, and weight decay on top of the others."""
    found = [("defaults", defaults), ("other", {**defaults, **other})]
    if decay is not None:
        found.append(("decay", {**defaults, **other, **decay}))
    return found + [(name, {**defaults, **options}) for name, options in more.items()]


ENTRIES = {
    "adabelief": {
        "paper": ("AdaBelief Optimizer: Adapting Stepsizes by the Belief in Observed Gradients", 2020, arxiv("2010.07468")),
        "sets": sets(
            {**LR, **B, "epsilon": 1e-16, "weightDecay": 0.0, "rectify": False, "decoupled": True},
            {"learningRate": 0.05, **B8, "epsilon": 1e-8},
            {"weightDecay": 0.1},
            coupled={"learningRate": 0.05, "weightDecay": 0.1, "decoupled": False},
            rectified={"learningRate": 0.05, "beta2": 0.9, "rectify": True},
        ),
        "deviation": "The package's own defaults since 0.1.0 are rectify=True and decoupled decay, which the paper's Algorithm 2 has not; epsilon is added to the second moment and kept in it, and added once more outside the root. A gradient that is 0 from the start moves by nothing.",
    },
    "yogi": {
        "paper": ("Adaptive Methods for Nonconvex Optimization", 2018, "https://papers.nips.cc/paper/8186-adaptive-methods-for-nonconvex-optimization"),
        "sets": sets(
            {"learningRate": 0.01, **B, "epsilon": 1e-3, "initialAccumulator": 1e-6, "weightDecay": 0.0},
            {"learningRate": 0.05, **B8, "epsilon": 1e-2},
            {"weightDecay": 0.1},
            accumulator={"initialAccumulator": 0.1},
        ),
        "deviation": "The paper has no bias correction and a first moment that starts at 0; every implementation (TensorFlow Addons, optax, torch_optimizer, pytorch_optimizer) corrects the bias and starts BOTH moments at initialAccumulator. Decay as torch_optimizer has it: added to the gradient.",
    },
    "adabound": {
        "paper": ("Adaptive Gradient Methods with Dynamic Bound of Learning Rate", 2019, arxiv("1902.09843")),
        "sets": sets(
            {**LR, **B, "finalLearningRate": 0.1, "gamma": 1e-3, "epsilon": 1e-8, "weightDecay": 0.0},
            {"learningRate": 0.05, **B8, "finalLearningRate": 0.02, "gamma": 0.05},
            {"weightDecay": 0.1},
        ),
        "deviation": "The paper's Algorithm 2 has no bias correction and no epsilon and divides the clipped rate by sqrt(t); its bounds use 1 - beta2 where the code has gamma. Decay is added to the gradient.",
    },
    "amsbound": {
        "paper": ("Adaptive Gradient Methods with Dynamic Bound of Learning Rate", 2019, arxiv("1902.09843")),
        "sets": sets(
            {**LR, **B, "finalLearningRate": 0.1, "gamma": 1e-3, "epsilon": 1e-8, "weightDecay": 0.0},
            {"learningRate": 0.05, **B8, "finalLearningRate": 0.02, "gamma": 0.05},
            {"weightDecay": 0.1},
        ),
        "deviation": "As adabound; the running maximum is of the uncorrected second moment.",
    },
    "laprop": {
        "paper": ("LaProp: Separating Momentum and Adaptivity in Adam", 2020, arxiv("2002.04839")),
        "sets": sets(
            {"learningRate": 4e-4, **B, "epsilon": 1e-15, "weightDecay": 0.0},
            {"learningRate": 0.05, **B8, "epsilon": 1e-8},
            {"weightDecay": 0.01},
            centered={"learningRate": 0.05, "beta2": 0.9, "centered": True},
            amsgrad={"learningRate": 0.05, **B8, "amsgrad": True},
        ),
        "deviation": "The authors' decay is not multiplied by the learning rate and comes after the step. centered starts after step 10.",
    },
    "ademamix": {
        "paper": ("The AdEMAMix Optimizer: Better, Faster, Older", 2024, arxiv("2409.03137")),
        "sets": sets(
            {**LR, **B, "beta3": 0.9999, "alpha": 2.0, "epsilon": 1e-8, "weightDecay": 0.0},
            {"learningRate": 0.02, **B8, "beta3": 0.99, "alpha": 5.0},
            {"weightDecay": 0.1},
            warmup={"learningRate": 0.02, "alpha": 5.0, "alphaWarmup": 10, "beta3Warmup": 10},
        ),
        "deviation": "alpha's default is 2 in the authors' code, 5 in optax's alias. The slow mean is not bias corrected. The warm-ups start at step 1, so that alpha is already alpha/warmup there. optax takes alpha and beta3 as schedules of its own count, which starts at 0: one step late beside the authors'.",
    },
    "simplifiedAdemamix": {
        "paper": ("Connections between Schedule-Free Optimizers, AdEMAMix, and Accelerated SGD Variants", 2025, arxiv("2502.02431")),
        "sets": sets(
            {"learningRate": 1e-4, "beta1": 0.99, "beta2": 0.95, "alpha": 0.0, "epsilon": 1e-8, "weightDecay": 0.0},
            {"learningRate": 0.005, "beta1": 0.9, "beta2": 0.9, "alpha": 2.0},
            {"weightDecay": 0.1},
            warmup={"learningRate": 0.005, "alpha": 1.0, "beta1Warmup": 10, "smallestBeta1": 0.5},
        ),
        "deviation": "The first moment is a sum, not a mean: m = beta1 m + g, without bias correction; so steps are about 1/(1 - beta1) times Adam's.",
    },
    "adopt": {
        "paper": ("ADOPT: Modified Adam Can Converge with Any beta2 with the Optimal Rate", 2024, arxiv("2411.02853")),
        "sets": sets(
            {**LR, "beta1": 0.9, "beta2": 0.9999, "epsilon": 1e-6, "weightDecay": 0.0, "decoupled": True, "clip": True},
            {"learningRate": 0.05, **B8, "epsilon": 1e-3},
            {"weightDecay": 0.1},
            coupled={"learningRate": 0.05, "weightDecay": 0.1, "decoupled": False},
            unclipped={"learningRate": 0.01, **B8, "clip": False},
        ),
        "deviation": "The first step only fills the second moment: no parameter moves, nor decays. Clipping of the normed gradient at (steps before)^0.25 came with the second version of the paper; max(sqrt(v), epsilon), not a sum. The second moment is brought up to date after the step.",
    },
    "adan": {
        "paper": ("Adan: Adaptive Nesterov Momentum Algorithm for Faster Optimizing Deep Models", 2022, arxiv("2208.06677")),
        "sets": sets(
            {**LR, "beta1": 0.98, "beta2": 0.92, "beta3": 0.99, "epsilon": 1e-8, "weightDecay": 0.0},
            {"learningRate": 0.05, "beta1": 0.9, "beta2": 0.8, "beta3": 0.95},
            {"weightDecay": 0.1},
            noProximal={"learningRate": 0.05, "weightDecay": 0.1, "proximal": False},
        ),
        "deviation": "Decay is proximal: after the step the parameter is divided by 1 + learningRate * weightDecay. The paper's betas are 1 minus these. optax 0.2.8 multiplies the difference of gradients by 1 - beta2 where the paper and the authors multiply by beta2 (in these names), has an epsilon of 1e-8 inside the root and decays as AdamW: another algorithm. At step 1 the difference is 0. The authors' code also clips the global norm (max_grad_norm, off by default).",
    },
    "adamaxw": {
        "paper": ("Adam: A Method for Stochastic Optimization (AdaMax); Decoupled Weight Decay Regularization", 2017, arxiv("1711.05101")),
        "sets": sets({**LR, **B, "epsilon": 1e-8, "weightDecay": 1e-4}, {"learningRate": 0.05, **B8, "epsilon": 1e-3}, {"weightDecay": 0.1}),
        "deviation": "epsilon is added to |g| inside the maximum, max(beta2 u, |g| + epsilon), in optax and in PyTorch's Adamax; Adam's paper has none. optax adds weightDecay * parameter to the direction.",
    },
    "nadamw": {
        "paper": ("Incorporating Nesterov Momentum into Adam; Decoupled Weight Decay Regularization", 2016, "https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ"),
        "sets": sets({**LR, **B, "epsilon": 1e-8, "weightDecay": 1e-4}, {"learningRate": 0.05, **B8, "epsilon": 1e-3}, {"weightDecay": 0.1}),
        "deviation": "optax's nadamw (here): Dozat's without the momentum schedule. PyTorch's NAdam(decoupled_weight_decay=True) has a schedule of the momentum (nadamwScheduled); timm's (MLCommons') corrects both parts of Nesterov's mix by 1 - beta1^t and decays before the step.",
    },
    "nadamwScheduled": {
        "paper": ("Incorporating Nesterov Momentum into Adam; Decoupled Weight Decay Regularization", 2016, "https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ"),
        "sets": sets({"learningRate": 0.002, **B, "epsilon": 1e-8, "weightDecay": 0.01, "momentumDecay": 0.004}, {"learningRate": 0.05, **B8, "momentumDecay": 0.05}, {"weightDecay": 0.1}),
        "deviation": "PyTorch's NAdam with decoupled_weight_decay=True: mu_t = beta1 (1 - 0.5 * 0.96^(t * momentumDecay)).",
    },
    "acprop": {
        "paper": ("Momentum Centering and Asynchronous Update for Adaptive Gradient Methods", 2021, arxiv("2110.05454")),
        "sets": sets(
            {**LR, **B, "epsilon": 1e-16, "weightDecay": 0.0},
            {"learningRate": 0.02, **B8, "epsilon": 1e-4},
            {"weightDecay": 0.1},
        ),
        "deviation": "Run with rectify=False, degenerated_to_sgd=False, decoupled decay. The denominator is of the steps before (the first step divides by nothing), the numerator the gradient itself, not the mean. epsilon is added to the second moment and kept, and once more outside the root. optax centres by the mean BEFORE this gradient, adds epsilon at another place and decays after scaling: other numbers.",
    },
    "qhadam": {
        "paper": ("Quasi-hyperbolic momentum and Adam for deep learning", 2018, arxiv("1810.06801")),
        "sets": sets(
            {**LR, **B, "nu1": 1.0, "nu2": 1.0, "epsilon": 1e-8, "weightDecay": 0.0, "decoupled": False},
            {"learningRate": 0.05, "beta1": 0.95, "beta2": 0.98, "nu1": 0.7, "nu2": 0.9},
            {"weightDecay": 0.1},
            decoupled={"learningRate": 0.05, "nu1": 0.7, "weightDecay": 0.1, "decoupled": True},
        ),
        "deviation": "The bias is corrected by weights that are kept (beta_weight), equal to 1 - beta^t but for rounding.",
    },
    "adamp": {
        "paper": ("AdamP: Slowing Down the Slowdown for Momentum Optimizers on Scale-invariant Weights", 2020, arxiv("2006.08217")),
        "sets": sets(
            {**LR, **B, "epsilon": 1e-8, "weightDecay": 0.0, "delta": 0.1, "decayRatio": 0.1, "nesterov": False},
            {"learningRate": 0.05, **B8, "delta": 0.9, "nesterov": True},
            {"weightDecay": 0.1},
        ),
        "deviation": "The projection is tried by rows first, then on the whole leaf, and only for leaves of two axes or more; decay is multiplied by decayRatio where it was applied. The published code tests the cosine by its largest value against delta / sqrt(size of a row). The decay comes before the step.",
    },
    "stableAdamw": {
        "paper": ("Stable and low-precision training for large-scale vision-language models", 2023, arxiv("2304.13013")),
        "sets": sets(
            {**LR, "beta1": 0.9, "beta2": 0.99, "epsilon": 1e-6, "weightDecay": 0.01},
            {"learningRate": 0.05, **B8, "epsilon": 1e-3},
            {"weightDecay": 0.1},
        ),
        "deviation": "The bias is corrected in the betas (beta_hat_t = beta (1 - beta^(t-1)) / (1 - beta^t)), not in the moments: equal but for rounding. The root mean square of g^2 / max(v, epsilon^2) of a leaf divides its learning rate where above 1, that of the decay too.",
    },
    "adamod": {
        "paper": ("An Adaptive and Momental Bound Method for Stochastic Learning", 2019, arxiv("1910.12249")),
        "sets": sets(
            {**LR, **B, "beta3": 0.999, "epsilon": 1e-8, "weightDecay": 0.0},
            {"learningRate": 0.05, **B8, "beta3": 0.9},
            {"weightDecay": 0.1},
        ),
        "deviation": "The step size that is averaged includes the bias correction and starts from 0, uncorrected: first steps are small. Decay is decoupled in torch_optimizer.",
    },
    "diffgrad": {
        "paper": ("diffGrad: An Optimization Method for Convolutional Neural Networks", 2019, arxiv("1909.11015")),
        "sets": sets({**LR, **B, "epsilon": 1e-8, "weightDecay": 0.0}, {"learningRate": 0.05, **B8, "epsilon": 1e-3}, {"weightDecay": 0.1}),
        "deviation": "The friction is the logistic function of |g_before - g|, g_before = 0 at the first step. Decay is added to the gradient; the kept gradient is then the one with the decay in it.",
    },
    "padam": {
        "paper": ("Closing the Generalization Gap of Adaptive Gradient Methods in Training Deep Neural Networks", 2018, arxiv("1806.06763")),
        "sets": sets(
            {"learningRate": 0.1, **B, "partial": 0.25, "epsilon": 1e-8, "weightDecay": 0.0},
            {"learningRate": 0.05, **B8, "partial": 0.125},
            {"weightDecay": 0.1},
        ),
        "deviation": "partial is the power of the second moment v^partial in the paper (0.25 is a square root of Adam's root; 0.5 is AMSGrad). The paper takes the running maximum (AMSGrad), no bias correction and no epsilon; the authors' code has the maximum too (amsgrad=True), corrects the bias and raises (root + epsilon) to 2 partial; pytorch_optimizer has no maximum.",
    },
    "msvag": {
        "paper": ("Dissecting Adam: The Sign, Magnitude and Variance of Stochastic Gradients", 2017, arxiv("1705.07774")),
        "sets": sets({"learningRate": 0.01, "beta": 0.9}, {"learningRate": 0.05, "beta": 0.7}, beta={"learningRate": 0.02, "beta": 0.95}),
        "deviation": "Has no decay. 0/0 where a gradient has always been 0: read the factor as 0 there.",
    },
    "gravity": {
        "paper": ("Gravity Optimizer: a Kinematic Approach on Optimization in Deep Learning", 2021, arxiv("2101.09192")),
        "sets": sets({"learningRate": 0.1, "alpha": 0.01, "beta": 0.9}, {"learningRate": 0.05, "alpha": 0.5, "beta": 0.5}, late={"learningRate": 0.02, "alpha": 0.1, "beta": 0.99}),
        "deviation": "The velocity starts at random, normal with deviation alpha / learningRate: here at 0 (alpha only sets that), as said with the source. A leaf whose gradient is 0 everywhere would divide by 0. Has no decay.",
    },
}
