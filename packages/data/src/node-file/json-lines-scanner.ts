import { placeOf } from "./csv-scanner.ts";
import type { BadRowCode, RowScanner, RowTarget } from "./row-target.ts";
import { ValueWriter } from "./value-writer.ts";

const LINE_FEED = 10;
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Reads one JSON object a line; empty lines count for nothing. A name that a row lacks is an empty value. */
export class JsonLinesScanner implements RowScanner {
  line = 1;
  readonly #target: RowTarget;
  readonly #writer = new ValueWriter();
  /** The names met so far, until each wanted one was. */
  readonly #names = new Set<string>();
  #missing: Set<string>;

  constructor(target: RowTarget) {
    this.#target = target;
    this.#missing = new Set(target.columns);
  }

  scan(bytes: Uint8Array, from: number, end: number, isLast: boolean): number {
    let start = from;
    while (start < end) {
      let stop = bytes.indexOf(LINE_FEED, start);
      if (stop < 0 || stop >= end) {
        if (!isLast) return start;
        stop = end;
      }
      this.#readLine(bytes, start, stop, Math.min(stop + 1, end));
      this.line++;
      start = stop + 1;
    }
    // A column that no row has is a wrong name, not a column of empty values.
    if (isLast) for (const column of this.#missing) placeOf(column, [...this.#names]);
    return Math.min(start, end);
  }

  #readLine(bytes: Uint8Array, start: number, stop: number, next: number): void {
    const row = parse(bytes.subarray(start, stop));
    if (row === undefined) return;
    if (typeof row === "string") return this.#refuse(row, {});
    if (this.#missing.size > 0)
      for (const name of Object.keys(row)) {
        this.#names.add(name);
        this.#missing.delete(name);
      }
    const { columns, fields, takes, end } = this.#target;
    if (!takes()) return;
    for (const [i, column] of columns.entries()) {
      const problem = this.#writer.pass(Reflect.get(row, column), fields[i]!);
      if (problem !== undefined) return this.#refuse(problem, { column });
    }
    end(bytes, start, next);
  }

  #refuse(code: BadRowCode, values: Readonly<Record<string, string>>): void {
    this.#target.bad({ line: this.line, code, values });
  }
}

/** Returns the object of a line, undefined for an empty line, or what is wrong with it. */
function parse(line: Uint8Array): object | BadRowCode | undefined {
  let text: string;
  try {
    text = decoder.decode(line).trim();
  } catch {
    return "not-utf-8";
  }
  if (text === "") return undefined;
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    return "not-json";
  }
  return typeof row === "object" && row !== null && !Array.isArray(row) ? row : "not-an-object";
}
