import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { momentHyperparameters, type Moments, running } from "../transform/adam-parts.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain, PartitionRule } from "../transform/method.ts";
import { partition } from "../transform/partition.ts";
import { scaleByAdam } from "../transform/scale-by-adam.ts";
import { generalTransform } from "../stage/general-transform.ts";
import type { Transform } from "../transform/transform.ts";
import { where, type Where } from "../transform/where.ts";

export interface AdamMiniOptions extends GradientOptions, Moments {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** The leaves with a mean square for each row. Default `{ minRank: 2 }`: the neurons of (out, in) matrices. */
  readonly perRow?: Where;
  /** The leaves with a mean square for each number, as Adam has. By default none. */
  readonly perNumber?: Where;
}

/**
 * Adam-mini: Adam with one mean square for a whole block of numbers, a row or a leaf, in half of Adam's memory.
 *
 * ```text
 * parameter = parameter * (1 - learningRate * weightDecay)
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * mean of g^2 over the block
 * parameter = parameter - learningRate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * ```
 *
 * Differences: the authors' code finds the blocks by the names of the parameters (a row for each neuron or token, a
 * head for queries and keys); here `perRow` and `perNumber` say which leaves are which, and the rest are one block
 * each. A head is a leaf, or a row of a leaf of the shape [heads, size].
 *
 * @see Zhang and others, "Adam-mini: Use Fewer Learning Rates To Gain More" (2024), https://arxiv.org/abs/2406.16793
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adamMini, createOptimizer } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 1, 1, 1), shape: [2, 2] } };
 * createOptimizer(adamMini({ learningRate: 0.1 }), params).step({ weight: Float64Array.of(1, 7, 3, 3) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(2)).join(" ")); // → 0.98 0.86 0.90 0.90
 * ```
 */
export function adamMini(options: AdamMiniOptions = {}): Chain {
  const own = ["learningRate", "beta1", "beta2", "epsilon", "perRow", "perNumber"];
  knownOptions("adamMini", options, [...own, ...gradientOptionNames]);
  const { learningRate = 0.001, perRow = { minRank: 2 }, perNumber } = options;
  const numbers: PartitionRule[] =
    perNumber === undefined ? [] : [{ where: where(perNumber, "perNumber"), use: scaleByAdam(options) }];
  return namedChain(
    { name: "adamMini", title: "Adam-mini", year: 2024, parents: ["adamw"], improves: "size" },
    options,
    [
      ...decoupledStages(options, learningRate),
      partition([
        ...numbers,
        { where: where(perRow, "perRow"), use: scaleBlocks(options, "row") },
        { where: {}, use: scaleBlocks(options, "leaf") },
      ]),
      descend({ learningRate }),
    ],
  );
}

function scaleBlocks(options: AdamMiniOptions, block: "row" | "leaf"): Transform {
  const count = block === "row" ? "max(columnCount, 1)" : "max(rowCount * columnCount, 1)";
  return generalTransform({
    name: "scaleBlocks",
    hyperparameters: momentHyperparameters(options),
    slots: { mean: 0 },
    scalars: {
      product1: { start: 1, each: "all" },
      product2: { start: 1, each: "all" },
      meanSquare: { start: 0, each: block },
    },
    phases: [
      {
        prepare: `${running("product1", "beta1")}
          ${running("product2", "beta2")}`,
      },
      {
        scope: block,
        reduce: { squares: ["update", "update"] },
        prepare: `meanSquare = beta2 * meanSquare + (1 - beta2) * (squares / ${count})
          factor = 1 / (1 - product1) / (sqrt(meanSquare / (1 - product2)) + epsilon)`,
        rule: `mean = beta1 * mean + (1 - beta1) * update
          update = factor * mean`,
      },
    ],
  });
}
