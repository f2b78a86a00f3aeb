import { backEnds, type BackEndName } from "../kernel/back-ends.ts";
import { requireMethod, type Method } from "../transform/chain.ts";
import { allocationOf, type Allocation } from "./allocate.ts";
import { bindPlan, type Binding, type Call } from "./binding.ts";
import { optimizerOptions, type OptimizerOptions } from "./options.ts";
import { arrayAt, dtypeOf, leavesOf, type Leaf, type ParameterTree } from "./parameters.ts";
import { finiteSum, planMethod, type Plan } from "./plan.ts";
import { LiveReading, type Reading } from "./reading.ts";

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
  const plan = planMethod(method, shapes, dtypeOf(leaves), options.inspect);
  const binding = bindPlan(plan, backEnds[options.backend], options.backend, "staged");
  return new Runner(method, params, options, plan, binding, leaves);
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
  return new Runner(method, params, options, plan, binding, leavesOf(params, "params"), gradients);
}

class Runner implements Optimizer {
  readonly method: Method;
  readonly params: ParameterTree;
  readonly backend: BackEndName;
  private readonly plan: Plan;
  private readonly binding: Binding;
  private readonly leaves: readonly Leaf[];
  private readonly onNonFinite: "throw" | "skip" | "ignore";
  readonly reading: LiveReading;
  private readonly finiteLanes: number;
  private readonly ownGradients: unknown;
  private readonly gradients: (Float32Array | Float64Array)[];

  constructor(
    method: Method,
    params: ParameterTree,
    options: Required<OptimizerOptions>,
    plan: Plan,
    binding: Binding,
    leaves: readonly Leaf[],
    ownGradients?: unknown,
  ) {
    this.method = method;
    this.params = params;
    this.backend = options.backend;
    this.onNonFinite = options.onNonFinite;
    this.plan = plan;
    this.binding = binding;
    this.leaves = leaves;
    this.finiteLanes = plan.scalars.index.get(`${finiteSum}.0`)!;
    this.ownGradients = ownGradients;
    this.gradients = leaves.map(({ data }) => data);
    this.reading = new LiveReading(plan, binding.memory.scalars, options.inspect);
  }

  step(gradients: ParameterTree): Reading {
    const { reading, binding, plan } = this;
    if (gradients !== this.ownGradients) this.bindGradients(gradients);
    if (this.onNonFinite !== "ignore" && !this.isFinite()) {
      reading.applied = false;
      return reading;
    }
    const { scalars } = binding.memory;
    scalars[0] = reading.step;
    const { scheduled } = plan.scalars;
    for (let i = 0; i < scheduled.length; i++)
      scalars[scheduled[i]!.index] = scheduled[i]!.schedule.at(reading.step);
    const { calls } = binding;
    for (let i = 0; i < calls.length; i++) this.run(calls[i]!);
    reading.step++;
    reading.applied = true;
    return reading;
  }

  private bindGradients(tree: ParameterTree): void {
    const { leaves, gradients } = this;
    for (let i = 0; i < leaves.length; i++) {
      const { keys, data } = leaves[i]!;
      const found = arrayAt(tree, keys);
      if (found === undefined || found.length !== data.length || found.constructor !== data.constructor)
        throw refusedGradients(tree, leaves);
      gradients[i] = found;
    }
    if (this.ownGradients !== undefined)
      for (let i = 0; i < leaves.length; i++) this.binding.view(i, "gradient")!.set(gradients[i]!);
  }

  private isFinite(): boolean {
    const { check, memory } = this.binding;
    if (check.length === 0) return true;
    for (let i = 0; i < check.length; i++) this.run(check[i]!);
    const first = this.finiteLanes;
    const { scalars } = memory;
    const total = scalars[first]! + scalars[first + 1]! + scalars[first + 2]! + scalars[first + 3]!;
    if (total === 0) return true;
    if (this.onNonFinite === "throw") throw this.nonFinite();
    return false;
  }

  private nonFinite(): RangeError {
    for (const [index, { path }] of this.leaves.entries()) {
      const values =
        this.ownGradients === undefined ? this.gradients[index]! : this.binding.view(index, "gradient")!;
      const at = values.findIndex((value) => !Number.isFinite(value));
      if (at >= 0) return new RangeError(`gradients must be finite, got ${values[at]} at ${path}[${at}]`);
    }
    return new RangeError("gradients must be finite");
  }

  private run(call: Call): void {
    const { pieces } = call;
    for (let i = 0; i < pieces.length; i++) {
      const { leaf, start, count, offset } = pieces[i]!;
      if (call.readsParameter)
        this.copyIn(this.leaves[leaf]!.data, start, count, this.binding.windows.parameter, offset);
      if (call.readsGradient)
        this.copyIn(this.gradients[leaf]!, start, count, this.binding.windows.gradient, offset);
    }
    const { kernel } = call;
    kernel(call.header);
    if (!call.writesParameter) return;
    for (let i = 0; i < pieces.length; i++) {
      const { leaf, start, count, offset } = pieces[i]!;
      this.copyOut(this.leaves[leaf]!.data, start, count, offset);
    }
  }

  private copyIn(
    from: Float32Array | Float64Array,
    start: number,
    count: number,
    window: number,
    offset: number,
  ): void {
    const { elements } = this.binding.memory;
    const to = window / elements.BYTES_PER_ELEMENT + offset;
    if (count > 32) elements.set(from.subarray(start, start + count), to);
    else for (let i = 0; i < count; i++) elements[to + i] = from[start + i]!;
  }

  private copyOut(to: Float32Array | Float64Array, start: number, count: number, offset: number): void {
    const { elements } = this.binding.memory;
    const from = this.binding.windows.parameter / elements.BYTES_PER_ELEMENT + offset;
    if (count > 32) to.set(elements.subarray(from, from + count), start);
    else for (let i = 0; i < count; i++) to[start + i] = elements[from + i]!;
  }
}

/** Says which leaves are missing, extra, or of another kind or length. */
function refusedGradients(tree: ParameterTree, wanted: readonly Leaf[]): RangeError {
  const given = new Map(leavesOf(tree, "gradients").map((leaf) => [leaf.path, leaf]));
  const faults = wanted.flatMap(({ path, data }) => {
    const found = given.get(path)?.data;
    given.delete(path);
    if (found === undefined) return [`${path} is missing`];
    if (found.constructor !== data.constructor) return [`${path} is a ${found.constructor.name}`];
    return found.length === data.length
      ? []
      : [`${path} has ${found.length} numbers instead of ${data.length}`];
  });
  const extra = [...given.keys()].map((path) => `${path} is not among the parameters`);
  return new RangeError(
    `gradients must have the leaves of the parameters: ${[...faults, ...extra].join(", ")}`,
  );
}
