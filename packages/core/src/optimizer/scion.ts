import { flag, knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientStages } from "../transform/gradient-stages.ts";
import { aboveZero, atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { orthogonalize } from "../stage/orthogonalize.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface ScionOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** The share of the new gradient in the mean. Default 1: no momentum. */
  readonly momentum?: Hyperparameter;
  /** The radius of the ball that parameters are kept in. Default 1. */
  readonly scale?: Hyperparameter;
  /** Leaves out the ball: descent along the same directions. Default `false`. */
  readonly unconstrained?: boolean;
  /** Climbs instead of descending. Default `false`. */
  readonly maximize?: boolean;
}

/**
 * Scion: steps to the point of a ball where the mean of the gradient falls most (Frank and Wolfe's). Matrices have the
 * ball of the spectral norm, vectors that of the root mean square.
 *
 * ```text
 * m = (1 - momentum) * m + momentum * g
 * u = sqrt(rows / columns) * newtonSchulz(m)            of a matrix
 * u = m / (root mean square of m + 1e-8)                of a vector
 * parameter = (1 - learningRate) * parameter - learningRate * scale * u
 * ```
 *
 * Differences: `unconstrained` leaves out the factor `1 - learningRate`, which is all the decay there is. The authors
 * iterate in bfloat16. `momentum` is the share of the new gradient, as in the authors' code. Give `scale`s of their
 * own to layers by `partition`; the authors advise 50 for hidden layers and 3000 for the last.
 *
 * @see Pethick and others, "Training Deep Learning Models with Norm-Constrained LMOs" (2025),
 * https://arxiv.org/abs/2502.07529
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, scion } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 0, 0, 1), shape: [2, 2] }, bias: Float64Array.of(0, 0) };
 * const optimizer = createOptimizer(scion({ learningRate: 0.1 }), params);
 * optimizer.step({ weight: Float64Array.of(3, 0, 0, 0.02), bias: Float64Array.of(3, -4) });
 * console.log(Array.from(params.bias, (one) => one.toFixed(4)).join(" ")); // → -0.0849 0.1131
 * ```
 */
export function scion(options: ScionOptions = {}): Chain {
  knownOptions("scion", options, ["learningRate", "momentum", "scale", "unconstrained", "maximize"]);
  const { learningRate = 0.001, momentum = 1, scale = 1, unconstrained = false, maximize = false } = options;
  return namedChain(
    { name: "scion", title: "Scion", year: 2025, parents: ["muon"], improves: "both" },
    options,
    [
      ...gradientStages({ maximize }),
      generalTransform({
        name: "shareGradients",
        hyperparameters: { momentum: hyperparameter("momentum", momentum, aboveZero) },
        slots: { mean: 0 },
        rule: `mean = (1 - momentum) * mean + momentum * update
        update = mean`,
      }),
      orthogonalize({ factor: "sqrt(rowCount / columnCount)", where: { minRank: 2 } }),
      normalizeVectors(),
      moveToBall(learningRate, scale, flag("unconstrained", unconstrained)),
    ],
  );
}

function normalizeVectors(): Transform {
  return generalTransform({
    name: "normalizeVectors",
    reduce: { squares: ["update", "update"] },
    scope: "leaf",
    prepare: "factor = 1 / (sqrt(squares / columnCount) + 1e-8)",
    rule: "update = factor * update",
    where: { maxRank: 1 },
  });
}

function moveToBall(
  learningRate: Hyperparameter,
  scale: Hyperparameter,
  isUnconstrained: boolean,
): Transform {
  return generalTransform({
    name: "moveToBall",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      scale: hyperparameter("scale", scale, aboveZero),
    },
    rule: `parameter = ${isUnconstrained ? "parameter" : "(1 - learningRate) * parameter"} - learningRate * scale * update`,
  });
}
