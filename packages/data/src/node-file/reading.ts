import type { FieldSink, RowTarget } from "./row-target.ts";

/** What to read, and whom to tell. */
export interface Reading {
  /** The wanted columns, in the order in which their values are passed. */
  readonly columns: readonly (readonly [name: string, sink: FieldSink])[];
  /** Called before each row; false leaves it out. Default: takes all. */
  readonly takes?: (() => boolean) | undefined;
  /** Called after each row that was taken, with its bytes where the format has such. */
  readonly onRow?: RowTarget["end"] | undefined;
  readonly onHeader?: RowTarget["header"] | undefined;
  /** Awaited after each piece of the file. */
  readonly onPiece?: ((bytesRead: number) => Promise<void> | void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
