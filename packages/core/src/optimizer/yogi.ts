import { knownOptions, nonNegative, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { transformOf } from "../transform/transform.ts";
import { biasCorrection, biasProducts, momentHyperparameters } from "../transform/adam-parts.ts";

export interface YogiOptions extends GradientOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** Added to the root, outside it. Default 0.001. */
  readonly epsilon?: Hyperparameter;
  /** What the mean square starts from; with `like: "optax"` the mean too. Default 1e-6. */
  readonly initialAccumulator?: number;
  /** `"paper"` (default) corrects no bias, `"optax"` both, as every library does. */
  readonly like?: "paper" | "optax";
}

/**
 * Yogi: Adam whose mean square moves by at most a share of the newest square, so that it neither forgets nor rises at
 * once.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * m = beta1 * m + (1 - beta1) * g
 * v = v - (1 - beta2) * sign(v - g^2) * g^2
 * parameter = parameter - learningRate * m / (sqrt(v) + epsilon)
 * ```
 *
 * Differences: the paper corrects no bias, as here; optax, TensorFlow Addons, torch_optimizer and pytorch_optimizer
 * correct both moments and start both at `initialAccumulator`: `like: "optax"`.
 *
 * @see Zaheer, Reddi, Sachan, Kale, Kumar, "Adaptive Methods for Nonconvex Optimization" (2018),
 * https://papers.nips.cc/paper/8186-adaptive-methods-for-nonconvex-optimization
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, yogi } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(yogi({ learningRate: 0.1, like: "optax" }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(4)); // → 0.9000
 * ```
 */
export function yogi(options: YogiOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "initialAccumulator", "like"];
  knownOptions("yogi", options, [...names, ...gradientOptionNames]);
  const { learningRate = 0.01, epsilon = 0.001, initialAccumulator = 1e-6, like = "paper" } = options;
  const isCorrected = oneOf("like", like, ["paper", "optax"]) === "optax";
  const start = nonNegative("initialAccumulator", initialAccumulator);
  const scaleByYogi = transformOf({
    name: "scaleByYogi",
    hyperparameters: momentHyperparameters({ ...options, epsilon }),
    slots: { mean: isCorrected ? start : 0, meanSquare: start },
    ...(isCorrected ? { scalars: biasProducts, prepare: biasCorrection } : {}),
    rule: `mean = beta1 * mean + (1 - beta1) * update
      square = update * update
      meanSquare = meanSquare - (1 - beta2) * (sign(meanSquare - square) * square)
      update = ${isCorrected ? "mean * correction1 / (sqrt(meanSquare) * correction2 + epsilon)" : "mean / (sqrt(meanSquare) + epsilon)"}`,
  });
  return namedChain(
    { name: "yogi", title: "Yogi", year: 2018, parents: ["adam"], improves: "size" },
    options,
    [...gradientStages(options), scaleByYogi, descend({ learningRate })],
  );
}
