/** Why a row cannot be used. */
export type BadRowCode =
  | "field-count"
  | "unclosed-quote"
  | "text-after-quote"
  | "not-json"
  | "not-an-object"
  | "no-plain-value"
  | "not-utf-8"
  | "no-value"
  | "no-number"
  | "no-time";

/** A row that cannot be used, by the line it begins on, counted from 1. */
export interface BadRow {
  readonly line: number;
  readonly code: BadRowCode;
  /** The column concerned; counts of fields. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Takes the values of one column, one per row, as UTF-8; returns what is wrong with a value that it cannot take. */
export interface FieldSink {
  add(bytes: Uint8Array, start: number, end: number): BadRowCode | undefined;
}

/** What a reader tells of the rows of a file, in their order. */
export interface RowTarget {
  /** The columns to read, in the order of `fields`. */
  readonly columns: readonly string[];
  readonly fields: readonly FieldSink[];
  /** Called before the fields of a row; false leaves the row out. */
  readonly takes: () => boolean;
  /** Called after the fields of a row with its own bytes, where the format has such. */
  readonly end: (bytes: Uint8Array, start: number, end: number) => void;
  /** Called once with the bytes of the header, where the format has one. */
  readonly header: (bytes: Uint8Array, start: number, end: number) => void;
  readonly bad: (row: BadRow) => void;
}

/** Reads rows from bytes that come piece by piece. */
export interface RowScanner {
  /**
   * Reads the whole rows of bytes[from … end) and returns where the first unfinished one begins. The byte at `end` may be
   * overwritten.
   */
  scan(bytes: Uint8Array, from: number, end: number, isLast: boolean): number;
  /** The line of the next row, from 1. */
  readonly line: number;
}
