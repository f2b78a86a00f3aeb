import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientStages } from "../transform/gradient-stages.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { transformOf } from "../transform/transform.ts";
import { scaleByTrustRatio } from "../stage/trust-ratio.ts";

export interface FromageOptions {
  /** The share of its norm by which each leaf moves. Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** Climbs instead of descending. Default `false`. */
  readonly maximize?: boolean;
}

/**
 * Fromage: each leaf moves by a share of its own norm, then is shrunk so that its norm does not grow.
 *
 * ```text
 * parameter = (parameter - learningRate * norm(parameter) / norm(g) * g) / sqrt(1 + learningRate^2)
 * ```
 *
 * The ratio is 1 where a norm is 0.
 *
 * Differences: optax takes 1e-6 for smaller norms; it has no decay anywhere.
 *
 * @see Bernstein and others, "On the distance between two neural networks and the stability of learning" (2020),
 * https://arxiv.org/abs/2002.03432
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, fromage } from "@opt/core";
 *
 * const params = { x: Float64Array.of(3, 4) };
 * createOptimizer(fromage({ learningRate: 0.1 }), params).step({ x: Float64Array.of(0, 200) });
 * console.log(Array.from(params.x, (one) => one.toFixed(4)).join(" ")); // → 2.9851 3.4826
 * ```
 */
export function fromage(options: FromageOptions = {}): Chain {
  knownOptions("fromage", options, ["learningRate", "maximize"]);
  const { learningRate = 0.01, maximize = false } = options;
  return namedChain(
    { name: "fromage", title: "Fromage", year: 2020, parents: ["lars"], improves: "size" },
    options,
    [
      ...gradientStages({ maximize }),
      scaleByTrustRatio(),
      transformOf({
        name: "moveAndShrink",
        hyperparameters: { learningRate: hyperparameter("learningRate", learningRate, atLeastZero) },
        prepare: "shrink = 1 / sqrt(1 + learningRate * learningRate)",
        rule: "parameter = (parameter - learningRate * update) * shrink",
      }),
    ],
  );
}
