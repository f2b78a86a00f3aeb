import { knownOptions, oneOf } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { besideVectors, vectorOptionNames, type VectorOptions } from "../transform/beside-vectors.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import { fraction, hyperparameter } from "../transform/hyperparameter.ts";
import { matchingPhase } from "../transform/matching-phase.ts";
import type { Chain } from "../transform/method.ts";
import { orthogonalize } from "../stage/orthogonalize.ts";
import { runningMean } from "../transform/running-mean.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface NormuonOptions extends GradientOptions, VectorOptions {
  /** Default 0.02. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean. Default 0.95. */
  readonly momentum?: Hyperparameter;
  /** Decay of the mean square of each row. Default 0.95. */
  readonly beta2?: Hyperparameter;
  /** `"paper"` (default), or the authors' code: with Nesterov's mix, and scaled as Muon is. */
  readonly like?: "paper" | "authors";
}

/**
 * NorMuon: Muon whose rows are then divided by the root of their running mean square, so that all neurons move
 * alike. For matrices.
 *
 * ```text
 * parameter = parameter * (1 - learningRate * weightDecay)
 * m = momentum * m + (1 - momentum) * g
 * o = newtonSchulz(m)
 * v = beta2 * v + (1 - beta2) * mean of o^2 over each row
 * u = o / (sqrt(v) + 1e-10)
 * parameter = parameter - learningRate * 0.2 * sqrt(rows * columns) / norm(u) * u
 * ```
 *
 * Differences: the authors' code has Nesterov's mix, brings the norm of `u` back to that of `o` and multiplies by
 * `sqrt(max(1, rows / columns))`: `like: "authors"`. The row means start at 0 and are not corrected.
 *
 * @see Li and others, "NorMuon: Making Muon more efficient and scalable" (2025), https://arxiv.org/abs/2510.05491
 * @throws {RangeError} where a value is out of range, and when an optimizer is made over a leaf that is not a matrix.
 * @example
 * ```ts
 * import { createOptimizer, normuon } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 0, 0, 1), shape: [2, 2] } };
 * createOptimizer(normuon({ learningRate: 0.1 }), params).step({ weight: Float64Array.of(3, 0, 0, 0.02) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(3)).join(" ")); // → 0.972 0.000 0.000 0.972
 * ```
 */
export function normuon(options: NormuonOptions = {}): Chain {
  knownOptions("normuon", options, [
    "learningRate",
    "momentum",
    "beta2",
    "like",
    ...gradientOptionNames,
    ...vectorOptionNames,
  ]);
  const { learningRate = 0.02, momentum = 0.95, beta2 = 0.95, like = "paper" } = options;
  const isPaper = oneOf("like", like, ["paper", "authors"]) === "paper";
  return namedChain(
    { name: "normuon", title: "NorMuon", year: 2025, parents: ["muon", "adam"], improves: "both" },
    options,
    besideVectors(options, [
      ...decoupledStages(options, learningRate),
      runningMean("momentum", momentum, !isPaper),
      orthogonalize({ factor: "1" }),
      scaleRows(beta2, !isPaper),
      descend({ learningRate }),
    ]),
  );
}

function scaleRows(beta2: Hyperparameter, keepsNorm: boolean): Transform {
  const before = { ...matchingPhase, prepare: "norm = sqrt(squares)", rule: "" };
  const after = {
    ...matchingPhase,
    prepare: "factor = norm / (sqrt(squares) + 1e-10) * sqrt(max(1, rowCount / columnCount))",
  };
  return generalTransform({
    name: "scaleRows",
    hyperparameters: { beta2: hyperparameter("beta2", beta2, fraction) },
    scalars: {
      meanSquare: { start: 0, each: "row" },
      ...(keepsNorm ? { norm: { start: 0, each: "leaf" } } : {}),
    },
    phases: [
      ...(keepsNorm ? [before] : []),
      {
        ...matchingPhase,
        scope: "row",
        prepare: `meanSquare = beta2 * meanSquare + (1 - beta2) * squares / columnCount
          factor = 1 / (sqrt(meanSquare) + 1e-10)`,
      },
      keepsNorm ? after : matchingPhase,
    ],
  });
}
