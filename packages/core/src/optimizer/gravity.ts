import { knownOptions, wholeNumber } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { draws } from "../stage/gradient-noise.ts";
import { aboveZero, atLeastZero, fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";
import type { PhaseOptions } from "../transform/phase.ts";

export interface GravityOptions extends GradientOptions {
  /** Default 0.1. */
  readonly learningRate?: Hyperparameter;
  /** How far the first velocity may go in a step, at random. Default 0.01; it needs a seed. */
  readonly alpha?: Hyperparameter;
  /** What the share of the velocity that is kept rises to. Default 0.9. */
  readonly beta?: Hyperparameter;
  /** What the first velocity is drawn from; without one it is 0. */
  readonly seed?: number;
}

/**
 * Gravity: a ball on a slope, which is pulled hardest where it is neither flat nor steep; gradients beyond the largest
 * of their leaf's inverse count less.
 *
 * ```text
 * g = gradient + weightDecay * parameter
 * z = g / (1 + (g * largest |g| of the leaf)^2)
 * b = (beta * t + 1) / (t + 2)
 * v = b * v + (1 - b) * z                            (starts at normal draws of deviation alpha / learningRate)
 * parameter = parameter - learningRate * v
 * ```
 *
 * Differences: the authors always draw the first velocity; here it is 0 unless there is a `seed`. Their code divides by
 * 0 where a leaf has no gradient at all.
 *
 * @see Bahrami, Zadeh, "Gravity Optimizer: a Kinematic Approach on Optimization in Deep Learning" (2021),
 * https://arxiv.org/abs/2101.09192
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, gravity } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(gravity({ learningRate: 1, beta: 0.5 }), params).step({ x: Float64Array.of(1) });
 * console.log(params.x[0]); // → 0.75
 * ```
 */
export function gravity(options: GravityOptions = {}): Chain {
  knownOptions("gravity", options, ["learningRate", "alpha", "beta", "seed", ...gradientOptionNames]);
  const { learningRate = 0.1 } = options;
  return namedChain(
    { name: "gravity", title: "Gravity", year: 2021, parents: ["sgd"], improves: "both" },
    options,
    [...gradientStages(options), fall(options), descend({ learningRate })],
  );
}

function fall({ learningRate = 0.1, alpha = 0.01, beta = 0.9, seed }: GravityOptions): Transform {
  const isDrawn = seed !== undefined;
  const deviation = hyperparameter("alpha", alpha, atLeastZero);
  return generalTransform(
    {
      name: "fall",
      hyperparameters: {
        beta: hyperparameter("beta", beta, fraction),
        ...(isDrawn
          ? {
              learningRate: hyperparameter("learningRate", learningRate, aboveZero),
              alpha: deviation,
              seed: wholeNumber("seed", seed, 0),
            }
          : {}),
      },
      slots: { velocity: 0 },
      phases: [
        ...(isDrawn ? firstVelocity : []),
        {
          reduce: { largest: { max: "abs(update)" } },
          scope: "leaf",
          prepare: "keep = (beta * (step + 1) + 1) / (step + 3)",
          rule: `strength = update * largest
      velocity = keep * velocity + (1 - keep) * (update / (1 + strength * strength))
      update = velocity`,
        },
      ],
    },
    isDrawn ? draws : undefined,
  );
}

/** Runs in the first step alone. */
const firstVelocity: readonly PhaseOptions[] = [
  {
    matrix: [{ operation: "normal", into: "velocity", seed: "seed" }],
    every: Number.MAX_SAFE_INTEGER,
  },
  {
    prepare: "deviation = alpha / learningRate",
    rule: "velocity = deviation * velocity",
    every: Number.MAX_SAFE_INTEGER,
  },
];
