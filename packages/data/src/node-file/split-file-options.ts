import { checkFlag, checkOneOf, checkOptions, described } from "../options.ts";
import { contradictionIn } from "./contradictions.ts";
import type { FileFormat } from "./file-format.ts";
import { FileOptionError } from "./file-option-error.ts";

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
  /** The column of a group whose rows should not be in two parts, for the audit only, where the split is not by groups. */
  readonly auditGroup?: string | undefined;
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
  "auditGroup",
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

/** More folds than rows are refused later; so many make sense for no file. */
const mostFolds = 2 ** 20;

/** Refuses options that are wrong or do not fit together, each with a reason. */
export function checkSplitFileOptions(options: SplitFileOptions): void {
  checkOptions("splitFile", options, names);
  for (const name of ["stratify", "label", "group", "auditGroup", "time", "hash", "salt", "out"] as const) {
    const value = options[name];
    if (value !== undefined && typeof value !== "string")
      throw new TypeError(`${name} must be a text, got ${described(value)}`);
  }
  for (const name of ["shuffle", "overwrite"] as const)
    if (options[name] !== undefined) checkFlag(name, options[name]);
  if (options.write !== undefined) checkOneOf("write", options.write, ["assignment", "parts", "nothing"]);
  const pair = contradictionIn(options);
  if (pair !== undefined) throw new FileOptionError("contradiction", { a: pair.a, b: pair.b });
  if (options.salt !== undefined && options.hash === undefined)
    throw new FileOptionError("alone", { option: "salt", other: "hash" });
  checkNumbers(options);
  checkSizes(options);
  checkApart(options);
}

function checkNumbers({ nSplits = 2, randomState = 0, sample = 1 }: SplitFileOptions): void {
  if (!(isNumber("nSplits", nSplits) && isWhole(nSplits, 2, mostFolds)))
    throw new FileOptionError("no-folds", { got: nSplits, most: mostFolds });
  if (!(isNumber("randomState", randomState) && isWhole(randomState, 0, 2 ** 32 - 1)))
    throw new FileOptionError("no-seed", { got: randomState });
  if (!(isNumber("sample", sample) && sample > 0 && sample <= 1))
    throw new FileOptionError("no-sample", { got: sample });
}

function checkSizes({ testSize = 0.2, validationSize = 0.1, hash }: SplitFileOptions): void {
  for (const [option, got] of Object.entries({ testSize, validationSize })) {
    if (option === "validationSize" && got === 0) continue;
    if (!(isNumber(option, got) && got > 0 && (got < 1 || Number.isInteger(got))))
      throw new FileOptionError("no-size", { option, got });
    if (hash !== undefined && got >= 1) throw new FileOptionError("hash-size", { option, got });
  }
  // Without the last digits that binary fractions add.
  const sum = Number((testSize + validationSize).toFixed(12));
  if (testSize < 1 && validationSize < 1 && sum >= 1)
    throw new FileOptionError("sizes", { testSize, validationSize });
}

function isNumber(name: string, value: unknown): value is number {
  if (typeof value !== "number") throw new TypeError(`${name} must be a number, got ${described(value)}`);
  return true;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Refuses one column in two roles. */
function checkApart({ stratify, label, group, auditGroup, time, hash }: SplitFileOptions): void {
  if (stratify !== undefined && label !== undefined && stratify !== label)
    throw new FileOptionError("other-label", { stratify, label });
  const classes = stratify === undefined ? { label } : { stratify };
  const roles = Object.entries({ ...classes, group, auditGroup, time, hash });
  for (const [i, [option, column]] of roles.entries()) {
    const other = roles.slice(0, i).find(([, earlier]) => earlier !== undefined && earlier === column);
    if (other !== undefined)
      throw new FileOptionError("same-column", { option, other: other[0], column: column! });
  }
}
