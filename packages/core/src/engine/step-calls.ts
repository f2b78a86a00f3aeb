import type { Assignment } from "../expression/tree.ts";
import type { Binding, Call, Run } from "./binding.ts";
import type { Group } from "./group.ts";
import type { Histories, History, Party, Taking } from "./histories.ts";
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
  protected readonly all: ReadonlyMap<Group, readonly Run[]>;
  readonly #everyone: readonly Taking[];

  constructor(plan: Plan, layout: MemoryLayout, binding: Binding, histories: Histories) {
    this.plan = plan;
    this.#layout = layout;
    this.binding = binding;
    this.#everyone = [histories.taking(histories.list[0]!)];
    this.all = this.#everyone[0]!.runs;
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
  runSweeps(sweeps: readonly Sweep[], parties: readonly Taking[] = this.#everyone): void {
    for (let i = 0; i < parties.length; i++) this.callAll(this.partCalls(parties[i]!, sweeps));
  }

  /** The calls of sweeps over all leaves; statements run with the first sweep where that is one call. */
  protected callsOf(sweeps: readonly Sweep[], statements: readonly Assignment[] = []): Call[] {
    const [first, ...rest] = sweeps;
    const runs = first === undefined ? undefined : this.all.get(first.group);
    if (first !== undefined && runs?.length === 1)
      return [...this.binding.calls(first, runs[0]!, statements), ...this.#sweepCalls(rest, this.all)];
    const prepare = statements.length > 0 ? [this.binding.prepareCall(statements)] : [];
    return [...prepare, ...this.#sweepCalls(sweeps, this.all)];
  }

  protected partCalls(party: Taking, sweeps: readonly Sweep[]): readonly Call[] {
    let calls = party.calls.get(sweeps);
    if (calls === undefined) party.calls.set(sweeps, (calls = this.#sweepCalls(sweeps, party.runs)));
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

  #callStaged({ kernel, header, pieces, reads, writes }: Call): void {
    const { elements } = this.#layout.memory;
    for (let i = 0; i < reads.length; i++) {
      const { arrays, at } = reads[i]!;
      for (let j = 0; j < pieces.length; j++) {
        const { leaf, start, count, offset } = pieces[j]!;
        copy(arrays[leaf]!, start, count, elements, at + offset);
      }
    }
    kernel(header);
    if (!writes) return;
    const { arrays, at } = reads[0]!;
    for (let j = 0; j < pieces.length; j++) {
      const { leaf, start, count, offset } = pieces[j]!;
      copy(elements, at + offset, count, arrays[leaf]!, start);
    }
  }
}

function copy(from: Numbers, start: number, count: number, to: Numbers, at: number): void {
  if (count > 32) to.set(count === from.length ? from : from.subarray(start, start + count), at);
  else for (let i = 0; i < count; i++) to[at + i] = from[start + i]!;
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
