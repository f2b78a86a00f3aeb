import { differentiate } from "../expression/differentiate.ts";
import { parse } from "../kernel/any-formula.ts";
import { call, variable, type Expression } from "../expression/tree.ts";
import { compileFormulas } from "../kernel/formulas.ts";
import type { Objective } from "./objective.ts";

/** The matrix of second derivatives times a direction, both at a point. */
export type Curvature = (point: ArrayLike<number>, direction: ArrayLike<number>) => Float64Array;

/**
 * Makes the second derivatives of an objective callable, as their product with a direction: the derivatives of the
 * slope along it, so that no matrix is written down.
 */
export function compileCurvature({ expression, variables }: Objective): Curvature {
  const tree = parse(expression);
  // no name in a formula holds a space
  const directions = variables.map((name) => `along ${name}`);
  const slope = variables
    .map((name, i): Expression => call("multiply", differentiate(tree, name), variable(directions[i]!)))
    .reduce((sum, part) => call("add", sum, part));
  const { cells, results, kernel } = compileFormulas(
    [...variables, ...directions],
    variables.map((name) => differentiate(slope, name)),
  );
  const size = variables.length;
  return (point, direction) => {
    for (let i = 0; i < size; i++) {
      cells[i] = point[i]!;
      cells[size + i] = direction[i]!;
    }
    kernel(0);
    return cells.slice(results, results + size);
  };
}
