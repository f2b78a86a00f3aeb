import type { KernelMemory } from "../kernel/unit.ts";
import type { Group } from "./group.ts";
import type { Plan } from "./plan.ts";
import type { Call, Run } from "./binding.ts";
import type { Sweep } from "./sweep.ts";

/** Leaves that have taken the same steps, with the scalars that follow from these; the first is their number. */
export interface History {
  /** 1 for each leaf that it is the history of. */
  readonly leaves: Uint8Array;
  readonly values: Float64Array;
}

/** Leaves that take part, by group, with what is called for them. */
export interface Taking {
  readonly runs: ReadonlyMap<Group, readonly Run[]>;
  readonly calls: Map<readonly Sweep[], readonly Call[]>;
}

/** Leaves of one history that take a step together. */
export interface Party extends Taking {
  readonly history: History;
}

/** Keeps apart the leaves that have missed steps. While all take every step there is one history. */
export class Histories {
  list: History[];
  readonly #plan: Plan;
  readonly #memory: KernelMemory;
  #parties: readonly Party[] | undefined;
  #seen = -1;

  constructor(plan: Plan, memory: KernelMemory) {
    this.#plan = plan;
    this.#memory = memory;
    const leaves = new Uint8Array(plan.leaves.length);
    for (const leaf of leaves.keys()) leaves[leaf] = plan.frozen.has(leaf) ? 0 : 1;
    this.list = [{ leaves, values: memory.scalars.slice(0, plan.scalars.ofHistory) }];
  }

  /** Puts other histories in place of these. */
  replace(list: History[]): void {
    this.list = list;
    this.#seen = -1;
    if (list.length === 1) this.enter(list[0]!);
  }

  /**
   * The leaves that take a step, each with those of its history; `undefined` where one history takes it as a whole. Splits
   * histories that some leave.
   */
  of(present: Uint8Array, changes: number): readonly Party[] | undefined {
    if (this.#seen !== changes) {
      this.#seen = changes;
      this.#parties = this.#isWhole(present) ? undefined : this.#split(present);
    }
    return this.#parties;
  }

  // apart, since what a closure holds is allocated when a method begins
  #isWhole(present: Uint8Array): boolean {
    const { list } = this;
    return list.length === 1 && list[0]!.leaves.every((own, leaf) => own <= present[leaf]!);
  }

  #split(present: Uint8Array): Party[] {
    this.settle();
    const going: History[] = [];
    this.list = this.list.flatMap((history) => {
      const goes = history.leaves.map((own, leaf) => own & present[leaf]!);
      const stays = history.leaves.map((own, leaf) => own & ~present[leaf]!);
      if (!goes.includes(1)) return [history];
      const own = { leaves: goes, values: history.values };
      going.push(own);
      return stays.includes(1) ? [own, { leaves: stays, values: history.values.slice() }] : [own];
    });
    return going.map((history) => Object.assign(this.taking(history), { history }));
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

  taking({ leaves }: History): Taking {
    const runs = new Map(this.#plan.groups.map((group) => [group, runsOf(group, leaves)]));
    return { runs, calls: new Map() };
  }
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
