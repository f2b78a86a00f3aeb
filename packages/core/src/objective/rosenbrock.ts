import { describeObjective, type Objective } from "./objective.ts";

/**
 * Rosenbrock's banana valley: `(1 - x)^2 + 100 (y - x^2)^2`, minimum 0 at (1, 1). The valley is easy to
 * find and slow to follow.
 *
 * @see Rosenbrock, "An Automatic Method for Finding the Greatest or Least Value of a Function" (1960).
 */
export function rosenbrock(): Objective {
  return describeObjective({
    name: "rosenbrock",
    variables: ["x", "y"],
    expression: "(1 - x)^2 + 100 * (y - x^2)^2",
    domain: [
      [-2, 2],
      [-1, 3],
    ],
    minima: [{ point: [1, 1], value: 0 }],
  });
}
