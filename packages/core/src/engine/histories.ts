import type { KernelMemory } from "../kernel/unit.ts";
import type { Group } from "./group.ts";
import type { Plan } from "./plan.ts";
import type { Run } from "./binding.ts";

/** Leaves that have taken the same steps, with the scalars that follow from these; the first is their number. */
export interface History {
  /** 1 for each leaf that it is the history of. */
  readonly leaves: Uint8Array;
  readonly values: Float64Array;
}

/** Leaves of one history that take a step together, by group. */
export interface Party {
  readonly history: History;
  readonly runs: ReadonlyMap<Group, readonly Run[]>;
}

/** Keeps apart the leaves that have missed steps. While all take every step there is one history. */
export class Histories {
  list: History[];
  readonly #plan: Plan;
  readonly #memory: KernelMemory;
  #parties: readonly Party[] | undefined;
  #seen = 0;
  #whole = { seen: -1, answer: false };

  constructor(plan: Plan, memory: KernelMemory) {
    this.#plan = plan;
    this.#memory = memory;
    const leaves = new Uint8Array(plan.leaves.length);
    for (const leaf of leaves.keys()) leaves[leaf] = plan.frozen.has(leaf) ? 0 : 1;
    this.list = [{ leaves, values: memory.scalars.slice(0, plan.scalars.ofHistory) }];
  }

  /** Whether one history takes the step as a whole. */
  isWhole(present: Uint8Array, changes: number): boolean {
    const whole = this.#whole;
    const { list } = this;
    if (whole.seen !== changes) {
      whole.seen = changes;
      whole.answer = isCovered(list[0]!.leaves, present);
    }
    return whole.answer && list.length === 1;
  }

  /** Puts other histories in place of these. */
  replace(list: History[]): void {
    this.list = list;
    this.#parties = undefined;
    this.#whole.seen = -1;
    if (list.length === 1) this.enter(list[0]!);
  }

  /** The leaves that take a step, each with those of its history; splits histories that some leave. */
  of(present: Uint8Array, changes: number): readonly Party[] {
    if (this.#parties !== undefined && this.#seen === changes) return this.#parties;
    this.#seen = changes;
    if (this.list.length === 1) this.leave(this.list[0]!);
    const going: History[] = [];
    this.list = this.list.flatMap((history) => {
      const goes = history.leaves.map((own, leaf) => own & present[leaf]!);
      const stays = history.leaves.map((own, leaf) => own & ~present[leaf]!);
      if (!goes.includes(1)) return [history];
      const own = { leaves: goes, values: history.values };
      going.push(own);
      return stays.includes(1) ? [own, { leaves: stays, values: history.values.slice() }] : [own];
    });
    this.#parties = going.map((history) => ({ history, runs: this.runs(history.leaves) }));
    return this.#parties;
  }

  /** Puts the scalars of a history where the kernels find them, and takes them back. */
  enter({ values }: History): void {
    this.#memory.scalars.set(values);
  }

  leave({ values }: History): void {
    for (let i = 0; i < values.length; i++) values[i] = this.#memory.scalars[i]!;
  }

  /** Takes care that every history's own values are up to date. */
  settle(): void {
    if (this.list.length === 1) this.leave(this.list[0]!);
  }

  runs(leaves: Uint8Array): Map<Group, Run[]> {
    return new Map(this.#plan.groups.map((group) => [group, runsOf(group, leaves)]));
  }
}

function isCovered(leaves: Uint8Array, present: Uint8Array): boolean {
  return leaves.every((own, leaf) => own <= present[leaf]!);
}

function runsOf(group: Group, leaves: Uint8Array): Run[] {
  const runs: { from: number; to: number }[] = [];
  group.leaves.forEach(({ leaf }, index) => {
    if (leaves[leaf] === 0) return;
    const last = runs.at(-1);
    if (last?.to === index) last.to++;
    else runs.push({ from: index, to: index + 1 });
  });
  return runs;
}
