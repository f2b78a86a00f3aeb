import { describeObjective, type Objective } from "./objective.ts";

/**
 * Branin's function: three minima of the same value, `5 / (4 pi)`, along a curved valley.
 *
 * @see Branin, "Widely Convergent Method for Finding Multiple Solutions of Simultaneous Nonlinear Equations" (1972).
 */
export function branin(): Objective {
  return describeObjective({
    name: "branin",
    variables: ["x", "y"],
    expression: "(y - 5.1 / (4 * pi^2) * x^2 + 5 / pi * x - 6)^2 + 10 * (1 - 1 / (8 * pi)) * cos(x) + 10",
    domain: [
      [-5, 10],
      [0, 15],
    ],
    minima: [
      { point: [-Math.PI, 12.275], value: 5 / (4 * Math.PI) },
      { point: [Math.PI, 2.275], value: 5 / (4 * Math.PI) },
      { point: [3 * Math.PI, 2.475], value: 5 / (4 * Math.PI) },
    ],
  });
}
