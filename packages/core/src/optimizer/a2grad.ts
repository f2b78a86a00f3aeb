import { knownOptions, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { aboveZero, atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface A2gradOptions extends GradientOptions {
  /** How the errors of the gradient are gathered. Default `"uniform"`. */
  readonly variant?: "uniform" | "incremental" | "exponential";
  /** Weight of the gathered errors: larger for noisier gradients. Default 10. */
  readonly beta?: Hyperparameter;
  /** How steep the loss may get: the Lipschitz constant of its gradient. Default 10. */
  readonly lips?: Hyperparameter;
  /** How much of the mean error is kept, of `"exponential"`. Default 0.5. */
  readonly rho?: Hyperparameter;
}

/**
 * A2Grad: accelerated descent whose steps shorten by how far gradients stray from their mean. No learning rate: it
 * follows from the Lipschitz constant.
 *
 * ```text
 * a = the mean of all gradients so far, e = ||g - a||^2                                leaf by leaf, n from 0
 * v = v + e                    h = sqrt(v)                                             uniform
 * v = (n / (n + 1))^2 * v + e  h = sqrt(v)                                             incremental
 * s = rho * s + (1 - rho) * e, v = max(v, s)   h = sqrt((n + 1) * v)                   exponential
 * z = z - g / (2 * lips / (n + 1) + beta * h)
 * x = x + 2 / (n + 2) * (z - x)
 * parameter = x + 2 / (n + 3) * (z - x)
 * ```
 *
 * Differences: x and z start at the parameter. pytorch_optimizer takes another course.
 *
 * @see Deng, Cheng, Lan, "Optimal Adaptive and Accelerated Stochastic Gradient Descent" (2018),
 * https://arxiv.org/abs/1810.00553
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { a2grad, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(a2grad({ lips: 2 }), params).step({ x: Float64Array.of(1) });
 * console.log(params.x[0]); // → 0.75
 * ```
 */
export function a2grad(options: A2gradOptions = {}): Chain {
  knownOptions("a2grad", options, ["variant", "beta", "lips", "rho", ...gradientOptionNames]);
  return namedChain(
    { name: "a2grad", title: "A2Grad", year: 2018, parents: ["sgd"], improves: "both" },
    options,
    [...gradientStages(options), accelerateByError(options)],
  );
}

const gathered = {
  uniform: `total = total + error
      spread = sqrt(total)`,
  incremental: `total = (step / (step + 1)) ^ 2 * total + error
      spread = sqrt(total)`,
  exponential: `smooth = step > 0 ? rho * smooth + (1 - rho) * error : error
      total = max(total, smooth)
      spread = sqrt((step + 1) * total)`,
};

function accelerateByError({
  variant = "uniform",
  beta = 10,
  lips = 10,
  rho = 0.5,
}: A2gradOptions): Transform {
  const kind = oneOf("variant", variant, ["uniform", "incremental", "exponential"]);
  return generalTransform({
    name: "accelerateByError",
    hyperparameters: {
      beta: hyperparameter("beta", beta, atLeastZero),
      lips: hyperparameter("lips", lips, aboveZero),
      rho: hyperparameter("rho", rho, fraction),
    },
    slots: { mean: 0, mirror: "parameter", middle: "parameter" },
    scalars: {
      total: { start: 0, each: "leaf" },
      ...(kind === "exponential" ? { smooth: { start: 0, each: "leaf" } } : {}),
    },
    phases: [
      { prepare: "share = 1 / (step + 1)", rule: "mean = mean + share * (update - mean)" },
      {
        reduce: { error: ["update - mean", "update - mean"] },
        scope: "leaf",
        prepare: `${gathered[kind]}
      rate = 1 / (2 * lips / (step + 1) + beta * spread)
      now = 2 / (step + 2)
      following = 2 / (step + 3)`,
        rule: `mirror = mirror - rate * update
      middle = middle + now * (mirror - middle)
      parameter = middle + following * (mirror - middle)`,
      },
    ],
  });
}
