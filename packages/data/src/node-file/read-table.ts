import { checkOneOf, checkOptions, described, isObject } from "../options.ts";
import type { FileFormat } from "./file-format.ts";
import { sourceFormat } from "./format-of.ts";
import { readRows } from "./read-rows.ts";
import type { BadRowCode, FieldSink } from "./row-target.ts";
import { SourceFile } from "./source-file.ts";

/** How the values of a column are read. */
export type ColumnKind = "text" | "number";

/** The columns to read, by name, and what each holds. */
export type TableColumns = Readonly<Record<string, ColumnKind>>;

/** The columns as read: texts as an array, numbers as a typed array. */
export type FileTable<Columns extends TableColumns> = {
  readonly [Name in keyof Columns]: Columns[Name] extends "number" ? Float64Array : string[];
};

/** Options of `readTable`. */
export interface ReadTableOptions {
  /** Default: by the file's name. */
  readonly format?: FileFormat | undefined;
  /** What stands between the values of a row of CSV: one character, such as `";"`. Default `","`. */
  readonly separator?: string | undefined;
  /** Stops the reading. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads columns of a file for a data set: CSV, TSV and JSON Lines, plain or with gzip, Parquet (needs `hyparquet`) and
 * Arrow (needs `apache-arrow`). The file is read piece by piece; only the columns that are named are kept. An empty value
 * is the empty text, or NaN in a column of numbers.
 *
 * @throws {FileSplitError} a file that cannot be read, with the rows that are at fault; columns that are not there
 * @throws {FileOptionError} a format or separator that is none
 * @example
 * ```ts
 * import { mkdtempSync, writeFileSync } from "node:fs";
 * import { readTable } from "@opt/data/node";
 * const path = `${mkdtempSync("/tmp/animals-")}/animals.csv`;
 * writeFileSync(path, "name;kg;species\nMomo;4.5;cat\nBori;12;dog\n");
 * const { kg, species } = await readTable(path, { kg: "number", species: "text" }, { separator: ";" });
 * console.log({ inputs: kg, targets: species }); // → { inputs: Float64Array(2) [ 4.5, 12 ], targets: [ 'cat', 'dog' ] }
 * ```
 */
export async function readTable<const Columns extends TableColumns>(
  path: string,
  columns: Columns,
  options: ReadTableOptions = {},
): Promise<FileTable<Columns>> {
  if (typeof path !== "string") throw new TypeError(`path must be a text, got ${described(path)}`);
  checkOptions("readTable", options, ["format", "separator", "signal"]);
  const sinks = sinksOf(columns);
  const format = sourceFormat(path, options);
  const source = await SourceFile.open(path, format.isGzip);
  try {
    await readRows(source, format, { columns: sinks, signal: options.signal });
    await source.checkUnchanged();
  } finally {
    await source.close();
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a sink of its kind for each name
  return Object.fromEntries(sinks.map(([name, sink]) => [name, sink.finish()])) as FileTable<Columns>;
}

function sinksOf(columns: TableColumns): readonly (readonly [string, TextColumn | NumberColumn])[] {
  if (!isObject(columns) || Array.isArray(columns))
    throw new TypeError(`columns must be an object such as { age: "number" }, got ${described(columns)}`);
  return Object.entries(columns).map(([name, kind]) => {
    checkOneOf(`columns.${name}`, kind, ["text", "number"]);
    return [name, kind === "text" ? new TextColumn() : new NumberColumn()];
  });
}

const decimal = /^(?:NaN|[+-]?(?:Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?))$/u;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function textOf(bytes: Uint8Array, start: number, end: number): string | undefined {
  try {
    return decoder.decode(bytes.subarray(start, end));
  } catch {
    return undefined;
  }
}

class TextColumn implements FieldSink {
  readonly #values: string[] = [];

  add(bytes: Uint8Array, start: number, end: number): BadRowCode | undefined {
    const text = textOf(bytes, start, end);
    if (text === undefined) return "not-utf-8";
    this.#values.push(text);
    return undefined;
  }

  finish(): string[] {
    return this.#values;
  }
}

class NumberColumn implements FieldSink {
  #values = new Float64Array(1024);
  #length = 0;

  add(bytes: Uint8Array, start: number, end: number): BadRowCode | undefined {
    const text = textOf(bytes, start, end)?.trim();
    if (text === undefined) return "not-utf-8";
    if (text !== "" && !decimal.test(text)) return "no-number";
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = text === "" ? Number.NaN : Number(text);
    return undefined;
  }

  finish(): Float64Array {
    return this.#values.slice(0, this.#length);
  }
}
