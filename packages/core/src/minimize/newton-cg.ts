import { minimizerOf, noOptions, type NoOptions } from "./describe-minimizer.ts";
import { firstStep } from "./first-step.ts";
import { searchLine, type LinePoint } from "./line-search.ts";
import type { Measures, Minimizer, Point, Run } from "./minimizer.ts";
import { Progress } from "./progress.ts";
import type { Problem } from "./problem.ts";
import type { Steps } from "./steps.ts";
import { addScaled, along, dot, norm } from "./vector.ts";

const describeNewtonCg = minimizerOf<NoOptions>({
  name: "newtonCg",
  title: "Newton-CG",
  tolerances: { gradient: 1e-8, value: 1e-15, step: 1e-14 },
  unitless: true,
  begin: function* (_, problem, start) {
    const { value, gradient } = yield* problem.slope(start);
    return new NewtonCgRun(problem, { x: start, value, gradient });
  },
});

/**
 * Newton's method without the Hessian matrix: each step's equations are solved with conjugate gradients from
 * Hessian-vector products, only as exactly as the step needs, followed by a line search for the strong Wolfe
 * conditions. The products come from the function's `curvature` if it has one, and otherwise from differences of
 * gradients.
 *
 * @see Nocedal, Wright, "Numerical Optimization" (2006), algorithm 7.1.
 */
export function newtonCg(options: NoOptions = {}): Minimizer {
  return describeNewtonCg(noOptions("newtonCg", options));
}

class NewtonCgRun implements Run {
  point: Point & { readonly gradient: Float64Array };
  stepSize = Number.NaN;
  readonly #problem: Problem;
  readonly #progress = new Progress();
  #steepest: number;

  constructor(problem: Problem, point: NewtonCgRun["point"]) {
    this.#problem = problem;
    this.point = point;
    this.#steepest = norm(point.gradient);
    this.#progress.start(point.x, point.gradient);
  }

  get measures(): Measures {
    return this.#progress.measures;
  }

  *advance(): Steps<boolean> {
    const direction = yield* this.#direction();
    const slope = dot(direction, this.point.gradient);
    const line = { start: this.point, direction };
    const options = { decrease: 1e-4, curvature: 0.9 };
    const found = slope < 0 ? yield* searchLine(this.#problem, line, 1, options) : undefined;
    if (found === undefined) {
      this.#progress.stick(direction, slope, this.point.value);
      return false;
    }
    this.#accept(found, -slope * Math.min(1, found.step));
    return true;
  }

  #accept(found: LinePoint, promised: number): void {
    const before = this.point;
    this.point = { x: found.x, value: found.value, gradient: found.gradient };
    this.stepSize = found.step;
    this.#steepest = Math.max(this.#steepest, norm(found.gradient));
    const gain = Math.max(before.value - found.value, promised);
    this.#progress.step(before.x, found, found.gradient, gain);
  }

  /** Conjugate gradients from zero until the residual is small or the curvature is negative. */
  *#direction(): Steps<Float64Array> {
    const { gradient } = this.point;
    const size = norm(gradient);
    const enough = Math.min(0.5, Math.sqrt(size / this.#steepest)) * size;
    const way = new Float64Array(gradient.length);
    const residual = gradient.slice();
    let search = gradient.map((part) => -part);
    let square = dot(residual, residual);
    for (let i = 0; i < 2 * gradient.length; i++) {
      const product = yield* this.#product(search);
      const curvature = dot(search, product);
      if (!(Math.abs(curvature) > 2 ** -50 * norm(search) * norm(product)))
        return i === 0 ? this.#firstDirection() : way;
      // where it bends down, as far as if it bent up as much: the line search goes on from there
      const step = square / Math.abs(curvature);
      addScaled(way, search, step);
      if (curvature < 0) break;
      addScaled(residual, product, step);
      const next = dot(residual, residual);
      if (!(Math.sqrt(next) > enough)) break;
      const turn = next / square;
      search = search.map((part, k) => turn * part - residual[k]!);
      square = next;
    }
    return way;
  }

  /** Along the gradient, where the curvature says nothing. */
  #firstDirection(): Float64Array {
    const step = firstStep(this.point.x, this.point);
    return this.point.gradient.map((part) => -step * part);
  }

  *#product(direction: Float64Array): Steps<Float64Array> {
    const { x, gradient } = this.point;
    if (this.#problem.curvature !== undefined) return yield* this.#problem.curvature(x, direction);
    const reach = norm(x) || firstStep(x, this.point) * norm(gradient);
    const step = (2 ** -26 * reach) / norm(direction);
    const there = yield* this.#problem.slope(along(x, direction, step));
    return there.gradient.map((part, i) => (part - gradient[i]!) / step);
  }
}
