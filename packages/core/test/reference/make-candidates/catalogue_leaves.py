"""Optimizers that look at whole leaves, rows or matrices: norms, factored moments, preconditioners, orthogonal steps."""

from catalogue_adaptive import B, B8, arxiv, sets

MUON = ("Muon: An optimizer for hidden layers in neural networks (Jordan and others)", 2024, "https://kellerjordan.github.io/posts/muon/")
MARS = ("MARS: Unleashing the Power of Variance Reduction for Training Large Models", 2024, arxiv("2411.10438"))
SHAMPOO = ("Shampoo: Preconditioned Stochastic Tensor Optimization", 2018, arxiv("1802.09568"))
AUX = {"auxLearningRate": 3e-4, "auxBeta1": 0.9, "auxBeta2": 0.95, "auxEpsilon": 1e-10}
MARS_VECTORS = {"vectorLearningRate": 3e-3, "vectorBeta1": 0.9, "vectorBeta2": 0.95, "vectorWeightDecay": 0.1}

ENTRIES = {
    "lars": {
        "first": "timm",
        "paper": ("Large Batch Training of Convolutional Networks", 2017, arxiv("1708.03888")),
        "sets": sets(
            {"learningRate": 1.0, "momentum": 0.9, "trustCoefficient": 0.001, "epsilon": 1e-8, "nesterov": False, "weightDecay": 0.0},
            {"learningRate": 0.5, "momentum": 0.7, "trustCoefficient": 0.02, "nesterov": True},
            {"weightDecay": 0.1},
        ),
        "deviation": "timm (here, with always_adapt=True) has the paper's local rate, ||w|| / (||g|| + weightDecay ||w|| + epsilon), and PyTorch's buffer without the learning rate; the paper has the rate inside the buffer, which is the same while it is constant. optax divides by ||g + weightDecay w||: another number as soon as there is decay. torch_optimizer adapts only where there is decay; pytorch_optimizer leaves vectors alone and starts the buffer at the raw gradient.",
    },
    "lamb": {
        "first": "timm",
        "paper": ("Large Batch Optimization for Deep Learning: Training BERT in 76 minutes", 2019, arxiv("1904.00962")),
        "sets": sets({"learningRate": 0.001, **B, "epsilon": 1e-6, "weightDecay": 0.0}, {"learningRate": 0.02, **B8, "epsilon": 1e-3}, {"weightDecay": 0.1}),
        "deviation": "timm here with always_adapt=True and max_grad_norm=None: its own defaults clip the global norm at 1 and leave leaves without decay alone. cybertronai's and torch_optimizer's defaults have no bias correction and clamp ||w|| at 10; torch_optimizer's debias=True, run here, multiplies the rate by it outside the ratio. The ratio is 1 where either norm is 0.",
    },
    "novograd": {
        "paper": ("Stochastic Gradient Methods with Layer-wise Adaptive Moments for Training of Deep Networks", 2019, arxiv("1905.11286")),
        "sets": sets({"learningRate": 0.001, "beta1": 0.95, "beta2": 0.98, "epsilon": 1e-8, "weightDecay": 0.0, "gradientAveraging": False}, {"learningRate": 0.02, "beta1": 0.8, "beta2": 0.7, "epsilon": 1e-3}, {"weightDecay": 0.1}, averaging={"learningRate": 0.05, "beta1": 0.9, "gradientAveraging": True}),
        "deviation": "beta2's default is 0 in NVIDIA's Jasper, 0.98 in the paper, 0.25 in optax. The second moment starts at the first squared norm, and anew whenever it is 0. The momentum is a sum (no 1 - beta1) unless gradientAveraging.",
    },
    "fromage": {
        "paper": ("On the distance between two neural networks and the stability of learning", 2020, arxiv("2002.03432")),
        "sets": sets({"learningRate": 0.01}, {"learningRate": 0.2}, large={"learningRate": 0.4}),
        "deviation": "The authors take the plain gradient where a norm is 0; optax replaces norms under 1e-6 by 1e-6. Has no decay; p_bound of the authors' code is not run.",
    },
    "nero": {
        "paper": ("Learning by Turning: Neural Architecture Aware Optimisation", 2021, arxiv("2102.07227")),
        "sets": sets({"learningRate": 0.01, "beta": 0.999, "constraints": True}, {"learningRate": 0.1, "beta": 0.8}, free={"learningRate": 0.05, "beta": 0.9, "constraints": False}),
        "deviation": "With constraints the matrices are centred and normed by rows when the optimizer is made: the course starts from there. A neuron is a row, of a vector a number. A scale of 0 becomes 0.01. Has no decay.",
    },
    "sm3": {
        "paper": ("Memory-Efficient Adaptive Optimization", 2019, arxiv("1901.11150")),
        "sets": sets({"learningRate": 0.1, "momentum": 0.9, "epsilon": 1e-8}, {"learningRate": 0.5, "momentum": 0.5, "epsilon": 1e-3}, plain={"learningRate": 0.05, "momentum": 0.0}),
        "deviation": "optax's scale_by_sm3 with epsilon inside the root (its alias sm3 has 1e-8 there). The paper has no epsilon and 0 / 0 = 0. SM3-II: the cover sets are the rows and columns. The momentum is a mean (1 - momentum). Has no decay.",
    },
    "adafactor": {
        "first": "transformers",
        "paper": ("Adafactor: Adaptive Learning Rates with Sublinear Memory Cost", 2018, arxiv("1804.04235")),
        "sets": sets(
            {"decayRate": -0.8, "clippingThreshold": 1.0, "epsilon1": 1e-30, "epsilon2": 1e-3, "scaleParameter": True, "relativeStep": True, "warmup": False, "weightDecay": 0.0},
            {"decayRate": -0.5, "clippingThreshold": 0.5, "epsilon2": 0.1, "beta1": 0.8},
            {"weightDecay": 0.5},
            fixedRate={"learningRate": 0.05, "scaleParameter": False, "relativeStep": False},
            scaledRate={"learningRate": 0.05, "relativeStep": False},
        ),
        "deviation": "Decay is the scaled learning rate times weightDecay, before the step. relativeStep: min(0.01, 1 / sqrt(t)), or 1e-6 t in place of 0.01 with warmup. beta1 averages the updates WITH their rates. optax factors only where the second largest side reaches 128 (1 here) and has a decay that is not times the rate; timm writes the scaled rate back into the group, so that with a fixed rate and scaled parameters it compounds from leaf to leaf and step to step; PyTorch's always scales and never goes over min(lr, 1 / sqrt(t)): the sets with other rules are left out for those.",
    },
    "came": {
        "paper": ("CAME: Confidence-guided Adaptive Memory Efficient Optimization", 2023, arxiv("2307.02047")),
        "sets": sets({"learningRate": 2e-4, "beta1": 0.9, "beta2": 0.999, "beta3": 0.9999, "epsilon1": 1e-30, "epsilon2": 1e-16, "clippingThreshold": 1.0, "weightDecay": 0.0}, {"learningRate": 0.02, "beta1": 0.8, "beta2": 0.9, "beta3": 0.95, "clippingThreshold": 0.5}, {"weightDecay": 0.1}),
        "deviation": "No default of the learning rate in the authors' code: 2e-4 as in their README. A vector has no confidence: its mean is taken as it is. No bias correction anywhere. Decay before the step, times the rate.",
    },
    "adamMini": {
        "paper": ("Adam-mini: Use Fewer Learning Rates To Gain More", 2024, arxiv("2406.16793")),
        "sets": sets({"learningRate": 0.001, **B, "epsilon": 1e-8, "weightDecay": 0.0}, {"learningRate": 0.05, **B8, "epsilon": 1e-3}, {"weightDecay": 0.1}),
        "deviation": "The blocks come from the parameters' names: a, b and v are one block each, w is named mlp.w (a block a row), c is named c.bias (Adam, and never decayed).",
    },
    "grokAdamw": {
        "paper": ("GrokAdamW (repository); after Grokfast: Accelerated Grokking by Amplifying Slow Gradients", 2024, "https://github.com/cognitivecomputations/grokadamw"),
        "sets": sets(
            {"learningRate": 0.001, **B, "epsilon": 1e-8, "weightDecay": 0.01, "alphaInit": 0.98, "lamb": 2.0, "gamma": 0.1, "gradientClipping": 1.0},
            {"learningRate": 0.03, **B8, "alphaInit": 0.7, "lamb": 0.5, "gamma": 0.3, "gradientClipping": 0.0},
            {"weightDecay": 0.1},
            signal={"learningRate": 0.03, "grokkingSignal": 0.5, "signalDecay": 0.8},
        ),
        "deviation": "Each leaf is clipped by its own norm, not the global one; beta1 falls by leaf, beta1 (1 - gamma)^i for leaf i, but the bias is corrected with beta1 itself. Without signals alpha stays alphaInit. After Grokfast, https://arxiv.org/abs/2405.20233.",
    },
    "mars": {
        "paper": MARS,
        "sets": sets({"learningRate": 3e-3, "beta1": 0.95, "beta2": 0.99, "epsilon": 1e-8, "gamma": 0.025, "weightDecay": 0.0, "vectors": True}, {"learningRate": 0.05, "beta1": 0.8, "beta2": 0.9, "gamma": 0.3}, {"weightDecay": 0.1}, matricesOnly={"learningRate": 0.02, "weightDecay": 0.1, "vectors": False, **MARS_VECTORS}),
        "deviation": "MARS-AdamW, the approximate form (the gradient before is the one of the last batch). The corrected gradient is clipped to norm 1 leaf by leaf. At step 1 the gradient before is 0, so the correction is of the whole gradient. vectors false: vectors take AdamW of their own. The authors' default is vectors false.",
    },
    "marsLion": {
        "paper": MARS,
        "sets": sets({"learningRate": 3e-3, "beta1": 0.95, "beta2": 0.99, "epsilon": 1e-8, "gamma": 0.025, "weightDecay": 0.0, "vectors": True}, {"learningRate": 0.02, "beta1": 0.8, "gamma": 0.3}, {"weightDecay": 0.1}),
        "deviation": "As mars; the sign of the mean of corrected gradients, Lion's second beta is not used.",
    },
    "marsShampoo": {
        "paper": MARS,
        "matrix": True,
        "sets": sets({"learningRate": 3e-3, "beta1": 0.95, "beta2": 0.99, "epsilon": 1e-8, "gamma": 0.025, "weightDecay": 0.0, "vectors": False, **MARS_VECTORS}, {"learningRate": 0.02, "beta1": 0.8, "gamma": 0.3}, {"weightDecay": 0.1}),
        "deviation": "As mars; five quintic Newton-Schulz steps of the mean over 1 - beta1, times sqrt(max(1, rows / columns)). The cast to bfloat16 is taken out. The order of its polynomial is a X + b A X + c A (A X).",
    },
    "sophia": {
        "paper": ("Sophia: A Scalable Stochastic Second-order Optimizer for Language Model Pre-training", 2023, arxiv("2305.14342")),
        "sets": sets({"learningRate": 1e-4, "beta1": 0.965, "beta2": 0.99, "rho": 0.04, "weightDecay": 0.1, "batchSize": 5120, "interval": 10}, {"learningRate": 0.02, "beta1": 0.9, "beta2": 0.8, "rho": 0.05, "batchSize": 30, "interval": 3, "weightDecay": 0.0}, {"weightDecay": 0.2}),
        "deviation": "SophiaG. The Hessian's estimate is the caller's: here the squared gradient of the step, taken in AFTER steps 1, 1 + interval, 1 + 2 interval ..., as update_hessian() does. rho * batchSize * h + 1e-15 divides (the paper: max(gamma h, epsilon)); no bias correction; a Hessian of 0 makes it the sign. optax's sophia is with Hutchinson's estimate, gamma 0.01 and a bias correction.",
    },
    "shampoo": {
        "paper": SHAMPOO,
        "sets": sets({"learningRate": 0.1, "momentum": 0.0, "weightDecay": 0.0, "epsilon": 1e-4}, {"learningRate": 0.3, "epsilon": 0.1}, {"weightDecay": 0.1}),
        "deviation": "The paper's Algorithm 1 (kept): statistics of sums that start at epsilon I, the power -1/4 on both sides of a matrix (-1/(2k) for k axes, so -1/2 of a vector's matrix). torch_optimizer and the port it comes from take -1/k, twice as strong; they also update the second statistic with the gradient that the first has already preconditioned. Decay added to the gradient.",
    },
    "soap": {
        "matrix": True,
        "paper": ("SOAP: Improving and Stabilizing Shampoo using Adam", 2024, arxiv("2409.11321")),
        "sets": sets({"learningRate": 3e-3, "beta1": 0.95, "beta2": 0.95, "epsilon": 1e-8, "weightDecay": 0.01, "preconditionFrequency": 10, "largestSide": 4}, {"learningRate": 0.05, "beta1": 0.8, "beta2": 0.9, "epsilon": 1e-3, "preconditionFrequency": 3, "weightDecay": 0.0}, {"weightDecay": 0.1}, shampooBeta={"learningRate": 0.02, "shampooBeta": 0.7, "preconditionFrequency": 1}),
        "deviation": "The first step only fills the statistics: nothing moves, and the count of Adam starts at the second. Vectors take Adam (precondition_1d off). Sides longer than largestSide (10000 by default; 4 here) are left alone: with 5 the statistics of a 5 x 3 matrix would be of rank 3 at first and their basis in the rest an accident of rounding. The authors' casts of the statistics to float32 are taken out. Decay after the step. The basis is refreshed by one step of power iteration and QR, after sorting by the estimated eigenvalues, and Adam's second moment is permuted with it. The set shampooBeta is kept on layers alone: on the 2 x 2 matrix of square it depends on rounding by 1.6e-9.",
    },
    "muon": {
        "paper": MUON,
        "matrix": True,
        "sets": sets({"learningRate": 0.02, "momentum": 0.95, "weightDecay": 0.0, **AUX}, {"learningRate": 0.1, "momentum": 0.7, "auxLearningRate": 0.05}, {"weightDecay": 0.1}),
        "deviation": "The casts to bfloat16 are taken out. Vectors take the Adam beside it, whose decay is decoupled. The buffer is a mean (lerp), Nesterov's mix lerps once more, no bias correction; the scale is sqrt(max(1, rows / columns)). optax corrects the bias and takes (in, out) shapes; PyTorch's Muon has epsilon 1e-7 and decays before the step as well. The post itself has the sum b = momentum b + g: the same direction but for epsilon.",
    },
    "normuon": {
        "paper": ("NorMuon: Making Muon more efficient and scalable", 2025, arxiv("2510.05491")),
        "matrix": True,
        "sets": sets({"learningRate": 0.02, "momentum": 0.95, "beta2": 0.95, "weightDecay": 0.0, **AUX}, {"learningRate": 0.1, "momentum": 0.7, "beta2": 0.8, "auxLearningRate": 0.05}, {"weightDecay": 0.1}),
        "deviation": "The casts to bfloat16 are taken out. The authors' code brings the norm back to that before the row-wise scaling and multiplies by sqrt(max(1, rows / columns)); the paper's Algorithm scales to 0.2 sqrt(rows columns). Row means start at 0 and are not corrected.",
    },
    "adaMuon": {
        "paper": ("AdaMuon: Adaptive Muon Optimizer", 2025, arxiv("2507.11005")),
        "matrix": True,
        "sets": sets({"learningRate": 0.02, "beta1": 0.9, "beta2": 0.95, "epsilon": 1e-10, "weightDecay": 0.0}, {"learningRate": 0.1, "beta1": 0.7, "beta2": 0.8}, {"weightDecay": 0.1}),
        "deviation": "pytorch_optimizer's, of the paper's first version: without the sign that the paper takes of the momentum since version 2, and, as it is called here, with 0.2 sqrt(largest side) on top of 0.2 sqrt(size) / norm. The paper's own course is kept beside it. Only matrices are run: vectors are left where they are. The casts to bfloat16 are taken out.",
    },
    "scion": {
        "paper": ("Training Deep Learning Models with Norm-Constrained LMOs", 2025, arxiv("2502.07529")),
        "matrix": True,
        "sets": sets({"learningRate": 0.001, "momentum": 1.0, "scale": 1.0, "unconstrained": False}, {"learningRate": 0.05, "momentum": 0.3, "scale": 3.0}, unconstrained={"learningRate": 0.05, "momentum": 0.1, "scale": 2.0, "unconstrained": True}),
        "deviation": "The casts to bfloat16 are taken out. norm 'Auto': spectral for matrices with sqrt(rows / columns), root mean square for vectors. momentum is the share of the new gradient. Constrained, the parameter is first multiplied by 1 - learningRate: that is its weight decay.",
    },
    "psgdKron": {
        "paper": ("Preconditioned Stochastic Gradient Descent", 2015, arxiv("1512.04202")),
        "sets": sets({"learningRate": 0.001, "momentum": 0.9, "weightDecay": 0.0, "preconditionerLearningRate": 0.1}, {"learningRate": 0.05, "momentum": 0.6, "preconditionerLearningRate": 0.3}, {"weightDecay": 0.1}),
        "deviation": "timm's Kron, whose random probes are replaced by the pattern in the note, the preconditioner brought up to date at each step, and never balanced. The direction is scaled down where its root mean square passes 1.1. Matrices have triangular factors, vectors a diagonal one.",
    },
}
