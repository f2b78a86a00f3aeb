import { dampedStep } from "./damped-step.ts";
import { minimizerOf, noOptions, type NoOptions } from "./describe-minimizer.ts";
import type { Measures, Minimizer, Point, Run } from "./minimizer.ts";
import { clampWay, freeGradient, isHeld, type Problem, type SquaresProblem } from "./problem.ts";
import { factorize } from "./qr.ts";
import { gradientOfSquares } from "./read-residuals.ts";
import type { Steps } from "./steps.ts";
import { addScaled, dot, norm } from "./vector.ts";

/** How large a variable's scale is at least, as a part of the largest, all measured by their start. */
const leastScale = 0.1;

const describeLevenbergMarquardt = minimizerOf<NoOptions>({
  name: "levenbergMarquardt",
  title: "Levenberg-Marquardt",
  tolerances: { gradient: 1e-14, value: 1e-15, step: 1e-12 },
  bounded: true,
  unitless: true,
  begin: function* (_, problem, start) {
    const { squares } = problem;
    if (squares === undefined)
      throw new TypeError("levenbergMarquardt needs residuals: give minimize a leastSquares(…)");
    const residuals = yield* squares.residuals(start);
    const isFinite = residuals.every((value) => Number.isFinite(value));
    const partials = isFinite ? yield* squares.jacobian(start, residuals) : residuals;
    return new LevenbergMarquardtRun(problem, squares, start, residuals, partials);
  },
});

/**
 * The Levenberg-Marquardt method, for `leastSquares`: Gauss-Newton steps within a trust region that is scaled for
 * each parameter. Moré's algorithm, as in MINPACK; with bounds, parameters that would leave are set to their bound
 * and the others are solved for again. Its measures are MINPACK's: for the gradient the largest cosine between the
 * residuals and a column of the Jacobian, for the value the actual and predicted reduction of the sum of squares, for
 * the step the trust region relative to the parameters.
 *
 * @see Moré, "The Levenberg-Marquardt algorithm: implementation and theory" (1978).
 */
export function levenbergMarquardt(options: NoOptions = {}): Minimizer {
  return describeLevenbergMarquardt(noOptions("levenbergMarquardt", options));
}

class LevenbergMarquardtRun implements Run {
  readonly stepSize = Number.NaN;
  measures: Measures = {};
  point: Point & { readonly gradient: Float64Array };
  readonly #problem: Problem;
  readonly #squares: SquaresProblem;
  #residuals: Float64Array;
  #partials: Float64Array;
  /** The norm of the residuals. */
  #length: number;
  readonly #scale: Float64Array;
  #radius = 0;
  #damping = 0;
  #isFirst = true;

  constructor(
    problem: Problem,
    squares: SquaresProblem,
    x: Float64Array,
    residuals: Float64Array,
    partials: Float64Array,
  ) {
    this.#problem = problem;
    this.#squares = squares;
    this.#residuals = residuals;
    this.#partials = partials;
    this.#length = norm(residuals);
    this.#scale = new Float64Array(x.length);
    this.point = this.#pointAt(x);
    if (!Number.isFinite(this.point.value)) return;
    this.#rescale();
    const reach = norm(x.map((part, j) => part * this.#scale[j]!));
    this.#radius = reach || this.#length;
    const cosine = this.#cosine();
    this.measures = { gradient: cosine, level: cosine };
  }

  *advance(): Steps<boolean> {
    const { x } = this.point;
    let hope: number | undefined;
    for (let i = 0; i < 100; i++) {
      const { step, damping } = this.#step();
      const length = norm(step.map((part, j) => part * this.#scale[j]!));
      if (length === 0) return this.#stay(hope ?? 0);
      if (this.#isFirst) this.#radius = Math.min(this.#radius, length);
      const there = clampWay(
        x.map((part, j) => part + step[j]!),
        x,
        this.#problem.bounds,
      );
      const residuals = yield* this.#squares.residuals(there);
      const predicted = this.#predicted(step, damping, length);
      const actual = this.#actual(residuals);
      hope ??= predicted.gain;
      this.#trust(actual, predicted, length, damping);
      const isBetter = actual >= 1e-4 * predicted.gain && actual > 0;
      if (isBetter) {
        yield* this.#accept(there, residuals);
        const reach = this.#reach();
        const cosine = this.#cosine();
        this.measures = {
          gradient: cosine,
          level: cosine,
          value: Math.max(actual, predicted.gain),
          step: reach === 0 ? undefined : this.#radius / reach,
        };
        return true;
      }
      // no step that could be seen is left
      if (predicted.gain <= 2 ** -52 || this.#radius <= 2 ** -52 * this.#reach()) break;
    }
    return this.#stay(hope!);
  }

  /** What the best step hoped for tells a minimum from residuals that do not fit their Jacobian. */
  #stay(hope: number): boolean {
    // in units of the residuals, which are differences of numbers as large as the reach
    const isRounding = Math.sqrt(hope) * this.#length <= 2 ** -48 * this.#reach();
    this.measures = isRounding ? { level: 0, value: 0 } : { ...this.measures, value: hope };
    return false;
  }

  *#accept(x: Float64Array, residuals: Float64Array): Steps<void> {
    this.#isFirst = false;
    this.#residuals = residuals;
    this.#length = norm(residuals);
    this.#partials = yield* this.#squares.jacobian(x, residuals);
    this.point = this.#pointAt(x);
    this.#rescale();
  }

  #pointAt(x: Float64Array): LevenbergMarquardtRun["point"] {
    const value = dot(this.#residuals, this.#residuals);
    const gradient = Number.isFinite(value)
      ? gradientOfSquares(this.#residuals, this.#partials, x.length)
      : new Float64Array(x.length).fill(Number.NaN);
    return { x, value, gradient };
  }

  #column(j: number): Float64Array {
    const count = this.#residuals.length;
    return this.#partials.subarray(j * count, (j + 1) * count);
  }

  /** Each variable's scale is the largest norm its column had. */
  #rescale(): void {
    for (let j = 0; j < this.#scale.length; j++)
      this.#scale[j] = Math.max(this.#scale[j]!, norm(this.#column(j)));
    // a variable with next to no effect so far is held by its own size, lest it fly off
    const least = leastScale * (Math.max(...this.#scale) || 1);
    for (let j = 0; j < this.#scale.length; j++) this.#scale[j] = Math.max(this.#scale[j]!, least);
  }

  #reach(): number {
    return norm(this.point.x.map((part, j) => part * this.#scale[j]!));
  }

  /** The largest cosine between the residuals and a column that is free to move. */
  #cosine(): number {
    if (this.#length === 0) return 0;
    const free = freeGradient(this.point.x, this.point.gradient, this.#problem.bounds);
    let result = 0;
    for (let j = 0; j < free.length; j++) {
      const size = norm(this.#column(j));
      if (size > 0) result = Math.max(result, Math.abs(free[j]!) / 2 / size / this.#length);
    }
    return result;
  }

  /** The damped step of the variables that bounds leave free. */
  #step(): { readonly step: Float64Array; readonly damping: number } {
    const { x, gradient } = this.point;
    const { bounds } = this.#problem;
    const step = new Float64Array(x.length);
    const shifted = this.#residuals.slice();
    let free = Array.from(x.keys()).filter(
      (j) => bounds === undefined || !isHeld(x[j]!, gradient[j]!, bounds, j),
    );
    for (;;) {
      if (free.length === 0) return { step, damping: 0 };
      const factors = factorize(
        free.map((j) => this.#column(j).slice()),
        shifted.slice(),
      );
      const scale = Float64Array.from(free, (j) => this.#scale[j]!);
      const found = dampedStep(factors, scale, this.#radius, this.#damping);
      const out = free.filter((j, k) => this.#leaves(j, found.step[k]!));
      if (out.length === 0) {
        for (const [k, j] of free.entries()) step[j] = found.step[k]!;
        return { step, damping: found.damping };
      }
      for (const j of out) {
        const k = free.indexOf(j);
        step[j] = (found.step[k]! < 0 ? bounds!.low[j]! : bounds!.high[j]!) - x[j]!;
        addScaled(shifted, this.#column(j), step[j]);
      }
      free = free.filter((j) => !out.includes(j));
    }
  }

  #leaves(j: number, step: number): boolean {
    const { bounds } = this.#problem;
    const there = this.point.x[j]! + step;
    return bounds !== undefined && (there < bounds.low[j]! || there > bounds.high[j]!);
  }

  /** What the linear model promises, as a part of the sum of squares, and its slope along the step. */
  #predicted(step: Float64Array, damping: number, length: number): { gain: number; slope: number } {
    const change = new Float64Array(this.#residuals.length);
    for (const [j, part] of step.entries()) addScaled(change, this.#column(j), part);
    const share = (norm(change) / this.#length) ** 2;
    const damped = damping * (length / this.#length) ** 2;
    if (this.#problem.bounds === undefined) return { gain: share + 2 * damped, slope: -(share + damped) };
    const slope = dot(change, this.#residuals) / this.#length / this.#length;
    return { gain: -2 * slope - share, slope };
  }

  #actual(residuals: Float64Array): number {
    const length = norm(residuals);
    if (!(0.1 * length < this.#length)) return -1;
    return 1 - (length / this.#length) ** 2;
  }

  /** Widens or narrows the region by how well the model foretold the step. */
  #trust(actual: number, predicted: { gain: number; slope: number }, length: number, damping: number): void {
    const ratio = predicted.gain === 0 ? 0 : actual / predicted.gain;
    if (ratio <= 0.25) {
      const { slope } = predicted;
      const cut = actual >= 0 ? 0.5 : (0.5 * slope) / (slope + 0.5 * actual);
      const factor = cut >= 0.1 && actual > -1 ? Math.min(cut, 0.5) : 0.1;
      this.#radius = factor * Math.min(this.#radius, length / 0.1);
      this.#damping = damping / factor;
    } else {
      const isTrusted = damping === 0 || ratio >= 0.75;
      if (isTrusted) this.#radius = length / 0.5;
      this.#damping = isTrusted ? 0.5 * damping : damping;
    }
  }
}
