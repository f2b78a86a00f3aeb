import { describeObjective, type Objective } from "./objective.ts";

/**
 * The round bowl `x^2 + y^2`, minimum 0 at the origin.
 *
 * @see De Jong, "An Analysis of the Behavior of a Class of Genetic Adaptive Systems" (1975).
 */
export function sphere(): Objective {
  return describeObjective({
    name: "sphere",
    variables: ["x", "y"],
    expression: "x^2 + y^2",
    domain: [
      [-5, 5],
      [-5, 5],
    ],
    minima: [{ point: [0, 0], value: 0 }],
  });
}
