import { describeObjective, type Objective } from "./objective.ts";

/**
 * Schaffer's second function: waves along hyperbolas that fade outwards, minimum 0 at the origin.
 *
 * @see Schaffer, Caruana, Eshelman, Das, "A Study of Control Parameters Affecting Online Performance of Genetic
 * Algorithms" (1989).
 */
export function schaffer(): Objective {
  return describeObjective({
    name: "schaffer",
    variables: ["x", "y"],
    expression: "0.5 + (sin(x^2 - y^2)^2 - 0.5) / (1 + 0.001 * (x^2 + y^2))^2",
    domain: [
      [-5, 5],
      [-5, 5],
    ],
    minima: [{ point: [0, 0], value: 0 }],
  });
}
