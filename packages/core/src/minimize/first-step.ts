import type { Slope } from "./problem.ts";
import { norm } from "./vector.ts";

/**
 * How far to go along minus the gradient before anything is known of the curvature: to where a parabola with its
 * minimum at zero would end (right for sums of squares that vanish), but no further than the point is from the
 * origin. Both are lengths in the problem's own units.
 */
export function firstStep(x: Float64Array, { value, gradient }: Slope): number {
  const slope = norm(gradient);
  const lengths = [(2 * Math.abs(value)) / slope, norm(x)].filter(
    (length) => length > 0 && length < Infinity,
  );
  return (lengths.length === 0 ? 1 : Math.min(...lengths)) / slope;
}
