import type { Group, GroupArray } from "./group.ts";
import { lengthOf } from "../transform/phase.ts";
import type { Tensor } from "./parameters.ts";
import type { Plan } from "./plan.ts";
import type { KeptNumber } from "./scalar-table.ts";

/**
 * Everything needed to continue: parameters, numbers and arrays. Keys are the names of stages, not their positions.
 */
export interface OptimizerState {
  readonly version: 2;
  /** Steps taken. */
  readonly step: number;
  /** Steps that leaves have taken, by path, where they are fewer because gradients were missing. */
  readonly steps: Readonly<Record<string, number>>;
  /** Numbers by stage and name, such as `"scaleByAdam.product1"`; by path where leaves differ. */
  readonly scalars: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  /** The parameters by path. */
  readonly params: Readonly<Record<string, Tensor>>;
  /** The parameters to evaluate with, by path, where the method has some of its own. */
  readonly evaluation?: Readonly<Record<string, Tensor>>;
  /** Arrays by stage and slot, then by the path of the leaf. */
  readonly slots: Readonly<Record<string, Readonly<Record<string, Tensor>>>>;
  /** Gradients that have come since the last step, where several make one. */
  readonly gathered: number;
  /** Gradients in a row that were skipped, where the last was. */
  readonly skipped?: number;
}

export interface LoadOptions {
  /** Load whatever matches by name and let the rest start fresh. Default `false`: everything must match. */
  readonly partial?: boolean;
}

/** What a state was used for. */
export interface LoadReport {
  /** Names of what was taken from the state. */
  readonly kept: readonly string[];
  /** Names of what the state lacks and therefore starts fresh (parameters stay as they were). */
  readonly fresh: readonly string[];
  /** Names of what the state contains and the optimizer does not use. */
  readonly ignored: readonly string[];
}

/** An array of the state and where it lies. */
export interface Entry {
  readonly slot: string;
  readonly leaf: number;
  readonly path: string;
  readonly array: GroupArray;
  readonly group: Group;
  readonly index: number;
  readonly shape: readonly number[];
}

/** The arrays of the state, leaf by leaf. */
export function entries(plan: Plan): Entry[] {
  return plan.groups.flatMap((group) =>
    [...group.arrays.values()].flatMap((array) => {
      const { kept } = array;
      if (kept === undefined) return [];
      const slot = kept.name === "" ? kept.key : `${kept.key}.${kept.name}`;
      return group.leaves.map(({ leaf }, index): Entry => {
        const { path } = plan.leaves[leaf]!;
        return { slot, leaf, path, array, group, index, shape: shapeOf(plan, leaf, array) };
      });
    }),
  );
}

function shapeOf(plan: Plan, leaf: number, { shape }: GroupArray): readonly number[] {
  const of = plan.leaves[leaf]!;
  const { shape: own, rows, columns } = of;
  if (shape === "element") return own;
  if (shape === "rowSquare") return [rows, rows];
  return shape === "columnSquare" ? [columns, columns] : [lengthOf(of, shape)];
}

/** The kept numbers by their keys; stages of different leaves may share one. */
export function numbersByKey(plan: Plan): Map<string, KeptNumber[]> {
  const keys = new Map<string, KeptNumber[]>();
  for (const kept of plan.scalars.kept) {
    const key = `${kept.stage.key}.${kept.name}`;
    keys.set(key, [...(keys.get(key) ?? []), kept]);
  }
  return keys;
}

/** Whether something is a record. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

/** What a record holds itself under a name. */
export function ownValue(record: unknown, name: string): unknown {
  return isRecord(record) && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Whether something counts. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** The numbers of stateful schedules by name; two rules of a partition may have a schedule of one name each. */
export function scheduleNumbers({ scalars }: Plan): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { stage, name, rule } of scalars.stateful) {
    const first = `${stage.key}.${name}`;
    let key = first;
    for (let times = 2; numbers.has(key); times++) key = `${first}-${times}`;
    for (const [part, index] of rule.indices) numbers.set(part === "value" ? key : `${key}.${part}`, index);
  }
  return numbers;
}
