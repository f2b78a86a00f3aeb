import type { Bounds } from "./problem.ts";
import type { Steps } from "./steps.ts";
import { largest } from "./vector.ts";

/** The cube root of the spacing of float64: where rounding and curvature err alike. */
const relativeStep = 2 ** -17;

/**
 * Derivatives of `of` by central differences, one column a variable, by steps in proportion to the variable (to
 * the largest one where it is zero, to 1 where all are); by one-sided ones of second order where a bound is nearer
 * than the step. `take` is given each column.
 */
export function* eachDifference<T>(
  x: Float64Array,
  bounds: Bounds | undefined,
  here: T,
  of: (x: Float64Array) => Steps<T>,
  take: (column: number, combine: (at: (value: T) => number) => number) => void,
): Steps<void> {
  const typical = largest(x) || 1;
  for (let i = 0; i < x.length; i++) {
    const size = roundedStep(x[i]!, relativeStep * (Math.abs(x[i]!) || typical));
    const shifts = shiftsWithin(x[i]!, size, bounds?.low[i] ?? -Infinity, bounds?.high[i] ?? Infinity);
    const values: T[] = [];
    for (const shift of shifts) {
      const there = x.slice();
      there[i]! += shift;
      values.push(yield* of(there));
    }
    const [a, b] = shifts;
    take(i, (at) => {
      if (a === -b) return (at(values[0]!) - at(values[1]!)) / (2 * a);
      // the parabola through three points
      const [first, second] = [(at(values[0]!) - at(here)) / a, (at(values[1]!) - at(here)) / b];
      return (first * b - second * a) / (b - a);
    });
  }
}

/** A step near `size` that the sum represents exactly. */
function roundedStep(x: number, size: number): number {
  return x + size - x || size;
}

function shiftsWithin(x: number, size: number, low: number, high: number): readonly [number, number] {
  if (x - size >= low && x + size <= high) return [size, -size];
  const inward = x + 2 * size <= high ? size : -size;
  if (x + 2 * inward >= low && x + 2 * inward <= high) return [inward, 2 * inward];
  // no room for the step: half the room there is
  const room = high - x > x - low ? (high - x) / 2 : (low - x) / 2;
  return [room, 2 * room];
}
