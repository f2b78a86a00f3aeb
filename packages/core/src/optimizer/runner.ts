import type { BackEndName } from "../kernel/back-ends.ts";
import { compileFormulas, type CompiledFormulas } from "../kernel/formulas.ts";
import { scheduleTree } from "../schedule/schedule.ts";
import type { Method } from "../transform/method.ts";
import type { Binding, Call } from "./binding.ts";
import type { OptimizerOptions } from "./options.ts";
import { arrayAt, countLeaves, leavesOf, type Leaf, type ParameterTree } from "./parameters.ts";
import { finiteSum, type Plan } from "./plan.ts";
import { LiveReading } from "./reading.ts";
import { accumulation, sumOfLanes } from "./scalar-table.ts";
import { restoreState, saveState, type OptimizerState } from "./state.ts";

/** What a runner is made of. */
export interface RunnerParts {
  readonly method: Method;
  readonly params: ParameterTree;
  readonly options: Required<OptimizerOptions>;
  readonly plan: Plan;
  readonly binding: Binding;
  readonly leaves: readonly Leaf[];
  /** The gradients that lie in the kernels' memory, where the parameters do. */
  readonly ownGradients?: unknown;
}

/** Takes the steps of a plan. */
export class Runner {
  readonly method: Method;
  readonly params: ParameterTree;
  readonly backend: BackEndName;
  readonly reading: LiveReading;
  private readonly plan: Plan;
  private readonly scheduled: readonly (CompiledFormulas & { readonly index: number })[];
  private readonly binding: Binding;
  private readonly leaves: readonly Leaf[];
  private readonly onNonFinite: "throw" | "skip" | "ignore";
  private readonly accumulate: number;
  private readonly finiteLanes: number;
  private readonly ownGradients: unknown;
  private readonly gradients: (Float32Array | Float64Array)[];

  constructor({ method, params, options, plan, binding, leaves, ownGradients }: RunnerParts) {
    this.method = method;
    this.params = params;
    this.backend = options.backend;
    this.onNonFinite = options.onNonFinite;
    this.accumulate = options.accumulate;
    this.plan = plan;
    this.scheduled = plan.scalars.scheduled.map(({ index, schedule }) => {
      const { cells, results, kernel } = compileFormulas(["step"], [scheduleTree(schedule)], options.backend);
      return { index, cells, results, kernel };
    });
    this.binding = binding;
    this.leaves = leaves;
    this.finiteLanes = plan.scalars.index.get(`${finiteSum}.0`)!;
    this.ownGradients = ownGradients;
    this.gradients = leaves.map(({ data }) => data);
    this.reading = new LiveReading(plan, binding, options.inspect);
  }

  step(gradients: ParameterTree): LiveReading {
    const { reading, binding, plan } = this;
    if (gradients !== this.ownGradients) this.bindGradients(gradients);
    reading.applied = false;
    if (this.onNonFinite !== "ignore" && !this.isFinite()) return reading;
    if (this.accumulate > 1 && !this.isRoundComplete()) return reading;
    const { scalars } = binding.memory;
    scalars[0] = reading.step;
    const { scheduled } = this;
    for (let i = 0; i < scheduled.length; i++) {
      const { index, cells, results, kernel } = scheduled[i]!;
      cells[0] = reading.step;
      kernel(0);
      scalars[index] = cells[results]!;
    }
    const { stateful } = plan.scalars;
    for (let i = 0; i < stateful.length; i++) stateful[i]!.before(scalars, reading.step);
    this.runAll(binding.calls);
    reading.step++;
    reading.applied = true;
    return reading;
  }

  observe(metric: number): void {
    if (typeof metric !== "number") throw new TypeError(`metric must be a number, got ${typeof metric}`);
    const rules = this.plan.scalars.stateful.filter(({ observes }) => observes);
    if (rules.length === 0) throw new TypeError("observe needs a hyperparameter that is a plateau()");
    for (const rule of rules) rule.observe(this.binding.memory.scalars, metric);
  }

  state(): OptimizerState {
    return saveState(this.plan, this.binding, this.leaves, this.reading.step);
  }

  loadState(state: OptimizerState): void {
    restoreState(this.plan, this.binding, this.leaves, state);
    this.reading.step = state.step;
    this.reading.applied = false;
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
    if (countLeaves(tree) !== leaves.length) throw refusedGradients(tree, leaves);
    if (this.ownGradients === undefined) return;
    for (let i = 0; i < leaves.length; i++) this.binding.view(i, "gradient")!.set(gradients[i]!);
  }

  private isFinite(): boolean {
    const { check, memory } = this.binding;
    if (check.length === 0) return true;
    this.runAll(check);
    if (sumOfLanes(memory.scalars, this.finiteLanes) === 0) return true;
    if (this.onNonFinite === "throw") throw this.nonFinite();
    return false;
  }

  private nonFinite(): RangeError {
    for (const [index, { path }] of this.leaves.entries()) {
      const isOwn = this.ownGradients !== undefined;
      const values = isOwn ? this.binding.view(index, "gradient")! : this.gradients[index]!;
      const at = values.findIndex((value) => !Number.isFinite(value));
      if (at >= 0) return new RangeError(`gradients must be finite, got ${values[at]} at ${path}[${at}]`);
    }
    return new RangeError("gradients must be finite");
  }

  /** Adds the gradients to the mean; tells whether it is whole. */
  private isRoundComplete(): boolean {
    const { memory, accumulate } = this.binding;
    this.runAll(accumulate);
    const done = this.plan.scalars.index.get(accumulation.done)!;
    memory.scalars[done] = (memory.scalars[done]! + 1) % this.accumulate;
    return memory.scalars[done] === 0;
  }

  private runAll(calls: readonly Call[]): void {
    for (let i = 0; i < calls.length; i++) {
      const call = calls[i]!;
      if (call.pieces.length > 0) this.runStaged(call);
      else {
        const { kernel } = call;
        kernel(call.header);
      }
    }
  }

  private runStaged({ kernel, header, pieces, readsParameter, readsGradient, writesParameter }: Call): void {
    const { windows } = this.binding;
    for (let i = 0; i < pieces.length; i++) {
      const { leaf, start, count, offset } = pieces[i]!;
      if (readsParameter) this.copyIn(this.leaves[leaf]!.data, start, count, windows.parameter, offset);
      if (readsGradient) this.copyIn(this.gradients[leaf]!, start, count, windows.gradient, offset);
    }
    kernel(header);
    if (!writesParameter) return;
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
    if (count > 32)
      elements.set(start === 0 && count === from.length ? from : from.subarray(start, start + count), to);
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
