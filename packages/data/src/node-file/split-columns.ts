import type { EncodedColumn } from "../labels.ts";
import type { FoldNumbers } from "../split/fold-splitter.ts";

/** The columns of the rows that are split. */
export interface SplitColumns {
  readonly length: number;
  readonly labels?: EncodedColumn | undefined;
  readonly groups?: EncodedColumn | undefined;
  readonly times?: Float64Array<ArrayBuffer> | undefined;
}

/** The part or fold of each row, as its place among the names; past the last name is none. */
export type PlaceNumbers = FoldNumbers;
