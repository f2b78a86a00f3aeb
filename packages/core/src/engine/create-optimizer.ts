import type { BackEndName } from "../kernel/back-ends.ts";
import { requireMethod, type Method } from "../transform/method.ts";
import { allocationOf, claimAllocation, type Allocation } from "./allocate.ts";
import { bindPlan } from "./binding.ts";
import { optimizerOptions, type OptimizerOptions } from "./options.ts";
import { dtypeOf, leavesOf, type ParameterTree } from "./parameters.ts";
import { planMethod } from "./plan.ts";
import type { Reading } from "./reading.ts";
import { Runner } from "./runner.ts";
import type { OptimizerState } from "./state.ts";

/** A method at work on parameters. */
export interface Optimizer {
  readonly method: Method;
  /** The parameters it was made for; every step changes them in place. */
  readonly params: ParameterTree;
  /** How the rule is run. */
  readonly backend: BackEndName;
  /** The reading of the last step; before the first one, with the hyperparameters of step 0. */
  readonly reading: Reading;
  /**
   * Takes one step with gradients that have the paths and lengths of the parameters.
   *
   * @throws {RangeError} where a leaf is missing, extra or of another length, and where a gradient is not
   * finite (see `onNonFinite`); the parameters and the state are then as before.
   */
  step(gradients: ParameterTree): Reading;
  /**
   * Tells the hyperparameters that are a `plateau()` how training is going.
   *
   * @throws {TypeError} where there is none.
   */
  observe(metric: number): void;
  /** A copy of everything needed to go on: parameters, step, numbers and arrays of the stages. */
  state(): OptimizerState;
  /**
   * Goes on from a saved state, parameters included; hyperparameters stay those of the method.
   *
   * @throws {RangeError} listing what is missing, extra or of another size; nothing is changed then.
   */
  loadState(state: OptimizerState): void;
}

/**
 * An optimizer that runs a method on parameters: typed arrays, `{ data, shape }`, or nested records of
 * them, all of one dtype. They are changed in place; the state is kept by path, so the order of the keys
 * does not matter.
 *
 * @throws {TypeError} where the dtypes are mixed, naming the leaf.
 * @throws {RangeError} where the parameters come from `allocate` and were allocated for another method, or
 * have an optimizer already.
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
  requireMethod(method);
  const allocation = allocationOf(params);
  return allocation === undefined
    ? stagedOptimizer(method, params, options)
    : residentOptimizer(method, params, options, allocation);
}

function stagedOptimizer(method: Method, params: ParameterTree, given: OptimizerOptions): Optimizer {
  const options = optimizerOptions(given);
  const leaves = leavesOf(params, "params");
  const shapes = leaves.map(({ path, keys, shape, data }) => ({ path, keys, shape, size: data.length }));
  const plan = planMethod(method, shapes, dtypeOf(leaves), options.inspect, options.accumulate);
  const binding = bindPlan(plan, "staged", options);
  return new Runner({ method, params, options, plan, binding, leaves });
}

function residentOptimizer(
  method: Method,
  params: ParameterTree,
  given: OptimizerOptions,
  { method: planned, options, plan, binding, gradients }: Allocation,
): Optimizer {
  if (planned !== method && JSON.stringify(planned) !== JSON.stringify(method))
    throw new RangeError(`params were allocated for ${String(planned)}, got ${String(method)}`);
  for (const [name, value] of Object.entries(given))
    if (Reflect.get(options, name) !== value)
      throw new RangeError(
        `${name} must be given to allocate, which had ${String(Reflect.get(options, name))}`,
      );
  claimAllocation(params);
  const leaves = leavesOf(params, "params");
  return new Runner({ method, params, options, plan, binding, leaves, ownGradients: gradients });
}
