import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import {
  decoupledStages,
  gradientOptionNames,
  gradientStages,
  type GradientOptions,
} from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  movedMoments,
  type Moments,
} from "../transform/adam-parts.ts";

export interface QhadamOptions extends Moments, GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** The share of the mean in the step; the rest is the gradient's. Default 1. */
  readonly nu1?: Hyperparameter;
  /** The share of the mean square in what is divided by; the rest is the newest square's. Default 1. */
  readonly nu2?: Hyperparameter;
  /** Shrinks the parameters rather than adding the decay to the gradient. Default `false`. */
  readonly decoupled?: boolean;
}

/**
 * QHAdam: Adam with quasi-hyperbolic terms above and below; `nu1: 1, nu2: 1` is Adam.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * n = (1 - nu1) * g + nu1 * m / (1 - beta1^t)
 * parameter = parameter - learningRate * n / (sqrt((1 - nu2) * g^2 + nu2 * v / (1 - beta2^t)) + epsilon)
 * ```
 *
 * Differences: matches the authors' code but for rounding; they correct the bias by weights that are kept.
 *
 * @see Ma, Yarats, "Quasi-hyperbolic momentum and Adam for deep learning" (2018), https://arxiv.org/abs/1810.06801
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, qhadam } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(qhadam({ learningRate: 0.1, nu1: 0.7 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.900000
 * ```
 */
export function qhadam(options: QhadamOptions = {}): Chain {
  const names = [
    "learningRate",
    "beta1",
    "beta2",
    "nu1",
    "nu2",
    "epsilon",
    "decoupled",
    ...gradientOptionNames,
  ];
  knownOptions("qhadam", options, names);
  const { learningRate = 0.001, nu1 = 1, nu2 = 1, decoupled = false } = options;
  const scaleByMixes = transformOf({
    name: "scaleByMixes",
    hyperparameters: {
      ...momentHyperparameters(options),
      nu1: hyperparameter("nu1", nu1, atLeastZero),
      nu2: hyperparameter("nu2", nu2, atLeastZero),
    },
    slots: { mean: 0, meanSquare: 0 },
    scalars: biasProducts,
    prepare: `${biasCorrection}
      ofMean = nu1 * correction1
      ofSquare = nu2 / (1 - product2)`,
    rule: `${movedMoments}
      square = (1 - nu2) * (update * update) + ofSquare * meanSquare
      update = ((1 - nu1) * update + ofMean * mean) / (sqrt(square) + epsilon)`,
  });
  return namedChain(
    { name: "qhadam", title: "QHAdam", year: 2018, parents: ["adam", "qhm"], improves: "both" },
    options,
    [
      ...(flag("decoupled", decoupled) ? decoupledStages(options, learningRate) : gradientStages(options)),
      scaleByMixes,
      descend({ learningRate }),
    ],
  );
}
