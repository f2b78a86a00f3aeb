import { bestBackEnd, withinMemories, type BackEndName } from "../kernel/back-ends.ts";
import type { Dtype } from "../kernel/unit.ts";
import { methodFrom } from "../transform/method-from.ts";
import type { Method } from "../transform/method.ts";
import { leafShape, type LeafShape } from "./leaf-shape.ts";
import { layOut, type MemoryLayout, type Residence } from "./memory-layout.ts";
import { optimizerOptions, type CompleteOptions, type OptimizerOptions } from "./options.ts";
import { dtypeOf, leavesOf, type ParameterTree } from "./parameters.ts";
import { planMethod, type Plan } from "./plan.ts";
import type { Reading } from "./reading.ts";
import type { Evaluate } from "./evaluation.ts";
import { Runner } from "./runner.ts";
import type { LoadOptions, LoadReport, OptimizerState } from "./state.ts";

/** A method at work on parameters. */
export interface Optimizer {
  readonly method: Method;
  /** The parameters it was made for; every step changes them in place. */
  readonly params: ParameterTree;
  /** How the rule is run. */
  readonly backend: BackEndName;
  /** What is probably a mistake, such as a pattern that matches no leaf. */
  readonly warnings: readonly string[];
  /** The reading of the last step; before the first one, with the hyperparameters of step 0. */
  readonly reading: Reading;
  /**
   * Takes one step with gradients that have the paths and lengths of the parameters. Leaves without a gradient
   * stay as they are, state included. Methods that look at the loss are given it beside the gradients.
   *
   * @throws {RangeError} where a leaf is extra or of another length, and where a gradient is not
   * finite (see `onNonFinite`); the parameters and the state are then as before.
   */
  step(gradients: ParameterTree, more?: { readonly loss?: number }): Reading;
  /**
   * Takes one step with a function that returns loss and gradients where the parameters are. Methods that look
   * more than once call it more than once, with the parameters moved. Should it throw, all is as before the step.
   */
  step(evaluate: Evaluate): Reading;
  /** Takes the step of an unfinished round of accumulation, along the mean of the gradients that have come. */
  flush(): Reading;
  /**
   * A copy of the parameters to evaluate with: for methods that train others than those, such as averages; for
   * the rest, of the parameters themselves.
   */
  evaluationParams(): ParameterTree;
  /**
   * Tells the hyperparameters that are a `plateau()` how training is going.
   *
   * @throws {TypeError} where there is none.
   */
  observe(metric: number): void;
  /** A copy of everything needed to go on: parameters, step, numbers and arrays of the stages. */
  state(): OptimizerState;
  /**
   * Goes on from a saved state, parameters included; hyperparameters stay those of the method. With
   * `{ partial: true }` what fits by name is taken and the rest starts anew.
   *
   * @returns what was taken and what was not.
   * @throws {RangeError} listing what is missing, extra or of another size; nothing is changed then.
   */
  loadState(state: OptimizerState, options?: LoadOptions): LoadReport;
}

/**
 * An optimizer that runs a method on parameters: typed arrays, `{ data, shape }`, or nested records of
 * them, all of one dtype. They are changed in place; the state is kept by path, so the order of the keys
 * does not matter.
 *
 * @throws {TypeError} where the dtypes are mixed, naming the leaf.
 * @example
 * ```ts
 * import { createOptimizer, sgd } from "@opt/core";
 *
 * const params = { layer: { weight: Float32Array.of(1, 2), bias: Float32Array.of(3) } };
 * const optimizer = createOptimizer(sgd({ learningRate: 0.5 }), params, { inspect: "norms" });
 * const reading = optimizer.step({ layer: { weight: Float32Array.of(2, 2), bias: Float32Array.of(-1) } });
 * console.log(params.layer.weight, params.layer.bias); // → Float32Array(2) [ 0, 1 ] Float32Array(1) [ 3.5 ]
 * console.log(reading.gradientNorm, reading.updateNorm, reading.learningRate); // → 3 1.5 0.5
 * ```
 */
export function createOptimizer(
  method: Method,
  params: ParameterTree,
  options: OptimizerOptions = {},
): Optimizer {
  const description = methodFrom(method);
  const leaves = leavesOf(params, "params");
  const shapes = leaves.map(({ path, keys, shape }) => leafShape(path, keys, shape));
  const complete = optimizerOptions(options);
  const prepared = prepare(description, shapes, dtypeOf(leaves), "staged", complete);
  return new Runner({ method: description, params, options: complete, leaves, ...prepared });
}

/** The plan of a method with its memory. */
export interface Prepared {
  readonly plan: Plan;
  readonly layout: MemoryLayout;
  readonly backend: BackEndName;
}

/** Plans a method over leaves and lays out its memory. */
export function prepare(
  method: Method,
  leaves: readonly LeafShape[],
  dtype: Dtype,
  residence: Residence,
  { backend, inspect, accumulate, onWarning }: CompleteOptions,
): Prepared {
  const plan = planMethod(method, leaves, dtype, inspect, accumulate > 1);
  for (const warning of plan.warnings) onWarning(warning);
  const withLayout = (name: BackEndName): Prepared => ({
    plan,
    layout: layOut(plan, residence, name),
    backend: name,
  });
  return backend === undefined ? withinMemories(bestBackEnd(), withLayout) : withLayout(backend);
}
