import { checkWithin, isObject } from "../options.ts";
import { Fingerprint } from "../hash/fingerprint.ts";
import { addColumn, type Column, gather, type Indices, isColumn, lengthOf, lengthOfBoth } from "./column.ts";

/** What `getBatch` gives for some rows. */
export interface BatchContent<Inputs, Targets> {
  readonly inputs: Inputs;
  readonly targets?: Targets;
}

/** Rows that are fetched one batch at a time, for example from a file, a database or a pool of workers. */
export interface BatchSource<Inputs, Targets = undefined> {
  /** Number of rows, up to 2^53. */
  readonly length: number;
  /** Changes when the rows change, so that a saved position is not used with other rows: a date, a hash, a version. */
  readonly fingerprint?: string;
  /** Returns the rows of one batch; stops early when the signal aborts. */
  getBatch(
    indices: Indices,
    signal: AbortSignal,
  ): BatchContent<Inputs, Targets> | Promise<BatchContent<Inputs, Targets>>;
}

/** Rows that come one after the other. */
export interface StreamSource<Row> extends AsyncIterable<Row> {
  /** Changes when the rows change. */
  readonly fingerprint?: string;
  /** Returns the rows from this one on; without it, a position in mid-epoch cannot be loaded. */
  seek?(row: number): AsyncIterable<Row>;
}

/** Columns of equal length. */
export interface Columns<Inputs extends Column, Targets extends Column> {
  readonly inputs: Inputs;
  readonly targets: Targets;
}

/** True for rows that only come one after the other. */
export function isStream(source: unknown): source is StreamSource<unknown> {
  return isObject(source) && Symbol.asyncIterator in source;
}

/** Returns the source as one with `getBatch`, and its fingerprint. */
export function batchSource(
  source: unknown,
): BatchSource<unknown, unknown> & { readonly fingerprint: string } {
  if (isColumn(source)) return columnSource(source, undefined);
  if (isColumns(source)) return columnSource(source.inputs, source.targets);
  if (isBatchSource(source)) {
    checkWithin("source.length", source.length, 0, 2 ** 53);
    return {
      length: source.length,
      fingerprint: source.fingerprint ?? "",
      getBatch: (indices, signal) => source.getBatch(indices, signal),
    };
  }
  throw new TypeError(
    "source must be an array, a tensor, { inputs, targets }, { length, getBatch } or an async iterable",
  );
}

function columnSource(
  inputs: Column,
  targets: Column | undefined,
): BatchSource<unknown, unknown> & { readonly fingerprint: string } {
  const length = targets === undefined ? lengthOf(inputs, "inputs") : lengthOfBoth(inputs, targets);
  const fingerprint = new Fingerprint();
  addColumn(fingerprint, inputs);
  if (targets !== undefined) addColumn(fingerprint, targets);
  return {
    length,
    fingerprint: String(fingerprint),
    getBatch: (rows) => ({
      inputs: gather(inputs, rows),
      ...(targets && { targets: gather(targets, rows) }),
    }),
  };
}

function isColumns(source: unknown): source is Columns<Column, Column> {
  if (!isObject(source)) return false;
  return "inputs" in source && "targets" in source && isColumn(source.inputs) && isColumn(source.targets);
}

function isBatchSource(source: unknown): source is BatchSource<unknown, unknown> {
  if (!isObject(source)) return false;
  return "getBatch" in source && typeof source.getBatch === "function" && "length" in source;
}
