import { describeObjective, type Objective } from "./objective.ts";

/**
 * Easom's function: a plain with one narrow pit of depth 1 at (pi, pi), which a slope far away does not betray.
 *
 * @see Easom, "A Survey of Global Optimization Techniques" (1990).
 */
export function easom(): Objective {
  return describeObjective({
    name: "easom",
    variables: ["x", "y"],
    expression: "-cos(x) * cos(y) * exp(-(x - pi)^2 - (y - pi)^2)",
    domain: [
      [-2, 8],
      [-2, 8],
    ],
    minima: [{ point: [Math.PI, Math.PI], value: -1 }],
  });
}
