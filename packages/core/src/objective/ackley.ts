import { describeObjective, type Objective } from "./objective.ts";

/**
 * Ackley's function: a funnel with a dimple at every whole number, minimum 0 at the origin, where it has a tip.
 *
 * @see Ackley, "A Connectionist Machine for Genetic Hillclimbing" (1987).
 */
export function ackley(): Objective {
  return describeObjective({
    name: "ackley",
    variables: ["x", "y"],
    expression:
      "20 + e - 20 * exp(-0.2 * sqrt((x^2 + y^2) / 2)) - exp((cos(2 * pi * x) + cos(2 * pi * y)) / 2)",
    domain: [
      [-5, 5],
      [-5, 5],
    ],
    minima: [{ point: [0, 0], value: 0 }],
  });
}
