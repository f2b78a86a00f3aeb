import { minimizerOf, noOptions, type NoOptions } from "./describe-minimizer.ts";
import { firstStep } from "./first-step.ts";
import { searchLine, type LinePoint } from "./line-search.ts";
import type { Measures, Minimizer, Point, Run } from "./minimizer.ts";
import { Progress } from "./progress.ts";
import type { Problem } from "./problem.ts";
import type { Steps } from "./steps.ts";
import { difference, dot } from "./vector.ts";

const describeConjugateGradient = minimizerOf<NoOptions>({
  name: "conjugateGradient",
  title: "Conjugate gradient",
  tolerances: { gradient: 1e-8, value: 1e-15, step: 1e-14 },
  unitless: true,
  begin: function* (_, problem, start) {
    const { value, gradient } = yield* problem.slope(start);
    return new ConjugateGradientRun(problem, { x: start, value, gradient });
  },
});

/**
 * The nonlinear conjugate gradient method: each direction combines steepest descent with the previous direction. It
 * needs only three vectors of memory. It uses Polak and Ribière's formula, with a restart along steepest descent
 * where that would turn back, and an accurate line search for the strong Wolfe conditions.
 *
 * @see Nocedal, Wright, "Numerical Optimization" (2006), algorithm 5.4 with equation 5.45; the line search is that of
 * `lbfgs`.
 */
export function conjugateGradient(options: NoOptions = {}): Minimizer {
  return describeConjugateGradient(noOptions("conjugateGradient", options));
}

class ConjugateGradientRun implements Run {
  point: Point & { readonly gradient: Float64Array };
  stepSize = Number.NaN;
  readonly #problem: Problem;
  readonly #progress = new Progress();
  #direction: Float64Array | undefined;
  /** What the last step gained. */
  #gain = 0;
  /** How the slope changed along the last directions, as many as there are variables. */
  readonly #curvatures: number[] = [];

  constructor(problem: Problem, point: ConjugateGradientRun["point"]) {
    this.#problem = problem;
    this.point = point;
    this.#progress.start(point.x, point.gradient);
  }

  get measures(): Measures {
    return this.#progress.measures;
  }

  *advance(): Steps<boolean> {
    const isSteepest = this.#direction === undefined;
    const direction = this.#direction ?? this.point.gradient.map((part) => -part);
    const slope = dot(direction, this.point.gradient);
    const found = slope < 0 ? yield* this.#search(direction, slope) : undefined;
    if (found === undefined) {
      if (isSteepest) return this.#stick();
      this.#direction = undefined;
      return yield* this.advance();
    }
    this.#accept(found, direction);
    return true;
  }

  /** How far the gradient would lead by the least of the last curvatures tells a minimum from a kink or a ravine. */
  #stick(): boolean {
    const curvature = Math.min(...this.#curvatures);
    if (!(curvature > 0 && curvature < Infinity)) return false;
    const { gradient, value } = this.point;
    const way = gradient.map((part) => part / curvature);
    this.#progress.stick(way, dot(way, gradient), value);
    // one curvature is no ground to speak of rounding: along others there may be more to gain
    this.#progress.measures = { ...this.#progress.measures, isRounding: false };
    return false;
  }

  *#search(direction: Float64Array, slope: number): Steps<LinePoint | undefined> {
    // the parabola that would gain as much again
    const first = this.#gain > 0 ? (2.02 * this.#gain) / -slope : firstStep(this.point.x, this.point);
    const line = { start: this.point, direction };
    return yield* searchLine(this.#problem, line, first, { decrease: 1e-4, curvature: 0.1 });
  }

  #accept(found: LinePoint, direction: Float64Array): void {
    const before = this.point;
    this.point = { x: found.x, value: found.value, gradient: found.gradient };
    this.stepSize = found.step;
    this.#gain = before.value - found.value;
    const bend = found.slope - dot(direction, before.gradient);
    this.#curvatures.push(bend / found.step / dot(direction, direction));
    if (this.#curvatures.length > before.x.length) this.#curvatures.shift();
    const turn = turnOf(before.gradient, found.gradient);
    this.#direction =
      turn === undefined ? undefined : found.gradient.map((part, i) => turn * direction[i]! - part);
    this.#progress.step(before.x, found, found.gradient, this.#gain);
  }
}

/** How much of the last direction stays: equation 5.44 of Nocedal and Wright, and none of it below zero. */
function turnOf(before: Float64Array, gradient: Float64Array): number | undefined {
  const beta = dot(difference(gradient, before), gradient) / dot(before, before);
  return beta > 0 && beta < Infinity ? beta : undefined;
}
