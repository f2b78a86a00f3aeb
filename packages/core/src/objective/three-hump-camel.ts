import { describeObjective, type Objective } from "./objective.ts";

/**
 * The three-hump camel: minimum 0 at the origin between two local ones.
 *
 * @see Dixon, Szegö, "Towards Global Optimisation 2" (1978).
 */
export function threeHumpCamel(): Objective {
  return describeObjective({
    name: "threeHumpCamel",
    variables: ["x", "y"],
    expression: "2 * x^2 - 1.05 * x^4 + x^6 / 6 + x * y + y^2",
    domain: [
      [-2.5, 2.5],
      [-2.5, 2.5],
    ],
    minima: [{ point: [0, 0], value: 0 }],
  });
}
