import { flag, knownOptions, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf, type Transform } from "../transform/transform.ts";
import { momentHyperparameters, running } from "../transform/adam-parts.ts";
import { proximalDecay } from "../transform/decay.ts";

export interface AdanOptions extends GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.98. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean change, and how far to look ahead along it. Default 0.92. */
  readonly beta2?: Hyperparameter;
  /** Decay of the mean square. Default 0.99. */
  readonly beta3?: Hyperparameter;
  /** Added to the root, outside it. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** Divides the parameters by 1 + learningRate * weightDecay after the step. Default `true`; else AdamW's decay. */
  readonly proximal?: boolean;
  /** `"paper"` (default) starts the means at the first values; `"authors"` at 0, corrected. */
  readonly like?: "paper" | "authors";
}

/**
 * Adan: Nesterov's momentum of Adam by the change of the gradient, so that no second point is looked at.
 *
 * ```text
 * c = g - g_before                                   (first step: 0)
 * m = beta1 * m + (1 - beta1) * g                    (starts at the first g)
 * d = beta2 * d + (1 - beta2) * c                    (starts at the first c that is known)
 * n = beta3 * n + (1 - beta3) * (g + beta2 * c)^2    (starts at the first square)
 * parameter = (parameter - learningRate * (m + beta2 * d) / (sqrt(n) + epsilon)) / (1 + learningRate * weightDecay)
 * ```
 *
 * Differences: the paper's betas are 1 minus these. The authors' code, timm and pytorch_optimizer start at 0 and
 * correct the bias: `like: "authors"`. optax 0.2.8 multiplies the change by 1 - beta2, puts an epsilon inside the root
 * and decays as AdamW: another algorithm.
 *
 * @see Xie, Zhou, Li, Lin, Yan, "Adan: Adaptive Nesterov Momentum Algorithm for Faster Optimizing Deep Models" (2022),
 * https://arxiv.org/abs/2208.06677
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adan, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(adan({ learningRate: 0.1 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.900000
 * ```
 */
export function adan(options: AdanOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "beta3", "epsilon", "proximal", "like"];
  knownOptions("adan", options, [...names, ...gradientOptionNames]);
  const { learningRate = 0.001, proximal = true, weightDecay = 0, where, maximize = false } = options;
  const isProximal = flag("proximal", proximal);
  const decay = { learningRate, weightDecay, ...(where === undefined ? {} : { where }) };
  return namedChain(
    { name: "adan", title: "Adan", year: 2022, parents: ["nadam"], improves: "direction" },
    options,
    [
      ...decoupledStages(isProximal ? { maximize } : options, learningRate),
      scaleByAdan(options),
      descend({ learningRate }),
      ...(isProximal && weightDecay !== 0 ? [proximalDecay(decay)] : []),
    ],
  );
}

/** What the means keep of what they were, and how they are corrected. */
const starts = {
  paper: `keep1 = step > 0 ? beta1 : 0
      keep2 = step > 1 ? beta2 : 0
      keep3 = step > 0 ? beta3 : 0
      ofMean = 1
      ofChange = beta2
      ofRoot = 1`,
  authors: `${running("product1", "beta1")}
      ${running("product2", "beta2")}
      ${running("product3", "beta3")}
      keep1 = beta1
      keep2 = beta2
      keep3 = beta3
      ofMean = 1 / (1 - product1)
      ofChange = beta2 / (1 - product2)
      ofRoot = 1 / sqrt(1 - product3)`,
};

function scaleByAdan(options: AdanOptions): Transform {
  const { beta1 = 0.98, beta2 = 0.92, beta3 = 0.99, epsilon = 1e-8, like = "paper" } = options;
  return transformOf({
    name: "scaleByAdan",
    hyperparameters: {
      ...momentHyperparameters({ beta1, beta2, epsilon }),
      beta3: hyperparameter("beta3", beta3, fraction),
    },
    slots: { mean: 0, meanChange: 0, meanSquare: 0, before: 0 },
    ...(like === "authors" ? { scalars: { product1: 1, product2: 1, product3: 1 } } : {}),
    prepare: `known = step > 0 ? 1 : 0
      ${starts[oneOf("like", like, ["paper", "authors"])]}`,
    rule: `change = known * (update - before)
      before = update
      ahead = update + beta2 * change
      mean = keep1 * mean + (1 - keep1) * update
      meanChange = keep2 * meanChange + (1 - keep2) * change
      meanSquare = keep3 * meanSquare + (1 - keep3) * (ahead * ahead)
      update = (ofMean * mean + ofChange * meanChange) / (sqrt(meanSquare) * ofRoot + epsilon)`,
  });
}
