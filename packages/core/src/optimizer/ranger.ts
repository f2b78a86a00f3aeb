import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientCentralisation } from "../stage/gradient-centralisation.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import { lookBack, type LookaheadOptions } from "../stage/lookahead.ts";
import type { Chain } from "../transform/method.ts";
import { scaleByRadam, type RadamMoments } from "../transform/scale-by-radam.ts";

export interface RangerOptions extends GradientOptions, RadamMoments, LookaheadOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.95. */
  readonly beta1?: Hyperparameter;
  /** Added to the root. Default 1e-5. */
  readonly epsilon?: Hyperparameter;
  /** Steps between two of the slow parameters. Default 6. */
  readonly every?: number;
  /** Takes the mean off each row of a matrix's gradient. Default `true`. */
  readonly centralise?: boolean;
}

/**
 * Ranger: RAdam of centralised gradients, with Lookahead around it.
 *
 * ```text
 * g = g - mean of its row                                of matrices
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * (RAdam's direction of g)
 * every `every` steps:  slow = slow + alpha * (parameter - slow), parameter = slow
 * ```
 *
 * Differences: follows the repository's `ranger.py`, not its later forms.
 *
 * @see Wright, "Ranger: RAdam, Lookahead and gradient centralisation" (2019),
 * https://github.com/lessw2020/Ranger-Deep-Learning-Optimizer
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, ranger } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(ranger({ learningRate: 0.1 }), params);
 * for (let step = 0; step < 12; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(4)); // → 0.7604
 * ```
 */
export function ranger(options: RangerOptions = {}): Chain {
  const own = ["learningRate", "beta1", "beta2", "epsilon", "threshold", "every", "alpha", "centralise"];
  knownOptions("ranger", options, [...own, ...gradientOptionNames]);
  const { learningRate = 0.001, beta1 = 0.95, epsilon = 1e-5, every = 6, alpha = 0.5 } = options;
  return namedChain(
    { name: "ranger", title: "Ranger", year: 2019, parents: ["adam"], improves: "both" },
    options,
    [
      ...(flag("centralise", options.centralise ?? true) ? [gradientCentralisation()] : []),
      ...decoupledStages(options, learningRate),
      scaleByRadam({ ...options, beta1, epsilon }),
      descend({ learningRate }),
      lookBack({ every, alpha }),
    ],
  );
}
