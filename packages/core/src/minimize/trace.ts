import { finite, knownOptions, nonNegative, requireStart, wholeNumber } from "../check.ts";
import { compile, type CompiledObjective } from "../objective/compile.ts";
import type { Objective } from "../objective/objective.ts";
import { allocate } from "../engine/allocate.ts";
import { titleOf, type Method } from "../transform/method.ts";
import { normalStream } from "../random.ts";

/** The course of a method over an objective, in columns; row 0 is the start. */
export interface Trace {
  /** How a chart calls the method. */
  readonly name: string;
  readonly variables: readonly string[];
  /** One column per variable. */
  readonly positions: readonly Float64Array[];
  /** The objective at each row. */
  readonly values: Float64Array;
  /** The norm of the exact gradient at each row, without noise. */
  readonly gradientNorms: Float64Array;
  /** The length of the step that led to the row; 0 in row 0. */
  readonly updateNorms: Float64Array;
  /** The learning rate of the step that led to the row; in row 0 that of the first step. */
  readonly learningRates: Float64Array;
  /** `"non-finite"`: a value or gradient stopped being finite; the last row is the first such one. */
  readonly stopped: "steps" | "non-finite";
}

export interface TraceOptions {
  /** How many steps to take. */
  readonly steps: number;
  /** How a chart shall call the run; the method's own title by default. */
  readonly name?: string;
  /** Normal noise on each coordinate of the gradient, as of mini-batches. The seed is 0 by default. */
  readonly noise?: { readonly standardDeviation: number; readonly seed?: number };
}

/**
 * Runs a method on an objective in float64 and keeps every step. The method starts afresh; the same
 * arguments give the same trace.
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
  objective: Objective,
  start: ArrayLike<number>,
  method: Method,
  options: TraceOptions,
): Trace {
  knownOptions("trace", options, ["steps", "name", "noise"]);
  const steps = wholeNumber("steps", options.steps, 0);
  const compiled = compile(objective);
  const size = objective.variables.length;
  requireStart(start, size);
  const recorder = new Recorder(objective, compiled, steps);
  const store = allocate(method, [size], { dtype: "float64", inspect: "norms", onNonFinite: "ignore" });
  const point = store.params.data;
  const gradient = store.gradients.data;
  for (let i = 0; i < size; i++) point[i] = finite("start", start[i]);
  const optimizer = store.optimizer;
  const addNoise = noiseAdder(options.noise);
  let isFinite = recorder.record(point, 0, optimizer.reading.learningRate);
  for (let step = 0; step < steps && isFinite; step++) {
    compiled.gradient(point, recorder.gradient);
    gradient.set(recorder.gradient);
    addNoise(gradient);
    const { updateNorm, learningRate } = optimizer.step(store.gradients);
    isFinite = recorder.record(point, updateNorm, learningRate);
  }
  return recorder.finish(options.name ?? titleOf(method), isFinite);
}

function noiseAdder(noise: TraceOptions["noise"]): (gradient: Float32Array | Float64Array) => void {
  if (noise === undefined) return () => {};
  const standardDeviation = nonNegative("noise.standardDeviation", noise.standardDeviation);
  const normal = normalStream(wholeNumber("noise.seed", noise.seed ?? 0, 0));
  return (gradient) => {
    for (let i = 0; i < gradient.length; i++) gradient[i]! += standardDeviation * normal();
  };
}

class Recorder {
  readonly gradient: Float64Array;
  private rows = 0;
  private readonly objective: Objective;
  private readonly compiled: CompiledObjective;
  private readonly positions: Float64Array[];
  private readonly values: Float64Array;
  private readonly gradientNorms: Float64Array;
  private readonly updateNorms: Float64Array;
  private readonly learningRates: Float64Array;

  constructor(objective: Objective, compiled: CompiledObjective, steps: number) {
    this.objective = objective;
    this.compiled = compiled;
    const column = (): Float64Array => new Float64Array(steps + 1);
    this.positions = objective.variables.map(() => column());
    [this.values, this.gradientNorms, this.updateNorms, this.learningRates] = [
      column(),
      column(),
      column(),
      column(),
    ];
    this.gradient = new Float64Array(objective.variables.length);
  }

  /** Adds a row; tells whether its value and gradient are finite. */
  record(point: ArrayLike<number>, updateNorm: number, learningRate: number): boolean {
    const row = this.rows++;
    for (const [index, column] of this.positions.entries()) column[row] = point[index]!;
    this.values[row] = this.compiled.value(point);
    this.gradientNorms[row] = Math.hypot(...this.compiled.gradient(point, this.gradient));
    this.updateNorms[row] = updateNorm;
    this.learningRates[row] = learningRate;
    return Number.isFinite(this.values[row]) && Number.isFinite(this.gradientNorms[row]);
  }

  finish(name: string, isFinite: boolean): Trace {
    const cut = (column: Float64Array): Float64Array => column.slice(0, this.rows);
    return Object.freeze({
      name,
      variables: this.objective.variables,
      positions: this.positions.map((column) => cut(column)),
      values: cut(this.values),
      gradientNorms: cut(this.gradientNorms),
      updateNorms: cut(this.updateNorms),
      learningRates: cut(this.learningRates),
      stopped: isFinite ? "steps" : "non-finite",
    });
  }
}
