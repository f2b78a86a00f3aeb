import { describeObjective, type Objective } from "./objective.ts";

/**
 * The drop-wave function: rings that grow towards the minimum of -1 at the origin.
 *
 * @see Molga, Smutnicki, "Test functions for optimization needs" (2005).
 */
export function dropWave(): Objective {
  return describeObjective({
    name: "dropWave",
    variables: ["x", "y"],
    expression: "-(1 + cos(12 * sqrt(x^2 + y^2))) / (0.5 * (x^2 + y^2) + 2)",
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    minima: [{ point: [0, 0], value: -1 }],
  });
}
