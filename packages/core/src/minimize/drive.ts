import type { CheckedOptions } from "./minimize-options.ts";
import type { Measures, Minimizer, Point, Run, Tolerances } from "./minimizer.ts";
import { clamp, freeGradient, type Evaluations, type Problem } from "./problem.ts";
import { relativeSlope } from "./progress.ts";
import type { Steps } from "./steps.ts";
import { norm } from "./vector.ts";

/** Why a run ended. */
export type StopReason =
  | "converged"
  | "stopped"
  | "steps"
  | "evaluations"
  | "stalled"
  | "unbounded"
  | "non-finite";

/** Where a run ended and why. */
export interface Ending {
  readonly point: Point;
  readonly steps: number;
  readonly reason: StopReason;
  readonly message: string;
}

/** Runs a method until one of its ends. */
export function* drive(
  problem: Problem,
  start: Float64Array,
  method: Pick<Minimizer, "begin">,
  options: CheckedOptions,
): Steps<Ending> {
  const run = yield* method.begin(problem, clamp(start, problem.bounds));
  const fall = new Fall(run.point.value);
  for (let step = 0; ; step++) {
    const { point } = run;
    const end = (reason: StopReason, message: string): Ending => ({ point, steps: step, reason, message });
    if (options.onStep?.(progressOf(problem, run, step)) === "stop")
      return end("stopped", "onStep stopped it");
    if (fall.isEndless(point.value, step) && options.followsFalls !== true)
      return end("unbounded", `the values fall without end, past ${point.value.toExponential(1)}`);
    if (!isFinitePoint(point))
      return end(
        "non-finite",
        `the value or a derivative is not finite ${step === 0 ? "at the start" : "there"}`,
      );
    const converged = judge(run, options, problem);
    if (converged !== undefined) return end("converged", converged);
    if (step === options.steps) return end("steps", `${step} steps are used up`);
    if (total(problem.evaluations) >= options.evaluations)
      return end("evaluations", `${options.evaluations} evaluations are used up`);
    if (!(yield* run.advance())) return { ...end("stalled", ""), ...afterStall(run, problem) };
  }
}

/** How far the values have fallen, beside what they were at first. */
class Fall {
  readonly #start: number;
  #scale: number;

  constructor(start: number) {
    this.#start = start;
    this.#scale = Math.abs(start);
  }

  /** Whether they are beyond any minimum of a function of such values: the start's, and what the first step gained. */
  isEndless(value: number, step: number): boolean {
    const fallen = this.#start - value;
    if (step === 1) this.#scale = Math.max(this.#scale, fallen);
    return step > 1 && fallen > 1e30 * this.#scale;
  }
}

function isFinitePoint({ value, gradient }: Point): boolean {
  return (
    Number.isFinite(value) && (gradient === undefined || gradient.every((part) => Number.isFinite(part)))
  );
}

function total({ value, gradient, curvature, residuals, jacobian }: Evaluations): number {
  return value + gradient + curvature + residuals + jacobian;
}

function progressOf(problem: Problem, { point, stepSize }: Run, step: number) {
  const { x, value, gradient } = point;
  return {
    step,
    x: x.slice(),
    value,
    gradientNorm: gradient === undefined ? Number.NaN : norm(gradient),
    stepSize,
    evaluations: { ...problem.evaluations },
  };
}

const words: Readonly<Record<keyof Tolerances, (part: string) => string>> = {
  gradient: (part) => `the gradient has fallen to ${part} of its scale`,
  value: (part) => `the last step gained or promised ${part} of the value`,
  step: (part) => `the last step was ${part} of the largest coordinate`,
};

/** Which tolerance is reached, in words. */
function judge(
  { measures, point }: Run,
  { tolerances, given }: CheckedOptions,
  problem: Problem,
): string | undefined {
  for (const name of ["gradient", "value", "step"] as const) {
    const [measure, tolerance] = [measures[name], tolerances[name]];
    if (measure === 0 && name === "gradient") return "the gradient is zero";
    if (measure === undefined || tolerance === undefined || !(measure <= tolerance)) continue;
    // a short step at a kink gains little too
    if (name === "gradient" || given.includes(name) || isLevel(measures, point, problem))
      return words[name](measure.toExponential(1));
  }
  return undefined;
}

/** Whether the gradient, too, speaks for a minimum: against its own scale, or against the value. */
function isLevel({ level }: Measures, { x, value, gradient }: Point, { bounds }: Problem): boolean {
  if (gradient === undefined || (level !== undefined && level <= 1e-5)) return true;
  return relativeSlope(x, value, freeGradient(x, gradient, bounds)) <= 1e-6;
}

/** A method that finds nothing lower is at a minimum where nothing more than rounding was to be gained. */
function afterStall(
  { measures, point }: Run,
  problem: Problem,
): { readonly reason: StopReason; readonly message: string } {
  const { value = Infinity, step = Infinity, isRounding = false } = measures;
  if (Math.abs(point.value) > 1e300)
    return { reason: "non-finite", message: "the values became too large to be numbers" };
  const isDone = value <= 1e-10 || step <= 1e-12 || isRounding;
  return isDone && isLevel(measures, point, problem)
    ? { reason: "converged", message: "any further decrease would be smaller than rounding error" }
    : {
        reason: "stalled",
        message:
          "no lower point was found: the function has a kink or noise, or its gradient does not match its values",
      };
}
