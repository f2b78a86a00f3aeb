import { knownOptions, nonNegative, wholeNumber } from "../check.ts";
import { normalStream } from "../random.ts";
import type { Method } from "../transform/method.ts";
import { drive, type StopReason } from "./drive.ts";
import { asMinimizer } from "./minimize.ts";
import { checkOptions, readStart, type MinimizeProgress } from "./minimize-options.ts";
import type { Minimizable } from "./minimizable.ts";
import type { Minimizer } from "./minimizer.ts";
import type { Problem, Slope } from "./problem.ts";
import { readProblem, namesOf, variablesOf } from "./read-problem.ts";
import { finish, type Steps } from "./steps.ts";
import { difference, norm } from "./vector.ts";

/** Every step of a method on an objective, in columns; row 0 is the start. */
export interface Trace {
  /** The name of the method in charts. */
  readonly name: string;
  readonly variables: readonly string[];
  /** One column per variable. */
  readonly positions: readonly Float64Array[];
  /** The objective at each row. */
  readonly values: Float64Array;
  /** The norm of the exact gradient at each row, without noise; NaN for a method without gradients. */
  readonly gradientNorms: Float64Array;
  /** The length of the step that led to the row; 0 in row 0. */
  readonly updateNorms: Float64Array;
  /**
   * The learning rate of the step that led to the row; in row 0, that of the first step. For a method that searches
   * along a direction, the length along it; NaN in row 0, and for methods that have neither.
   */
  readonly learningRates: Float64Array;
  /**
   * `"non-finite"`: a value or gradient stopped being finite, in the last row for the first time. `"steps"`: all
   * steps were taken. A method of `minimize` may finish earlier; `minimize` says why.
   */
  readonly stopped: "steps" | "non-finite";
}

export interface TraceOptions {
  /** How many steps to take. */
  readonly steps: number;
  /** The name of the run in charts. Default: the method's title. */
  readonly name?: string;
  /**
   * Normal noise added to each coordinate of the gradient, as with mini-batches; for optimizers only. Default seed:
   * 0.
   */
  readonly noise?: { readonly standardDeviation: number; readonly seed?: number };
}

/**
 * Runs a method on an objective in float64 and keeps every step: an optimizer, or a method of `minimize`. The method
 * starts from scratch; the same arguments give the same trace.
 *
 * @param start one coordinate per variable.
 * @throws {RangeError} where the start or an option is out of range.
 * @example
 * ```ts
 * import { rosenbrock, sgd, trace } from "@opt/core";
 *
 * const run = trace(rosenbrock(), [-1, 1], sgd({ learningRate: 0.001, momentum: 0.9 }), { steps: 300 });
 * console.log(run.name, run.values.length, run.stopped); // → Momentum 301 steps
 * console.log(run.values[0], run.values[300]!.toFixed(4)); // → 4 0.0196
 * ```
 */
export function trace(
  objective: Minimizable,
  start: ArrayLike<number>,
  method: Method | Minimizer,
  options: TraceOptions,
): Trace {
  knownOptions("trace", options, ["steps", "name", "noise"]);
  const steps = wholeNumber("steps", options.steps, 0);
  const runner = asMinimizer(method);
  const isOptimizer = method.kind !== "minimizer";
  const from = readStart(start, namesOf(objective));
  const problem = readProblem(objective, from.length, undefined);
  const addNoise = noiseAdder(options.noise, isOptimizer);
  const recorder = new Recorder(from.length, steps);
  const ending = finish(
    drive(withNoise(problem, addNoise, recorder), from, runner, {
      // an optimizer goes on for as long as it is told to
      given: [],
      followsFalls: isOptimizer,
      tolerances: isOptimizer ? {} : checkOptions("trace", {}, runner).tolerances,
      steps,
      evaluations: Infinity,
      onStep: (progress) => recorder.record(progress),
    }),
  );
  return recorder.finish(options.name ?? runner.title, variablesOf(objective, from.length), ending.reason);
}

type AddNoise = (gradient: Float64Array) => void;

function noiseAdder(noise: TraceOptions["noise"], isOptimizer: boolean): AddNoise | undefined {
  if (noise === undefined) return undefined;
  if (!isOptimizer)
    throw new RangeError("noise must be for an optimizer: a line search would take it for the slope");
  const standardDeviation = nonNegative("noise.standardDeviation", noise.standardDeviation);
  const normal = normalStream(wholeNumber("noise.seed", noise.seed ?? 0, 0));
  return (gradient) => {
    for (let i = 0; i < gradient.length; i++) gradient[i]! += standardDeviation * normal();
  };
}

/** The problem with noisy gradients; the recorder keeps the exact ones. */
function withNoise(problem: Problem, addNoise: AddNoise | undefined, recorder: Recorder): Problem {
  if (addNoise === undefined) return problem;
  function* slope(x: Float64Array): Steps<Slope> {
    const { value, gradient } = yield* problem.slope(x);
    recorder.exact = norm(gradient);
    addNoise!(gradient);
    return { value, gradient };
  }
  return { ...problem, slope };
}

class Recorder {
  /** The norm of the gradient before it was given noise. */
  exact: number | undefined;
  #rows = 0;
  #last: Float64Array | undefined;
  readonly #positions: readonly Float64Array[];
  readonly #values: Float64Array;
  readonly #gradientNorms: Float64Array;
  readonly #updateNorms: Float64Array;
  readonly #learningRates: Float64Array;

  constructor(size: number, steps: number) {
    const column = (): Float64Array => new Float64Array(steps + 1);
    this.#positions = Array.from({ length: size }, () => column());
    this.#values = column();
    this.#gradientNorms = column();
    this.#updateNorms = column();
    this.#learningRates = column();
  }

  record({ x, value, gradientNorm, stepSize }: MinimizeProgress): void {
    const row = this.#rows++;
    for (const [index, column] of this.#positions.entries()) column[row] = x[index]!;
    this.#values[row] = value;
    this.#gradientNorms[row] = this.exact ?? gradientNorm;
    this.#updateNorms[row] = this.#last === undefined ? 0 : norm(difference(x, this.#last));
    this.#learningRates[row] = stepSize;
    this.#last = x;
  }

  finish(name: string, variables: readonly string[], reason: StopReason): Trace {
    const cut = (column: Float64Array): Float64Array => column.slice(0, this.#rows);
    return Object.freeze({
      name,
      variables,
      positions: this.#positions.map((column) => cut(column)),
      values: cut(this.#values),
      gradientNorms: cut(this.#gradientNorms),
      updateNorms: cut(this.#updateNorms),
      learningRates: cut(this.#learningRates),
      stopped: reason === "non-finite" ? reason : "steps",
    });
  }
}
