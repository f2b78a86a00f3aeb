import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { runningMean } from "../transform/running-mean.ts";
import { accumulateMomentum } from "../transform/momentum.ts";
import { generalTransform } from "../stage/general-transform.ts";

export interface NovogradOptions extends GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the momentum. Default 0.95. */
  readonly beta1?: Hyperparameter;
  /** Decay of the squared norm of each leaf. Default 0.98. */
  readonly beta2?: Hyperparameter;
  /** Added to the root. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** Added to the normed gradient, times the parameter, so that it goes through the momentum. Default 0. */
  readonly weightDecay?: Hyperparameter;
  /** Makes the momentum a mean, by the factor `1 - beta1`. Default `false`. */
  readonly gradientAveraging?: boolean;
}

/**
 * NovoGrad: momentum of gradients that are divided, leaf by leaf, by the root of a running mean of their squared norm.
 *
 * ```text
 * v = beta2 * v + (1 - beta2) * norm(g)^2                of each leaf; norm(g)^2 while v is 0
 * m = beta1 * m + g / (sqrt(v) + epsilon) + weightDecay * parameter
 * parameter = parameter - learningRate * m
 * ```
 *
 * Differences: beta2 is 0.98 as in the paper; NVIDIA's code has 0 in some projects, optax 0.25.
 *
 * @see Ginsburg and others, "Stochastic Gradient Methods with Layer-wise Adaptive Moments for Training of Deep
 * Networks" (2019), https://arxiv.org/abs/1905.11286
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, novograd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1, 1) };
 * createOptimizer(novograd({ learningRate: 0.1 }), params).step({ x: Float64Array.of(30, 40) });
 * console.log(Array.from(params.x, (one) => one.toFixed(4)).join(" ")); // → 0.9400 0.9200
 * ```
 */
export function novograd(options: NovogradOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "gradientAveraging", ...gradientOptionNames];
  knownOptions("novograd", options, names);
  const { learningRate = 0.001, beta1 = 0.95, beta2 = 0.98, epsilon = 1e-8 } = options;
  const { gradientAveraging = false, maximize = false } = options;
  hyperparameter("beta1", beta1, fraction);
  return namedChain(
    { name: "novograd", title: "NovoGrad", year: 2019, parents: ["adamw", "lars"], improves: "size" },
    options,
    [
      ...gradientStages({ maximize }),
      generalTransform({
        name: "scaleByLeafNorm",
        hyperparameters: {
          beta2: hyperparameter("beta2", beta2, fraction),
          epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
        },
        scope: "leaf",
        scalars: { meanSquare: 0 },
        reduce: { squares: ["update", "update"] },
        prepare: `meanSquare = meanSquare == 0 ? squares : beta2 * meanSquare + (1 - beta2) * squares
        factor = meanSquare > 0 ? 1 / (sqrt(meanSquare) + epsilon) : 0`,
        rule: "update = factor * update",
      }),
      ...gradientStages({ ...options, maximize: false }),
      flag("gradientAveraging", gradientAveraging)
        ? runningMean("beta1", beta1)
        : accumulateMomentum({ momentum: beta1 }),
      descend({ learningRate }),
    ],
  );
}
