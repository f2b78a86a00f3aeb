import { describeObjective, type Objective } from "./objective.ts";

/**
 * A long quadratic valley, `(x^2 + 50 y^2) / 2`, fifty times steeper across than along; minimum 0 at the
 * origin. Plain gradient descent swings from wall to wall: it diverges from a learning rate of 0.04 on.
 */
export function ravine(): Objective {
  return describeObjective({
    name: "ravine",
    variables: ["x", "y"],
    expression: "(x^2 + 50 * y^2) / 2",
    domain: [
      [-10, 10],
      [-3, 3],
    ],
    minima: [{ point: [0, 0], value: 0 }],
  });
}
