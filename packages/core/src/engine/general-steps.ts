import type { BackEndName } from "../kernel/back-ends.ts";
import type { Call, Run } from "./binding.ts";
import { GeneralBinding } from "./general-binding.ts";
import type { Histories, History, Party } from "./histories.ts";
import { matrixRunner } from "./matrix-work.ts";
import type { MemoryLayout } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";
import type { Section } from "./section.ts";
import { arePlain, runPlain, StepCalls } from "./step-calls.ts";
import type { Item, MatrixWork, Sweep } from "./sweep.ts";
import type { Numbers } from "../typed-array.ts";

/** Something to do: a call, matrix operations, or asking for gradients again. */
type Action =
  | { readonly kind: "call"; readonly call: Call }
  | { readonly kind: "matrix"; readonly work: MatrixWork; readonly runs: readonly Run[] }
  | { readonly kind: "evaluate" };

/** Runs the sections of any plan. */
export class GeneralSteps extends StepCalls {
  readonly #runMatrix: ReturnType<typeof matrixRunner>;
  /** The actions of a step that all leaves take, by the phases that run. */
  readonly #whole = new Map<string, readonly Action[]>();
  /** Those of step 0, and of every step where no phase waits. */
  readonly #first: readonly Action[];
  /** The same where they are nothing but kernels over memory that need not be staged. */
  readonly #plain: readonly Call[] | undefined;
  /** The sweeps of each item, in a list that stays the same. */
  readonly #lists = new Map<Item, readonly Sweep[]>();

  constructor(
    plan: Plan,
    layout: MemoryLayout,
    backend: BackEndName,
    params: readonly { readonly data: Numbers }[],
    gradients: readonly Numbers[],
    histories: Histories,
  ) {
    super(plan, layout, new GeneralBinding(plan, layout, backend, params, gradients), histories);
    this.#runMatrix = matrixRunner(plan, layout, backend);
    this.#first = this.#wholeStep(plan.activity(0));
    this.#plain = plan.waits ? undefined : plainCalls(this.#first);
  }

  override runWhole({ values }: History, evaluate: () => void): void {
    if (this.#plain !== undefined) {
      runPlain(this.#plain);
      return;
    }
    const actions = this.plan.waits ? this.#wholeStep(this.plan.activity(values[0]!)) : this.#first;
    for (let i = 0; i < actions.length; i++) this.#act(actions[i]!, evaluate);
  }

  override runParties(parties: readonly Party[], histories: Histories, evaluate: () => void): void {
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
        for (const item of section.items) this.#runPart(party, item);
        histories.leave(party.history);
      }
    }
  }

  #runPart(party: Party, item: Item): void {
    if (item.kind === "matrix") this.#runMatrices(item, party.runs.get(item.group) ?? []);
    else this.callAll(this.partCalls(party, this.#listOf(item)));
  }

  #listOf(sweep: Sweep): readonly Sweep[] {
    const list = this.#lists.get(sweep) ?? [sweep];
    this.#lists.set(sweep, list);
    return list;
  }

  #wholeStep(activity: string): readonly Action[] {
    let actions = this.#whole.get(activity);
    if (actions === undefined) {
      actions = this.plan.sections(activity).flatMap((section) => this.#sectionActions(section));
      this.#whole.set(activity, actions);
    }
    return actions;
  }

  #sectionActions({ evaluates, shared, prepare, items }: Section): Action[] {
    const [first, ...rest] = items;
    const isSweep = first?.kind === "sweep";
    const begun = this.callsOf(isSweep ? [first] : [], [...shared, ...prepare]);
    return [
      ...(evaluates ? [{ kind: "evaluate" } as const] : []),
      ...begun.map(callAction),
      ...(isSweep ? rest : items).flatMap((item) => this.#itemActions(item)),
    ];
  }

  #itemActions(item: Item): Action[] {
    if (item.kind === "matrix") return [{ kind: "matrix", work: item, runs: this.all.get(item.group) ?? [] }];
    return this.callsOf([item]).map(callAction);
  }

  #act(action: Action, evaluate: () => void): void {
    if (action.kind === "call") this.call(action.call);
    else if (action.kind === "evaluate") evaluate();
    else this.#runMatrices(action.work, action.runs);
  }

  #runMatrices(work: MatrixWork, runs: readonly Run[]): void {
    for (const { from, to } of runs) this.#runMatrix(work, from, to);
  }
}

function callAction(call: Call): Action {
  return { kind: "call", call };
}

/** The calls of actions that are nothing else. */
function plainCalls(actions: readonly Action[]): readonly Call[] | undefined {
  const calls = actions.flatMap((action) => (action.kind === "call" ? [action.call] : []));
  return calls.length === actions.length && arePlain(calls) ? calls : undefined;
}
