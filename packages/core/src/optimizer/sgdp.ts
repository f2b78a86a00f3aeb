import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import { fraction, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { projectAndDecay, type ProjectionOptions } from "../stage/project.ts";
import { transformOf, type Transform } from "../transform/transform.ts";

export interface SgdpOptions extends GradientOptions, ProjectionOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** Default 0.9. */
  readonly momentum?: Hyperparameter;
  /** How much of each gradient is held back, the first too. Default 0. */
  readonly dampening?: Hyperparameter;
  /** Looks one step ahead along the velocity. Default `false`. */
  readonly nesterov?: boolean;
  /** Decoupled decay, over `1 - momentum`, times `decayRatio` where the update was projected. Default 0. */
  readonly weightDecay?: Hyperparameter;
}

/**
 * SGDP: momentum that does not let weights grow whose scale does not matter, as those before a normalisation: there
 * the part of the step along the weights is taken off, as by `adamp`.
 *
 * ```text
 * v = momentum * v + (1 - dampening) * g
 * u = v, with nesterov g + momentum * v
 * where |cosine of g and parameter| < delta / sqrt(size):  u = u - (u . n) n, n = parameter / norm(parameter)
 * parameter = parameter * (1 - learningRate * weightDecay * ratio / (1 - momentum)) - learningRate * u
 * ```
 *
 * Differences: the velocity stays as it was, as in the paper; the authors' code without Nesterov projects it in place,
 * so that it stays projected.
 *
 * @see Heo and others, "AdamP: Slowing Down the Slowdown for Momentum Optimizers on Scale-invariant Weights" (2020),
 * https://arxiv.org/abs/2006.08217
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, sgdp } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 1), shape: [1, 2] } };
 * createOptimizer(sgdp({ learningRate: 0.1 }), params).step({ weight: Float64Array.of(1, -1) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(2)).join(" ")); // → 0.90 1.10
 * ```
 */
export function sgdp(options: SgdpOptions = {}): Chain {
  const own = ["learningRate", "momentum", "dampening", "nesterov", "epsilon", "delta", "decayRatio"];
  knownOptions("sgdp", options, [...own, ...gradientOptionNames]);
  const { learningRate = 0.01, momentum = 0.9, maximize = false } = options;
  return namedChain(
    { name: "sgdp", title: "SGDP", year: 2020, parents: ["sgd"], improves: "direction" },
    options,
    [
      ...gradientStages({ maximize }),
      dampedMomentum(options),
      projectAndDecay(options, learningRate, momentum),
      descend({ learningRate }),
    ],
  );
}

function dampedMomentum({ momentum = 0.9, dampening = 0, nesterov = false }: SgdpOptions): Transform {
  return transformOf({
    name: "dampedMomentum",
    hyperparameters: {
      momentum: hyperparameter("momentum", momentum, fraction),
      dampening: hyperparameter("dampening", dampening),
    },
    slots: { velocity: 0 },
    rule: `velocity = momentum * velocity + (1 - dampening) * update
      update = ${flag("nesterov", nesterov) ? "update + momentum * velocity" : "velocity"}`,
  });
}
