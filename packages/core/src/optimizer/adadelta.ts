import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { adadeltaLoops } from "../generated/adadelta.ts";
import { writtenChain } from "../transform/written-chain.ts";
import type { Chain } from "../transform/method.ts";
import { descend } from "../transform/descend.ts";
import { scaleByAdadelta, type AdadeltaOptions as AdadeltaMeans } from "../transform/scale-by-adadelta.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";

export interface AdadeltaOptions extends AdadeltaMeans, GradientOptions {
  /** Default 1. */
  readonly learningRate?: Hyperparameter;
}

/**
 * Adadelta: the gradient in the units of the past steps, so that it works without a learning rate.
 *
 * ```text
 * s = rho * s + (1 - rho) * g^2
 * d = sqrt(u + epsilon) / sqrt(s + epsilon) * g
 * u = rho * u + (1 - rho) * d^2
 * parameter = parameter - learningRate * d
 * ```
 *
 * Differences: learning rate 1 and epsilon 1e-6, as in PyTorch and the paper; TensorFlow.js and optax
 * want a learning rate of their own.
 *
 * @see Zeiler, "ADADELTA: An Adaptive Learning Rate Method" (2012), https://arxiv.org/abs/1212.5701
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adadelta, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(adadelta(), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.996838
 * ```
 */
export function adadelta(options: AdadeltaOptions = {}): Chain {
  knownOptions("adadelta", options, ["learningRate", "rho", "epsilon", ...gradientOptionNames]);
  return writtenChain(
    { name: "adadelta", title: "Adadelta", year: 2012, parents: ["adagrad", "rmsprop"], improves: "size" },
    options,
    [
      ...gradientStages(options),
      scaleByAdadelta(options),
      descend({ learningRate: options.learningRate ?? 1 }),
    ],
    adadeltaLoops,
  );
}
