import { knownOptions, oneOf } from "../check.ts";
import { changeDescent } from "../transform/change-descent.ts";
import { climbs } from "../transform/climbs.ts";
import type { Chain, Method } from "../transform/method.ts";
import { generalTransform } from "./general-transform.ts";

export interface CautiousOptions {
  /** How the numbers that move make up for the others: `"paper"` (default), or as timm does it. */
  readonly like?: "paper" | "timm";
}

/**
 * A method whose steps leave out the numbers that would go against the gradient; the others go farther to make up for
 * them, leaf by leaf.
 *
 * ```text
 * mask = 1 where update * gradient > 0, else 0
 * update = update * mask * size / (sum of mask + 1)
 * ```
 *
 * It stands before the last stage of the method, so after momentum and scaling; a decoupled decay is not masked.
 *
 * Differences: timm multiplies by `1 / max(mean of mask, 0.001)`: `like: "timm"`. The authors' current AdamW compares
 * the mean with itself off the capturable path, so that nothing is hidden there.
 *
 * @see Liang, Chen, Liu, Liu, "Cautious Optimizers: Improving Training with One Line of Code" (2024),
 * https://arxiv.org/abs/2411.16085
 * @throws {RangeError} where the method does not end in `descend()`.
 * @example
 * ```ts
 * import { cautious, createOptimizer, sgd } from "@opt/core";
 *
 * const params = { x: Float64Array.of(0, 0, 0) };
 * const optimizer = createOptimizer(cautious(sgd({ learningRate: 1, momentum: 0.9 })), params);
 * optimizer.step({ x: Float64Array.of(1, 1, 1) });
 * optimizer.step({ x: Float64Array.of(1, 1, -0.1) });
 * console.log(Array.from(params.x, (one) => one.toFixed(3)).join(" ")); // → -2.650 -2.650 -0.750
 * ```
 */
export function cautious(method: Method, options: CautiousOptions = {}): Chain {
  knownOptions("cautious", options, ["like"]);
  const isPaper = oneOf("like", options.like ?? "paper", ["paper", "timm"]) === "paper";
  const size = "rowCount * columnCount";
  return changeDescent("cautious", "Cautious", method, (descent) => {
    const agrees = `update * gradient ${climbs(method) ? "<" : ">"} 0`;
    const mask = generalTransform({
      name: "cautious",
      reduce: { kept: [`${agrees} ? 1 : 0`, "1"] },
      scope: "leaf",
      prepare: `factor = ${isPaper ? `${size} / (kept + 1)` : `1 / max(kept / (${size}), 0.001)`}`,
      rule: `update = ${agrees} ? factor * update : 0`,
    });
    return [mask, descent];
  });
}
