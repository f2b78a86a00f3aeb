import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { momentHyperparameters } from "../transform/adam-parts.ts";
import { namedChain } from "../transform/named-chain.ts";
import {
  decayedDescent,
  distanceRate,
  distanceScalar,
  growthHyperparameter,
  type DistanceOptions,
} from "../transform/distance.ts";
import { gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import { aboveZero, atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface ProdigyOptions extends GradientOptions, DistanceOptions {
  /** A factor of the rate that is found. Default 1. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** Decay of the sums that the distance is estimated by. By default the root of beta2. */
  readonly beta3?: Hyperparameter;
  /** Added to the root, times the distance. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** A factor of the estimate. Default 1. */
  readonly dCoefficient?: Hyperparameter;
  /** The decay shrinks the parameters in place of being added to the gradient. Default `true`. */
  readonly decoupled?: boolean;
  /** Corrects the rate as Adam does. Default `false`. */
  readonly biasCorrection?: boolean;
  /** Leaves the learning rate out of the sums, so that a warm-up does not make the estimate too large. Default `false`. */
  readonly safeguardWarmup?: boolean;
}

/**
 * Prodigy: Adam that finds its learning rate, by an estimate of the distance to the optimum that grows faster than
 * D-Adaptation's.
 *
 * ```text
 * n = beta3 * n + (d / d0) * d * learningRate * sum of g * (first parameter - parameter)
 * m = beta1 * m + (1 - beta1) * d * g
 * v = beta2 * v + (1 - beta2) * d^2 * g^2
 * s = beta3 * s + (d / d0) * d * learningRate * g
 * new d = max(d, dCoefficient * n / sum of |s|)
 * parameter = parameter * (1 - d * learningRate * weightDecay)
 * parameter = parameter - d * learningRate * m / (sqrt(v) + new d * epsilon)
 * ```
 *
 * `d` is `d0` before the first step. Sums are over all leaves.
 *
 * Differences: no bias correction unless asked, as in the authors' code; optax always corrects. A decoupled decay is
 * of every leaf, so it takes no `where`.
 *
 * @see Mishchenko, Defazio, "Prodigy: An Expeditiously Adaptive Parameter-Free Learner" (2023),
 * https://arxiv.org/abs/2306.06101
 * @throws {RangeError} where a value is out of range, and for a `where` beside a decoupled decay.
 * @example
 * ```ts
 * import { createOptimizer, prodigy } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4) };
 * const optimizer = createOptimizer(prodigy({ d0: 0.1 }), params);
 * for (let step = 0; step < 100; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(3)); // → 0.028
 * ```
 */
export function prodigy(options: ProdigyOptions = {}): Chain {
  const numbers = ["learningRate", "beta1", "beta2", "beta3", "epsilon", "d0", "dCoefficient", "growthRate"];
  const own = [...numbers, "decoupled", "biasCorrection", "safeguardWarmup", ...gradientOptionNames];
  knownOptions("prodigy", options, own);
  const [stages, weightDecay] = decayedDescent(options, flag("decoupled", options.decoupled ?? true));
  return namedChain(
    { name: "prodigy", title: "Prodigy", year: 2023, parents: ["dadaptAdam"], improves: "size" },
    options,
    [...stages, descendAdaptively(options, weightDecay)],
  );
}

function hyperparametersOf(options: ProdigyOptions, weightDecay: Hyperparameter) {
  const { learningRate = 1, beta3, dCoefficient = 1 } = options;
  return {
    learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
    ...momentHyperparameters(options),
    ...(beta3 === undefined ? {} : { beta3: hyperparameter("beta3", beta3, fraction) }),
    dCoefficient: hyperparameter("dCoefficient", dCoefficient, aboveZero),
    weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
    ...growthHyperparameter(options),
  };
}

function descendAdaptively(options: ProdigyOptions, weightDecay: Hyperparameter): Transform {
  const { beta3, d0 = 1e-6, growthRate, biasCorrection = false, safeguardWarmup = false } = options;
  const found = distanceRate(flag("biasCorrection", biasCorrection));
  const keep = beta3 === undefined ? "sqrt(beta2)" : "beta3";
  const added = flag("safeguardWarmup", safeguardWarmup) ? "share * distance" : "share * rate";
  const estimate = `estimate = size > 0 ? dCoefficient * numerator / size : 0
    top = max(top, estimate)
    first = distance == ${d0} ? max(distance, estimate) : distance
    distance = ${growthRate === undefined ? "max(top, first)" : "min(top, first * growthRate)"}`;
  return generalTransform({
    name: "descendAdaptively",
    hyperparameters: hyperparametersOf(options, weightDecay),
    slots: { start: { start: "parameter" }, mean: 0, meanSquare: 0, sum: 0 },
    scalars: {
      ...distanceScalar(options),
      top: d0,
      rate: 0,
      numerator: 0,
      ...found.scalars,
    },
    phases: [
      {
        reduce: { along: ["update", "start - parameter"] },
        prepare: `${found.prepare}
          keep = ${keep}
          share = distance / ${d0}
          numerator = keep * numerator + share * rate * along
          added = ${added}
          grown = (1 - beta1) * distance
          squared = (1 - beta2) * distance * distance`,
        rule: `mean = beta1 * mean + grown * update
          meanSquare = beta2 * meanSquare + squared * (update * update)
          sum = keep * sum + added * update`,
      },
      {
        reduce: { size: ["abs(sum)", "1"] },
        prepare: estimate,
        rule: "parameter = parameter * (1 - rate * weightDecay) - rate * mean / (sqrt(meanSquare) + distance * epsilon)",
      },
    ],
  });
}
