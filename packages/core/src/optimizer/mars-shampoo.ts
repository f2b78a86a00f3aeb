import { knownOptions, positive } from "../check.ts";
import { chain } from "../transform/chain.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages } from "../transform/gradient-stages.ts";
import { fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { orthogonalize } from "../stage/orthogonalize.ts";
import { PartitionDescription } from "../transform/partition-description.ts";
import { transformOf } from "../transform/transform.ts";
import { correctByChange, marsOptionNames, vectorMethod, type MarsParts } from "./mars.ts";

export interface MarsShampooOptions extends Omit<MarsParts, "epsilon"> {
  /** Added to the norm that the matrix is divided by, and to the root of the AdamW for vectors. Default 1e-8. */
  readonly epsilon?: number;
}

/**
 * MARS-Shampoo: variance reduction by the change of the gradient, before Muon's orthogonal step. Leaves of one dimension
 * take AdamW.
 *
 * ```text
 * c = g + gamma * beta1 / (1 - beta1) * (g - g_before)   (g_before is 0 at first)
 * c = c / max(1, norm(c))                                leaf by leaf
 * m = beta1 * m + (1 - beta1) * c
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * sqrt(max(1, rows / columns)) * newtonSchulz(m / (1 - beta1))
 * ```
 *
 * Differences: the approximate form, whose gradient before is that of the last batch. The authors iterate in bfloat16.
 *
 * @see Yuan, Liu, Wu, Zhou, Gu, "MARS: Unleashing the Power of Variance Reduction for Training Large Models" (2024),
 * https://arxiv.org/abs/2411.10438
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, marsShampoo } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 0, 0, 1), shape: [2, 2] } };
 * createOptimizer(marsShampoo({ learningRate: 0.1 }), params).step({ weight: Float64Array.of(3, 0, 0, 0.02) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(3)).join(" ")); // → 0.930 0.000 0.000 0.909
 * ```
 */
export function marsShampoo(options: MarsShampooOptions = {}): Chain {
  knownOptions("marsShampoo", options, marsOptionNames);
  const { learningRate = 0.003, beta1 = 0.95, epsilon = 1e-8 } = options;
  const matrices = [
    ...decoupledStages(options, learningRate),
    correctByChange(options),
    transformOf({
      name: "averageWhole",
      hyperparameters: { beta1: hyperparameter("beta1", beta1, fraction) },
      slots: { mean: 0 },
      rule: `mean = beta1 * mean + (1 - beta1) * update
        update = mean / (1 - beta1)`,
    }),
    orthogonalize({ epsilon: positive("epsilon", epsilon) }),
    descend({ learningRate }),
  ];
  return namedChain(
    {
      name: "marsShampoo",
      title: "MARS-Shampoo",
      year: 2024,
      parents: ["mars", "muon"],
      improves: "direction",
    },
    options,
    [
      new PartitionDescription([
        { where: { minRank: 2 }, use: chain(...matrices) },
        { where: {}, use: vectorMethod(options) },
      ]),
    ],
  );
}
