import { createOptimizer } from "../engine/create-optimizer.ts";
import type { Optimizer } from "../engine/optimizer.ts";
import { titleOf, type Method } from "../transform/method.ts";
import type { Measures, Minimizer, Point, Run } from "./minimizer.ts";
import { Progress } from "./progress.ts";
import type { Problem } from "./problem.ts";
import type { Steps } from "./steps.ts";

/** A gradient chain as a minimizer: each step is one of its own. */
export function descent(method: Method): Pick<Minimizer, "title" | "tolerances" | "begin"> {
  return {
    title: titleOf(method),
    tolerances: { gradient: 1e-8 },
    begin: (problem, start) => beginDescent(method, problem, start),
  };
}

function* beginDescent(method: Method, problem: Problem, start: Float64Array): Steps<Run> {
  if (problem.bounds !== undefined)
    throw new RangeError(
      `${titleOf(method)} has no bounds; lbfgs(), levenbergMarquardt() and nelderMead() keep to them`,
    );
  const { value, gradient } = yield* problem.slope(start);
  return new DescentRun(method, problem, { x: start.slice(), value, gradient });
}

class DescentRun implements Run {
  point: Point & { readonly gradient: Float64Array };
  readonly #x: Float64Array;
  readonly #optimizer: Optimizer;
  readonly #problem: Problem;
  readonly #progress = new Progress();

  constructor(method: Method, problem: Problem, point: DescentRun["point"]) {
    this.#problem = problem;
    this.point = point;
    this.#x = point.x.slice();
    this.#optimizer = createOptimizer(method, this.#x, { onNonFinite: "ignore" });
    this.#progress.start(point.x, point.gradient);
  }

  get measures(): Measures {
    return this.#progress.measures;
  }

  get stepSize(): number {
    return this.#optimizer.reading.learningRate;
  }

  *advance(): Steps<boolean> {
    const before = this.point.x;
    this.#optimizer.step(this.point.gradient);
    const { value, gradient } = yield* this.#problem.slope(this.#x);
    this.point = { x: this.#x.slice(), value, gradient };
    this.#progress.step(before, this.point, gradient);
    return true;
  }
}
