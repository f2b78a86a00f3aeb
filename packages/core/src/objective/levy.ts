import { describeObjective, type Objective } from "./objective.ts";

/**
 * Levy's function number 13: waves across a bowl, minimum 0 at (1, 1).
 *
 * @see Levy, Montalvo, "The Tunneling Algorithm for the Global Minimization of Functions" (1985).
 */
export function levy(): Objective {
  return describeObjective({
    name: "levy",
    variables: ["x", "y"],
    expression:
      "sin(3 * pi * x)^2 + (x - 1)^2 * (1 + sin(3 * pi * y)^2) + (y - 1)^2 * (1 + sin(2 * pi * y)^2)",
    domain: [
      [-3, 3],
      [-3, 3],
    ],
    minima: [{ point: [1, 1], value: 0 }],
  });
}
