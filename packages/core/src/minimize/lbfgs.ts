import { knownOptions, wholeNumber } from "../check.ts";
import { CurvatureMemory } from "./curvature-memory.ts";
import { minimizerOf } from "./describe-minimizer.ts";
import { firstStep } from "./first-step.ts";
import { searchLine, type LinePoint } from "./line-search.ts";
import type { Measures, Minimizer, Point, Run } from "./minimizer.ts";
import { boundedDirection, longestStep } from "./bounded-direction.ts";
import { Progress } from "./progress.ts";
import { freeGradient, type Problem } from "./problem.ts";
import type { Steps } from "./steps.ts";
import { difference, dot, scaled } from "./vector.ts";

export interface LbfgsOptions {
  /** Number of recent steps from which the curvature is estimated. Default 10. */
  readonly memory?: number;
}

const describeLbfgs = minimizerOf<Required<LbfgsOptions>>({
  name: "lbfgs",
  title: "L-BFGS",
  tolerances: { gradient: 1e-8, value: 1e-15, step: 1e-14 },
  bounded: true,
  unitless: true,
  begin: function* ({ memory }, problem, start) {
    const { value, gradient } = yield* problem.slope(start);
    return new LbfgsRun(memory, problem, { x: start, value, gradient });
  },
});

/**
 * L-BFGS: estimates the curvature from the last steps, with a line search for the strong Wolfe conditions. With
 * bounds, it is L-BFGS-B: each step first follows the projected gradient and then minimizes over the variables that
 * are free there. For smooth functions without noise. The length of the first step follows from the value and the
 * start, so the same problem in other units takes the same steps.
 *
 * @param options `memory` is the number of recent steps to use, 10 by default.
 * @see Nocedal, Wright, "Numerical Optimization" (2006), algorithms 7.4 and 7.5; Moré, Thuente, "Line search
 * algorithms with guaranteed sufficient decrease" (1994); Byrd, Lu, Nocedal, Zhu, "A limited memory algorithm for
 * bound constrained optimization" (1995). `torchLbfgs` steps as PyTorch does.
 */
export function lbfgs(options: LbfgsOptions = {}): Minimizer {
  knownOptions("lbfgs", options, ["memory"]);
  return describeLbfgs({ memory: wholeNumber("memory", options.memory ?? 10, 1) });
}

class LbfgsRun implements Run {
  point: Point & { readonly gradient: Float64Array };
  stepSize = Number.NaN;
  readonly #problem: Problem;
  readonly #memory: CurvatureMemory;
  readonly #progress = new Progress();

  constructor(memory: number, problem: Problem, point: LbfgsRun["point"]) {
    this.#problem = problem;
    this.#memory = new CurvatureMemory(memory);
    this.point = point;
    this.#progress.start(point.x, freeGradient(point.x, point.gradient, problem.bounds));
  }

  get measures(): Measures {
    return this.#progress.measures;
  }

  *advance(): Steps<boolean> {
    const direction = this.#direction();
    const promised = -dot(direction, this.point.gradient);
    const found = promised > 0 ? yield* this.#search(direction) : undefined;
    if (found === undefined) {
      // what the estimate still hoped for tells a minimum from a kink
      this.#progress.stick(direction, promised, this.point.value);
      if (this.#memory.isEmpty) return false;
      this.#memory.forget();
      return yield* this.#retry();
    }
    this.#accept(found, promised * Math.min(1, found.step));
    return true;
  }

  /** Asks once more along the gradient, unless there was nothing left to hope for. */
  *#retry(): Steps<boolean> {
    const { value } = this.#progress.measures;
    return value !== undefined && value < 1e-13 ? false : yield* this.advance();
  }

  #direction(): Float64Array {
    const { x, gradient } = this.point;
    const { bounds } = this.#problem;
    if (bounds === undefined) {
      const direction = this.#memory.direction(gradient);
      return this.#memory.isEmpty ? scaled(direction, firstStep(x, this.point)) : direction;
    }
    const scale = this.#memory.isEmpty
      ? 1 / firstStep(x, { ...this.point, gradient: freeGradient(x, gradient, bounds) })
      : this.#memory.scale;
    return boundedDirection(x, gradient, bounds, this.#memory.pairs, scale);
  }

  *#search(direction: Float64Array): Steps<LinePoint | undefined> {
    const { bounds } = this.#problem;
    const longest = bounds === undefined ? Infinity : longestStep(this.point.x, direction, bounds);
    const options = { decrease: 1e-3, curvature: 0.9, longest: Math.max(1, longest) };
    return yield* searchLine(this.#problem, { start: this.point, direction }, 1, options);
  }

  #accept(found: LinePoint, promised: number): void {
    const before = this.point;
    const { x } = found;
    this.#memory.add(difference(x, before.x), difference(found.gradient, before.gradient));
    this.point = { x, value: found.value, gradient: found.gradient };
    this.stepSize = found.step;
    const gain = Math.max(before.value - found.value, promised);
    const free = freeGradient(x, found.gradient, this.#problem.bounds);
    this.#progress.step(before.x, found, free, gain);
  }
}
