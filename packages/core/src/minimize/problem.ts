import type { Steps } from "./steps.ts";

/** A value with its gradient. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
}

/** Low and high ends, one of each per variable; infinite where there is none. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** How often a function was evaluated. */
export interface Evaluations {
  /** Values of the objective, without their gradient. */
  value: number;
  /** Gradients of the objective, with their value. */
  gradient: number;
  /** Products of the second derivatives with a direction. */
  curvature: number;
  residuals: number;
  jacobian: number;
}

/** What a method sees of what it minimizes. Points are its own: none is kept or changed. */
export interface Problem {
  /** One name a variable. */
  readonly variables: readonly string[];
  readonly bounds: Bounds | undefined;
  readonly evaluations: Evaluations;
  value(x: Float64Array): Steps<number>;
  slope(x: Float64Array): Steps<Slope>;
  /** The second derivatives times a direction, where they are known better than by differences. */
  readonly curvature: ((x: Float64Array, direction: Float64Array) => Steps<Float64Array>) | undefined;
  /** Present if the value is a sum of squares. */
  readonly squares: SquaresProblem | undefined;
}

/** The part of a problem that evaluates. */
export type Evaluated = Pick<Problem, "value" | "slope" | "curvature" | "squares" | "evaluations">;

/** Residuals and their derivatives. */
export interface SquaresProblem {
  residuals(x: Float64Array): Steps<Float64Array>;
  /** Column by column: entry `j * residuals + i` is the derivative of residual i with respect to variable j. */
  jacobian(x: Float64Array, residuals: Float64Array): Steps<Float64Array>;
}

export function noEvaluations(): Evaluations {
  return { value: 0, gradient: 0, curvature: 0, residuals: 0, jacobian: 0 };
}

/** Brings a point inside, in place. */
export function clamp(x: Float64Array, bounds: Bounds | undefined): Float64Array {
  if (bounds === undefined) return x;
  for (let i = 0; i < x.length; i++) x[i] = Math.min(Math.max(x[i]!, bounds.low[i]!), bounds.high[i]!);
  return x;
}

/**
 * Brings a point that was reached from another inside, in place. A bound that was missed by no more than the rounding of the
 * way is met: what is left of such a way changes no value, yet looks free to be gone.
 */
export function clampWay(x: Float64Array, from: Float64Array, bounds: Bounds | undefined): Float64Array {
  if (bounds === undefined) return x;
  for (let i = 0; i < x.length; i++) {
    const [low, high] = [bounds.low[i]!, bounds.high[i]!];
    const rounding = 2 ** -51 * Math.max(Math.abs(from[i]!), Math.abs(x[i]!));
    if (x[i]! - low <= rounding) x[i] = low;
    else if (high - x[i]! <= rounding) x[i] = high;
  }
  return x;
}

/** The gradient without the parts that push against a bound: zero at a minimum. */
export function freeGradient(
  x: Float64Array,
  gradient: Float64Array,
  bounds: Bounds | undefined,
): Float64Array {
  if (bounds === undefined) return gradient;
  return gradient.map((part, i) => (isHeld(x[i]!, part, bounds, i) ? 0 : part));
}

/** Whether a variable lies at a bound and descends only through it. */
export function isHeld(x: number, slope: number, { low, high }: Bounds, i: number): boolean {
  return (x <= low[i]! && slope >= 0) || (x >= high[i]! && slope <= 0);
}
