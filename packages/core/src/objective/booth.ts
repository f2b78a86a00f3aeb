import { describeObjective, type Objective } from "./objective.ts";

/**
 * Booth's function: a tilted quadratic valley, minimum 0 at (1, 3).
 *
 * @see Booth, "An Application of the Method of Steepest Descents to the Solution of Systems of Non-linear
 * Simultaneous Equations" (1949).
 */
export function booth(): Objective {
  return describeObjective({
    name: "booth",
    variables: ["x", "y"],
    expression: "(x + 2 * y - 7)^2 + (2 * x + y - 5)^2",
    domain: [
      [-10, 10],
      [-10, 10],
    ],
    minima: [{ point: [1, 3], value: 0 }],
  });
}
