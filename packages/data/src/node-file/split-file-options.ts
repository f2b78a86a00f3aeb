import { checkFlag, checkInteger, checkOneOf, checkOptions, described } from "../options.ts";
import type { FileFormat } from "./file-format.ts";

/** How far a file was read. */
export interface FileProgress {
  /** `"read"`: to split; `"write"`: the parts or the assignment. */
  readonly stage: "read" | "write";
  /** The share of the stage's work that is done, from 0 to 1. */
  readonly done: number;
  /** Rows read or written so far. */
  readonly rows: number;
}

/** Options of `splitFile`. Columns are named as in the file. */
export interface SplitFileOptions {
  /** Number of folds, at least 2. Without it, the rows go to training, validation and test parts. */
  readonly nSplits?: number | undefined;
  /** Share or number of test rows. Default 0.2. */
  readonly testSize?: number | undefined;
  /** Share or number of validation rows; 0 makes no such part. Default 0.1. */
  readonly validationSize?: number | undefined;
  /** The column of the class that each part or fold gets its share of. */
  readonly stratify?: string | undefined;
  /** The column of the class, for the audit only. Default: `stratify`. */
  readonly label?: string | undefined;
  /** The column of the group whose rows stay together. */
  readonly group?: string | undefined;
  /** The column of the time, a number or a date: the last rows are the test; with `nSplits`, each fold tests later rows. */
  readonly time?: string | undefined;
  /** The column of the key whose hash says where a row goes: in constant memory, and as `hashSplit` in a database. */
  readonly hash?: string | undefined;
  /** Another salt gives another hash split. Default `"0"`. */
  readonly salt?: string | undefined;
  /** False takes the rows in their order. Default true; for folds of groups alone, true where a seed is given. */
  readonly shuffle?: boolean | undefined;
  /** Seed of the draw. Default 0. */
  readonly randomState?: number | undefined;
  /** Takes a reproducible share of the rows only: by the key's hash with `hash`, otherwise by the seed. */
  readonly sample?: number | undefined;
  /** Default: by the file's name. */
  readonly format?: FileFormat | undefined;
  /**
   * `"assignment"` (default): one file with the row, from 0, and its part or fold; `"parts"`: one file a part or fold, with
   * the rows as they stand in the file; `"nothing"`: only the result is wanted.
   */
  readonly write?: "assignment" | "parts" | "nothing" | undefined;
  /** The file of the assignment, or the folder of the parts. Default: beside the file, `animals.split.csv`, `animals.split/`. */
  readonly out?: string | undefined;
  /** Replace files that are there. Default false. */
  readonly overwrite?: boolean | undefined;
  /** Stops the work; nothing is left behind. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each piece of about a megabyte. */
  readonly onProgress?: ((progress: FileProgress) => void) | undefined;
}

const names = [
  "nSplits",
  "testSize",
  "validationSize",
  "stratify",
  "label",
  "group",
  "time",
  "hash",
  "salt",
  "shuffle",
  "randomState",
  "sample",
  "format",
  "write",
  "out",
  "overwrite",
  "signal",
  "onProgress",
];

type Contradiction = readonly [keyof SplitFileOptions, keyof SplitFileOptions, string];

/** Pairs of options that contradict each other, and why. */
const contradictions: readonly Contradiction[] = [
  ["nSplits", "testSize", "folds have no test part of their own"],
  ["nSplits", "validationSize", "folds have no validation part of their own"],
  ["hash", "stratify", "a hash keeps the shares of classes on average only; label audits them"],
  ["hash", "group", "hash the column of the group instead"],
  ["hash", "time", "a hash knows nothing of time"],
  ["hash", "randomState", "salt draws another split by hash"],
  ["hash", "shuffle", "salt draws another split by hash"],
  ["time", "stratify", "the last rows are what they are; label audits their classes"],
  ["time", "group", "the last rows of time part groups"],
  ["time", "shuffle", "rows of time stay in order"],
  ["time", "randomState", "rows of time stay in order"],
];

/** Returns two options that contradict each other, and why. */
export function contradictionIn(options: SplitFileOptions): Contradiction | undefined {
  return contradictions.find(([a, b]) => options[a] !== undefined && options[b] !== undefined);
}

/** Refuses options that do not fit together, each with a reason. */
export function checkSplitFileOptions(options: SplitFileOptions): void {
  checkOptions("splitFile", options, names);
  const pair = contradictionIn(options);
  if (pair !== undefined) throw new RangeError(`${pair[1]} must be left out with ${pair[0]}: ${pair[2]}`);
  if (options.salt !== undefined && options.hash === undefined)
    throw new RangeError("salt must be left out without hash");
  if (options.nSplits !== undefined) checkInteger("nSplits", options.nSplits, 2);
  for (const name of ["stratify", "label", "group", "time", "hash", "salt", "out"] as const) {
    const value = options[name];
    if (value !== undefined && typeof value !== "string")
      throw new TypeError(`${name} must be a text, got ${described(value)}`);
  }
  checkApart(options);
  for (const name of ["shuffle", "overwrite"] as const)
    if (options[name] !== undefined) checkFlag(name, options[name]);
  if (options.write !== undefined) checkOneOf("write", options.write, ["assignment", "parts", "nothing"]);
  const { sample } = options;
  if (sample !== undefined && !(sample > 0 && sample <= 1))
    throw new RangeError(`sample must be a share above 0 and up to 1, got ${sample}`);
}

/** Refuses one column in two roles. */
function checkApart({ stratify, label, group, time, hash }: SplitFileOptions): void {
  if (stratify !== undefined && label !== undefined && stratify !== label)
    throw new RangeError(`label must be left out or "${stratify}" as stratify is, got "${label}"`);
  const roles = Object.entries({ stratify: stratify ?? label, group, time, hash });
  for (const [i, [role, column]] of roles.entries()) {
    const other = roles.slice(0, i).find(([, earlier]) => earlier !== undefined && earlier === column);
    if (other !== undefined)
      throw new RangeError(`${role} must be another column than ${other[0]}, got "${column}" for both`);
  }
}
