import { exponentOf, powerOfTwo } from "../exact/floating-point.ts";
import type { Measures, Point, Run } from "./minimizer.ts";
import type { Bounds, Problem, Slope, SquaresProblem } from "./problem.ts";
import type { Steps } from "./steps.ts";
import { largest, times } from "./vector.ts";

/** What is smaller counts as zero, so that its inverse and products stay in the range of numbers. */
const leastExponent = -500;
const least = powerOfTwo(leastExponent);

/**
 * How large each variable is, as a power of two: as its start is, or as the largest of the others where it starts at
 * zero. Measured in these, a problem looks the same in whatever units it is written.
 */
export function unitsOf(start: Float64Array): Float64Array {
  const typical = largest(start);
  const unit = typical < least ? 1 : unitOf(typical);
  return start.map((part) => (Math.abs(part) < least ? unit : unitOf(Math.abs(part))));
}

/** The largest power of two up to a number, and up to `1 / least`. */
function unitOf(value: number): number {
  return powerOfTwo(Math.min(exponentOf(value), -leastExponent));
}

/** Starts a method on a problem measured in units, which are powers of two: nothing is rounded on the way. */
export function* beginInUnits(
  problem: Problem,
  start: Float64Array,
  units: Float64Array,
  begin: (problem: Problem, start: Float64Array) => Steps<Run>,
): Steps<Run> {
  if (units.every((unit) => unit === 1)) return yield* begin(problem, start);
  const run = yield* begin(
    inUnits(problem, units),
    start.map((part, i) => part / units[i]!),
  );
  return new RunInUnits(run, units);
}

function inUnits(problem: Problem, units: Float64Array): Problem {
  const out = (u: Float64Array): Float64Array => times(u, units);
  const { curvature, bounds } = problem;
  function* slope(u: Float64Array): Steps<Slope> {
    const { value, gradient } = yield* problem.slope(out(u));
    return { value, gradient: out(gradient) };
  }
  function* product(u: Float64Array, direction: Float64Array): Steps<Float64Array> {
    return out(yield* curvature!(out(u), out(direction)));
  }
  return {
    variables: problem.variables,
    evaluations: problem.evaluations,
    bounds: bounds && boundsInUnits(bounds, units),
    value: (u) => problem.value(out(u)),
    slope,
    curvature: curvature && product,
    squares: problem.squares && squaresInUnits(problem.squares, units),
  };
}

function squaresInUnits(squares: SquaresProblem, units: Float64Array): SquaresProblem {
  const out = (u: Float64Array): Float64Array => times(u, units);
  return {
    residuals: (u) => squares.residuals(out(u)),
    *jacobian(u, residuals) {
      const count = residuals.length;
      const partials = yield* squares.jacobian(out(u), residuals);
      for (let k = 0; k < partials.length; k++) partials[k]! *= units[Math.floor(k / count)]!;
      return partials;
    },
  };
}

function boundsInUnits({ low, high }: Bounds, units: Float64Array): Bounds {
  const into = (ends: Float64Array): Float64Array => ends.map((end, i) => end / units[i]!);
  return { low: into(low), high: into(high) };
}

class RunInUnits implements Run {
  readonly #run: Run;
  readonly #units: Float64Array;
  readonly #inverse: Float64Array;
  #last: { readonly of: Point; readonly out: Point } | undefined;

  constructor(run: Run, units: Float64Array) {
    this.#run = run;
    this.#units = units;
    this.#inverse = units.map((unit) => 1 / unit);
  }

  get point(): Point {
    const { point } = this.#run;
    if (this.#last?.of !== point) {
      const { x, value, gradient } = point;
      const out = { x: times(x, this.#units), value, gradient: gradient && times(gradient, this.#inverse) };
      this.#last = { of: point, out };
    }
    return this.#last.out;
  }

  get measures(): Measures {
    return this.#run.measures;
  }

  get stepSize(): number {
    return this.#run.stepSize;
  }

  advance(): Steps<boolean> {
    return this.#run.advance();
  }
}
