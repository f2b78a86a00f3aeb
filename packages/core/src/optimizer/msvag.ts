import { running } from "../transform/adam-parts.ts";
import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf } from "../transform/transform.ts";

export interface MsvagOptions extends GradientOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean and of the mean square. Default 0.9. */
  readonly beta?: Hyperparameter;
}

/**
 * M-SVAG: momentum, each number damped by how far the variance of its gradients outweighs their mean: stochastic
 * variance-adapted gradient descent.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * m, v = running means of g and g^2, both over 1 - beta^t
 * rho = (1 - beta) * (1 + beta^t) / ((1 + beta) * (1 - beta^t))
 * s = (v - m^2) / (1 - rho)                                                              (first step: 0)
 * parameter = parameter - learningRate * m^2 / (m^2 + rho * s) * m                       (0 / 0 is 0)
 * ```
 *
 * Differences: the paper's algorithm; ports of the authors' TensorFlow code take other courses.
 *
 * @see Balles, Hennig, "Dissecting Adam: The Sign, Magnitude and Variance of Stochastic Gradients" (2017),
 * https://arxiv.org/abs/1705.07774
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, msvag } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(msvag({ learningRate: 0.1 }), params);
 * for (const slope of [4, -4]) optimizer.step({ x: Float64Array.of(slope) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.600058
 * ```
 */
export function msvag(options: MsvagOptions = {}): Chain {
  knownOptions("msvag", options, ["learningRate", "beta", ...gradientOptionNames]);
  const { learningRate = 0.01, beta = 0.9 } = options;
  const dampByVariance = transformOf({
    name: "dampByVariance",
    hyperparameters: { beta: hyperparameter("beta", beta, fraction) },
    slots: { mean: 0, meanSquare: 0 },
    scalars: { product: 1 },
    prepare: `${running("product", "beta")}
      correction = 1 / (1 - product)
      rho = (1 - beta) * (1 + product) / ((1 + beta) * (1 - product))
      share = step > 0 ? rho / (1 - rho) : 0`,
    rule: `mean = beta * mean + (1 - beta) * update
      meanSquare = beta * meanSquare + (1 - beta) * (update * update)
      m = correction * mean
      square = m * m
      spread = square + share * (correction * meanSquare - square)
      update = spread == 0 ? 0 : square / spread * m`,
  });
  return namedChain(
    { name: "msvag", title: "M-SVAG", year: 2017, parents: ["sgd", "adam"], improves: "size" },
    options,
    [...gradientStages(options), dampByVariance, descend({ learningRate })],
  );
}
