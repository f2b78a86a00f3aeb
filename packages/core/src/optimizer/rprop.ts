import { knownOptions } from "../check.ts";
import { rpropLoops } from "../generated/rprop.ts";
import { writtenChain } from "../transform/written-chain.ts";
import { gradientStages } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { resilientSteps, type ResilientOptions } from "../transform/resilient.ts";

export interface RpropOptions extends ResilientOptions {
  /** Climbs instead of descending. Default `false`. */
  readonly maximize?: boolean;
}

/**
 * Rprop: every parameter has a step size of its own, which grows while the sign of its gradient stays and
 * shrinks when it changes. For full batches: the sign of a noisy gradient says little.
 *
 * ```text
 * a = g * g_before
 * s = s * increase where a > 0, s * decrease where a < 0, kept within smallestStep and largestStep
 * g = 0 where a < 0
 * parameter = parameter - sign(g) * s
 * ```
 *
 * Differences: matches PyTorch, whose `etas` are `decrease` and `increase` and whose `step_sizes` are
 * `smallestStep` and `largestStep`. That is iRprop-, of Igel and Hüsken, "Empirical evaluation of the improved Rprop
 * learning algorithms" (2003), who tell it from three others: `variant`. optax's takes each step one step late.
 *
 * @see Riedmiller, Braun, "A Direct Adaptive Method for Faster Backpropagation Learning: The RPROP
 * Algorithm" (1993).
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, rprop } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * const optimizer = createOptimizer(rprop({ learningRate: 0.1 }), params);
 * for (const slope of [4, 3, 2]) optimizer.step({ x: Float64Array.of(slope) });
 * console.log(params.x[0]!.toFixed(4)); // → 0.6360
 * ```
 */
export function rprop(options: RpropOptions = {}): Chain {
  const names = [
    "learningRate",
    "decrease",
    "increase",
    "smallestStep",
    "largestStep",
    "variant",
    "maximize",
  ];
  knownOptions("rprop", options, names);
  const { maximize = false } = options;
  return writtenChain(
    { name: "rprop", title: "Rprop", year: 1993, parents: ["sgd"], improves: "size" },
    options,
    [...gradientStages({ maximize }), resilientSteps(options)],
    rpropLoops,
  );
}
