/// <reference types="node" />
import { setImmediate } from "node:timers/promises";
import { RandomState } from "../random/random-state.ts";
import { ClassColumn } from "./class-column.ts";
import type { NamedFormat } from "./file-format.ts";
import { FileSplitError } from "./file-split-error.ts";
import { type Method, methodOf } from "./method.ts";
import { openOutputs, type Outputs } from "./outputs.ts";
import { PartCounts } from "./part-counts.ts";
import { readRows } from "./read-rows.ts";
import type { FieldSink } from "./row-target.ts";
import type { SourceFile } from "./source-file.ts";
import { checkHasRows, type FileSplit } from "./file-split.ts";
import type { PlaceNumbers, SplitColumns } from "./split-columns.ts";
import type { SplitFileOptions } from "./split-file-options.ts";
import { TimeColumn } from "./time-column.ts";

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
    const { columns, rowsRead, checksum } = await readColumns(source, format, options, counts);
    const places = assign(method, options, columns);
    const { labels } = columns;
    for (let row = 0; row < places.length; row++) counts.add(places[row]!, labels?.codes[row]);
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
      parts: counts.parts(labels?.values),
      audit: counts.audit(labels),
      files: outputs.paths,
    };
    await outputs.commit();
    return result;
  } catch (error) {
    await outputs.discard();
    throw error;
  }
}

interface ReadColumns {
  readonly columns: SplitColumns;
  readonly rowsRead: number;
  readonly checksum: number;
}

async function readColumns(
  source: SourceFile,
  format: NamedFormat["format"],
  options: SplitFileOptions,
  counts: PartCounts,
): Promise<ReadColumns> {
  const { stratify, label = stratify, group, time, signal, onProgress } = options;
  let rowsRead = 0;
  let length = 0;
  const labels = new ClassColumn(() => counts.addMissing(rowsRead - 1));
  const groups = new ClassColumn();
  const times = new TimeColumn();
  const columns: [string | undefined, FieldSink][] = [
    [label, labels],
    [group, groups],
    [time, times],
  ];
  const draws = sampler(options);
  const checksum = await readRows(source, format, {
    columns: Object.fromEntries(columns.filter(([name]) => name !== undefined)),
    takes: () => {
      rowsRead++;
      return draws();
    },
    onRow: () => {
      length++;
    },
    onPiece: (read) => onProgress?.({ stage: "read", done: read / Math.max(1, source.size), rows: rowsRead }),
    signal,
  });
  checkHasRows(rowsRead);
  return {
    rowsRead,
    checksum,
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

function assign(method: Method, options: SplitFileOptions, columns: SplitColumns): PlaceNumbers {
  checkFolds(options, columns);
  try {
    return method.assign(columns);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new FileSplitError("not-splittable", { reason: error.message });
  }
}

function checkFolds({ nSplits: folds, stratify, group }: SplitFileOptions, columns: SplitColumns): void {
  if (folds === undefined) return;
  const refuseAbove = (unit: string, most: number): void => {
    if (folds > most) throw new FileSplitError("too-many-folds", { folds, unit, most });
  };
  refuseAbove("rows", columns.length);
  if (group !== undefined) refuseAbove("groups", columns.groups!.counts.length);
  if (stratify !== undefined)
    refuseAbove(
      "class",
      columns.labels!.counts.reduce((most, count) => Math.max(most, count), 0),
    );
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
    columns: {},
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
