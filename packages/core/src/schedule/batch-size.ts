import { positive } from "../check.ts";

export interface BatchSizes {
  /** The batch size that the learning rate was found with. */
  readonly from: number;
  /** The batch size the new rate is for. */
  readonly to: number;
}

/**
 * The learning rate for another batch size, in proportion to it: the rule for SGD.
 *
 * @throws {RangeError} where a number is not positive.
 * @see Goyal et al., "Accurate, Large Minibatch SGD" (2017), https://arxiv.org/abs/1706.02677
 * @example
 * ```ts
 * import { scaleLinearly, scaleBySquareRoot } from "@opt/core";
 *
 * console.log(scaleLinearly(0.1, { from: 256, to: 1024 })); // → 0.4
 * console.log(scaleBySquareRoot(0.001, { from: 256, to: 1024 })); // → 0.002
 * ```
 */
export function scaleLinearly(learningRate: number, { from, to }: BatchSizes): number {
  return positive("learningRate", learningRate) * (positive("to", to) / positive("from", from));
}

/**
 * The learning rate for another batch size, in proportion to its square root: the rule for Adam and the
 * like.
 *
 * @see Malladi, Lyu, Panigrahi, Arora, "On the SDEs and Scaling Rules for Adaptive Gradient Algorithms"
 * (2022), https://arxiv.org/abs/2205.10287
 * @throws {RangeError} where a number is not positive.
 */
export function scaleBySquareRoot(learningRate: number, { from, to }: BatchSizes): number {
  return positive("learningRate", learningRate) * Math.sqrt(positive("to", to) / positive("from", from));
}
