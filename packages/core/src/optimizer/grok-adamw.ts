import { withPowers } from "../kernel/power-functions.ts";
import { knownOptions, nonNegative, show } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain, Method } from "../transform/method.ts";
import { atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { transformOf, type Transform } from "../transform/transform.ts";
import {
  biasCorrection,
  biasProducts,
  momentHyperparameters,
  type Moments,
} from "../transform/adam-parts.ts";
import { clipLeaves } from "../stage/clip-leaves.ts";
import { partition } from "../transform/partition.ts";

export interface GrokAdamwOptions extends Moments, GradientOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decoupled decay. Default 0.01. */
  readonly weightDecay?: Hyperparameter;
  /** How much of the slow mean is kept. Default 0.98. */
  readonly alphaInit?: Hyperparameter;
  /** How much louder the slow mean is made. Default 2. */
  readonly lamb?: Hyperparameter;
  /** By how much beta1 falls from layer to layer. Default 0.1; it needs `layers`. */
  readonly gamma?: Hyperparameter;
  /** The paths of each layer's leaves, from the first layer to the last; leaves that are not named keep beta1. */
  readonly layers?: readonly (string | readonly string[])[];
  /** The longest norm of each leaf's gradient; 0 clips nothing. Default 1. */
  readonly gradientClipping?: number;
  /** How far training and validation are apart, which shortens the slow mean. Default 0. */
  readonly grokkingSignal?: Hyperparameter;
  /** How fast. Default 0.1. */
  readonly signalDecay?: Hyperparameter;
}

/**
 * GrokAdamW: AdamW with the slow part of the gradient made louder, as Grokfast does, by layers.
 *
 * ```text
 * g = gradient, clipped leaf by leaf
 * alpha = alphaInit * exp(-signalDecay * grokkingSignal)
 * s = alpha * s + (1 - alpha) * g
 * a = g + lamb * s
 * m = b * m + (1 - b) * a                             b = beta1 * (1 - gamma)^layer
 * v = beta2 * v + (1 - beta2) * a^2
 * parameter = parameter * (1 - learningRate * weightDecay)
 * parameter = parameter - learningRate * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) + epsilon)
 * ```
 *
 * Differences: the author's code takes every leaf for a layer, in the order in which they were made; here `layers` says
 * which is which: `["embedding*", "block0*", "block1*"]`. Its bias is corrected with beta1 itself, as here.
 *
 * @see Hartford, "GrokAdamW" (2024), https://github.com/cognitivecomputations/grokadamw; Grokfast: Lee and others,
 * https://arxiv.org/abs/2405.20233
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, grokAdamw } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(grokAdamw({ learningRate: 0.1, weightDecay: 0 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.900000
 * ```
 */
export function grokAdamw(options: GrokAdamwOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "alphaInit", "lamb", "gamma", "layers"];
  const signals = ["gradientClipping", "grokkingSignal", "signalDecay"];
  knownOptions("grokAdamw", options, [...names, ...signals, ...gradientOptionNames]);
  const { learningRate = 0.001, weightDecay = 0.01, gradientClipping = 1 } = options;
  const limit = nonNegative("gradientClipping", gradientClipping);
  return namedChain(
    { name: "grokAdamw", title: "GrokAdamW", year: 2024, parents: ["adamw"], improves: "direction" },
    options,
    [
      ...decoupledStages({ ...options, weightDecay }, learningRate),
      ...(limit > 0 ? [clipLeaves(limit)] : []),
      ...layered(options),
    ],
  );
}

/** One stage for all leaves, or one for each layer and one for the rest. */
function layered(options: GrokAdamwOptions): Method[] {
  const { layers = [] } = options;
  if (!Array.isArray(layers)) throw new TypeError(`layers must be a list of paths, got ${show(layers)}`);
  const rest = amplifiedDescent(options, 0);
  const rules = layers.flatMap((paths: string | readonly string[], layer) =>
    [paths].flat().map((path) => ({ where: { path }, use: amplifiedDescent(options, layer) })),
  );
  return rules.length === 0 ? [rest] : [partition([...rules, { where: {}, use: rest }])];
}

function amplifiedDescent(options: GrokAdamwOptions, layer: number): Transform {
  const { alphaInit = 0.98, lamb = 2, gamma = 0.1, grokkingSignal = 0, signalDecay = 0.1 } = options;
  const { learningRate = 0.001 } = options;
  const signals = {
    grokkingSignal: hyperparameter("grokkingSignal", grokkingSignal, atLeastZero),
    signalDecay: hyperparameter("signalDecay", signalDecay, atLeastZero),
  };
  const isSignalled = grokkingSignal !== 0;
  return withPowers(transformOf)({
    name: "amplifiedDescent",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      ...momentHyperparameters(options),
      alphaInit: hyperparameter("alphaInit", alphaInit, fraction),
      lamb: hyperparameter("lamb", lamb, atLeastZero),
      gamma: hyperparameter("gamma", gamma, fraction),
      ...(isSignalled ? signals : {}),
    },
    slots: { slow: 0, mean: 0, meanSquare: 0 },
    scalars: biasProducts,
    prepare: `${biasCorrection}
      rate = learningRate * correction1 / correction2
      alpha = alphaInit${isSignalled ? " * exp(-signalDecay * grokkingSignal)" : ""}
      keep = beta1${layer === 0 ? "" : ` * (1 - gamma) ^ ${layer}`}`,
    rule: `slow = alpha * slow + (1 - alpha) * update
      update = update + lamb * slow
      mean = keep * mean + (1 - keep) * update
      meanSquare = beta2 * meanSquare + (1 - beta2) * (update * update)
      parameter = parameter - rate * mean / (sqrt(meanSquare) + epsilon)`,
  });
}
