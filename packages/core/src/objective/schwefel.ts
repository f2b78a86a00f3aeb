import { describeObjective, type Objective } from "./objective.ts";

/**
 * Schwefel's function: the deepest pit, of value 0, lies in a corner far from the next best.
 *
 * @see Schwefel, "Numerical Optimization of Computer Models" (1981).
 */
export function schwefel(): Objective {
  return describeObjective({
    name: "schwefel",
    variables: ["x", "y"],
    expression: "837.9657745448674 - x * sin(sqrt(abs(x))) - y * sin(sqrt(abs(y)))",
    domain: [
      [-500, 500],
      [-500, 500],
    ],
    minima: [{ point: [420.96874635998205, 420.96874635998205], value: 0 }],
  });
}
