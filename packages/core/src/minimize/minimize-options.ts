import { finite, knownOptions, nonNegative, requireStart, show, wholeNumber } from "../check.ts";
import type { Minimizer, Tolerances } from "./minimizer.ts";
import type { Bounds, Evaluations } from "./problem.ts";

/** A step, as a callback sees it. */
export interface MinimizeProgress {
  /** Steps taken so far; 0 is the start. */
  readonly step: number;
  /** A copy. */
  readonly x: Float64Array;
  readonly value: number;
  /** NaN for a method that uses no gradient. */
  readonly gradientNorm: number;
  /** The learning rate, or the length along the search direction; NaN if there is neither. */
  readonly stepSize: number;
  readonly evaluations: Readonly<Evaluations>;
}

export interface MinimizeOptions {
  /**
   * When to stop; a single number sets the tolerance of the gradient. All are relative, without units: `gradient` to
   * the largest gradient in the second half of the run, `value` is the last step's decrease relative to the value,
   * and `step` its length relative to the largest coordinate. Default: 1e-8 for the gradient; methods that know the
   * curvature also stop when no further decrease is possible (see each method).
   */
  readonly tolerance?: number | Partial<Tolerances>;
  /** Stops after this many steps. Default 10,000. */
  readonly steps?: number;
  /** Stops after this many evaluations of any kind, when the current step is finished. Default: no limit. */
  readonly evaluations?: number;
  /**
   * `[low, high]` for each variable; use `-Infinity` and `Infinity` if there is no bound. The start is moved inside
   * the bounds.
   */
  readonly bounds?: readonly (readonly [number, number])[];
  /** Called at the start and after each step; stops the run by returning `"stop"`. */
  readonly onStep?: (progress: MinimizeProgress) => "stop" | void;
}

export interface MinimizeAsyncOptions extends MinimizeOptions {
  /** When aborted, the promise rejects with its reason, even while waiting for a value. */
  readonly signal?: AbortSignal;
}

/** Options with all that they leave out. */
export interface CheckedOptions {
  readonly tolerances: Partial<Tolerances>;
  /** Those that the caller named. */
  readonly given: readonly (keyof Tolerances)[];
  readonly steps: number;
  readonly evaluations: number;
  readonly onStep: MinimizeOptions["onStep"] | undefined;
  /** Whether it goes on where the values fall without end. */
  readonly followsFalls?: boolean;
}

const names = ["tolerance", "steps", "evaluations", "bounds", "onStep"];

export function checkOptions(
  owner: string,
  options: MinimizeAsyncOptions,
  method: Pick<Minimizer, "tolerances">,
): CheckedOptions {
  knownOptions(owner, options, owner === "minimizeAsync" ? [...names, "signal"] : names);
  const { tolerance = {}, onStep } = options;
  if (onStep !== undefined && typeof onStep !== "function")
    throw new TypeError(`onStep must be a function, got ${show(onStep)}`);
  const own = readTolerance(tolerance);
  return {
    tolerances: { ...method.tolerances, ...own },
    given: (["gradient", "value", "step"] as const).filter((name) => own[name] !== undefined),
    steps: wholeNumber("steps", options.steps ?? 10_000, 0),
    evaluations:
      options.evaluations === undefined ? Infinity : wholeNumber("evaluations", options.evaluations, 1),
    onStep,
  };
}

function readTolerance(tolerance: number | Partial<Tolerances>): Partial<Tolerances> {
  if (typeof tolerance === "number") return { gradient: nonNegative("tolerance", tolerance) };
  knownOptions("tolerance", tolerance, ["gradient", "value", "step"]);
  return Object.fromEntries(
    Object.entries(tolerance).map(([name, value]) => [name, nonNegative(`tolerance.${name}`, value)]),
  );
}

/** The bounds of `count` variables as two columns. */
export function readBounds(bounds: MinimizeOptions["bounds"], count: number): Bounds | undefined {
  if (bounds === undefined) return undefined;
  if (
    !Array.isArray(bounds) ||
    bounds.length !== count ||
    !bounds.every((pair) => Array.isArray(pair) && pair.length === 2)
  )
    throw new RangeError(`bounds must be ${count} pairs [low, high], got ${show(bounds)}`);
  for (const [i, [low, high]] of bounds.entries())
    if (!(low <= high && low < Infinity && high > -Infinity))
      throw new RangeError(`bounds must have the low end first, got [${low}, ${high}] for variable ${i}`);
  return {
    low: Float64Array.from(bounds, ([low]) => low),
    high: Float64Array.from(bounds, ([, high]) => high),
  };
}

/** The start as numbers of its own. */
export function readStart(start: ArrayLike<number>, variables: readonly string[] | undefined): Float64Array {
  const size = variables?.length ?? start?.length;
  if (!(size > 0)) throw new RangeError(`start must have at least one coordinate, got ${show(start)}`);
  requireStart(start, size, variables);
  return Float64Array.from({ length: size }, (_, i) => finite("start", start[i]));
}
