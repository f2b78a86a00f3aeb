import { rankOf, solveTriangle, type Factors } from "./qr.ts";
import { norm } from "./vector.ts";

/** A step and the damping it was found with. */
export interface DampedStep {
  readonly step: Float64Array;
  readonly damping: number;
}

/**
 * The step p that minimizes `|J p + f|` with `|D p| <= radius`, to a tenth of the radius: the Gauss-Newton step where
 * that is short enough, else the one of the damping found by Newton's method on `1 / |D p|`.
 *
 * @param scale the diagonal of D, one number a column of J.
 * @param damping where to begin.
 * @see Moré, "The Levenberg-Marquardt algorithm: implementation and theory" (1978), section 5.
 */
export function dampedStep(
  factors: Factors,
  scale: Float64Array,
  radius: number,
  damping: number,
): DampedStep {
  const { r, order, qtf } = factors;
  const size = order.length;
  const newton = solveTriangle(r, qtf);
  const step = inOrder(newton, order);
  const scaled = step.map((part, j) => part * scale[j]!);
  const length = norm(scaled);
  const excess = length - radius;
  if (excess <= 0.1 * radius) return { step: negated(step), damping: 0 };
  const isFullRank = rankOf(r, size) === size;
  let low = isFullRank ? excess / radius / square(slopeAt(r, order, scale, scaled, length)) : 0;
  const steepest = norm(scaledGradient(factors, scale));
  let high = steepest / radius;
  if (high === 0) high = Number.MIN_VALUE / Math.min(radius, 0.1);
  let parameter = Math.min(Math.max(damping, low), high);
  if (parameter === 0) parameter = steepest / length;
  return refine(factors, scale, radius, { low, high, parameter, excess });
}

interface Interval {
  low: number;
  high: number;
  parameter: number;
  excess: number;
}

function refine(factors: Factors, scale: Float64Array, radius: number, interval: Interval): DampedStep {
  const { r, order, qtf } = factors;
  const size = order.length;
  for (let i = 1; ; i++) {
    if (interval.parameter === 0) interval.parameter = Math.max(Number.MIN_VALUE, 0.001 * interval.high);
    const root = Math.sqrt(interval.parameter);
    const { triangle, right } = withDamping(
      r,
      order,
      qtf,
      scale.map((part) => root * part),
    );
    const step = inOrder(solveTriangle(triangle, right), order);
    const scaled = step.map((part, j) => part * scale[j]!);
    const length = norm(scaled);
    const before = interval.excess;
    interval.excess = length - radius;
    const isDone =
      Math.abs(interval.excess) <= 0.1 * radius ||
      (interval.low === 0 && interval.excess <= before && before < 0) ||
      i === 10;
    if (isDone || rankOf(triangle, size) < size) return { step: negated(step), damping: interval.parameter };
    const correction = interval.excess / radius / square(slopeAt(triangle, order, scale, scaled, length));
    if (interval.excess > 0) interval.low = Math.max(interval.low, interval.parameter);
    if (interval.excess < 0) interval.high = Math.min(interval.high, interval.parameter);
    interval.parameter = Math.max(interval.low, interval.parameter + correction);
  }
}

/** The norm of the triangle's transposed inverse applied to `D D p / |D p|`. */
function slopeAt(
  r: Float64Array,
  order: readonly number[],
  scale: Float64Array,
  scaled: Float64Array,
  length: number,
): number {
  const size = order.length;
  const w = Float64Array.from(order, (j) => scale[j]! * (scaled[j]! / length));
  for (let j = 0; j < size; j++) {
    let sum = 0;
    for (let i = 0; i < j; i++) sum += r[i * size + j]! * w[i]!;
    w[j] = (w[j]! - sum) / r[j * size + j]!;
  }
  return norm(w);
}

/** The gradient `J' f`, each part by the scale of its variable. */
function scaledGradient({ r, order, qtf }: Factors, scale: Float64Array): Float64Array {
  const size = order.length;
  return Float64Array.from(order, (j, l) => {
    let sum = 0;
    for (let k = 0; k <= l; k++) sum += r[k * size + l]! * qtf[k]!;
    return sum / scale[j]!;
  });
}

/** The triangle of R with the diagonal of the damping below it, by Givens' rotations. */
function withDamping(
  r: Float64Array,
  order: readonly number[],
  qtf: Float64Array,
  diagonal: Float64Array,
): { readonly triangle: Float64Array; readonly right: Float64Array } {
  const size = order.length;
  const triangle = r.slice();
  const right = qtf.slice();
  for (let j = 0; j < size; j++) {
    const row = new Float64Array(size);
    row[j] = diagonal[order[j]!]!;
    let rest = 0;
    for (let k = j; k < size; k++) {
      if (row[k] === 0) continue;
      const length = hypotenuse(triangle[k * size + k]!, row[k]!);
      const [cosine, sine] = [triangle[k * size + k]! / length, row[k]! / length];
      for (let l = k; l < size; l++) {
        const upper = triangle[k * size + l]!;
        triangle[k * size + l] = cosine * upper + sine * row[l]!;
        row[l] = cosine * row[l]! - sine * upper;
      }
      const upper = right[k]!;
      right[k] = cosine * upper + sine * rest;
      rest = cosine * rest - sine * upper;
    }
  }
  return { triangle, right };
}

/** The same bits everywhere, which `Math.hypot` does not promise. */
function hypotenuse(a: number, b: number): number {
  return norm([a, b]);
}

function inOrder(values: Float64Array, order: readonly number[]): Float64Array {
  const result = new Float64Array(values.length);
  for (const [l, j] of order.entries()) result[j] = values[l]!;
  return result;
}

function negated(values: Float64Array): Float64Array {
  return values.map((value) => -value);
}

function square(value: number): number {
  return value * value;
}
