import { knownOptions, positive } from "../check.ts";
import { namedChain } from "../transform/named-chain.ts";
import { gradientOptionNames, gradientStages, type GradientOptions } from "../transform/gradient-stages.ts";
import type { Chain } from "../transform/method.ts";
import { generalTransform } from "../stage/general-transform.ts";

export interface DowgOptions extends GradientOptions {
  /** The first squared distance, added to the root as well. Default 1e-4. */
  readonly epsilon?: number;
}

/**
 * DoWG, distance over weighted gradients: like `dog`, with every squared norm weighted by the squared distance of its
 * step. It has no learning rate.
 *
 * ```text
 * far = max(far, norm(parameter - first parameter)^2)    epsilon at first
 * total = total + far * norm(g)^2
 * parameter = parameter - far / (sqrt(total) + epsilon) * g
 * ```
 *
 * Norms are over all leaves.
 *
 * Differences: the paper's has no epsilon in the root, the authors' code has.
 *
 * @see Khaled, Mishchenko, Jin, "DoWG Unleashed: An Efficient Universal Parameter-Free Gradient Descent Method" (2023),
 * https://arxiv.org/abs/2305.16284
 * @throws {RangeError} where a value is out of range.
 * @example
 * ```ts
 * import { createOptimizer, dowg } from "@opt/core";
 *
 * const params = { x: Float64Array.of(4) };
 * const optimizer = createOptimizer(dowg(), params);
 * for (let step = 0; step < 100; step++) optimizer.step({ x: Float64Array.of(params.x[0]!) });
 * console.log(params.x[0]!.toFixed(3)); // → -0.000
 * ```
 */
export function dowg(options: DowgOptions = {}): Chain {
  knownOptions("dowg", options, ["epsilon", ...gradientOptionNames]);
  const { epsilon = 1e-4 } = options;
  return namedChain(
    { name: "dowg", title: "DoWG", year: 2023, parents: ["dog"], improves: "size" },
    options,
    [
      ...gradientStages(options),
      generalTransform({
        name: "descendByWeightedDistance",
        slots: { start: { start: "parameter" } },
        scalars: { far: positive("epsilon", epsilon), total: 0 },
        reduce: { away: ["parameter - start", "parameter - start"], squares: ["update", "update"] },
        prepare: `far = max(far, away)
        total = total + far * squares
        rate = far / (sqrt(total) + ${epsilon})`,
        rule: "parameter = parameter - rate * update",
      }),
    ],
  );
}
