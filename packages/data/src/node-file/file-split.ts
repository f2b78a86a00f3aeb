import type { SplitAudit } from "../audit/audit-split.ts";
import { FileSplitError } from "./file-split-error.ts";
import type { FilePart } from "./part-counts.ts";

/** A file that was split. */
export interface FileSplit {
  /** What was done, as the call that does it to rows in memory. */
  readonly method: string;
  /** Rows of the file, without its header and empty lines. */
  readonly rowsRead: number;
  /** Rows that were split: fewer with `sample`. */
  readonly rows: number;
  /** The parts or folds; `fold-0` is the first fold, whose rows are its test rows. */
  readonly parts: readonly FilePart[];
  /** What is wrong with the classes of the parts. */
  readonly audit: SplitAudit;
  /** The files that were written. */
  readonly files: readonly string[];
}

/** Refuses a file without rows. */
export function checkHasRows(rows: number): void {
  if (rows === 0) throw new FileSplitError("no-rows", {});
}
