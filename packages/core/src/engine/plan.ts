import type { Dtype, GeneratedLoop } from "../kernel/unit.ts";
import { loopsOf } from "../transform/method-description.ts";
import type { Method, PartitionRule } from "../transform/method.ts";
import type { Phase } from "../transform/phase.ts";
import { generalSections } from "./general-sections.ts";
import { groupLeaves, type Group } from "./group.ts";
import type { LeafShape } from "./leaf-shape.ts";
import { plainSections } from "./plain-sections.ts";
import { checkSweep } from "./plain-sweeps.ts";
import { tableScalars, type ScalarTable } from "./scalar-table.ts";
import type { Measuring, Section } from "./section.ts";
import {
  isUnchanged,
  namesRead,
  placeStages,
  type PlacedPhase,
  type Placement,
  type Stage,
} from "./stage.ts";
import type { Sweep } from "./sweep.ts";
import { remembered } from "../remembered.ts";

/** Everything that a step does, in order, without addresses. */
export interface Plan {
  readonly dtype: Dtype;
  readonly leaves: readonly LeafShape[];
  readonly stages: readonly Stage[];
  readonly groups: readonly Group[];
  /** Whether every stage is a rule over all elements. */
  readonly isPlain: boolean;
  /** Indices of the leaves that no stage moves. */
  readonly frozen: ReadonlySet<number>;
  readonly scalars: ScalarTable;
  readonly loops: readonly GeneratedLoop[];
  readonly warnings: readonly string[];
  /** The rules of all partitions in their order. */
  readonly rules: readonly PartitionRule[];
  readonly readRules: Placement["readRules"];
  readonly needsLoss: boolean;
  readonly evaluates: boolean;
  /** Sweeps that find out whether every gradient is finite. */
  readonly check: readonly Sweep[];
  /** The groups that move. */
  readonly moving: readonly Group[];
  /** Whether slots start from the parameters, or others are there to evaluate with. */
  readonly keepsCopies: boolean;
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
  measuring: Measuring | undefined,
  isAccumulating: boolean,
): Plan {
  const { stages, rules, warnings, ruleOrder, readRules } = placeStages(method, leaves);
  for (const stage of stages) stage.transform.matrices?.needs?.require(stage, leaves, dtype);
  const phases = stages.flatMap((stage) => stage.phases);
  const groups = groupLeaves(stages, leaves, rules);
  const moving = groups.filter((group) => !isFrozen(group));
  const still = groups.filter((group) => !moving.includes(group));
  for (const { arrays } of still) arrays.clear();
  const frozen = new Set(still.flatMap((group) => group.leaves.map(({ leaf }) => leaf)));
  const measured = measuring?.sumsOf(groups.length, stages) ?? [];
  const summed = phases.flatMap(({ phase, sums }) => (phase.scope === "all" ? sums : []));
  const scalars = tableScalars(stages, [...summed, ...measured]);
  const isPlain = measuring === undefined && phases.every(isPlainPhase) && moving.every(isPlainGroup);
  const waiting = phases.filter(({ phase }) => phase.every > 1 || phase.from > 0 || phase.until !== null);
  const waits = waiting.length > 0;
  const parts = {
    phases,
    leaves,
    groups,
    moving,
    frozen,
    scalars,
    measured,
    measuring,
    isAccumulating,
    waits,
  };
  const cut = (isPlain ? plainSections : generalSections)(parts);
  const known = new Map<string, readonly Section[]>();
  const sections = (key: string): readonly Section[] =>
    remembered(known, key, () => cut((phase) => key[waiting.indexOf(phase)] !== "0"));
  // the plan with every phase needs every array
  sections("1".repeat(waiting.length));
  return {
    dtype,
    leaves,
    stages,
    groups,
    isPlain,
    frozen,
    scalars,
    loops: loopsOf(method),
    warnings,
    rules: ruleOrder,
    readRules,
    needsLoss: stages.some((stage) => namesRead(stage).has("loss")),
    evaluates: phases.some(({ phase }) => phase.evaluate),
    check: moving.map((group) => checkSweep(group, scalars)),
    moving,
    keepsCopies: stages.some(
      ({ view, transform }) =>
        view !== undefined || Object.values(transform.slots).some(({ start }) => start === "parameter"),
    ),
    waits,
    activity: (step) => waiting.map(({ phase }) => (isDue(phase, step) ? "1" : "0")).join(""),
    sections,
  };
}

/** Whether a phase is a rule over all elements, with formulas before it that no other phase can have read. */
function isPlainPhase({ phase, isFirst, sums, prepare, matrix }: PlacedPhase): boolean {
  const { scope, evaluate } = phase;
  const isRule = scope === "all" && sums.length + matrix.length === 0 && !evaluate;
  return isRule && (isFirst || prepare.length === 0);
}

function isPlainGroup({ arrays }: Group): boolean {
  return [...arrays.values()].every(({ shape }) => shape === "element");
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
