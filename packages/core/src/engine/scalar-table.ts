import { call, constant, variable, type Assignment, type Expression } from "../expression/tree.ts";
import { isSchedule, type Hyperparameter, type Schedule } from "../schedule/schedule.ts";
import { isStateful } from "../schedule/stateful.ts";
import { StatefulRule } from "./stateful-rule.ts";
import type { Instance } from "./instance.ts";

/** The scalars of a plan: the step, then each stage's hyperparameters, kept scalars, sums and prepared ones. */
export interface ScalarTable {
  readonly index: ReadonlyMap<string, number>;
  readonly initial: readonly number[];
  /** Names that belong to the state. */
  readonly kept: readonly string[];
  readonly scheduled: readonly { readonly index: number; readonly schedule: Schedule }[];
  readonly stateful: readonly StatefulRule[];
  readonly hyperparameters: readonly {
    readonly name: string;
    readonly stage: string;
    readonly index: number;
  }[];
}

/** The names of the lanes of a sum. */
export function laneNames(sum: string): string[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((lane) => `${sum}.${lane}`);
}

/** Scalars of gradient accumulation: how many gradients make a step, and how many have come. */
export const accumulation = { count: "accumulate.count", done: "accumulate.done" };

/** Lists the scalars of the stages, and of further sums. */
export function tableScalars(
  instances: readonly Instance[],
  sums: readonly string[],
  accumulate: number,
): ScalarTable {
  const index = new Map<string, number>([["step", 0]]);
  const initial: number[] = [0];
  const kept: string[] = [];
  const scheduled: { index: number; schedule: Schedule }[] = [];
  const stateful: StatefulRule[] = [];
  const hyperparameters: { name: string; stage: string; index: number }[] = [];
  const add = (name: string, value: number): number => {
    if (!index.has(name)) {
      index.set(name, initial.length);
      initial.push(value);
    }
    return index.get(name)!;
  };
  const addSum = (name: string): void => {
    for (const lane of [name, ...laneNames(name)]) add(lane, 0);
  };
  for (const { id, stage, sums: own, prepare } of instances) {
    for (const [name, value] of Object.entries(stage.hyperparameters)) {
      const at = add(`${id}.${name}`, firstValue(value));
      hyperparameters.push({ name, stage: id, index: at });
      if (isSchedule(value)) scheduled.push({ index: at, schedule: value });
      if (!isStateful(value)) continue;
      const indices = new Map<string, number>();
      for (const [part, first] of Object.entries(value.initial)) {
        const key = part === "value" ? `${id}.${name}` : `${id}.${name}.${part}`;
        indices.set(part, add(key, first));
        kept.push(key);
      }
      stateful.push(new StatefulRule(value, indices));
    }
    for (const [name, value] of Object.entries(stage.scalars)) {
      add(`${id}.${name}`, value);
      kept.push(`${id}.${name}`);
    }
    for (const { name } of own) addSum(name);
    for (const { target } of prepare) add(target, 0);
  }
  for (const name of sums) addSum(name);
  if (accumulate > 1) {
    add(accumulation.count, accumulate);
    add(accumulation.done, 0);
    kept.push(accumulation.done);
  }
  return { index, initial, kept, scheduled, stateful, hyperparameters };
}

function firstValue(value: Hyperparameter): number {
  if (isSchedule(value)) return value.at(0);
  return isStateful(value) ? value.initial["value"]! : value;
}

/** Statements that empty the lanes of a sum. */
export function emptied(sum: string): Assignment[] {
  return laneNames(sum).map((target) => ({ target, value: constant(0) }));
}

function plus(left: Expression, right: Expression): Expression {
  return call("add", left, right);
}

/** Statements that add the lanes of a sum in a fixed order and empty them. */
export function gathered(sum: string): Assignment[] {
  let parts: Expression[] = laneNames(sum).map((name) => variable(name));
  while (parts.length > 1)
    parts = parts.flatMap((part, i) => (i % 2 === 0 ? [plus(part, parts[i + 1]!)] : []));
  return [{ target: sum, value: parts[0]! }, ...emptied(sum)];
}

/** The sum whose lanes begin at an index, added in the order of `gathered`. */
export function sumOfLanes(scalars: Float64Array, first: number): number {
  const lane = (index: number): number => scalars[first + index]!;
  const low = lane(0) + lane(1) + (lane(2) + lane(3));
  return low + (lane(4) + lane(5) + (lane(6) + lane(7)));
}
