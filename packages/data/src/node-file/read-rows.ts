/// <reference types="node" />
import { crc32 } from "node:zlib";
import { CsvScanner } from "./csv-scanner.ts";
import type { NamedFormat } from "./file-format.ts";
import { FileSplitError } from "./file-split-error.ts";
import { JsonLinesScanner } from "./json-lines-scanner.ts";
import type { Reading } from "./reading.ts";
import { readArrow } from "./read-arrow.ts";
import { readParquet } from "./read-parquet.ts";
import type { BadRow, RowScanner, RowTarget } from "./row-target.ts";
import type { SourceFile } from "./source-file.ts";

const CHUNK = 1 << 20;
/** No row is that long; a quote that is never closed makes one of the rest of the file. */
const LONGEST_ROW = 1 << 26;
/** Rows that are named; the others are counted. */
const MOST_NAMED = 10;

/**
 * Reads all rows of a file once; returns a checksum of its bytes.
 *
 * @throws {FileSplitError} rows that are not readable, all of them counted; columns that are not there
 */
export async function readRows(source: SourceFile, format: NamedFormat, reading: Reading): Promise<number> {
  const bad: BadRow[] = [];
  let count = 0;
  const target: RowTarget = {
    columns: reading.columns.map(([name]) => name),
    fields: reading.columns.map(([, sink]) => sink),
    takes: reading.takes ?? (() => true),
    end: reading.onRow ?? (() => undefined),
    header: reading.onHeader ?? (() => undefined),
    bad: (row) => {
      count++;
      if (bad.length < MOST_NAMED) bad.push(row);
    },
  };
  source.rewind();
  const checksum = await readPieces(source, format, target, reading);
  if (count > 0) throw new FileSplitError("bad-rows", { count }, bad);
  return checksum;
}

function readPieces(
  source: SourceFile,
  { format, separator = format === "tsv" ? "\t" : "," }: NamedFormat,
  target: RowTarget,
  reading: Reading,
): Promise<number> {
  if (format === "parquet") return passPieces(readParquet(source, target), reading);
  if (format === "arrow") return passPieces(readArrow(source, target), reading);
  return scanPieces(
    source,
    format === "jsonl" ? new JsonLinesScanner(target) : new CsvScanner(separator, target),
    reading,
  );
}

/** Tells of each piece outside of what reads it: who is told may throw, and the file is not broken then. */
async function passPieces(pieces: AsyncIterable<number>, { signal, onPiece }: Reading): Promise<number> {
  // Before the first piece is asked for, and before the next one: to read it takes long.
  signal?.throwIfAborted();
  for await (const bytesRead of pieces) {
    signal?.throwIfAborted();
    await onPiece?.(bytesRead);
    signal?.throwIfAborted();
  }
  return 0;
}

async function scanPieces(source: SourceFile, scanner: RowScanner, reading: Reading): Promise<number> {
  let buffer = new Uint8Array(CHUNK + 1);
  let filled = 0;
  let checksum = 0;
  for (;;) {
    reading.signal?.throwIfAborted();
    const read = await source.read(buffer, filled, buffer.length - 1 - filled);
    checksum = crc32(buffer.subarray(filled, filled + read), checksum);
    filled += read;
    const next = scanner.scan(buffer, 0, filled, read === 0);
    await reading.onPiece?.(source.position);
    if (read === 0) return checksum;
    buffer.copyWithin(0, next, filled);
    filled -= next;
    if (filled > LONGEST_ROW) throw new FileSplitError("row-too-long", { line: scanner.line });
    if (filled > buffer.length / 2) {
      const larger = new Uint8Array(2 * buffer.length);
      larger.set(buffer.subarray(0, filled));
      buffer = larger;
    }
  }
}
