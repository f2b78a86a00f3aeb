import type { Key, Labels } from "../labels.ts";
import { checkColumnNames, checkList, checkWithin, described, isObject } from "../options.ts";

/** The rows to split: how many there are and, where a splitter asks for it, the class or group of each. */
export interface SplitData {
  /** Number of rows, up to 2^31. */
  readonly length: number;
  /** The class of each row. */
  readonly labels?: Labels | undefined;
  /** The group of each row; rows of one group stay together. */
  readonly groups?: Labels | undefined;
  /** The key of each row, for `hashSplit`. */
  readonly keys?: ArrayLike<Key> | undefined;
  /** When each row was, or from when to when its outcome was in the making. */
  readonly times?: Times | undefined;
}

/** The moment of each row, or the span from its start to its end, both included; in any unit. */
export type Times =
  | ArrayLike<number>
  | { readonly start: ArrayLike<number>; readonly end: ArrayLike<number> };

/** One split: row indices, each from 0 to length - 1. */
export interface Fold {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

/** What `split` was given instead of data: the names of an object's fields, or its kind. */
function shapeOf(data: unknown): string {
  return isObject(data) && !Array.isArray(data) ? `{ ${Object.keys(data).join(", ")} }` : described(data);
}

/** Returns the data if its length is valid and each given column has that many entries. */
export function checkData(data: SplitData): SplitData {
  if (!isObject(data) || Array.isArray(data) || typeof data.length !== "number") {
    throw new TypeError(
      `split must be given { length, labels?, groups?, keys?, times? }, got ${shapeOf(data)}`,
    );
  }
  checkColumnNames("split", data, ["length", "labels", "groups", "keys", "times"]);
  checkWithin("length", data.length, 0, 2 ** 31);
  for (const name of ["labels", "groups", "keys"] as const)
    if (data[name] !== undefined) checkList(name, data[name], data.length);
  return data;
}

/** Returns the column that a splitter cannot do without. */
export function required(kind: string, name: "labels" | "groups", data: SplitData): Labels {
  const column = data[name];
  if (column === undefined) throw new TypeError(`${kind} needs ${name}: split({ length, ${name} })`);
  return column;
}
