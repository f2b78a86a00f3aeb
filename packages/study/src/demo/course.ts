import type { Trace } from "@opt/core";
import { turnsOf } from "../derivation/turns.ts";

/** What a trace shows, in numbers. */
export interface Course {
  readonly name: string;
  /** The loss at the last row. */
  readonly last: number;
  /** The step at which the run was lost: a number stopped being finite, or the loss left for good. */
  readonly divergedAt: number | undefined;
  /** True if the run was as far out as a lost one, but came back. */
  readonly strayed: boolean;
  /** How often the steps changed their sign, along each variable. */
  readonly turns: readonly number[];
  /** Length of the first step. */
  readonly firstStep: number;
  /** The first step after which the loss stayed below the bar; undefined if it did not. */
  readonly arrivedAt: number | undefined;
}

/** Losses a thousand times as far above the floor as the start count as lost. */
export const lostFactor = 1000;

/**
 * Reads the traces of one race over a surface. Arrived is who did 99% of the way down to its floor; nobody where it is not
 * known how far down that is, but only how far was seen.
 */
export function coursesOf(traces: readonly Trace[], floor: number, isKnown = true): readonly Course[] {
  return traces.map((one) => {
    const bar = floor + ((one.values[0] ?? floor) - floor) / 100;
    return courseOf(one, floor, isKnown ? bar : Number.NaN);
  });
}

/** Reads a trace. `floor` is the lowest loss there is; `bar` the loss that counts as arrived. */
function courseOf(
  { name, values, positions, updateNorms, stopped }: Trace,
  floor: number,
  bar: number,
): Course {
  const last = values.at(-1) ?? Number.NaN;
  const far = floor + lostFactor * Math.max((values[0] ?? 0) - floor, 1);
  const lost =
    stopped === "non-finite" ? firstLost(values, far) : last > far ? firstLost(values, far) : undefined;
  return {
    name,
    last,
    divergedAt: lost,
    strayed: lost === undefined && values.some((value) => value > far),
    turns: positions.map((column) => turnsOf(column)),
    firstStep: updateNorms[1] ?? 0,
    arrivedAt: lost === undefined ? arrivalOf(values, bar) : undefined,
  };
}

/** The first row of the final stretch that is beyond the limit or not finite. */
function firstLost(values: Float64Array, far: number): number {
  let row = values.length - 1;
  while (row > 1 && !(values[row - 1]! <= far)) row--;
  return row;
}

/** The first step after which the loss stays at the bar or below; undefined where it does not. */
export function arrivalOf(values: Float64Array, bar: number): number | undefined {
  const late = values.findLastIndex((value) => !(value <= bar));
  return late === values.length - 1 ? undefined : late + 1;
}
