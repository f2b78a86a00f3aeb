import { running } from "../transform/adam-parts.ts";
import { knownOptions, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import {
  decayingStage,
  gradientOptionNames,
  gradientStages,
  type GradientOptions,
} from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { aboveZero, atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface ApolloOptions extends GradientOptions {
  /** Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.9. */
  readonly beta?: Hyperparameter;
  /** Added to the norm of the direction. Default 1e-4. */
  readonly epsilon?: Hyperparameter;
  /** Steps in which the rate rises from a thousandth of itself. Default 500. */
  readonly warmup?: Hyperparameter;
  /** The least curvature: 0.01, or the largest surprise of the leaf. Default `"constant"`. */
  readonly rebound?: "constant" | "belief";
}

/**
 * Apollo: quasi-Newton with a diagonal, brought up to date so that it explains how the mean gradient has changed along
 * the last direction. Leaf by leaf.
 *
 * ```text
 * c = g - m,  a = (1 - beta) / (1 - beta^t)
 * u = d / (||d||_4 + epsilon / rebound)
 * B = B + u^2 * (-a * <c, u> / (||d||_4 + epsilon / rebound) - <B, u^2>)
 * m = m + a * c
 * d = m / max(|B|, rebound)
 * parameter = parameter - learningRate * d
 * ```
 *
 * With `rebound: "belief"` that is the largest |c|, epsilon is added to the norm as it is and epsilon / a to the
 * divisor.
 *
 * Differences: matches the authors' code. The decay is added to the gradient; with belief it goes into d, and stays in it.
 *
 * @see Ma, "Apollo: An Adaptive Parameter-wise Diagonal Quasi-Newton Method for Nonconvex Stochastic Optimization"
 * (2020), https://arxiv.org/abs/2009.13586
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { apollo, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(apollo({ learningRate: 0.001, warmup: 0 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(4)); // → 0.6000
 * ```
 */
export function apollo(options: ApolloOptions = {}): Chain {
  const names = ["learningRate", "beta", "epsilon", "warmup", "rebound", ...gradientOptionNames];
  knownOptions("apollo", options, names);
  const { learningRate = 0.01, rebound = "constant", maximize = false } = options;
  const isBelief = oneOf("rebound", rebound, ["constant", "belief"]) === "belief";
  return namedChain(
    { name: "apollo", title: "Apollo", year: 2020, parents: ["sgd"], improves: "both" },
    options,
    [
      ...gradientStages(isBelief ? { maximize } : options),
      isBelief
        ? decayingStage(options, (decay) => scaleByCurvature(options, decay))
        : scaleByCurvature(options, undefined),
      descend({ learningRate }),
    ],
  );
}

/** @param weightDecay of the form with belief; without it the rebound is constant. */
function scaleByCurvature(
  { beta = 0.9, epsilon = 1e-4, warmup = 500 }: ApolloOptions,
  weightDecay: Hyperparameter | undefined,
): Transform {
  const isBelief = weightDecay !== undefined;
  return generalTransform({
    name: "scaleByCurvature",
    hyperparameters: {
      beta: hyperparameter("beta", beta, fraction),
      epsilon: hyperparameter("epsilon", epsilon, aboveZero),
      warmup: hyperparameter("warmup", warmup, atLeastZero),
      ...(isBelief ? { weightDecay: hyperparameter("weightDecay", weightDecay, atLeastZero) } : {}),
    },
    slots: { mean: 0, curvature: 0, direction: 0 },
    scalars: {
      product: 1,
      share: 1,
      norm: { start: 1, each: "leaf" },
      ...(isBelief ? { rebound: { start: 0, each: "leaf" } } : {}),
    },
    phases: [
      {
        prepare: `${running("product", "beta")}
      share = (1 - beta) / (1 - product)`,
      },
      {
        reduce: {
          fourth: ["direction * direction", "direction * direction"],
          ...(isBelief ? { surprise: { max: "abs(update - mean)" } } : {}),
        },
        scope: "leaf",
        prepare: `norm = sqrt(sqrt(fourth)) + ${isBelief ? "epsilon" : "epsilon / 0.01"}
      ${isBelief ? "rebound = max(surprise, 0)" : ""}`,
      },
      {
        reduce: {
          along: ["(update - mean) / norm", "direction / norm"],
          explained: ["curvature", "(direction / norm) * (direction / norm)"],
        },
        scope: "leaf",
        prepare: `change = -share * along - explained
      risen = step < warmup ? 0.001 + 0.999 * step / warmup : 1
      ${isBelief ? "added = epsilon / share" : ""}`,
        rule: `unit = direction / norm
      curvature = curvature + unit * unit * change
      mean = mean + share * (update - mean)
      direction = mean / ${isBelief ? "(max(abs(curvature), rebound) + added) + weightDecay * parameter" : "max(abs(curvature), 0.01)"}
      update = risen * direction`,
      },
    ],
  });
}
