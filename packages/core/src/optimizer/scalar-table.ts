import { call, constant, variable, type Assignment, type Expression } from "../expression/tree.ts";
import { isSchedule, type Schedule } from "../schedule/schedule.ts";
import type { Instance } from "./instance.ts";

/** The scalars of a plan: the step, then each stage's hyperparameters, kept scalars, sums and prepared ones. */
export interface ScalarTable {
  readonly index: ReadonlyMap<string, number>;
  readonly initial: readonly number[];
  /** Names that belong to the state. */
  readonly kept: readonly string[];
  readonly scheduled: readonly { readonly index: number; readonly schedule: Schedule }[];
  readonly hyperparameters: readonly {
    readonly name: string;
    readonly stage: string;
    readonly index: number;
  }[];
}

/** The names of the four lanes of a sum. */
export function laneNames(sum: string): string[] {
  return [0, 1, 2, 3].map((lane) => `${sum}.${lane}`);
}

/** Lists the scalars of the stages, and of further sums. */
export function tableScalars(instances: readonly Instance[], sums: readonly string[]): ScalarTable {
  const index = new Map<string, number>([["step", 0]]);
  const initial: number[] = [0];
  const kept: string[] = [];
  const scheduled: { index: number; schedule: Schedule }[] = [];
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
      const at = add(`${id}.${name}`, isSchedule(value) ? value.at(0) : value);
      hyperparameters.push({ name, stage: id, index: at });
      if (isSchedule(value)) scheduled.push({ index: at, schedule: value });
    }
    for (const [name, value] of Object.entries(stage.scalars)) {
      add(`${id}.${name}`, value);
      kept.push(`${id}.${name}`);
    }
    for (const { name } of own) addSum(name);
    for (const { target } of prepare) add(target, 0);
  }
  for (const name of sums) addSum(name);
  return { index, initial, kept, scheduled, hyperparameters };
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
  const [a, b, c, d] = laneNames(sum).map((name) => variable(name));
  return [{ target: sum, value: plus(plus(a!, b!), plus(c!, d!)) }, ...emptied(sum)];
}
