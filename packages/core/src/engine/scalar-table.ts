import { call, constant, variable, type Assignment, type Expression } from "../expression/tree.ts";
import { laneStart } from "../kernel/unit.ts";
import { isSchedule, scheduleTree, type Hyperparameter } from "../schedule/schedule.ts";
import { remembered } from "../remembered.ts";
import type { StatefulRule } from "../schedule/stateful-rule.ts";
import { isStateful } from "../schedule/stateful.ts";
import type { Range } from "../transform/hyperparameter.ts";
import type { Stage } from "./stage.ts";

/** A number of a stage that belongs to the state. */
export interface KeptNumber {
  readonly stage: Stage;
  readonly name: string;
  readonly index: number;
}

/** A hyperparameter at its place. */
export interface PlacedHyperparameter {
  readonly name: string;
  readonly stage: Stage;
  readonly index: number;
  readonly range: Range;
}

/** A hyperparameter with the statement that computes its next value, and where that is put. */
export interface ScheduledHyperparameter extends PlacedHyperparameter {
  readonly statement: Assignment;
  readonly next: number;
}

/**
 * The scalars of a plan. First those of which leaves with a history of their own have their own: how many steps
 * they have taken, what the stages keep and what they make of it. Then those that all share.
 */
export interface ScalarTable {
  readonly index: ReadonlyMap<string, number>;
  readonly initial: readonly number[];
  /** How many scalars a history has. */
  readonly ofHistory: number;
  readonly kept: readonly KeptNumber[];
  readonly scheduled: readonly ScheduledHyperparameter[];
  readonly stateful: readonly (PlacedHyperparameter & { readonly rule: StatefulRule })[];
  readonly hyperparameters: readonly PlacedHyperparameter[];
}

/** A sum or largest value that lanes are kept for. */
export interface LaneSpec {
  readonly name: string;
  readonly operation: "sum" | "max";
}

/** The names of the lanes of a reduction. */
export function laneNames(sum: string): string[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((lane) => `${sum}.${lane}`);
}

/** The number that is NaN where a gradient is not finite. */
export const finite = "finite";

/** Lists the scalars of the stages, and of reductions over everything. */
export function tableScalars(stages: readonly Stage[], lanes: readonly LaneSpec[]): ScalarTable {
  const index = new Map<string, number>();
  const initial: number[] = [];
  const add = (name: string, value: number): number => remembered(index, name, () => initial.push(value) - 1);
  add("step", 0);
  const kept: KeptNumber[] = [];
  for (const stage of stages) {
    for (const [name, { start, each }] of Object.entries(stage.transform.scalars))
      if (each === "all") kept.push({ stage, name, index: add(`${stage.id}.${name}`, start) });
    for (const { phase, prepare } of stage.phases)
      if (phase.scope === "all") for (const { target } of prepare) add(target, 0);
  }
  const ofHistory = initial.length;
  add("loss", Number.NaN);
  add(finite, 0);
  const hyperparameters = tableHyperparameters(stages, add);
  for (const { name, operation } of lanes) {
    for (const lane of laneNames(name)) add(lane, laneStart[operation]);
    add(name, 0);
  }
  return { index, initial, ofHistory, kept, ...hyperparameters };
}

type Hyperparameters = Pick<ScalarTable, "scheduled" | "stateful" | "hyperparameters">;

function tableHyperparameters(
  stages: readonly Stage[],
  add: (name: string, value: number) => number,
): Hyperparameters {
  const scheduled: ScheduledHyperparameter[] = [];
  const stateful: (PlacedHyperparameter & { rule: StatefulRule })[] = [];
  const hyperparameters: PlacedHyperparameter[] = [];
  for (const stage of stages)
    for (const [name, value] of Object.entries(stage.transform.hyperparameters)) {
      const id = `${stage.id}.${name}`;
      const index = add(id, firstValue(value));
      const placed = { name, stage, index, range: stage.transform.ranges[name] ?? {} };
      hyperparameters.push(placed);
      if (isSchedule(value)) {
        const target = `${id}.next`;
        const statement = { target, value: scheduleTree(value) };
        scheduled.push({ ...placed, statement, next: add(target, 0) });
      }
      if (!isStateful(value)) continue;
      const rule = value.place((part, first) => (part === "value" ? index : add(`${id}.${part}`, first)));
      stateful.push({ ...placed, rule });
    }
  return { scheduled, stateful, hyperparameters };
}

function firstValue(value: Hyperparameter): number {
  if (typeof value === "number") return value;
  return isSchedule(value) ? value.at(0) : value.initial["value"]!;
}

/** Statements that empty the lanes of a reduction. */
export function emptied({ name, operation }: LaneSpec): Assignment[] {
  return laneNames(name).map((target) => ({ target, value: constant(laneStart[operation]) }));
}

/** Statements that put the lanes of a reduction together in a fixed order and empty them. */
export function gatheredLanes(sum: LaneSpec): Assignment[] {
  const put = sum.operation === "sum" ? "add" : "max";
  let parts: Expression[] = laneNames(sum.name).map((name) => variable(name));
  while (parts.length > 1) {
    const half = parts.length / 2;
    parts = parts.slice(0, half).map((part, i) => call(put, part, parts[i + half]!));
  }
  return [{ target: sum.name, value: parts[0]! }, ...emptied(sum)];
}

/** The sum whose lanes begin at an index, put together in the order of `gatheredLanes`. */
export function sumOfLanes(scalars: Float64Array, first: number): number {
  const even = scalars[first]! + scalars[first + 4]! + (scalars[first + 2]! + scalars[first + 6]!);
  const odd = scalars[first + 1]! + scalars[first + 5]! + (scalars[first + 3]! + scalars[first + 7]!);
  return even + odd;
}
