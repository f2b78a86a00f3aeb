import type { CurvaturePair } from "./curvature-memory.ts";
import { CompactCurvature } from "./compact-curvature.ts";
import { isHeld, type Bounds } from "./problem.ts";
import { addScaled, dot } from "./vector.ts";

/** How far along a direction the bounds let a point go. */
export function longestStep(x: Float64Array, direction: Float64Array, bounds: Bounds): number {
  let longest = Infinity;
  for (let i = 0; i < x.length; i++)
    longest = Math.min(longest, stepToBound(x[i]!, direction[i]!, bounds, i));
  return longest;
}

function stepToBound(x: number, direction: number, { low, high }: Bounds, i: number): number {
  if (direction === 0) return Infinity;
  return ((direction < 0 ? low[i]! : high[i]!) - x) / direction;
}

/**
 * From a point towards the minimum of the quadratic model inside the bounds: the first minimum along the projected
 * gradient, then the minimum over the variables that are free there, cut back to the bounds. `scale` is the
 * curvature where the pairs show none.
 *
 * @see Byrd, Lu, Nocedal, Zhu, "A limited memory algorithm for bound constrained optimization" (1995),
 * algorithm CP and the direct primal method.
 */
export function boundedDirection(
  x: Float64Array,
  gradient: Float64Array,
  bounds: Bounds,
  pairs: readonly CurvaturePair[],
  scale: number,
): Float64Array {
  const model = new CompactCurvature(pairs, scale);
  const cauchy = cauchyPoint(x, gradient, bounds, model);
  return subspaceMinimum(x, gradient, bounds, model, cauchy).map((value, i) => value - x[i]!);
}

interface CauchyPoint {
  readonly x: Float64Array;
  /** W transposed times the way from the start to it. */
  readonly c: Float64Array;
  readonly free: readonly number[];
}

function cauchyPoint(
  x: Float64Array,
  gradient: Float64Array,
  bounds: Bounds,
  model: CompactCurvature,
): CauchyPoint {
  const { scale } = model;
  const at = x.slice();
  const direction = gradient.map((part, i) => (isHeld(x[i]!, part, bounds, i) ? 0 : -part));
  const breaks = Array.from(direction, (part, i) => ({ i, t: stepToBound(x[i]!, part, bounds, i) }));
  const ahead = breaks.filter(({ t }) => t > 0 && t < Infinity).toSorted((a, b) => a.t - b.t);
  const p = model.projected(direction);
  const c = new Float64Array(p.length);
  let slope = -dot(direction, direction);
  let curvature = -scale * slope - dot(p, model.middle(p));
  let reached = 0;
  let best = -slope / curvature;
  for (const { i, t } of ahead) {
    const length = t - reached;
    if (!(best >= length)) break;
    const part = gradient[i]!;
    at[i] = direction[i]! > 0 ? bounds.high[i]! : bounds.low[i]!;
    const shift = at[i] - x[i]!;
    addScaled(c, p, length);
    const row = model.row(i);
    const turned = model.middle(row);
    slope += length * curvature + part * part + scale * part * shift - part * dot(turned, c);
    curvature -= scale * part * part + 2 * part * dot(turned, p) + part * part * dot(turned, row);
    addScaled(p, row, part);
    direction[i] = 0;
    reached = t;
    // rounding may leave a little of the curvature below zero where nothing is left to move
    best = slope < 0 && curvature > 0 ? -slope / curvature : 0;
  }
  const rest = Number.isFinite(best) ? Math.max(best, 0) : 0;
  addScaled(c, p, rest);
  for (const [i, part] of direction.entries()) if (part !== 0) at[i] = x[i]! + (reached + rest) * part;
  const inside = Array.from(at.keys()).filter((i) => at[i]! > bounds.low[i]! && at[i]! < bounds.high[i]!);
  return { x: at, c, free: inside };
}

function subspaceMinimum(
  x: Float64Array,
  gradient: Float64Array,
  bounds: Bounds,
  model: CompactCurvature,
  { x: cauchy, c, free }: CauchyPoint,
): Float64Array {
  if (model.isEmpty || free.length === 0) return cauchy;
  const { scale } = model;
  const turned = model.middle(c);
  const reduced = free.map((i) => gradient[i]! + scale * (cauchy[i]! - x[i]!) - dot(model.row(i), turned));
  const way = model.solveFree(free, reduced);
  let share = 1;
  for (const [k, i] of free.entries()) share = Math.min(share, stepToBound(cauchy[i]!, way[k]!, bounds, i));
  const result = cauchy.slice();
  for (const [k, i] of free.entries())
    result[i] = Math.min(Math.max(cauchy[i]! + share * way[k]!, bounds.low[i]!), bounds.high[i]!);
  return result;
}
