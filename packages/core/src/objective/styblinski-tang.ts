import { describeObjective, type Objective } from "./objective.ts";

/**
 * The function of Styblinski and Tang: a minimum in each quadrant, the lowest of value -78.33.
 *
 * @see Styblinski, Tang, "Experiments in Nonconvex Optimization: Stochastic Approximation with Function Smoothing and
 * Simulated Annealing" (1990).
 */
export function styblinskiTang(): Objective {
  return describeObjective({
    name: "styblinskiTang",
    variables: ["x", "y"],
    expression: "(x^4 - 16 * x^2 + 5 * x + y^4 - 16 * y^2 + 5 * y) / 2",
    domain: [
      [-5, 5],
      [-5, 5],
    ],
    minima: [{ point: [-2.903534027771177, -2.903534027771177], value: -78.33233140754282 }],
  });
}
