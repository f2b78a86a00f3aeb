import { describeObjective, type Objective } from "./objective.ts";

/**
 * Himmelblau's function: four minima of value 0, so the start decides where a method ends.
 *
 * @see Himmelblau, "Applied Nonlinear Programming" (1972).
 */
export function himmelblau(): Objective {
  return describeObjective({
    name: "himmelblau",
    variables: ["x", "y"],
    expression: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    domain: [
      [-5, 5],
      [-5, 5],
    ],
    minima: [
      { point: [3, 2], value: 0 },
      { point: [-2.805118086952745, 3.131312518250573], value: 0 },
      { point: [-3.779310253377747, -3.283185991286169], value: 0 },
      { point: [3.584428340330492, -1.848126526964404], value: 0 },
    ],
  });
}
