import { describeObjective, type Objective } from "./objective.ts";

/**
 * The function of Goldstein and Price: minimum 3 at (0, -1), three local ones, and values up to a million.
 *
 * @see Goldstein, Price, "On Descent from Local Minima" (1971).
 */
export function goldsteinPrice(): Objective {
  return describeObjective({
    name: "goldsteinPrice",
    variables: ["x", "y"],
    expression:
      "(1 + (x + y + 1)^2 * (19 - 14 * x + 3 * x^2 - 14 * y + 6 * x * y + 3 * y^2)) * (30 + (2 * x - 3 * y)^2 * (18 - 32 * x + 12 * x^2 + 48 * y - 36 * x * y + 27 * y^2))",
    domain: [
      [-2, 2],
      [-2, 2],
    ],
    minima: [{ point: [0, -1], value: 3 }],
  });
}
