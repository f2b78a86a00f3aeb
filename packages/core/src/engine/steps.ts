import type { BackEndName } from "../kernel/back-ends.ts";
import { Binding, type Call, type Run } from "./binding.ts";
import type { Item, MatrixWork, Sweep } from "./sweep.ts";
import type { Group } from "./group.ts";
import type { Histories, History, Party } from "./histories.ts";
import { matrixRunner } from "./matrix-work.ts";
import type { MemoryLayout } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";
import type { Section } from "./sections.ts";
import type { Numbers } from "../typed-array.ts";

/** Something to do: a call, matrix operations, or asking for gradients again. */
type Action =
  | { readonly kind: "call"; readonly call: Call }
  | { readonly kind: "matrix"; readonly work: MatrixWork; readonly runs: readonly Run[] }
  | { readonly kind: "evaluate" };

/** Runs the sections of a plan over the leaves that take part. */
export class Steps {
  private readonly plan: Plan;
  private readonly layout: MemoryLayout;
  private readonly binding: Binding;
  private readonly runMatrices: ReturnType<typeof matrixRunner>;
  private readonly params: readonly { readonly data: Numbers }[];
  private readonly gradients: readonly Numbers[];
  private readonly all: ReadonlyMap<Group, readonly Run[]>;
  /** The actions of a step that all leaves take, by the phases that run. */
  private readonly whole = new Map<string, readonly Action[]>();
  private readonly sweeps = new Map<readonly Sweep[], readonly Action[]>();
  private check: readonly Action[] | undefined;
  /** Those of step 0, and of every step where no phase waits. */
  private readonly first: readonly Action[];
  /** The same where they are nothing but kernels over memory that need not be staged. */
  private readonly plain: readonly Call[] | undefined;
  private parts:
    | { parties: readonly Party[]; actions: Map<Party, Map<readonly Item[], readonly Action[]>> }
    | undefined;

  constructor(
    plan: Plan,
    layout: MemoryLayout,
    backend: BackEndName,
    params: readonly { readonly data: Numbers }[],
    gradients: readonly Numbers[],
    histories: Histories,
  ) {
    this.plan = plan;
    this.layout = layout;
    this.binding = new Binding(plan, layout, backend);
    this.runMatrices = matrixRunner(plan, layout, backend);
    this.params = params;
    this.gradients = gradients;
    this.all = histories.runs(histories.list[0]!.leaves);
    this.first = this.#wholeStep(plan.activity(0));
    this.plain = plan.waits ? undefined : plainCalls(this.first);
  }

  /** Runs the sections for all leaves at once. */
  runWhole({ values }: History, evaluate: () => void): void {
    const { plain } = this;
    if (plain !== undefined) {
      for (let i = 0; i < plain.length; i++) {
        const { kernel, header } = plain[i]!;
        kernel(header);
      }
      return;
    }
    const actions = this.plan.waits ? this.#wholeStep(this.plan.activity(values[0]!)) : this.first;
    for (let i = 0; i < actions.length; i++) this.#act(actions[i]!, evaluate);
  }

  /** Looks over the gradients of the leaves that take part, or of all; the sum then tells. */
  runCheck(parties: readonly Party[] | undefined): void {
    if (parties === undefined) {
      this.check ??= this.#sectionActions({
        number: 0,
        evaluates: false,
        shared: this.plan.emptyCheck,
        prepare: [],
        items: this.plan.check,
      });
      for (let i = 0; i < this.check.length; i++) this.#act(this.check[i]!, nothing);
      return;
    }
    this.binding.prepareCall(this.plan.emptyCheck).kernel(0);
    this.runSweeps(this.plan.check, parties);
  }

  /** Runs sweeps over the leaves that take part, or over all. */
  runSweeps(sweeps: readonly Sweep[], parties: readonly Party[] | undefined): void {
    if (parties === undefined) {
      let actions = this.sweeps.get(sweeps);
      if (actions === undefined) {
        actions = this.#itemActions(sweeps, this.all);
        this.sweeps.set(sweeps, actions);
      }
      for (let i = 0; i < actions.length; i++) this.#act(actions[i]!, nothing);
    } else
      for (const party of parties)
        for (const action of this.#partActions(parties, party, sweeps)) this.#act(action, nothing);
  }

  /** Runs the sections for parties with histories of their own, one after the other in each section. */
  runParties(parties: readonly Party[], histories: Histories, evaluate: () => void): void {
    const sections = parties.map(({ history }) => this.plan.sections(this.plan.activity(history.values[0]!)));
    const numbers = new Set(sections.flatMap((list) => list.map(({ number }) => number)));
    for (const number of [...numbers].toSorted((a, b) => a - b)) {
      const present = sections.map((list) => list.find((section) => section.number === number));
      if (present.some((section) => section?.evaluates)) evaluate();
      const shared = present.find((section) => section !== undefined && section.shared.length > 0)?.shared;
      if (shared !== undefined) this.binding.prepareCall(shared).kernel(0);
      for (const [index, party] of parties.entries()) {
        const section = present[index];
        if (section === undefined) continue;
        histories.enter(party.history);
        if (section.prepare.length > 0) this.binding.prepareCall(section.prepare).kernel(0);
        for (const action of this.#partActions(parties, party, section.items)) this.#act(action, nothing);
        histories.leave(party.history);
      }
    }
  }

  #wholeStep(activity: string): readonly Action[] {
    let actions = this.whole.get(activity);
    if (actions === undefined) {
      actions = this.plan.sections(activity).flatMap((section) => this.#sectionActions(section));
      this.whole.set(activity, actions);
    }
    return actions;
  }

  /** The statements of a section run with its first sweep where that is one call. */
  #sectionActions({ evaluates, shared, prepare, items }: Section): Action[] {
    const statements = [...shared, ...prepare];
    const actions: Action[] = evaluates ? [{ kind: "evaluate" }] : [];
    const [first, ...rest] = items;
    const runs = first === undefined ? undefined : this.all.get(first.group);
    if (first?.kind === "sweep" && runs?.length === 1) {
      const calls = this.binding.calls(first, runs[0]!, statements);
      if (calls.length === 0 && statements.length > 0) calls.push(this.binding.prepareCall(statements));
      return [...actions, ...calls.map(callAction), ...this.#itemActions(rest, this.all)];
    }
    if (statements.length > 0) actions.push(callAction(this.binding.prepareCall(statements)));
    return [...actions, ...this.#itemActions(items, this.all)];
  }

  #itemActions(items: readonly Item[], runsOf: ReadonlyMap<Group, readonly Run[]>): Action[] {
    return items.flatMap((item): Action[] => {
      const runs = runsOf.get(item.group) ?? [];
      if (item.kind === "matrix") return [{ kind: "matrix", work: item, runs }];
      return runs.flatMap((run) => this.binding.calls(item, run)).map(callAction);
    });
  }

  #partActions(parties: readonly Party[], party: Party, items: readonly Item[]): readonly Action[] {
    if (this.parts?.parties !== parties) this.parts = { parties, actions: new Map() };
    const own = this.parts.actions.get(party) ?? new Map<readonly Item[], readonly Action[]>();
    this.parts.actions.set(party, own);
    let actions = own.get(items);
    if (actions === undefined) {
      actions = this.#itemActions(items, party.runs);
      own.set(items, actions);
    }
    return actions;
  }

  #act(action: Action, evaluate: () => void): void {
    if (action.kind === "call") this.#call(action.call);
    else if (action.kind === "evaluate") evaluate();
    else for (const { from, to } of action.runs) this.runMatrices(action.work, from, to);
  }

  #call(call: Call): void {
    if (call.words !== undefined) this.layout.memory.words.set(call.words, call.header / 4);
    if (call.pieces.length > 0) this.#callStaged(call);
    else {
      const { kernel } = call;
      kernel(call.header);
    }
  }

  #callStaged({ kernel, header, pieces, readsParameter, readsGradient, writesParameter }: Call): void {
    const { windows } = this.layout;
    for (let i = 0; i < pieces.length; i++) {
      const { leaf, start, count, offset } = pieces[i]!;
      if (readsParameter) this.#copyIn(this.params[leaf]!.data, start, count, windows.parameter, offset);
      if (readsGradient) this.#copyIn(this.gradients[leaf]!, start, count, windows.gradient, offset);
    }
    kernel(header);
    if (!writesParameter) return;
    for (let i = 0; i < pieces.length; i++) {
      const { leaf, start, count, offset } = pieces[i]!;
      this.#copyOut(this.params[leaf]!.data, start, count, offset);
    }
  }

  #copyIn(from: Numbers, start: number, count: number, window: number, offset: number): void {
    const { elements } = this.layout.memory;
    const to = window / elements.BYTES_PER_ELEMENT + offset;
    if (count > 32)
      elements.set(start === 0 && count === from.length ? from : from.subarray(start, start + count), to);
    else for (let i = 0; i < count; i++) elements[to + i] = from[start + i]!;
  }

  #copyOut(to: Numbers, start: number, count: number, offset: number): void {
    const { elements } = this.layout.memory;
    const from = this.layout.windows.parameter / elements.BYTES_PER_ELEMENT + offset;
    if (count > 32) to.set(elements.subarray(from, from + count), start);
    else for (let i = 0; i < count; i++) to[start + i] = elements[from + i]!;
  }
}

const nothing = (): void => {};

function callAction(call: Call): Action {
  return { kind: "call", call };
}

/** The calls of actions that are nothing else, and need no words or copies before. */
function plainCalls(actions: readonly Action[]): readonly Call[] | undefined {
  const calls = actions.flatMap((action) => (action.kind === "call" ? [action.call] : []));
  const isPlain = calls.every(({ words, pieces }) => words === undefined && pieces.length === 0);
  return isPlain && calls.length === actions.length ? calls : undefined;
}
