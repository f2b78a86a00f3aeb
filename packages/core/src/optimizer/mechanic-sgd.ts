import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import { mechanicOptionNames, tuneScale, type MechanicOptions } from "../stage/mechanic.ts";
import type { Chain } from "../transform/method.ts";
import { accumulateMomentum } from "../transform/momentum.ts";

export interface MechanicSgdOptions extends GradientOptions, MechanicOptions {
  /** The unit that the scale which is found is in. Default 0.1. */
  readonly learningRate?: Hyperparameter;
  /** Default 0.9. */
  readonly momentum?: Hyperparameter;
}

/**
 * SGD with momentum, tuned by Mechanic: `mechanic` around it finds the scale of its steps.
 *
 * ```text
 * v = momentum * v + g
 * moved = moved - learningRate * v
 * parameter = first parameter + s * moved
 * ```
 *
 * `s` is found as `mechanic` says. Differences: as for `mechanic`.
 *
 * @see Cutkosky, Defazio, Mehta, "Mechanic: A Learning Rate Tuner" (2023), https://arxiv.org/abs/2306.00144
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, mechanicSgd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4) };
 * const optimizer = createOptimizer(mechanicSgd(), params);
 * for (let step = 0; step < 200; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(3)); // → 0.002
 * ```
 */
export function mechanicSgd(options: MechanicSgdOptions = {}): Chain {
  knownOptions("mechanicSgd", options, [
    "learningRate",
    "momentum",
    ...mechanicOptionNames,
    ...gradientOptionNames,
  ]);
  const { learningRate = 0.1, momentum = 0.9, maximize = false } = options;
  return namedChain(
    { name: "mechanicSgd", title: "Mechanic", year: 2023, parents: ["sgd"], improves: "size" },
    options,
    [
      ...gradientStages(options),
      accumulateMomentum({ momentum }),
      descend({ learningRate }),
      tuneScale(options, maximize),
    ],
  );
}
