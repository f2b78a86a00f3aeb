import type { BackEndName } from "../kernel/back-ends.ts";
import { compileFormulas, type CompiledFormulas } from "../kernel/formulas.ts";
import { scheduleTree } from "../schedule/schedule.ts";
import type { Method } from "../transform/method.ts";
import type { Binding, Call } from "./binding.ts";
import type { OptimizerOptions } from "./options.ts";
import { leafUnder, mapMemory, type MemoryMap } from "./memory-map.ts";
import {
  countLeaves,
  faultOf,
  fitsShape,
  leavesOf,
  nodeAt,
  type Leaf,
  type ParameterTree,
  type Tensor,
} from "./parameters.ts";
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
  private readonly map: MemoryMap;
  private readonly gradients: (Float32Array | Float64Array)[];
  private readonly sizes: readonly number[];

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
    this.map = mapMemory(leaves);
    this.gradients = leaves.map(({ data }) => data);
    this.sizes = plan.leaves.map(({ size }) => size);
    this.reading = new LiveReading(plan, binding, options.inspect);
  }

  step(gradients: ParameterTree): LiveReading {
    const { reading, binding, plan } = this;
    if (this.ownGradients === undefined || gradients !== this.ownGradients) this.bindGradients(gradients);
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
    const { leaves, gradients, sizes } = this;
    for (let i = 0; i < leaves.length; i++) {
      const { path, keys, data } = leaves[i]!;
      const size = sizes[i]!;
      // a buffer may shrink or be transferred
      if (data.length !== size)
        throw new RangeError(`params ${path} must keep ${size} numbers, has ${data.length}`);
      const node = nodeAt(tree, keys);
      const found = node === undefined || !("shape" in node) ? node : node.data;
      if (found === undefined || found.length !== size) throw refusedGradients(tree, leaves);
      // an array that was taken before needs no second look
      if (found !== gradients[i]) gradients[i] = this.takeGradient(tree, node!, found, i);
    }
    if (countLeaves(tree) !== leaves.length) throw refusedGradients(tree, leaves);
    if (this.ownGradients === undefined) return;
    for (let i = 0; i < leaves.length; i++) this.binding.view(i, "gradient")!.set(gradients[i]!);
  }

  /** A gradient that fits its leaf, and is not a parameter that moves before it is read. */
  private takeGradient(
    tree: ParameterTree,
    node: Float32Array | Float64Array | Tensor,
    found: Float32Array | Float64Array,
    index: number,
  ): Float32Array | Float64Array {
    const leaf = this.leaves[index]!;
    const isFitting = !("shape" in node) || (Array.isArray(node.shape) && fitsShape(node.shape, leaf.shape));
    if (found.constructor !== leaf.data.constructor || !isFitting) throw refusedGradients(tree, this.leaves);
    if (this.ownGradients !== undefined) {
      const own = this.binding.view(index, "gradient")!;
      return found.buffer === own.buffer && found.byteOffset !== own.byteOffset ? found.slice() : found;
    }
    // engines make the buffer of a small array only when asked, which takes long
    if (found.byteLength <= 64 && found.byteOffset === 0) return found;
    const under = leafUnder(this.map, found);
    if (under !== undefined && (under !== leaf || found.byteOffset !== leaf.data.byteOffset))
      throw new RangeError(`gradients of ${leaf.path} must not lie in the memory of params ${under.path}`);
    return found;
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
  const faults = wanted.flatMap((leaf) => {
    const found = given.get(leaf.path);
    given.delete(leaf.path);
    return faultOf(leaf.path, leaf, found);
  });
  const extra = [...given.keys()].map((path) => `${path} is not among the parameters`);
  return new RangeError(
    `gradients must have the leaves of the parameters: ${[...faults, ...extra].join(", ")}`,
  );
}
