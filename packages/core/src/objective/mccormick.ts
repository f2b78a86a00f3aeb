import { describeObjective, type Objective } from "./objective.ts";

/**
 * McCormick's function: a plane over a valley, minimum -1.913 at (1/2 - pi/3, -1/2 - pi/3).
 *
 * @see McCormick, "Computability of Global Solutions to Factorable Nonconvex Programs" (1976).
 */
export function mccormick(): Objective {
  return describeObjective({
    name: "mccormick",
    variables: ["x", "y"],
    expression: "sin(x + y) + (x - y)^2 - 1.5 * x + 2.5 * y + 1",
    domain: [
      [-1.5, 4],
      [-3, 4],
    ],
    minima: [{ point: [0.5 - Math.PI / 3, -0.5 - Math.PI / 3], value: -Math.sqrt(3) / 2 - Math.PI / 3 }],
  });
}
