import { describeObjective, type Objective } from "./objective.ts";

/**
 * Matyas' function: a gentle diagonal valley, minimum 0 at the origin.
 *
 * @see Matyas, "Random Optimization" (1965).
 */
export function matyas(): Objective {
  return describeObjective({
    name: "matyas",
    variables: ["x", "y"],
    expression: "0.26 * (x^2 + y^2) - 0.48 * x * y",
    domain: [
      [-10, 10],
      [-10, 10],
    ],
    minima: [{ point: [0, 0], value: 0 }],
  });
}
