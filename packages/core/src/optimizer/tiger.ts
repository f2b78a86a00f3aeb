import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { runningMean } from "../transform/running-mean.ts";
import { takeSigns } from "../transform/signs.ts";

export interface TigerOptions extends GradientOptions {
  /** How far every number goes in a step. Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** How much of the running mean is kept. Default 0.965. */
  readonly beta?: Hyperparameter;
  /** Decoupled decay. Default 0.01. */
  readonly weightDecay?: Hyperparameter;
}

/**
 * Tiger: Lion with both its betas the same, so that the mean is moved before its sign is taken: the rule of
 * Signum, with a decay.
 *
 * ```text
 * m = beta * m + (1 - beta) * g
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * sign(m)
 * ```
 *
 * Differences: the author's code for Keras also scales the rate by the kind of layer; here all layers have the
 * same rate, as in pytorch_optimizer.
 *
 * @see Su, "Tiger: A Tight-fisted Optimizer" (2023), https://github.com/bojone/tiger
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, tiger } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(tiger({ learningRate: 0.25, weightDecay: 0 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]); // → 0.75
 * ```
 */
export function tiger(options: TigerOptions = {}): Chain {
  knownOptions("tiger", options, ["learningRate", "beta", ...gradientOptionNames]);
  const { learningRate = 0.001, beta = 0.965, weightDecay = 0.01 } = options;
  return namedChain(
    { name: "tiger", title: "Tiger", year: 2023, parents: ["lion", "signum"], improves: "direction" },
    options,
    [
      ...decoupledStages({ ...options, weightDecay }, learningRate),
      runningMean("beta", beta),
      takeSigns(),
      descend({ learningRate }),
    ],
  );
}
