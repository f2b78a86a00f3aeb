import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { besideVectors, vectorOptionNames, type VectorOptions } from "../transform/beside-vectors.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { matchingPhase } from "../transform/matching-phase.ts";
import type { Chain } from "../transform/method.ts";
import { orthogonalize } from "../stage/orthogonalize.ts";
import { transformOf, type Transform } from "../transform/transform.ts";

export interface AdaMuonOptions extends GradientOptions, VectorOptions {
  /** Default 0.02. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.95. */
  readonly beta2?: Hyperparameter;
  /** Added to the root. Default 1e-10. */
  readonly epsilon?: Hyperparameter;
}

/**
 * AdaMuon: Muon of the sign of the mean, then divided by the root of a running mean square, number by number. For
 * matrices.
 *
 * ```text
 * parameter = parameter * (1 - learningRate * weightDecay)
 * m = beta1 * m + (1 - beta1) * g
 * o = newtonSchulz(sign(m))
 * v = beta2 * v + (1 - beta2) * o^2
 * u = o / (sqrt(v) + epsilon)
 * parameter = parameter - learningRate * 0.2 * sqrt(rows * columns) / norm(u) * u
 * ```
 *
 * Differences: follows the paper from its second version on; pytorch_optimizer follows the first, which has no sign.
 * Nothing is corrected for starting at 0.
 *
 * @see Si, Zhang, Shen, "AdaMuon: Adaptive Muon Optimizer" (2025), https://arxiv.org/abs/2507.11005
 * @throws {RangeError} where a value is out of range, and when an optimizer is made over a leaf that is not a matrix.
 * @example
 * ```ts
 * import { adaMuon, createOptimizer } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 0, 0, 1), shape: [2, 2] } };
 * createOptimizer(adaMuon({ learningRate: 0.1 }), params).step({ weight: Float64Array.of(3, 1, 0, 0.02) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(3)).join(" ")); // → 0.980 -0.020 0.020 0.980
 * ```
 */
export function adaMuon(options: AdaMuonOptions = {}): Chain {
  knownOptions("adaMuon", options, [
    "learningRate",
    "beta1",
    "beta2",
    "epsilon",
    ...gradientOptionNames,
    ...vectorOptionNames,
  ]);
  const { learningRate = 0.02, beta1 = 0.9, beta2 = 0.95, epsilon = 1e-10 } = options;
  return namedChain(
    { name: "adaMuon", title: "AdaMuon", year: 2025, parents: ["muon", "adam"], improves: "both" },
    options,
    besideVectors(options, [
      ...decoupledStages(options, learningRate),
      signsOfMean(beta1),
      orthogonalize({ factor: "1" }),
      scaleByRoot(beta2, epsilon),
      descend({ learningRate }),
    ]),
  );
}

function signsOfMean(beta1: Hyperparameter): Transform {
  return transformOf({
    name: "signsOfMean",
    hyperparameters: { beta1: hyperparameter("beta1", beta1, fraction) },
    slots: { mean: 0 },
    rule: `mean = beta1 * mean + (1 - beta1) * update
      update = sign(mean)`,
  });
}

function scaleByRoot(beta2: Hyperparameter, epsilon: Hyperparameter): Transform {
  return transformOf({
    name: "scaleByRoot",
    hyperparameters: {
      beta2: hyperparameter("beta2", beta2, fraction),
      epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
    },
    slots: { meanSquare: 0 },
    phases: [
      {
        rule: `meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
          update = update / (sqrt(meanSquare) + epsilon)`,
      },
      matchingPhase,
    ],
  });
}
