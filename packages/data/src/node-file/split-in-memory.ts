/// <reference types="node" />
import { setImmediate } from "node:timers/promises";
import { RandomState } from "../random/random-state.ts";
import type { EncodedColumn } from "../labels.ts";
import { auditPlaces } from "./audit-places.ts";
import { checkFits } from "./check-fits.ts";
import { ClassColumn } from "./class-column.ts";
import type { NamedFormat } from "./file-format.ts";
import { FileSplitError } from "./file-split-error.ts";
import { HashedValues } from "./hashed-values.ts";
import { type Method, methodOf } from "./method.ts";
import { openOutputs, type Outputs } from "./outputs.ts";
import { PartCounts } from "./part-counts.ts";
import { readRows } from "./read-rows.ts";
import type { SourceFile } from "./source-file.ts";
import { checkHasRows, type FileSplit } from "./file-split.ts";
import type { PlaceNumbers, SplitColumns } from "./split-columns.ts";
import type { SplitFileOptions } from "./split-file-options.ts";
import { TimeColumn } from "./time-column.ts";
import { unseenOf } from "./unseen.ts";

/** Splits a file whose classes, groups or times are kept in memory; its rows are read again only to copy them. */
export async function splitInMemory(
  source: SourceFile,
  { format, isGzip }: NamedFormat,
  options: SplitFileOptions,
): Promise<FileSplit> {
  const method = methodOf(options);
  const counts = new PartCounts(method.names);
  const outputs = await openOutputs(source.path, { format, isGzip }, options, method.names, method.isFolds);
  try {
    const equalRows = comparesRows(format, options) ? new HashedValues() : undefined;
    const read = await readColumns(source, format, options, counts, equalRows);
    const { columns, rowsRead, checksum } = read;
    const places = assign(method, options, columns);
    const rowOf = rowNumbers(options, rowsRead);
    const audit = auditPlaces({ ...read, method, places, rowOf, equalRows }, counts);
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

interface ReadColumns {
  readonly columns: SplitColumns;
  readonly auditGroups: EncodedColumn | undefined;
  readonly rowsRead: number;
  readonly checksum: number;
}

async function readColumns(
  source: SourceFile,
  format: NamedFormat["format"],
  options: SplitFileOptions,
  counts: PartCounts,
  equalRows: HashedValues | undefined,
): Promise<ReadColumns> {
  const { stratify, label = stratify, group, auditGroup, time, signal, onProgress } = options;
  let rowsRead = 0;
  let length = 0;
  const labels = new ClassColumn(() => counts.addMissing(rowsRead - 1));
  const groups = new ClassColumn();
  const auditGroups = new ClassColumn(() => undefined);
  const times = new TimeColumn();
  const sinks = [
    [label, labels],
    [group, groups],
    [auditGroup, auditGroups],
    [time, times],
  ] as const;
  const draws = sampler(options);
  const checksum = await readRows(source, format, {
    columns: sinks.flatMap(([name, sink]) => (name === undefined ? [] : [[name, sink] as const])),
    takes: () => {
      rowsRead++;
      return draws();
    },
    onRow: (bytes, start, end) => {
      equalRows?.add(bytes, start, endOfText(bytes, end), length);
      length++;
    },
    onPiece: (read) => onProgress?.({ stage: "read", done: read / Math.max(1, source.size), rows: rowsRead }),
    signal,
  });
  checkHasRows(rowsRead);
  return {
    rowsRead,
    checksum,
    auditGroups: auditGroup === undefined ? undefined : auditGroups.finish(),
    columns: {
      length,
      labels: label === undefined ? undefined : labels.finish(),
      groups: group === undefined ? undefined : groups.finish(),
      times: time === undefined ? undefined : times.finish(),
    },
  };
}

/** Returns what says of each row in turn whether the sample has it: the same each time. */
function sampler({ sample = 1, randomState = 0 }: SplitFileOptions): () => boolean {
  if (sample === 1) return () => true;
  // A stream of its own: the split draws from the seed itself.
  const stream = new RandomState([randomState, 1]);
  return () => stream.random() < sample;
}

/** Returns what gives the number in the file of each row that was split. */
function rowNumbers(options: SplitFileOptions, rowsRead: number): (index: number) => number {
  if ((options.sample ?? 1) === 1) return (index) => index;
  const draws = sampler(options);
  const rows = Uint32Array.from({ length: rowsRead }, (_, row) => row).filter(() => draws());
  return (index) => rows[index]!;
}

/** Where a line ends without the mark of its end. */
function endOfText(bytes: Uint8Array, end: number): number {
  let stop = end;
  while (stop > 0 && (bytes[stop - 1] === 10 || bytes[stop - 1] === 13)) stop--;
  return stop;
}

function assign(method: Method, options: SplitFileOptions, columns: SplitColumns): PlaceNumbers {
  checkFits(options, columns);
  try {
    return method.assign(columns);
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
  format: NamedFormat["format"],
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
