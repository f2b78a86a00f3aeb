import { knownOptions } from "../check.ts";
import { averagedDescent, type AveragedDescentOptions } from "../transform/averaged-descent.ts";
import { asgdLoops } from "../generated/asgd.ts";
import { writtenChain } from "../transform/written-chain.ts";
import type { Chain } from "../transform/method.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";

export interface AsgdOptions extends AveragedDescentOptions, GradientOptions {}

/**
 * ASGD: gradient descent with a falling rate whose parameters are averaged on the side. The average is
 * in the state, as slot `average`.
 *
 * ```text
 * eta = learningRate / (1 + lambda * learningRate * t)^alpha              t from 0
 * parameter = parameter * (1 - lambda * eta) - eta * g
 * average = average + (parameter - average) / max(1, t - averageFrom)
 * ```
 *
 * Differences: matches PyTorch, whose `lambd` and `t0` are `lambda` and `averageFrom`; but PyTorch
 * works out eta at the end of the step before, so that there a scheduled rate takes effect one step late.
 *
 * @see Polyak, Juditsky, "Acceleration of Stochastic Approximation by Averaging" (1992).
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { asgd, createOptimizer } from "@opt/core";
 *
 * const params = { x: Float64Array.of(1) };
 * createOptimizer(asgd({ learningRate: 0.1, lambda: 0.5 }), params).step({ x: Float64Array.of(4) });
 * console.log(params.x[0]!.toFixed(4)); // → 0.5500
 * ```
 */
export function asgd(options: AsgdOptions = {}): Chain {
  const names = ["learningRate", "lambda", "alpha", "averageFrom", ...gradientOptionNames];
  knownOptions("asgd", options, names);
  return writtenChain(
    { name: "asgd", title: "ASGD", year: 1992, parents: ["sgd"], improves: "size" },
    options,
    [...gradientStages(options), averagedDescent(options)],
    asgdLoops,
  );
}
