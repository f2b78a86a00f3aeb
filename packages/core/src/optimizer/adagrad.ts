import { knownOptions, nonNegative } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { adagradLoops } from "../generated/adagrad.ts";
import { writtenChain } from "../transform/written-chain.ts";
import type { Chain } from "../transform/method.ts";
import { descend } from "../transform/descend.ts";
import { scaleByAdagrad, type AdagradOptions as AdagradSums } from "../transform/scale-by-adagrad.ts";
import { fallingRate } from "../transform/falling-rate.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";

export interface AdagradOptions extends AdagradSums, GradientOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** The rate of step t is `learningRate / (1 + t * learningRateDecay)`, t from 0. Default 0. */
  readonly learningRateDecay?: number;
}

/**
 * Adagrad: the gradient over the root of the sum of its squares, so that steps shrink where gradients are
 * large or frequent.
 *
 * ```text
 * s = s + g^2
 * parameter = parameter - learningRate / (1 + t * learningRateDecay) * g / (sqrt(s) + epsilon)
 * ```
 *
 * Differences: the sum starts at 0 and epsilon (1e-10) stands outside the root, as in PyTorch;
 * `like: "optax"` starts at 0.1 with epsilon (1e-7) inside. TensorFlow.js starts at 0.1, epsilon inside.
 *
 * @see Duchi, Hazan, Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic
 * Optimization" (2011).
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adagrad, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(adagrad({ learningRate: 0.1 }), params);
 * for (const slope of [4, 3]) optimizer.step({ x: Float64Array.of(slope) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.840000
 * ```
 */
export function adagrad(options: AdagradOptions = {}): Chain {
  const names = [
    "learningRate",
    "learningRateDecay",
    "initialAccumulator",
    "epsilon",
    "like",
    ...gradientOptionNames,
  ];
  knownOptions("adagrad", options, names);
  const { learningRate = 0.01, learningRateDecay = 0 } = options;
  return writtenChain(
    { name: "adagrad", title: "Adagrad", year: 2011, parents: ["sgd"], improves: "size" },
    options,
    [
      ...gradientStages(options),
      scaleByAdagrad(options),
      nonNegative("learningRateDecay", learningRateDecay) === 0
        ? descend({ learningRate })
        : fallingRate({ learningRate, learningRateDecay }),
    ],
    adagradLoops,
  );
}
