import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { runningMean } from "../transform/running-mean.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import { atLeastZero, hyperparameter } from "../transform/hyperparameter.ts";
import type { Chain } from "../transform/method.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";

export interface Sm3Options extends GradientOptions {
  /** Default 0.1. */
  readonly learningRate?: Hyperparameter;
  /** Decay of the mean of the steps; 0 keeps none. Default 0.9. */
  readonly momentum?: Hyperparameter;
  /** Added inside the root. Default 0, where 0 / 0 is 0. */
  readonly epsilon?: Hyperparameter;
}

/**
 * SM3: Adagrad in little memory: a matrix keeps a number for each row and each column, and takes the smaller of the
 * two for each of its numbers.
 *
 * ```text
 * s = min(row, column) + g^2
 * row = largest s of the row, column = largest s of the column
 * m = momentum * m + (1 - momentum) * g / sqrt(s + epsilon)
 * parameter = parameter - learningRate * m
 * ```
 *
 * A vector has one number for each of its numbers.
 *
 * Differences: follows the paper's SM3-II, where 0 / 0 is 0; optax has 1e-8 inside the root. In leaves of more than
 * two dimensions all axes but the first are columns, where optax has a number for each place along each axis.
 *
 * @see Anil, Gupta, Koren, Singer, "Memory-Efficient Adaptive Optimization" (2019), https://arxiv.org/abs/1901.11150
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, sm3 } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 1, 1, 1), shape: [2, 2] } };
 * const optimizer = createOptimizer(sm3({ momentum: 0 }), params);
 * for (let step = 0; step < 2; step++) optimizer.step({ weight: Float64Array.of(1, 2, 0, 3) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(4)).join(" ")); // → 0.8293 0.8293 1.0000 0.8293
 * ```
 */
export function sm3(options: Sm3Options = {}): Chain {
  knownOptions("sm3", options, ["learningRate", "momentum", "epsilon", ...gradientOptionNames]);
  const { learningRate = 0.1, momentum = 0.9, epsilon = 0 } = options;
  return namedChain(
    { name: "sm3", title: "SM3", year: 2019, parents: ["adagrad"], improves: "size" },
    options,
    [
      ...gradientStages(options),
      scaleByCover(epsilon),
      ...(momentum === 0 ? [] : [runningMean("momentum", momentum)]),
      descend({ learningRate }),
    ],
  );
}

function scaleByCover(epsilon: Hyperparameter): Transform {
  const seen = "min(row, column) + update * update";
  return generalTransform({
    name: "scaleByCover",
    hyperparameters: { epsilon: hyperparameter("epsilon", epsilon, atLeastZero) },
    slots: {
      row: { shape: "row" },
      column: { shape: "column" },
      nextRow: { shape: "row" },
      nextColumn: { shape: "column" },
    },
    phases: [
      { scope: "row", reduce: { most: { max: seen } }, prepare: "nextRow = max(most, 0)" },
      { scope: "column", reduce: { most: { max: seen } }, prepare: "nextColumn = max(most, 0)" },
      {
        rule: `seen = ${seen}
          root = sqrt(seen + epsilon)
          update = root > 0 ? update / root : 0`,
      },
      { scope: "row", prepare: "row = nextRow" },
      { scope: "column", prepare: "column = nextColumn" },
    ],
  });
}
