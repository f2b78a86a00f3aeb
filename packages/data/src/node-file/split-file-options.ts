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
  /** The column of a group whose rows should not be in two parts, for the audit only, where the split is not by groups. */
  readonly auditGroup?: string | undefined;
  /** The column of the time, a number or a date: the last rows are the test; with `nSplits`, each fold tests later rows. */
  readonly time?: string | undefined;
  /** The column of the key whose hash says where a row goes: in constant memory, and as `hashSplit` in a database. */
  readonly hash?: string | undefined;
  /** Another salt gives another hash split. Default `"0"`. */
  readonly salt?: string | undefined;
  /** Whether to shuffle the rows. Default true; for folds of groups without classes, true if a seed is given. */
  readonly shuffle?: boolean | undefined;
  /** Seed of the draw. Default 0. */
  readonly randomState?: number | undefined;
  /** Takes a reproducible share of the rows only: by the key's hash with `hash`, otherwise by the seed. */
  readonly sample?: number | undefined;
  /** Default: by the file's name. */
  readonly format?: FileFormat | undefined;
  /** What stands between the values of a row of CSV: one character, such as `";"`. Default `","`. */
  readonly separator?: string | undefined;
  /**
   * `"assignment"` (default): one file with the row, from 0, and its part or fold; `"parts"`: one file a part or fold, with
   * the rows as they stand in the file; `"nothing"`: only the result is wanted.
   */
  readonly write?: "assignment" | "parts" | "nothing" | undefined;
  /** The file of the assignment, or the folder of the parts. Default: beside the file, `animals.split.csv`, `animals.split/`. */
  readonly out?: string | undefined;
  /** Replace existing files. Default false. */
  readonly overwrite?: boolean | undefined;
  /** Stops the work; no files are left behind. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each piece of about a megabyte. */
  readonly onProgress?: ((progress: FileProgress) => void) | undefined;
}
