import { describeObjective, type Objective } from "./objective.ts";

/**
 * Griewank's function: waves on a very wide bowl, minimum 0 at the origin.
 *
 * @see Griewank, "Generalized Descent for Global Optimization" (1981).
 */
export function griewank(): Objective {
  return describeObjective({
    name: "griewank",
    variables: ["x", "y"],
    expression: "1 + (x^2 + y^2) / 4000 - cos(x) * cos(y / sqrt(2))",
    domain: [
      [-10, 10],
      [-10, 10],
    ],
    minima: [{ point: [0, 0], value: 0 }],
  });
}
