import { describeObjective, type Objective } from "./objective.ts";

/**
 * Rastrigin's function: a bowl with a pit near every whole number, minimum 0 at the origin.
 *
 * @see Rastrigin, "Systems of Extremal Control" (1974); Mühlenbein, Schomisch, Born, "The Parallel Genetic Algorithm as
 * Function Optimizer" (1991).
 */
export function rastrigin(): Objective {
  return describeObjective({
    name: "rastrigin",
    variables: ["x", "y"],
    expression: "20 + x^2 + y^2 - 10 * (cos(2 * pi * x) + cos(2 * pi * y))",
    domain: [
      [-5.12, 5.12],
      [-5.12, 5.12],
    ],
    minima: [{ point: [0, 0], value: 0 }],
  });
}
