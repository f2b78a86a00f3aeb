import type { Assignment } from "../expression/tree.ts";
import type { Dtype, GeneratedLoop } from "../kernel/unit.ts";
import { loopsOf } from "../transform/method-description.ts";
import type { Method, PartitionRule } from "../transform/method.ts";
import type { Phase } from "../transform/phase.ts";
import { gradientName } from "./accumulation.ts";
import { groupLeaves, type Group } from "./group.ts";
import type { Inspector } from "./inspection.ts";
import type { LeafShape } from "./leaf-shape.ts";
import { accumulateSweep, checkSweep, finiteSum, viewSweep } from "./plain-sweeps.ts";
import { emptied, tableScalars, type LaneSpec, type ScalarTable } from "./scalar-table.ts";
import { Sections, type Section, type SectionParts } from "./sections.ts";
import {
  isUnchanged,
  namesRead,
  placeStages,
  type PlacedPhase,
  type Placement,
  type Stage,
} from "./stage.ts";
import { scratch, type Sweep } from "./sweep.ts";

/** Everything that a step does, in order, without addresses. */
export interface Plan {
  readonly dtype: Dtype;
  readonly leaves: readonly LeafShape[];
  readonly stages: readonly Stage[];
  readonly groups: readonly Group[];
  /** Indices of the leaves that no stage moves. */
  readonly frozen: ReadonlySet<number>;
  readonly scalars: ScalarTable;
  readonly inspection: Inspector | undefined;
  readonly loops: readonly GeneratedLoop[];
  readonly warnings: readonly string[];
  /** The rules of all partitions in their order. */
  readonly rules: readonly PartitionRule[];
  readonly needsLoss: boolean;
  readonly evaluates: boolean;
  /** Sweeps that find out whether every gradient is finite. */
  readonly check: readonly Sweep[];
  readonly emptyCheck: readonly Assignment[];
  /** Sweeps that add a gradient to those before. */
  readonly accumulate: readonly Sweep[];
  /** Sweeps that compute the parameters to evaluate with. */
  readonly view: readonly Sweep[];
  /** Whether some phases run at certain steps only. */
  readonly waits: boolean;
  /** Which phases run at a step, as a key; all where none waits for certain steps. */
  readonly activity: (step: number) => string;
  /** The sections of a step with the phases of a key. */
  readonly sections: (activity: string) => readonly Section[];
}

/** Plans a method over leaves. */
export function planMethod(
  method: Method,
  leaves: readonly LeafShape[],
  dtype: Dtype,
  inspection: Inspector | undefined,
  isAccumulating: boolean,
): Plan {
  const placement = placeStages(method, leaves, gradientName(isAccumulating));
  for (const stage of placement.stages) stage.transform.matrices?.needs?.require(stage, leaves, dtype);
  return new Planner(method, placement, leaves, dtype, inspection, isAccumulating).plan();
}

class Planner implements SectionParts {
  private readonly method: Method;
  private readonly placement: Placement;
  readonly leaves: readonly LeafShape[];
  private readonly dtype: Dtype;
  readonly inspection: Inspector | undefined;
  readonly isAccumulating: boolean;
  readonly phases: readonly PlacedPhase[];
  readonly measured: readonly LaneSpec[];
  readonly groups: readonly Group[];
  readonly frozen: ReadonlySet<number>;
  readonly scalars: ScalarTable;

  constructor(
    method: Method,
    placement: Placement,
    leaves: readonly LeafShape[],
    dtype: Dtype,
    inspection: Inspector | undefined,
    isAccumulating: boolean,
  ) {
    this.method = method;
    this.placement = placement;
    this.leaves = leaves;
    this.dtype = dtype;
    this.inspection = inspection;
    this.isAccumulating = isAccumulating;
    const { stages, rules } = placement;
    this.phases = stages.flatMap((stage) => stage.phases);
    const groups = groupLeaves(stages, leaves, rules, isAccumulating);
    const frozen = groups.filter((group) => isFrozen(group));
    this.frozen = new Set(frozen.flatMap((group) => group.leaves.map(({ leaf }) => leaf)));
    for (const group of frozen) group.arrays.clear();
    this.groups = groups;
    this.measured = inspection?.sumsOf(groups.length, stages) ?? [];
    const summed = this.phases.flatMap(({ phase, sums }) => (phase.scope === "all" ? sums : []));
    this.scalars = tableScalars(stages, [{ name: finiteSum, operation: "sum" }, ...summed, ...this.measured]);
  }

  plan(): Plan {
    const { leaves, groups, frozen, scalars, dtype } = this;
    const { stages, warnings, ruleOrder } = this.placement;
    const waiting = this.phases.filter(
      ({ phase }) => phase.every > 1 || phase.from > 0 || phase.until !== null,
    );
    const known = new Map<string, readonly Section[]>();
    const evaluates = this.phases.some(({ phase }) => phase.evaluate);
    if (evaluates && this.isAccumulating)
      throw new RangeError("accumulate must be 1 for a method that asks for gradients again within a step");
    const activity = (step: number): string =>
      waiting.map(({ phase }) => (isDue(phase, step) ? "1" : "0")).join("");
    const cut = new Sections(this);
    const sections = (key: string): readonly Section[] => {
      let found = known.get(key);
      if (found === undefined) {
        found = cut.of((phase) => key[waiting.indexOf(phase)] !== "0");
        known.set(key, found);
      }
      return found;
    };
    // the plan with every phase needs every array
    const whole = sections("1".repeat(waiting.length));
    if (waiting.length === 0) dropUnused(groups, whole);
    return {
      dtype,
      leaves,
      stages,
      groups,
      frozen,
      scalars,
      inspection: this.inspection,
      loops: loopsOf(this.method),
      warnings,
      rules: ruleOrder,
      needsLoss: stages.some((stage) => namesRead(stage).has("loss")),
      evaluates,
      check: this.#moving().map((group) => checkSweep(group, scalars)),
      emptyCheck: emptied({ name: finiteSum, operation: "sum" }),
      accumulate: this.isAccumulating ? this.#moving().map((group) => accumulateSweep(group)) : [],
      view: this.#moving().flatMap((group) => viewSweep(group)),
      waits: waiting.length > 0,
      activity,
      sections,
    };
  }

  #moving(): Group[] {
    return this.groups.filter((group) => !this.#isFrozenGroup(group));
  }

  #isFrozenGroup({ leaves }: Group): boolean {
    return leaves.length > 0 && this.frozen.has(leaves[0]!.leaf);
  }
}

/** Leaves out the room for updates that no sweep keeps for another. */
function dropUnused(groups: readonly Group[], sections: readonly Section[]): void {
  const items = sections.flatMap((section) => section.items);
  for (const group of groups) {
    const isUsed = items.some(
      (item) =>
        item.group === group && (item.kind === "matrix" || item.arrays.some(({ name }) => name === scratch)),
    );
    if (!isUsed) group.arrays.delete(scratch);
  }
}

function isDue({ every, from, until }: Phase, step: number): boolean {
  return step >= from && (step - from) % every === 0 && step < (until ?? Infinity);
}

/** Whether the stages of a group say that its parameters stay as they are, and none moves them. */
function isFrozen({ stages }: Group): boolean {
  const assigned = stages
    .flatMap(({ phases }) => phases.flatMap(({ rule }) => rule))
    .filter(({ target }) => target === "parameter");
  return assigned.length > 0 && assigned.every(({ target, value }) => isUnchanged(target, value));
}
