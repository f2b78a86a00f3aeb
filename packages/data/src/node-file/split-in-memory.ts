/// <reference types="node" />
import { setImmediate } from "node:timers/promises";
import { auditPlaces } from "./audit-places.ts";
import { checkFits } from "./check-fits.ts";
import type { NamedFormat } from "./file-format.ts";
import { FileSplitError } from "./file-split-error.ts";
import { HashedValues } from "./hashed-values.ts";
import { LateRows } from "./late-rows.ts";
import { type Method, methodOf } from "./method.ts";
import { openOutputs, type Outputs } from "./outputs.ts";
import { PartCounts } from "./part-counts.ts";
import { readColumns } from "./read-columns.ts";
import { readRows } from "./read-rows.ts";
import { rowNumbers, sampler } from "./sampling.ts";
import type { SourceFile } from "./source-file.ts";
import type { FileSplit } from "./file-split.ts";
import type { PlaceNumbers, SplitColumns } from "./split-columns.ts";
import type { SplitFileOptions } from "./split-file-options.ts";
import { unseenOf } from "./unseen.ts";

/** Splits a file whose classes, groups or times are kept in memory; its rows are read again only to copy them. */
export async function splitInMemory(
  source: SourceFile,
  format: NamedFormat,
  options: SplitFileOptions,
): Promise<FileSplit> {
  const method = methodOf(options);
  const counts = new PartCounts(method.names);
  const outputs = await openOutputs(source.path, format, options, method.names, method.isFolds);
  try {
    const equalRows = comparesRows(format.format, options) ? new HashedValues() : undefined;
    const read = await readColumns(source, format, options, counts, equalRows);
    const { columns, rowsRead, checksum } = read;
    const rowOf = rowNumbers(options, rowsRead);
    const late = new LateRows(rowOf);
    const places = assign(method, options, columns, late);
    const audit = auditPlaces({ ...read, method, places, rowOf, equalRows, late }, counts);
    if (outputs.kind === "assignment") await writeAssignment(outputs, places, rowsRead, options);
    if (outputs.kind === "parts") {
      const again = await copyRows(source, format, outputs, places, options);
      if (again !== checksum) throw new FileSplitError("changed", {});
    }
    await source.checkUnchanged();
    const result = {
      method: method.described,
      rowsRead,
      rows: places.length,
      parts: counts.parts(columns.labels?.values),
      audit,
      unseen: unseenOf(options, { "equal-rows": lookedAt(options, equalRows) }),
      files: outputs.paths,
    };
    await outputs.commit();
    return result;
  } catch (error) {
    await outputs.discard();
    throw error;
  }
}

/** Rows that are equal may part where rows are dealt one by one; only a file of lines shows them whole. */
function comparesRows(format: NamedFormat["format"], options: SplitFileOptions): boolean {
  return format !== "parquet" && format !== "arrow" && !keepsEqualRows(options);
}

/** Equal rows are of one group, and of one moment. */
function keepsEqualRows({ group, time, nSplits }: SplitFileOptions): boolean {
  return group !== undefined || (time !== undefined && nSplits === undefined);
}

/** Returns what share of the rows was compared with each other. */
function lookedAt(options: SplitFileOptions, equalRows: HashedValues | undefined): number {
  return keepsEqualRows(options) ? 1 : (equalRows?.share ?? 0);
}

function assign(
  method: Method,
  options: SplitFileOptions,
  columns: SplitColumns,
  late: LateRows,
): PlaceNumbers {
  checkFits(options, columns);
  try {
    return method.assign(columns, (fold, index) => late.add(fold, index));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FileSplitError("not-splittable", { reason: error.message });
  }
}

/** Rows between two looks at what else there is to do. */
const TURN = 16384;

async function writeAssignment(
  outputs: Outputs,
  places: PlaceNumbers,
  rowsRead: number,
  options: SplitFileOptions,
): Promise<void> {
  const draws = sampler(options);
  const none = new Uint8Array(0);
  for (let row = 0, place = 0; row < rowsRead; row++) {
    if (draws()) outputs.row(row, places[place++]!, none, 0, 0);
    if (row % TURN !== 0) continue;
    options.onProgress?.({ stage: "write", done: row / rowsRead, rows: row });
    await outputs.drain();
    await setImmediate();
    options.signal?.throwIfAborted();
  }
}

/** Copies each row to the file of its part; returns a checksum of the bytes that were read. */
function copyRows(
  source: SourceFile,
  format: NamedFormat,
  outputs: Outputs,
  places: PlaceNumbers,
  options: SplitFileOptions,
): Promise<number> {
  let row = 0;
  return readRows(source, format, {
    columns: [],
    takes: sampler(options),
    onHeader: outputs.header,
    onRow: (bytes, start, end) => {
      outputs.row(row, places[row] ?? -1, bytes, start, end);
      row++;
    },
    onPiece: async (read) => {
      options.onProgress?.({ stage: "write", done: read / Math.max(1, source.size), rows: row });
      await outputs.drain();
    },
    signal: options.signal,
  });
}
