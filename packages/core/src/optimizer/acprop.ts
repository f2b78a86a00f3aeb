import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { transformOf } from "../transform/transform.ts";
import { momentHyperparameters, running } from "../transform/adam-parts.ts";

export interface AcpropOptions extends GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.9. */
  readonly beta1?: Hyperparameter;
  /** Decay of the mean square of surprise. Default 0.999. */
  readonly beta2?: Hyperparameter;
  /** Added to the mean square, where it is kept, and to the root. Default 1e-16. */
  readonly epsilon?: Hyperparameter;
}

/**
 * ACProp: the gradient over how far gradients strayed from their mean in the steps before, this one not yet counted.
 *
 * ```text
 * m = beta1 * m + (1 - beta1) * g
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * g / (sqrt(s / (1 - beta2^(t-1))) + epsilon)     (first step: g alone)
 * s = beta2 * (s + epsilon) + (1 - beta2) * (g - m)^2
 * ```
 *
 * Differences: matches the authors' code with `rectify=False` and decoupled decay. optax centres by the mean before this
 * gradient, adds epsilon elsewhere and decays after scaling: other numbers.
 *
 * @see Zhuang, Ding, Tang, Dvornek, Tatikonda, Duncan, "Momentum Centering and Asynchronous Update for Adaptive
 * Gradient Methods" (2021), https://arxiv.org/abs/2110.05454
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { acprop, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(acprop({ learningRate: 0.1 }), params);
 * for (const slope of [4, 4]) optimizer.step({ x: Float64Array.of(slope) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.488889
 * ```
 */
export function acprop(options: AcpropOptions = {}): Chain {
  knownOptions("acprop", options, ["learningRate", "beta1", "beta2", "epsilon", ...gradientOptionNames]);
  const { learningRate = 0.001, epsilon = 1e-16 } = options;
  const scaleByPastBelief = transformOf({
    name: "scaleByPastBelief",
    hyperparameters: momentHyperparameters({ ...options, epsilon }),
    slots: { mean: 0, surprise: 0 },
    scalars: { product2: 1 },
    prepare: `correction2 = step > 0 ? 1 / sqrt(1 - product2) : 0
      ${running("product2", "beta2")}
      added = step > 0 ? epsilon : 0`,
    rule: `mean = beta1 * mean + (1 - beta1) * update
      past = surprise + added
      apart = update - mean
      surprise = beta2 * past + (1 - beta2) * (apart * apart)
      update = step > 0 ? update / (sqrt(past) * correction2 + epsilon) : update`,
  });
  return namedChain(
    { name: "acprop", title: "ACProp", year: 2021, parents: ["adabelief"], improves: "size" },
    options,
    [...decoupledStages(options, learningRate), scaleByPastBelief, descend({ learningRate })],
  );
}
