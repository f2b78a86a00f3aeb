import { nextTrial, type Bracket, type LineEnd } from "./line-step.ts";
import { clampWay, type Problem, type Slope } from "./problem.ts";
import type { Steps } from "./steps.ts";
import { along, dot } from "./vector.ts";

/** A point on a line: how far along, the value there and the slope along the line. */
export interface LinePoint extends Slope {
  readonly step: number;
  readonly slope: number;
  readonly x: Float64Array;
}

export interface LineSearchOptions {
  /** The share of the promised decrease that a step must give. */
  readonly decrease: number;
  /** The share of the slope that may be left. */
  readonly curvature: number;
  /** The longest step allowed. */
  readonly longest?: number;
}

/** Tells where on the line from `start` along `direction` a method may go on. */
export interface Line {
  readonly start: Slope & { readonly x: Float64Array };
  readonly direction: Float64Array;
}

const mostTrials = 40;
/** A bracket of this relative width holds nothing to choose from. */
const narrowest = 2 ** -50;

/**
 * A step that fulfils the strong Wolfe conditions, or the lowest found where rounding, the longest step or the
 * number of trials ends the search; `undefined` where none is lower than the start. Every length is relative to the
 * first trial or the bracket.
 *
 * @see Moré, Thuente, "Line search algorithms with guaranteed sufficient decrease" (1994).
 */
export function* searchLine(
  problem: Problem,
  line: Line,
  first: number,
  options: LineSearchOptions,
): Steps<LinePoint | undefined> {
  const start = pointAt(line, 0, line.start.x, line.start);
  if (!(start.slope < 0)) return undefined;
  const search = new Search(start, options);
  for (let trial = search.clamp(first), i = 0; i < mostTrials; i++) {
    const x = clampWay(along(line.start.x, line.direction, trial), line.start.x, problem.bounds);
    const found = yield* problem.slope(x);
    const point = pointAt(line, trial, x, found);
    const next = search.take(point);
    if (next === undefined) break;
    trial = next;
  }
  return search.result();
}

function pointAt({ direction }: Line, step: number, x: Float64Array, at: Slope): LinePoint {
  return { step, x, value: at.value, gradient: at.gradient, slope: dot(direction, at.gradient) };
}

class Search {
  readonly #start: LinePoint;
  readonly #origin: LineEnd;
  readonly #decrease: number;
  readonly #curvature: number;
  #ceiling: number;
  #bracket: Bracket;
  #best: LinePoint;
  #accepted: LinePoint | undefined;
  /** Until a step gave its share and climbs, the decrease itself is minimized. */
  #isFirstStage = true;
  #widths: readonly [number, number] = [Infinity, Infinity];

  constructor(start: LinePoint, { decrease, curvature, longest = Infinity }: LineSearchOptions) {
    this.#start = start;
    this.#origin = { step: 0, value: start.value, slope: start.slope };
    this.#decrease = decrease;
    this.#curvature = curvature;
    this.#ceiling = longest;
    this.#best = start;
    this.#bracket = { low: this.#origin, high: this.#origin, isClosed: false };
  }

  clamp(step: number): number {
    return Math.min(step, this.#ceiling);
  }

  result(): LinePoint | undefined {
    return this.#accepted ?? (this.#best.value < this.#start.value ? this.#best : undefined);
  }

  /** Looks at a point; the next trial, or nothing where the search is over. */
  take(point: LinePoint): number | undefined {
    if (!Number.isFinite(point.value) || !Number.isFinite(point.slope)) return this.#retreat(point.step);
    if (point.value < this.#best.value) this.#best = point;
    const share = this.#decrease * this.#start.slope;
    const wanted = this.#start.value + point.step * share;
    if (point.value <= wanted && Math.abs(point.slope) <= -this.#curvature * this.#start.slope) {
      this.#accepted = point;
      return undefined;
    }
    if (point.step === this.#ceiling && point.value <= wanted && point.slope <= share) {
      this.#accepted = point;
      return undefined;
    }
    if (this.#isFirstStage && point.value <= wanted && point.slope >= 0) this.#isFirstStage = false;
    const isModified = this.#isFirstStage && point.value <= this.#bracket.low.value && point.value > wanted;
    return this.#choose(point, isModified ? share : 0);
  }

  #choose({ step, value, slope }: LinePoint, tilt: number): number | undefined {
    const { low, isClosed } = this.#bracket;
    const shortest = isClosed || low === this.#origin ? 0 : step + 1.1 * (step - low.step);
    const longest = Math.min(step + 4 * (step - low.step), this.#ceiling);
    const { bracket, trial } = nextTrial(this.#bracket, { step, value, slope }, tilt, {
      shortest: Math.min(shortest, longest),
      longest,
    });
    this.#bracket = bracket;
    if (!bracket.isClosed) return trial;
    return this.#narrowed(trial);
  }

  /** Halves a bracket that does not shrink fast enough by itself. */
  #narrowed(trial: number): number | undefined {
    const { low, high } = this.#bracket;
    const width = Math.abs(high.step - low.step);
    if (width <= narrowest * Math.max(low.step, high.step)) return undefined;
    // less to gain between the ends than the value can show
    if (Math.abs(low.slope) * width <= 2 ** -56 * Math.abs(low.value)) return undefined;
    const [last, beforeLast] = this.#widths;
    const next = width >= 0.66 * beforeLast ? low.step + 0.5 * (high.step - low.step) : trial;
    this.#widths = [width, last];
    const isInside = next > Math.min(low.step, high.step) && next < Math.max(low.step, high.step);
    return isInside ? next : (low.step + high.step) / 2;
  }

  /** Back from where the function has no value. */
  #retreat(step: number): number | undefined {
    const { low } = this.#bracket;
    this.#ceiling = step;
    const next = low.step + 0.1 * (step - low.step);
    return next > low.step && next < step ? next : undefined;
  }
}
