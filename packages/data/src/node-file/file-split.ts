import type { SplitAudit } from "../audit/audit-split.ts";
import { FileSplitError } from "./file-split-error.ts";
import type { FilePart } from "./part-counts.ts";
import type { Unseen } from "./unseen.ts";

/** A file that was split. */
export interface FileSplit {
  /** The splitter that was used, as the call that does the same to rows in memory. */
  readonly method: string;
  /** Rows of the file, without its header and empty lines. */
  readonly rowsRead: number;
  /** Rows that were split: fewer with `sample`. */
  readonly rows: number;
  /**
   * The parts or folds; folds are named from `fold-0` on, here, in the audit and in the files, and their rows are their
   * test rows.
   */
  readonly parts: readonly FilePart[];
  /** What is wrong with the parts; rows are named by their numbers in the file, from 0. */
  readonly audit: SplitAudit;
  /** What the audit could not check, or only partly. */
  readonly unseen: readonly Unseen[];
  /** The files that were written. */
  readonly files: readonly string[];
}

/** Refuses a file without rows. */
export function checkHasRows(rows: number): void {
  if (rows === 0) throw new FileSplitError("no-rows", {});
}
