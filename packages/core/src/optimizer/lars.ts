import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import {
  decayingStage,
  gradientOptionNames,
  gradientStages,
  type GradientOptions,
} from "../transform/gradient-stages.ts";
import { aboveZero, atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { accumulateMomentum } from "../transform/momentum.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface LarsOptions extends GradientOptions {
  /** Default 1. */
  readonly learningRate?: Hyperparameter;
  /** Default 0.9. */
  readonly momentum?: Hyperparameter;
  /** The share of the norm of the parameters that a step has. Default 0.001. */
  readonly trustCoefficient?: Hyperparameter;
  /** Added to the norm that is divided by. Default 1e-8. */
  readonly epsilon?: Hyperparameter;
  /** Looks one step ahead along the velocity. Default `false`. */
  readonly nesterov?: boolean;
}

/**
 * LARS: momentum of gradients that are scaled leaf by leaf to a share of the norm of the parameters; for large
 * batches.
 *
 * ```text
 * ratio = trustCoefficient * norm(parameter) / (norm(g) + weightDecay * norm(parameter) + epsilon)
 * v = momentum * v + ratio * (g + weightDecay * parameter)
 * parameter = parameter - learningRate * v
 * ```
 *
 * The ratio is 1 where a norm is 0.
 *
 * Differences: the paper has the learning rate inside the buffer, which is the same while the rate is constant.
 * optax divides by the norm of the sum of gradient and decay; torch_optimizer scales only where there is decay, and
 * timm too unless asked.
 *
 * @see You, Gitman, Ginsburg, "Large Batch Training of Convolutional Networks" (2017),
 * https://arxiv.org/abs/1708.03888
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, lars } from "@opt/core";
 *
 * const params = { x: Float64Array.of(3, 4) };
 * createOptimizer(lars({ trustCoefficient: 0.1 }), params).step({ x: Float64Array.of(0, 200) });
 * console.log(Array.from(params.x, (one) => one.toFixed(4)).join(" ")); // → 3.0000 3.5000
 * ```
 */
export function lars(options: LarsOptions = {}): Chain {
  const names = [
    "learningRate",
    "momentum",
    "trustCoefficient",
    "epsilon",
    "nesterov",
    ...gradientOptionNames,
  ];
  knownOptions("lars", options, names);
  const { learningRate = 1, momentum = 0.9, nesterov = false, maximize = false } = options;
  return namedChain(
    { name: "lars", title: "LARS", year: 2017, parents: ["sgd"], improves: "size" },
    options,
    [
      ...gradientStages({ maximize }),
      decayingStage(options, (weightDecay) => scaleByLars(options, weightDecay)),
      accumulateMomentum({ momentum, nesterov }),
      descend({ learningRate }),
    ],
  );
}

function scaleByLars(
  { trustCoefficient = 0.001, epsilon = 1e-8 }: LarsOptions,
  weightDecay: Hyperparameter,
): Transform {
  return generalTransform({
    name: "scaleByLars",
    hyperparameters: {
      trustCoefficient: hyperparameter("trustCoefficient", trustCoefficient, aboveZero),
      epsilon: hyperparameter("epsilon", epsilon, atLeastZero),
      weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero),
    },
    reduce: { weights: ["parameter", "parameter"], squares: ["update", "update"] },
    scope: "leaf",
    prepare: `norm = sqrt(weights)
      ratio = min(weights, squares) > 0 ? trustCoefficient * norm / (sqrt(squares) + weightDecay * norm + epsilon) : 1`,
    rule: "update = ratio * (update + weightDecay * parameter)",
  });
}
