import { withPowers } from "../kernel/power-functions.ts";
import { knownOptions, wholeNumber } from "../check.ts";
import { fillNormal } from "../kernel/normal-draws.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import { formulasOf } from "../transform/matrix-operation.ts";
import type { MatrixKit } from "../transform/matrix-kit.ts";
import type { Transform } from "../transform/transform.ts";
import { generalTransform } from "./general-transform.ts";

export interface GradientNoiseOptions {
  /** The variance of the noise in the first step. Default 0.01. */
  readonly eta?: Hyperparameter;
  /** How fast it falls. Default 0.55. */
  readonly gamma?: Hyperparameter;
  /** What the draws follow from: the same seed gives the same noise. Default 0. */
  readonly seed?: number;
}

/** Draws alone, so that a page with noise does not carry the functions of matrices. */
export const draws: MatrixKit = {
  check: (_owner, operations) => Object.freeze([...operations]),
  matricesOf: ({ into }) => [into],
  formulasOf,
  make:
    (_dtype, backend) =>
    ({ into }, { leaf, array }, [seed, step]) =>
      fillNormal(array(into).data, leaf.path, seed!, step!, backend),
};

/**
 * Adds normal noise to the update, of the variance `eta / t^gamma` in step t, counted from 1. The draws follow from the
 * seed, the step and the path of the leaf, so that a run that goes on from a checkpoint sees the same noise.
 *
 * @see Neelakantan and others, "Adding Gradient Noise Improves Learning for Very Deep Networks" (2015),
 * https://arxiv.org/abs/1511.06807
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { chain, createOptimizer, gradientNoise, sgd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(chain(gradientNoise({ seed: 7 }), sgd({ learningRate: 0.1 })), params).step({ x: Float64Array.of(1) });
 * console.log(params.x[0]!.toFixed(6)); // → 0.895623
 * ```
 */
export function gradientNoise(options: GradientNoiseOptions = {}): Transform {
  knownOptions("gradientNoise", options, ["eta", "gamma", "seed"]);
  const { eta = 0.01, gamma = 0.55, seed = 0 } = options;
  return withPowers(generalTransform)(
    {
      name: "gradientNoise",
      hyperparameters: {
        eta: hyperparameter("eta", eta, atLeastZero),
        gamma: hyperparameter("gamma", gamma, atLeastZero),
        seed: wholeNumber("seed", seed, 0),
      },
      slots: { noise: 0 },
      phases: [
        { matrix: [{ operation: "normal", into: "noise", seed: "seed" }] },
        {
          prepare: "deviation = sqrt(eta / (step + 1) ^ gamma)",
          rule: "update = update + deviation * noise",
        },
      ],
    },
    draws,
  );
}
