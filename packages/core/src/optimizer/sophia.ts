import { knownOptions, oneOf, wholeNumber } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import { aboveZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { transformOf, type Transform } from "../transform/transform.ts";

export interface SophiaOptions extends GradientOptions {
  /** Default 0.0001. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.965. */
  readonly beta1?: Hyperparameter;
  /** Decay of the curvature. Default 0.99. */
  readonly beta2?: Hyperparameter;
  /** Multiplies the curvature: the smaller, the more numbers take a whole step. Default 0.04. */
  readonly rho?: Hyperparameter;
  /** How many examples a gradient is the mean of. Default 5120. */
  readonly batchSize?: Hyperparameter;
  /** The curvature is estimated at every so many steps. Default 10. */
  readonly interval?: number;
  /** Default 0.1. */
  readonly weightDecay?: Hyperparameter;
  /** `"paper"` (default), or the authors' code, which takes the estimate in after the step. */
  readonly like?: "paper" | "authors";
}

/**
 * Sophia: the mean of the gradient over a running estimate of the diagonal of the Hessian, no number moving by more
 * than the learning rate.
 *
 * ```text
 * m = beta1 * m + (1 - beta1) * g
 * h = beta2 * h + (1 - beta2) * batchSize * g^2          at steps 0, interval, 2 interval, ...
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * clip(m / max(rho * h, 1e-12), -1, 1)
 * ```
 *
 * The estimate is that of SophiaG, Gauss, Newton and Bartlett's, from the gradient that the step is given. It asks for
 * gradients of labels drawn from the model's own predictions; with the true labels it is the empirical Fisher's.
 *
 * Differences: the authors' code takes the estimate in after the step and adds 1e-15 in place of the maximum:
 * `like: "authors"`. optax's sophia estimates by Hutchinson's products and corrects the bias.
 *
 * @see Liu, Li, Hall, Liang, Ma, "Sophia: A Scalable Stochastic Second-order Optimizer for Language Model
 * Pre-training" (2023), https://arxiv.org/abs/2305.14342
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, sophia } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1, 1) };
 * const method = sophia({ learningRate: 0.1, batchSize: 100, weightDecay: 0 });
 * createOptimizer(method, params).step({ x: Float64Array.of(0.1, 8) });
 * console.log(Array.from(params.x, (one) => one.toFixed(4)).join(" ")); // → 0.9000 0.9891
 * ```
 */
export function sophia(options: SophiaOptions = {}): Chain {
  const own = ["learningRate", "beta1", "beta2", "rho", "batchSize", "interval", "like"];
  knownOptions("sophia", options, [...own, ...gradientOptionNames]);
  const { learningRate = 1e-4, weightDecay = 0.1 } = options;
  return namedChain(
    { name: "sophia", title: "Sophia", year: 2023, parents: ["adamw", "lion"], improves: "size" },
    options,
    [
      ...decoupledStages({ ...options, weightDecay }, learningRate),
      scaleByCurvature(options),
      descend({ learningRate }),
    ],
  );
}

function scaleByCurvature(options: SophiaOptions): Transform {
  const {
    beta1 = 0.965,
    beta2 = 0.99,
    rho = 0.04,
    batchSize = 5120,
    interval = 10,
    like = "paper",
  } = options;
  const isPaper = oneOf("like", like, ["paper", "authors"]) === "paper";
  const every = wholeNumber("interval", interval, 1);
  const mean = "mean = beta1 * mean + (1 - beta1) * update";
  const square = isPaper ? "batchSize * (gradient * gradient)" : "gradient * gradient";
  const estimate = { rule: `curvature = beta2 * curvature + (1 - beta2) * (${square})`, every };
  const size = isPaper ? "max(rho * curvature, 1e-12)" : "(rho * batchSize * curvature + 1e-15)";
  const clipped = { rule: `${mean}; update = max(min(mean / ${size}, 1), -1)` };
  return transformOf({
    name: "scaleByCurvature",
    hyperparameters: {
      beta1: hyperparameter("beta1", beta1, fraction),
      beta2: hyperparameter("beta2", beta2, fraction),
      rho: hyperparameter("rho", rho, aboveZero),
      batchSize: hyperparameter("batchSize", batchSize, aboveZero),
    },
    slots: { mean: 0, curvature: 0 },
    phases: isPaper ? [estimate, clipped] : [clipped, estimate],
  });
}
