import { describeObjective, type Objective } from "./objective.ts";

/**
 * Michalewicz's function of steepness 10: narrow gorges between plains, minimum -1.8013.
 *
 * @see Michalewicz, "Genetic Algorithms + Data Structures = Evolution Programs" (1992).
 */
export function michalewicz(): Objective {
  return describeObjective({
    name: "michalewicz",
    variables: ["x", "y"],
    expression: "-sin(x) * sin(x^2 / pi)^20 - sin(y) * sin(2 * y^2 / pi)^20",
    domain: [
      [0, 3.14],
      [0, 3.14],
    ],
    minima: [{ point: [2.2029055201726093, 1.5707963267948966], value: -1.8013034100985525 }],
  });
}
