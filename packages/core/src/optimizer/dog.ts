import { knownOptions } from "../check.ts";
import { namedChain } from "../transform/named-chain.ts";
import { descendByDistance, distanceOptionNames, type DogOptions } from "../stage/descend-by-distance.ts";
import { gradientOptionNames, gradientStages } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";

/**
 * DoG, distance over gradients: descent whose rate is the farthest it has come from its start, over the root of the sum
 * of all squared norms.
 *
 * ```text
 * far = max(far, norm(parameter - first parameter))      relativeStart * (1 + norm(parameter)) at first
 * total = total + norm(g)^2                              epsilon at first
 * parameter = parameter - learningRate * far / sqrt(total) * g
 * ```
 *
 * Norms are over all leaves; `ldog` takes them leaf by leaf. The authors advise an average of the parameters beside it:
 * `weightAverage`.
 *
 * @see Ivgi, Hinder, Carmon, "DoG is SGD's Best Friend: A Parameter-Free Dynamic Step Size Schedule" (2023),
 * https://arxiv.org/abs/2302.12022
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, dog } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4) };
 * const optimizer = createOptimizer(dog(), params);
 * for (let step = 0; step < 100; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(3)); // → 0.189
 * ```
 */
export function dog(options: DogOptions = {}): Chain {
  knownOptions("dog", options, [...distanceOptionNames, ...gradientOptionNames]);
  return namedChain({ name: "dog", title: "DoG", year: 2023, parents: ["sgd"], improves: "size" }, options, [
    ...gradientStages(options),
    descendByDistance(options, "all"),
  ]);
}
