import { knownOptions } from "../check.ts";
import { adamwLoops } from "../generated/adamw.ts";
import { writtenChain } from "../transform/written-chain.ts";
import type { Chain } from "../transform/method.ts";
import { decoupledStages, gradientOptionNames } from "../transform/gradient-stages.ts";
import { descend } from "../transform/descend.ts";
import { scaleByAdam } from "../transform/scale-by-adam.ts";
import type { AdamOptions } from "./adam.ts";

/** The options of `adam`; `weightDecay` is decoupled and 0.01 by default. */
export type AdamwOptions = AdamOptions;

/**
 * Adam with decoupled weight decay: the decay shrinks the parameters and leaves the moments alone.
 *
 * ```text
 * parameter = parameter * (1 - learningRate * weightDecay)
 * then Adam's step with the plain gradient
 * ```
 *
 * Differences: PyTorch decays first, with 0.01 by default, as here; optax adds the decay to the update
 * before the learning rate, with 1e-4 by default: equal but for rounding.
 *
 * @see Loshchilov, Hutter, "Decoupled Weight Decay Regularization" (2019), https://arxiv.org/abs/1711.05101
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { adamw, createOptimizer } from "@opt/core";
 *
 * const params = { weight: Float64Array.of(2), bias: Float64Array.of(2) };
 * const method = adamw({ learningRate: 0.1, weightDecay: 0.5, where: { notPath: "bias" } });
 * createOptimizer(method, params).step({ weight: Float64Array.of(1), bias: Float64Array.of(1) });
 * console.log(params.weight[0]!.toFixed(4), params.bias[0]!.toFixed(4)); // → 1.8000 1.9000
 * ```
 */
export function adamw(options: AdamwOptions = {}): Chain {
  const names = ["learningRate", "beta1", "beta2", "epsilon", "amsgrad", ...gradientOptionNames];
  knownOptions("adamw", options, names);
  const { learningRate = 0.001, weightDecay = 0.01 } = options;
  return writtenChain(
    { name: "adamw", title: "AdamW", year: 2019, parents: ["adam"], improves: "direction" },
    options,
    [
      ...decoupledStages({ ...options, weightDecay }, learningRate),
      scaleByAdam(options),
      descend({ learningRate }),
    ],
    adamwLoops,
  );
}
