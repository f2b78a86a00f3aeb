import { knownOptions } from "../check.ts";
import { accumulateMomentum } from "../transform/momentum.ts";
import { rmspropLoops } from "../generated/rmsprop.ts";
import { writtenChain } from "../transform/written-chain.ts";
import type { Chain } from "../transform/method.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import { descend } from "../transform/descend.ts";
import { scaleByRms, type RmsOptions } from "../transform/scale-by-rms.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";

export interface RmspropOptions extends RmsOptions, GradientOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** Default 0: no velocity is kept. */
  readonly momentum?: Hyperparameter;
}

/**
 * RMSProp: the gradient over the root of its running mean square.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * s = alpha * s + (1 - alpha) * g^2
 * a = alpha * a + (1 - alpha) * g              (centered: s - a^2 takes the place of s below)
 * b = momentum * b + g / (sqrt(s) + epsilon)
 * parameter = parameter - learningRate * b
 * ```
 *
 * Differences: epsilon stands outside the root and alpha is 0.99, as in PyTorch; optax and TensorFlow put
 * epsilon inside (decay 0.9) and the learning rate inside the momentum. Under a steady gradient the
 * centered variance tends to 0 and the steps grow; rounding can make it negative and the step NaN, here as in
 * PyTorch, while TensorFlow.js subtracts epsilon there and ends in NaN at once.
 *
 * @see Tieleman, Hinton, "Lecture 6.5: rmsprop", COURSERA (2012); centered: Graves,
 * https://arxiv.org/abs/1308.0850
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, rmsprop } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(rmsprop({ learningRate: 0.01 }), params).step({ x: Float64Array.of(3) });
 * console.log(params.x[0]!.toFixed(4)); // → 0.9000
 * ```
 */
export function rmsprop(options: RmspropOptions = {}): Chain {
  knownOptions("rmsprop", options, [
    "learningRate",
    "alpha",
    "epsilon",
    "centered",
    "momentum",
    ...gradientOptionNames,
  ]);
  const { learningRate = 0.01, momentum = 0 } = options;
  return writtenChain(
    { name: "rmsprop", title: "RMSProp", year: 2012, parents: ["adagrad", "rprop"], improves: "size" },
    options,
    [
      ...gradientStages(options),
      scaleByRms(options),
      ...(momentum === 0 ? [] : [accumulateMomentum({ momentum })]),
      descend({ learningRate }),
    ],
    rmspropLoops,
  );
}
