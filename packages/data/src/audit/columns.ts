import { encodeLabels, type EncodedLabels, type Key, type Labels } from "../labels.ts";
import { checkColumnNames, checkList, checkWithin, described, isObject } from "../options.ts";

/** Columns that describe the rows; the audit checks those that are given. */
export interface AuditData {
  readonly length: number;
  /** The class of each row: each part should have its share. An empty string counts as missing. */
  readonly labels?: Labels | undefined;
  /** The group of each row: no group should be in two parts. */
  readonly groups?: Labels | undefined;
  /** A key that identifies identical things: no key should be in two parts. */
  readonly keys?: ArrayLike<Key> | undefined;
  /** The text of each row: no two nearly equal ones should be in two parts. */
  readonly texts?: ArrayLike<string> | undefined;
  /** The time of each row: an earlier part should end before a later one begins. */
  readonly times?: ArrayLike<number> | undefined;
  /** Names of the parts from the earliest to the latest, where `times` are given. Default: train, validation, test. */
  readonly order?: readonly string[] | undefined;
}

/** The columns of an audit, checked and encoded. */
export interface Columns {
  readonly length: number;
  readonly classes: EncodedLabels | undefined;
  readonly groups: EncodedLabels | undefined;
  readonly keys: EncodedLabels | undefined;
  readonly texts: ArrayLike<string> | undefined;
  readonly times: ArrayLike<number> | undefined;
}

const NAMES = ["length", "labels", "groups", "keys", "texts", "times", "order"];

/** Returns the columns; refuses columns that do not have one entry per row, and names that are most likely misspelt. */
export function checkColumns(data: AuditData): Columns {
  if (!isObject(data))
    throw new TypeError("auditSplit needs { length, labels?, groups?, keys?, texts?, times? }");
  checkColumnNames("auditSplit", data, NAMES);
  const { length, labels, groups, keys, texts, times, order } = data;
  if (order !== undefined && !Array.isArray(order))
    throw new TypeError(`order must be a list of the parts' names, got ${described(order)}`);
  checkWithin("length", length, 0, 2 ** 31);
  for (const [name, column] of Object.entries({ labels, groups, keys, texts, times })) {
    if (column !== undefined) checkList(name, column, length);
  }
  if (times !== undefined)
    for (let row = 0; row < length; row++)
      if (!Number.isFinite(times[row]))
        throw new RangeError(`times must be finite numbers, got ${times[row]} in row ${row}`);
  return {
    length,
    classes: labels && encodeLabels(labels, "labels"),
    groups: groups && encodeLabels(groups, "groups"),
    keys: keys && encodeLabels(keys, "keys"),
    texts,
    times,
  };
}
