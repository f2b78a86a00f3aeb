import { describeObjective, type Objective } from "./objective.ts";

/**
 * The egg crate: a bowl of pits, minimum 0 at the origin.
 *
 * @see Jamil, Yang, "A Literature Survey of Benchmark Functions For Global Optimization Problems" (2013), number 52.
 */
export function eggCrate(): Objective {
  return describeObjective({
    name: "eggCrate",
    variables: ["x", "y"],
    expression: "x^2 + y^2 + 25 * (sin(x)^2 + sin(y)^2)",
    domain: [
      [-5, 5],
      [-5, 5],
    ],
    minima: [{ point: [0, 0], value: 0 }],
  });
}
