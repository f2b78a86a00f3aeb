import { describeObjective, type Objective } from "./objective.ts";

/**
 * Bohachevsky's first function: a bowl with ripples, minimum 0 at the origin.
 *
 * @see Bohachevsky, Johnson, Stein, "Generalized Simulated Annealing for Function Optimization" (1986).
 */
export function bohachevsky(): Objective {
  return describeObjective({
    name: "bohachevsky",
    variables: ["x", "y"],
    expression: "x^2 + 2 * y^2 - 0.3 * cos(3 * pi * x) - 0.4 * cos(4 * pi * y) + 0.7",
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    minima: [{ point: [0, 0], value: 0 }],
  });
}
