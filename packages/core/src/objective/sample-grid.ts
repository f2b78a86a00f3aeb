import { wholeNumber } from "../check.ts";
import { requireDomain } from "./check-objective.ts";
import { compile } from "./compile.ts";
import type { Interval, Objective } from "./objective.ts";

/** `values[j * x.length + i]` is the value at `(x[i], y[j])`; x and y ascend. */
export interface Grid {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly values: Float64Array;
}

/**
 * The values of an objective of two variables on an evenly spaced grid that includes the borders.
 *
 * @throws {RangeError} where the objective does not have two variables or a side has fewer than two points.
 * @example
 * ```ts
 * import { ravine, sampleGrid } from "@opt/core";
 *
 * const { x, y, values } = sampleGrid(ravine(), [[-1, 1], [0, 1]], { width: 3, height: 2 });
 * console.log([...x], [...y]); // → [ -1, 0, 1 ] [ 0, 1 ]
 * console.log([...values]); // → [ 0.5, 0, 0.5, 25.5, 25, 25.5 ]
 * ```
 */
export function sampleGrid(
  objective: Objective,
  domain: readonly Interval[] = objective.domain,
  { width = 120, height = 120 }: { readonly width?: number; readonly height?: number } = {},
): Grid {
  const { value } = compile(objective);
  if (objective.variables.length !== 2)
    throw new RangeError(`objective must have two variables to be drawn, got ${objective.variables.length}`);
  requireDomain(domain, 2);
  const [horizontal, vertical] = [domain[0]!, domain[1]!];
  const x = spaced(horizontal, wholeNumber("width", width, 2));
  const y = spaced(vertical, wholeNumber("height", height, 2));
  const values = new Float64Array(x.length * y.length);
  const point = new Float64Array(2);
  let at = 0;
  for (const row of y)
    for (const column of x) {
      point[0] = column;
      point[1] = row;
      values[at++] = value(point);
    }
  return { x, y, values };
}

function spaced([low, high]: Interval, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) =>
    i === count - 1 ? high : low + ((high - low) * i) / (count - 1),
  );
}
