import { describeObjective, type Objective } from "./objective.ts";

/**
 * The six-hump camel: six minima, the two lowest of value -1.0316.
 *
 * @see Dixon, Szegö, "The Global Optimization Problem: An Introduction" (1978).
 */
export function sixHumpCamel(): Objective {
  return describeObjective({
    name: "sixHumpCamel",
    variables: ["x", "y"],
    expression: "(4 - 2.1 * x^2 + x^4 / 3) * x^2 + x * y + (4 * y^2 - 4) * y^2",
    domain: [
      [-2, 2],
      [-1.1, 1.1],
    ],
    minima: [
      { point: [0.08984201310031806, -0.7126564030207396], value: -1.0316284534898774 },
      { point: [-0.08984201310031806, 0.7126564030207396], value: -1.0316284534898774 },
    ],
  });
}
