import { describeObjective, type Objective } from "./objective.ts";

/**
 * The function of Freudenstein and Roth: minimum 0 at (5, 4), and another valley that ends at 48.98.
 *
 * @see Freudenstein, Roth, "Numerical Solution of Systems of Nonlinear Equations" (1963).
 */
export function freudensteinRoth(): Objective {
  return describeObjective({
    name: "freudensteinRoth",
    variables: ["x", "y"],
    expression: "(-13 + x + ((5 - y) * y - 2) * y)^2 + (-29 + x + ((y + 1) * y - 14) * y)^2",
    domain: [
      [0, 15],
      [-3, 5],
    ],
    minima: [
      { point: [5, 4], value: 0 },
      { point: [11.412778986902094, -0.8968052532744765], value: 48.98425367924002 },
    ],
  });
}
