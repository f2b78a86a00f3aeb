import { describeObjective, type Objective } from "./objective.ts";

/**
 * Beale's function: flat plains and steep corners, minimum 0 at (3, 0.5).
 *
 * @see Beale, "On an Iterative Method for Finding a Local Minimum of a Function of More than One Variable"
 * (1958).
 */
export function beale(): Objective {
  return describeObjective({
    name: "beale",
    variables: ["x", "y"],
    expression: "(1.5 - x + x * y)^2 + (2.25 - x + x * y^2)^2 + (2.625 - x + x * y^3)^2",
    domain: [
      [-4.5, 4.5],
      [-4.5, 4.5],
    ],
    minima: [{ point: [3, 0.5], value: 0 }],
  });
}
