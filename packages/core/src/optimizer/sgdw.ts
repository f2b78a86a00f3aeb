import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { accumulateMomentum } from "../transform/momentum.ts";

export interface SgdwOptions extends GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Default 0.9. */
  readonly momentum?: Hyperparameter;
  /** Looks one step ahead along the velocity. Default `false`. */
  readonly nesterov?: boolean;
  /** Decoupled decay. Default 0.01. */
  readonly weightDecay?: Hyperparameter;
}

/**
 * SGDW: momentum with decoupled decay, which shrinks the parameters and leaves the velocity alone.
 *
 * ```text
 * parameter = parameter * (1 - learningRate * weightDecay)
 * v = momentum * v + g
 * parameter = parameter - learningRate * v      (nesterov: g + momentum * v in place of v)
 * ```
 *
 * Differences: the decay is times the learning rate, as in timm; the paper's is times the schedule alone, without
 * the rate. The velocity is PyTorch's, with the learning rate outside.
 *
 * @see Loshchilov, Hutter, "Decoupled Weight Decay Regularization" (2019), https://arxiv.org/abs/1711.05101
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, sgdw } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(sgdw({ learningRate: 0.1, momentum: 0.5, weightDecay: 0.5 }), params);
 * for (const slope of [2, 2]) optimizer.step({ x: Float64Array.of(slope) });
 * console.log(params.x[0]!.toFixed(4)); // → 0.4125
 * ```
 */
export function sgdw(options: SgdwOptions = {}): Chain {
  knownOptions("sgdw", options, ["learningRate", "momentum", "nesterov", ...gradientOptionNames]);
  const { learningRate = 0.001, momentum = 0.9, nesterov = false, weightDecay = 0.01 } = options;
  return namedChain(
    { name: "sgdw", title: "SGDW", year: 2019, parents: ["sgd"], improves: "direction" },
    options,
    [
      ...decoupledStages({ ...options, weightDecay }, learningRate),
      accumulateMomentum({ momentum, nesterov }),
      descend({ learningRate }),
    ],
  );
}
