import type { Problem } from "./problem.ts";
import type { Steps } from "./steps.ts";

/** Stops where one of them is reached; 0 asks for nothing more to gain, `Infinity` stops at once. */
export interface Tolerances {
  /** The gradient, as a part of the largest of the second half of the run. */
  readonly gradient: number;
  /** What the last step gained, or promised, as a part of the value. */
  readonly value: number;
  /** The last step, as a part of the largest coordinate met. */
  readonly step: number;
}

/** How near the end a run is, in parts that do not depend on units; a missing one was not measured. */
export interface Measures {
  readonly gradient?: number | undefined;
  readonly value?: number | undefined;
  readonly step?: number | undefined;
  /** The gradient beside the largest of the second half of the run, and nothing else. */
  readonly level?: number | undefined;
  /** Whether all that was still promised is less than the rounding of the largest value. */
  readonly isRounding?: boolean;
}

/** A method that minimizes, as data. What runs it sits on its prototype. */
export interface Minimizer {
  readonly kind: "minimizer";
  readonly version: 1;
  readonly name: string;
  /** Its name in charts. */
  readonly title: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** The tolerances where the caller names none. */
  readonly tolerances: Partial<Tolerances>;
  /** Starts at a point inside the bounds. */
  begin(problem: Problem, start: Float64Array): Steps<Run>;
  toString(): string;
}

/** Where a run is. */
export interface Point {
  readonly x: Float64Array;
  readonly value: number;
  /** Missing for a method without gradients. */
  readonly gradient?: Float64Array | undefined;
}

/** A method at work. */
export interface Run {
  readonly point: Point;
  readonly measures: Measures;
  /** The learning rate, or how far along its direction the last step went; NaN where there is no such thing. */
  readonly stepSize: number;
  /** Takes a step; tells whether there was a lower point to go to. */
  advance(): Steps<boolean>;
}
