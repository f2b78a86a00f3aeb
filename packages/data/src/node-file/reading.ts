import type { FieldSink, RowTarget } from "./row-target.ts";

/** What to read, and whom to tell. */
export interface Reading {
  readonly columns: Readonly<Record<string, FieldSink>>;
  /** Called before each row; false leaves it out. Default: takes all. */
  readonly takes?: (() => boolean) | undefined;
  /** Called after each row that was taken, with its bytes where the format has such. */
  readonly onRow?: RowTarget["end"] | undefined;
  readonly onHeader?: RowTarget["header"] | undefined;
  /** Awaited after each piece of the file. */
  readonly onPiece?: ((bytesRead: number) => Promise<void> | void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
