import { knownOptions } from "../check.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descendByDistance, distanceOptionNames, type DogOptions } from "../stage/descend-by-distance.ts";
import { gradientOptionNames, gradientStages } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";

/**
 * L-DoG: `dog` with a distance and a rate for each leaf.
 *
 * ```text
 * far = max(far, norm(parameter - first parameter))      relativeStart * (1 + norm(parameter)) at first
 * total = total + norm(g)^2                              epsilon at first
 * parameter = parameter - learningRate * far / sqrt(total) * g
 * ```
 *
 * The authors advise an average of the parameters beside it: `weightAverage`.
 *
 * @see Ivgi, Hinder, Carmon, "DoG is SGD's Best Friend: A Parameter-Free Dynamic Step Size Schedule" (2023),
 * https://arxiv.org/abs/2302.12022
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, ldog } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4) };
 * const optimizer = createOptimizer(ldog(), params);
 * for (let step = 0; step < 100; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(3)); // → 0.189
 * ```
 */
export function ldog(options: DogOptions = {}): Chain {
  knownOptions("ldog", options, [...distanceOptionNames, ...gradientOptionNames]);
  return namedChain(
    { name: "ldog", title: "L-DoG", year: 2023, parents: ["dog", "lars"], improves: "size" },
    options,
    [...gradientStages(options), descendByDistance(options, "leaf")],
  );
}
