import { differentiate } from "../expression/differentiate.ts";
import { evaluate } from "../expression/evaluate.ts";
import { parse } from "../expression/parse.ts";
import type { Objective } from "./objective.ts";

/** An objective that can be evaluated. */
export interface CompiledObjective {
  /** The value at a point, in float64; NaN or infinite where the formula is. */
  readonly value: (point: ArrayLike<number>) => number;
  /** The gradient at a point, exact up to rounding; written into `into` where it is given. */
  readonly gradient: (point: ArrayLike<number>, into?: Float64Array) => Float64Array;
}

/** Makes an objective's formula and its symbolic derivatives callable. */
export function compile(objective: Objective): CompiledObjective {
  const tree = parse(objective.expression);
  const { variables } = objective;
  const partials = variables.map((name) => differentiate(tree, name));
  const reader = (point: ArrayLike<number>): ((name: string) => number) => {
    if (point.length !== variables.length)
      throw new RangeError(`point must have ${variables.length} coordinates, got ${point.length}`);
    return (name) => point[variables.indexOf(name)]!;
  };
  return Object.freeze({
    value: (point: ArrayLike<number>) => evaluate(tree, reader(point)),
    gradient: (point: ArrayLike<number>, into: Float64Array = new Float64Array(variables.length)) => {
      const read = reader(point);
      for (const [index, partial] of partials.entries()) into[index] = evaluate(partial, read);
      return into;
    },
  });
}
