import type { Assignment } from "../expression/tree.ts";
import type { Binding, Call, Run } from "./binding.ts";
import type { Group } from "./group.ts";
import type { Histories, History, Party } from "./histories.ts";
import type { MemoryLayout } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";
import type { Sweep } from "./sweep.ts";
import type { Kernel } from "../kernel/unit.ts";
import type { Numbers } from "../typed-array.ts";

/** Runs the sweeps of a plan over the leaves that take part. */
export abstract class StepCalls {
  protected readonly plan: Plan;
  readonly #layout: MemoryLayout;
  protected readonly binding: Binding;
  readonly #params: readonly { readonly data: Numbers }[];
  readonly #gradients: readonly Numbers[];
  protected readonly all: ReadonlyMap<Group, readonly Run[]>;
  readonly #sweeps = new Map<readonly Sweep[], readonly Call[]>();
  #parts:
    | { parties: readonly Party[]; calls: Map<Party, Map<readonly Sweep[], readonly Call[]>> }
    | undefined;

  constructor(
    plan: Plan,
    layout: MemoryLayout,
    binding: Binding,
    params: readonly { readonly data: Numbers }[],
    gradients: readonly Numbers[],
    histories: Histories,
  ) {
    this.plan = plan;
    this.#layout = layout;
    this.binding = binding;
    this.#params = params;
    this.#gradients = gradients;
    this.all = histories.runs(histories.list[0]!.leaves);
  }

  /** Runs the sections of a step for all leaves at once. */
  abstract runWhole(history: History, evaluate: () => void): void;

  /** Runs the sections for parties with histories of their own, one after the other in each section. */
  abstract runParties(parties: readonly Party[], histories: Histories, evaluate: () => void): void;

  /** A kernel of statements on the scalars. */
  compile(statements: readonly Assignment[]): Kernel {
    return this.binding.prepareCall(statements).kernel;
  }

  /** Runs sweeps over the leaves that take part, or over all. */
  runSweeps(sweeps: readonly Sweep[], parties: readonly Party[] | undefined): void {
    if (parties === undefined) {
      let calls = this.#sweeps.get(sweeps);
      if (calls === undefined) {
        calls = this.callsOf(sweeps);
        this.#sweeps.set(sweeps, calls);
      }
      this.callAll(calls);
    } else for (const party of parties) this.callAll(this.partCalls(parties, party, sweeps));
  }

  /** The calls of sweeps over all leaves; statements run with the first sweep where that is one call. */
  protected callsOf(sweeps: readonly Sweep[], statements: readonly Assignment[] = []): Call[] {
    const [first, ...rest] = sweeps;
    const runs = first === undefined ? undefined : this.all.get(first.group);
    if (first !== undefined && runs?.length === 1) {
      const calls = this.binding.calls(first, runs[0]!, statements);
      if (calls.length === 0 && statements.length > 0) calls.push(this.binding.prepareCall(statements));
      return [...calls, ...this.#sweepCalls(rest, this.all)];
    }
    const prepare = statements.length > 0 ? [this.binding.prepareCall(statements)] : [];
    return [...prepare, ...this.#sweepCalls(sweeps, this.all)];
  }

  protected partCalls(parties: readonly Party[], party: Party, sweeps: readonly Sweep[]): readonly Call[] {
    if (this.#parts?.parties !== parties) this.#parts = { parties, calls: new Map() };
    const own = this.#parts.calls.get(party) ?? new Map<readonly Sweep[], readonly Call[]>();
    this.#parts.calls.set(party, own);
    let calls = own.get(sweeps);
    if (calls === undefined) {
      calls = this.#sweepCalls(sweeps, party.runs);
      own.set(sweeps, calls);
    }
    return calls;
  }

  #sweepCalls(sweeps: readonly Sweep[], runsOf: ReadonlyMap<Group, readonly Run[]>): Call[] {
    return sweeps.flatMap((sweep) =>
      (runsOf.get(sweep.group) ?? []).flatMap((run) => this.binding.calls(sweep, run)),
    );
  }

  protected callAll(calls: readonly Call[]): void {
    for (let i = 0; i < calls.length; i++) this.call(calls[i]!);
  }

  protected call(call: Call): void {
    if (call.words !== undefined) this.#layout.memory.words.set(call.words, call.header / 4);
    if (call.pieces.length > 0) this.#callStaged(call);
    else {
      const { kernel } = call;
      kernel(call.header);
    }
  }

  #callStaged({ kernel, header, pieces, readsParameter, readsGradient, writesParameter }: Call): void {
    const { windows } = this.#layout;
    for (let i = 0; i < pieces.length; i++) {
      const { leaf, start, count, offset } = pieces[i]!;
      if (readsParameter) this.#copyIn(this.#params[leaf]!.data, start, count, windows.parameter, offset);
      if (readsGradient) this.#copyIn(this.#gradients[leaf]!, start, count, windows.gradient, offset);
    }
    kernel(header);
    if (!writesParameter) return;
    for (let i = 0; i < pieces.length; i++) {
      const { leaf, start, count, offset } = pieces[i]!;
      this.#copyOut(this.#params[leaf]!.data, start, count, offset);
    }
  }

  #copyIn(from: Numbers, start: number, count: number, window: number, offset: number): void {
    const { elements } = this.#layout.memory;
    const to = window / elements.BYTES_PER_ELEMENT + offset;
    if (count > 32)
      elements.set(start === 0 && count === from.length ? from : from.subarray(start, start + count), to);
    else for (let i = 0; i < count; i++) elements[to + i] = from[start + i]!;
  }

  #copyOut(to: Numbers, start: number, count: number, offset: number): void {
    const { elements } = this.#layout.memory;
    const from = this.#layout.windows.parameter / elements.BYTES_PER_ELEMENT + offset;
    if (count > 32) to.set(elements.subarray(from, from + count), start);
    else for (let i = 0; i < count; i++) to[start + i] = elements[from + i]!;
  }
}

/** Whether calls need no words or copies before: kernels over memory that need not be staged. */
export function arePlain(calls: readonly Call[]): boolean {
  return calls.every(({ words, pieces }) => words === undefined && pieces.length === 0);
}

/** Runs such calls. */
export function runPlain(calls: readonly Call[]): void {
  for (let i = 0; i < calls.length; i++) {
    const { kernel, header } = calls[i]!;
    kernel(header);
  }
}
