import { isLabel, type Labels } from "../labels.ts";
import {
  type Column,
  gather,
  type Gathered,
  isColumn,
  type Indices,
  lengthOf,
  lengthOfBoth,
} from "../load/column.ts";
import { checkColumnNames, checkRows, described, isObject } from "../options.ts";
import type { Fold, SplitData } from "../split/data.ts";

/** Rows with `inputs` and the `targets` to predict. */
export interface DataSet<Inputs extends Column, Targets extends Column> {
  readonly inputs: Inputs;
  readonly targets: Targets;
  /** The class of each row, for splitters that need it. Default: the targets. */
  readonly labels?: Labels | undefined;
  /** The group of each row, for splitters that need it. */
  readonly groups?: Labels | undefined;
  /** The time or time span of each row, for splitters such as `purgedKFold`. */
  readonly times?: SplitData["times"];
}

/** A copy of some rows of a data set, without access to the others. */
export interface Rows<Inputs extends Column, Targets extends Column> {
  /** Their numbers in the data set. */
  readonly rows: Uint32Array;
  readonly inputs: Gathered<Inputs>;
  readonly targets: Gathered<Targets>;
}

/** Anything that yields training and test rows: a splitter of this package, or your own. */
export interface FoldSource {
  split(data: SplitData): Iterable<Fold>;
}

/**
 * Returns the rows of a column, in the order of the indices: an array of an array, a typed array of the same kind, a
 * tensor of a tensor, a record of columns of a record.
 *
 * @throws {TypeError} what is not a column
 * @throws {RangeError} indices outside the column
 * @example
 * ```ts
 * import { take } from "@opt/data";
 * const petal = [1.3, 1.4, 1.5];
 * console.log(take(petal, Uint32Array.of(2, 0)), take(Float64Array.of(1, 2, 3), [1])); // → [ 1.5, 1.3 ] Float64Array(1) [ 2 ]
 * ```
 */
export function take<C extends Column>(column: C, indices: ArrayLike<number>): Gathered<C>;
export function take<R extends Readonly<Record<string, Column>>>(
  columns: R,
  indices: ArrayLike<number>,
): { [Name in keyof R]: Gathered<R[Name]> };
export function take(column: Column | Readonly<Record<string, Column>>, indices: ArrayLike<number>): unknown {
  if (!isObject(column))
    throw new TypeError(`a column must be an array, a typed array or a tensor, got ${described(column)}`);
  if (isColumn(column)) return gather(column, checkIndices(indices, lengthOf(column, "column")));
  return Object.fromEntries(Object.entries(column).map(([name, one]) => [name, take(one, indices)]));
}

function checkIndices(indices: ArrayLike<number>, length: number): Indices {
  checkRows("indices", indices, length);
  return indices instanceof Uint32Array || indices instanceof Float64Array
    ? indices
    : Float64Array.from(indices);
}

/** Returns the rows of a data set; with `targetRows`, each with the target of the row that stands there. */
export function rowsOf<Inputs extends Column, Targets extends Column>(
  { inputs, targets }: DataSet<Inputs, Targets>,
  rows: Uint32Array,
  targetRows?: Uint32Array,
): Rows<Inputs, Targets> {
  checkIndices(rows, Math.min(lengthOf(inputs, "inputs"), lengthOf(targets, "targets")));
  const picked = targetRows === undefined ? gather(targets, rows) : take(targets, gather(targetRows, rows));
  return { rows, inputs: gather(inputs, rows), targets: picked };
}

/** Returns what a splitter needs to know of a data set. */
export function splitData(data: DataSet<Column, Column>): SplitData {
  if (!isObject(data) || !isColumn(data.inputs) || !isColumn(data.targets))
    throw new TypeError("data must hold inputs and targets: arrays, typed arrays or tensors");
  checkColumnNames("a data set", data, ["inputs", "targets", "labels", "groups", "times"]);
  const { inputs, targets, labels, groups, times } = data;
  const length = lengthOfBoth(inputs, targets);
  return { length, labels: labels ?? labelsOf(targets), groups, times };
}

/** Returns the folds of a splitter; refuses what gives none. */
export function foldsOf(splitter: FoldSource, data: SplitData): Fold[] {
  if (!isObject(splitter) || typeof splitter.split !== "function")
    throw new TypeError(`splitter must be a splitter, got ${described(splitter)}`);
  // One split is not a list: it comes out as none.
  const folds = Array.from(splitter.split(data));
  if (folds.length === 0) throw new RangeError("splitter must give folds, got none");
  return folds;
}

/** Returns what a splitter needs to know of some of the rows, numbered anew from 0. */
export function pickSplitData({ labels, groups, times }: SplitData, rows: Uint32Array): SplitData {
  const pick = <Value>(column: ArrayLike<Value>): Value[] => Array.from(rows, (row) => column[row]!);
  return {
    length: rows.length,
    ...(labels !== undefined && { labels: pick(labels) }),
    ...(groups !== undefined && { groups: pick(groups) }),
    ...(times !== undefined && {
      times: "start" in times ? { start: pick(times.start), end: pick(times.end) } : pick(times),
    }),
  };
}

function labelsOf(targets: Column): Labels | undefined {
  if ("shape" in targets) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a splitter that uses them checks each
  return isLabel(targets[0]) ? (targets as Labels) : undefined;
}
