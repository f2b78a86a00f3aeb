import { knownOptions } from "../check.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descend } from "../transform/descend.ts";
import { decoupledStages, gradientOptionNames, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { whiten, type WhitenOptions } from "../stage/whiten.ts";

export interface PsgdKronOptions extends GradientOptions, WhitenOptions {
  /** Default 0.001. */
  readonly learningRate?: Hyperparameter;
  /** Decoupled decay, times the learning rate. Default 0. */
  readonly weightDecay?: Hyperparameter;
}

/**
 * PSGD Kron: the gradient whitened by a triangle for its rows and one for its columns, which need no inverse and no root.
 *
 * ```text
 * m = momentum * m + (1 - momentum) * g, h = m / (1 - momentum^t)
 * A = L * h * transpose(R), B = transpose(inverse(L)) * v * inverse(R)        v: standard normal numbers
 * L = L - r / |A transpose(A) + B transpose(B)| * upper(A transpose(A) - B transpose(B)) * L
 * R = R - r / |transpose(A) A + transpose(B) B| * upper(transpose(A) A - transpose(B) B) * R
 * u = transpose(L) * L * h * transpose(R) * R
 * parameter = parameter * (1 - learningRate * weightDecay) - learningRate * min(1, 1.1 / (rms(u) + 1e-8)) * u
 * ```
 *
 * `r` is `preconditionerLearningRate`, and `|S|` a bound of the spectral norm from below; L and R begin as identities, and
 * both move by what they were before. A vector has a diagonal in their place, and the largest number in that of the norm.
 * The probes v follow from `seed`, the step and the path of the leaf. The state of a leaf of n rows and m columns is
 * 3 n m + n^2 + m^2 numbers, and more than `memoryLimit` bytes of it are refused: give large layers to another method by
 * `partition`.
 *
 * Differences: the factors move at every `preconditionFrequency` steps, always, where the authors' code and timm do so with
 * a probability that falls from 1 to 0.03; there the two are brought to the same size now and then, which changes no
 * direction, and the triangles are solved in float32. Leaves of more than two dimensions are matrices of their first axis by
 * the rest, where timm has a triangle for each axis.
 *
 * @see Li, "Preconditioned Stochastic Gradient Descent" (2015), https://arxiv.org/abs/1512.04202
 * @throws {RangeError} where a value is out of range, and when an optimizer is made whose state passes the limit.
 * @example
 * ```ts
 * import { createOptimizer, psgdKron } from "@opt/core";
 *
 * const params = { weight: { data: Float64Array.of(1, 1, 1, 1), shape: [2, 2] } };
 * const optimizer = createOptimizer(psgdKron({ learningRate: 0.1 }), params);
 * for (let step = 0; step < 20; step++) optimizer.step({ weight: Float64Array.of(100, 0, 0, 1) });
 * console.log(Array.from(params.weight.data, (one) => one.toFixed(1)).join(" ")); // → -2.3 1.0 0.9 -0.4
 * ```
 */
export function psgdKron(options: PsgdKronOptions = {}): Chain {
  const own = ["learningRate", "momentum", "preconditionerLearningRate", "preconditionFrequency"];
  knownOptions("psgdKron", options, [...own, "seed", "memoryLimit", ...gradientOptionNames]);
  const { learningRate = 0.001 } = options;
  return namedChain(
    { name: "psgdKron", title: "PSGD Kron", year: 2015, parents: ["sgd"], improves: "both" },
    options,
    [
      ...decoupledStages(options, learningRate),
      whiten(options, "matrices"),
      whiten(options, "vectors"),
      descend({ learningRate }),
    ],
  );
}
