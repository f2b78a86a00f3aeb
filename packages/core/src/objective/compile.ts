import { show } from "../check.ts";
import { differentiate } from "../expression/differentiate.ts";
import { parse } from "../kernel/any-formula.ts";
import { compileFormulas } from "../kernel/formulas.ts";
import type { Objective } from "./objective.ts";

/** An objective that can be evaluated. */
export interface CompiledObjective {
  /** The value at a point, in float64; NaN or infinite where the formula is. */
  readonly value: (point: ArrayLike<number>) => number;
  /** The gradient at a point, exact up to rounding; written into `into` if it is given. */
  readonly gradient: {
    (point: ArrayLike<number>): Float64Array;
    <T extends Float32Array | Float64Array>(point: ArrayLike<number>, into: T): T;
  };
}

/**
 * Compiles an objective's formula and its symbolic derivatives into functions. Both throw a `RangeError` if the point
 * does not have one coordinate per variable.
 *
 * @example
 * ```ts
 * import { compile, rosenbrock } from "@opt/core";
 *
 * const { value, gradient } = compile(rosenbrock());
 * console.log(value([-1, 1]), [...gradient([-1, 1])]); // → 4 [ -4, 0 ]
 * ```
 */
export function compile(objective: Objective): CompiledObjective {
  requireKind(objective);
  const tree = parse(objective.expression);
  const { variables } = objective;
  const size = variables.length;
  const value = compileFormulas(variables, [tree]);
  const partials = variables.map((name) => differentiate(tree, name));
  const slope = compileFormulas(variables, partials);
  const { kernel: runValue } = value;
  const { kernel: runSlope } = slope;
  const place = (point: ArrayLike<number>, cells: Float64Array): void => {
    if (point.length !== size)
      throw new RangeError(`point must have ${size} coordinates, got ${point.length}`);
    for (let i = 0; i < size; i++) cells[i] = point[i]!;
  };
  function gradient(point: ArrayLike<number>): Float64Array;
  function gradient<T extends Float32Array | Float64Array>(point: ArrayLike<number>, into: T): T;
  function gradient(
    point: ArrayLike<number>,
    into: Float32Array | Float64Array = new Float64Array(size),
  ): Float32Array | Float64Array {
    place(point, slope.cells);
    runSlope(0);
    for (let i = 0; i < size; i++) into[i] = slope.cells[slope.results + i]!;
    return into;
  }
  return Object.freeze({
    value: (point: ArrayLike<number>) => {
      place(point, value.cells);
      runValue(0);
      return value.cells[value.results]!;
    },
    gradient,
  });
}

function requireKind(value: unknown): void {
  if (typeof value !== "object" || value === null || Reflect.get(value, "kind") !== "objective")
    throw new TypeError(
      `objective must be one such as rosenbrock() or parseObjective("x^2"), got ${show(value)}`,
    );
}
