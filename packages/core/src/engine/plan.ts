import { call, constant, variable, variablesOf, type Assignment } from "../expression/tree.ts";
import type { Dtype, GeneratedLoop } from "../kernel/unit.ts";
import { loopsOf } from "../transform/method-description.ts";
import type { Method, PartitionRule } from "../transform/method.ts";
import {
  courseOf,
  gradientName,
  isUnchanged,
  readingSums,
  stageSum,
  sweepOf,
  type Inspection,
  type Item,
  type Sweep,
} from "./course.ts";
import { accumulated, groupLeaves, type Group } from "./group.ts";
import type { LeafShape } from "./leaf-shape.ts";
import {
  emptied,
  gatheredLanes,
  laneNames,
  tableScalars,
  type LaneSpec,
  type ScalarTable,
} from "./scalar-table.ts";
import { placeStages, type PlacedPhase, type Placement, type Stage } from "./stage.ts";

/** A part of a step that all leaves go through before the next begins. */
export interface Section {
  /** Its place among all the sections that a step may have. */
  readonly number: number;
  /** Whether loss and gradients are asked for again before it. */
  readonly evaluates: boolean;
  /** Run once: sums over all leaves. */
  readonly shared: readonly Assignment[];
  /** Run for each history of leaves. */
  readonly prepare: readonly Assignment[];
  readonly items: readonly Item[];
}

/** Everything that a step does, in order, without addresses. */
export interface Plan {
  readonly dtype: Dtype;
  readonly leaves: readonly LeafShape[];
  readonly stages: readonly Stage[];
  readonly groups: readonly Group[];
  /** Indices of the leaves that no stage moves. */
  readonly frozen: ReadonlySet<number>;
  readonly scalars: ScalarTable;
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

export const finiteSum = "check.finite";
/** The array that the parameters to evaluate with are computed in. */
export const viewed = "viewed";

/** Plans a method over leaves. */
export function planMethod(
  method: Method,
  leaves: readonly LeafShape[],
  dtype: Dtype,
  inspection: Inspection,
  isAccumulating: boolean,
): Plan {
  const placement = placeStages(method, leaves, gradientName(isAccumulating));
  return new Planner(method, placement, leaves, dtype, inspection, isAccumulating).plan();
}

class Planner {
  private readonly method: Method;
  private readonly placement: Placement;
  private readonly leaves: readonly LeafShape[];
  private readonly dtype: Dtype;
  private readonly inspection: Inspection;
  private readonly isAccumulating: boolean;
  private readonly phases: readonly PlacedPhase[];
  private readonly measured: readonly LaneSpec[];
  private readonly groups: readonly Group[];
  private readonly frozen: ReadonlySet<number>;
  private readonly scalars: ScalarTable;
  private readonly sectionOf = new Map<PlacedPhase, { evaluated?: number; summed?: number }>();
  private sectionCount = 1;

  constructor(
    method: Method,
    placement: Placement,
    leaves: readonly LeafShape[],
    dtype: Dtype,
    inspection: Inspection,
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
    this.measured = this.measuredSums();
    const summed = this.phases.flatMap(({ phase, sums }) => (phase.scope === "all" ? sums : []));
    this.scalars = tableScalars(stages, [{ name: finiteSum, operation: "sum" }, ...summed, ...this.measured]);
    this.numberSections();
  }

  plan(): Plan {
    const { leaves, groups, frozen, scalars, dtype } = this;
    const { stages, warnings, ruleOrder } = this.placement;
    const waiting = this.phases.filter(({ phase }) => phase.every > 1 || phase.from > 0);
    const known = new Map<string, readonly Section[]>();
    const evaluates = this.phases.some(({ phase }) => phase.evaluate);
    if (evaluates && this.isAccumulating)
      throw new RangeError("accumulate must be 1 for a method that asks for gradients again within a step");
    const activity = (step: number): string =>
      waiting
        .map(({ phase }) => (step >= phase.from && (step - phase.from) % phase.every === 0 ? "1" : "0"))
        .join("");
    const sections = (key: string): readonly Section[] => {
      let found = known.get(key);
      if (found === undefined) {
        found = this.sections((phase) => key[waiting.indexOf(phase)] !== "0");
        known.set(key, found);
      }
      return found;
    };
    // the plan with every phase needs every array
    sections("1".repeat(waiting.length));
    return {
      dtype,
      leaves,
      stages,
      groups,
      frozen,
      scalars,
      loops: loopsOf(this.method),
      warnings,
      rules: ruleOrder,
      needsLoss: stages.some((stage) => readsLoss(stage)),
      evaluates,
      check: this.moving().map((group) => checkSweep(group, scalars)),
      emptyCheck: emptied({ name: finiteSum, operation: "sum" }),
      accumulate: this.isAccumulating ? this.moving().map((group) => accumulateSweep(group)) : [],
      view: this.moving().flatMap((group) => viewSweep(group)),
      waits: waiting.length > 0,
      activity,
      sections,
    };
  }

  private moving(): Group[] {
    return this.groups.filter((group) => !this.isFrozenGroup(group));
  }

  private isFrozenGroup({ leaves }: Group): boolean {
    return leaves.length > 0 && this.frozen.has(leaves[0]!.leaf);
  }

  private measuredSums(): LaneSpec[] {
    if (this.inspection === "none") return [];
    const names = this.groups.flatMap((_, group) => Object.values(readingSums(group)));
    if (this.inspection !== "norms") names.push(...this.placement.stages.map(({ id }) => stageSum(id)));
    return names.map((name) => ({ name, operation: "sum" }));
  }

  private numberSections(): void {
    for (const phase of this.phases) {
      const { scope, evaluate } = phase.phase;
      const isSummed = scope === "all" && phase.sums.length > 0;
      this.sectionOf.set(phase, {
        ...(evaluate ? { evaluated: this.sectionCount++ } : {}),
        ...(isSummed ? { summed: this.sectionCount++ } : {}),
      });
    }
  }

  private sections(isActive: (phase: PlacedPhase) => boolean): Section[] {
    const active = this.phases.filter((phase) => isActive(phase));
    const sections = Array.from({ length: this.sectionCount }, (_, number) => ({
      number,
      evaluates: false,
      shared: [] as Assignment[],
      prepare: [] as Assignment[],
      items: [] as Item[],
    }));
    sections[0]!.shared.push(...this.measured.flatMap((sum) => emptied(sum)));
    this.prepareSections(active, sections);
    for (const [number, group] of this.groups.entries()) {
      if (this.isFrozenGroup(group) || group.leaves.length === 0) continue;
      const own = new Set(group.stages);
      const course = courseOf(
        group,
        number,
        active.filter(({ stage }) => own.has(stage)),
        {
          scalars: this.scalars,
          inspection: this.inspection,
          isAccumulating: this.isAccumulating,
          sections: this.sectionOf,
        },
      );
      for (const [section, items] of course) sections[section]!.items.push(...items);
    }
    return sections.filter(
      ({ evaluates, shared, prepare, items }) =>
        evaluates || shared.length + prepare.length + items.length > 0,
    );
  }

  private prepareSections(
    active: readonly PlacedPhase[],
    sections: readonly { evaluates: boolean; shared: Assignment[]; prepare: Assignment[] }[],
  ): void {
    let section = 0;
    for (const phase of active) {
      const { evaluated, summed } = this.sectionOf.get(phase)!;
      if (evaluated !== undefined) {
        section = evaluated;
        sections[section]!.evaluates = true;
        this.requireAll(phase);
      }
      if (summed !== undefined) {
        section = summed;
        sections[section]!.shared.push(...phase.sums.flatMap((sum) => gatheredLanes(sum)));
      }
      if (phase.phase.scope === "all") sections[section]!.prepare.push(...phase.prepare);
    }
  }

  /** A gradient that is asked for again is another one for every leaf. */
  private requireAll({ stage }: PlacedPhase): void {
    for (const [leaf, { path }] of this.leaves.entries())
      if (!stage.leaves.has(leaf) && !this.frozen.has(leaf))
        throw new RangeError(
          `${stage.transform.name} asks for gradients again, so it must run for every leaf that moves, and does not for ${path}`,
        );
  }
}

/** Whether the stages of a group say that its parameters stay as they are, and none moves them. */
function isFrozen({ stages }: Group): boolean {
  const assigned = stages
    .flatMap(({ phases }) => phases.flatMap(({ rule }) => rule))
    .filter(({ target }) => target === "parameter");
  return assigned.length > 0 && assigned.every(({ target, value }) => isUnchanged(target, value));
}

function readsLoss({ phases }: Stage): boolean {
  return phases.some(({ prepare, rule, sums }) =>
    variablesOf(
      ...[...prepare, ...rule].map(({ value }) => value),
      ...sums.flatMap(({ left, right }) => [left, right]),
    ).includes("loss"),
  );
}

/** The sweep whose sum is NaN where a gradient is not finite, else 0. */
function checkSweep(group: Group, scalars: ScalarTable): Sweep {
  const gradient = variable("gradient");
  const left = call("subtract", gradient, gradient);
  const lanes = scalars.index.get(laneNames(finiteSum)[0]!)!;
  return sweepOf(group, {
    space: "elements",
    loop: "whole",
    rounds: [
      {
        prepare: [],
        statements: [],
        reductions: [{ operation: "sum", left, right: constant(1), into: { lanes }, lanes: 8 }],
      },
    ],
  });
}

function accumulateSweep(group: Group): Sweep {
  const value = call("add", variable(accumulated), variable("gradient"));
  return sweepOf(group, {
    space: "elements",
    loop: "whole",
    rounds: [{ prepare: [], statements: [{ target: accumulated, value }], reductions: [] }],
  });
}

function viewSweep(group: Group): Sweep[] {
  const view = group.stages.findLast((stage) => stage.view !== undefined)?.view;
  if (view === undefined) return [];
  group.arrays.set(viewed, { name: viewed, shape: "element", precise: false, start: 0 });
  return [
    sweepOf(group, {
      space: "elements",
      loop: "whole",
      rounds: [{ prepare: [], statements: [{ target: viewed, value: view }], reductions: [] }],
    }),
  ];
}
