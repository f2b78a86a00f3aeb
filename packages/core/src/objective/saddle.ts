import { describeObjective, type Objective } from "./objective.ts";

/**
 * A saddle with two ways out: `x^2 - y^2 + y^4 / 4`, flat at the origin, minima -1 at (0, ±sqrt 2).
 * From a start on the line y = 0 a method without noise stays on the ridge.
 *
 * @example
 * ```ts
 * import { compile, saddle } from "@opt/core";
 *
 * console.log(compile(saddle()).value([0, Math.SQRT2]).toFixed(6)); // → -1.000000
 * ```
 */
export function saddle(): Objective {
  return describeObjective({
    name: "saddle",
    variables: ["x", "y"],
    expression: "x^2 - y^2 + y^4 / 4",
    domain: [
      [-2, 2],
      [-2.5, 2.5],
    ],
    minima: [
      { point: [0, Math.SQRT2], value: -1 },
      { point: [0, -Math.SQRT2], value: -1 },
    ],
  });
}
