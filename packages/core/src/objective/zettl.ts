import { describeObjective, type Objective } from "./objective.ts";

/**
 * Zettl's function: the bent valley of a circle that tilts, minimum -0.003791 near the origin.
 *
 * @see Zettl, "A One-Dimensional Analogue of the Newton Iteration for Two-Dimensional Problems" (1970), as listed by
 * Schwefel, "Evolution and Optimum Seeking" (1995).
 */
export function zettl(): Objective {
  return describeObjective({
    name: "zettl",
    variables: ["x", "y"],
    expression: "(x^2 + y^2 - 2 * x)^2 + 0.25 * x",
    domain: [
      [-1, 3],
      [-2, 2],
    ],
    minima: [{ point: [-0.029895985050660382, 0], value: -0.003791237220468898 }],
  });
}
