import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { accumulateMomentum } from "../transform/momentum.ts";
import { precondition, type PreconditionOptions } from "../stage/precondition.ts";

export interface ShampooOptions extends GradientOptions, PreconditionOptions {
  /** Default 0.1. */
  readonly learningRate?: Hyperparameter;
  /** Of the preconditioned steps. Default 0. */
  readonly momentum?: Hyperparameter;
}

/**
 * Shampoo: full-matrix Adagrad in the shape of a product, one matrix for the rows and one for the columns.
 *
 * ```text
 * L = L + g * transpose(g), R = R + transpose(g) * g     epsilon times the identity at first
 * parameter = parameter - learningRate * L^(-1/4) * g * R^(-1/4)
 * ```
 *
 * A vector has R alone, and its power -1/2. The state of a leaf of n rows and m columns is twice n^2 + m^2 numbers, and
 * more than `memoryLimit` bytes of it are refused: give large layers to another method by `partition`.
 *
 * Differences: torch_optimizer takes the power -1/2 for matrices and -1 for vectors, twice as strong, and the second
 * statistic of what the first has preconditioned. Leaves of more than two dimensions are matrices of their first axis by
 * the rest; the paper has a statistic for each axis.
 *
 * @see Gupta, Koren, Singer, "Shampoo: Preconditioned Stochastic Tensor Optimization" (2018),
 * https://arxiv.org/abs/1802.09568
 * @throws {RangeError} where a value is out of range, and when an optimizer is made whose state passes the limit.
 * @example
 * ```ts
 * import { createOptimizer, shampoo } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 1, 1, 1), shape: [2, 2] } };
 * createOptimizer(shampoo(), params).step({ weight: Float64Array.of(100, 0, 0, 1) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(3)).join(" ")); // → 0.900 1.000 1.000 0.900
 * ```
 */
export function shampoo(options: ShampooOptions = {}): Chain {
  const own = ["learningRate", "momentum", "epsilon", "interval", "memoryLimit"];
  knownOptions("shampoo", options, [...own, ...gradientOptionNames]);
  const { learningRate = 0.1, momentum = 0 } = options;
  return namedChain(
    { name: "shampoo", title: "Shampoo", year: 2018, parents: ["adagrad"], improves: "both" },
    options,
    [
      ...gradientStages(options),
      precondition(options, "matrices"),
      precondition(options, "vectors"),
      ...(momentum === 0 ? [] : [accumulateMomentum({ momentum })]),
      descend({ learningRate }),
    ],
  );
}
