import { FileSplitError } from "./file-split-error.ts";
import { nearestName } from "../nearest-name.ts";
import type { BadRowCode, RowScanner, RowTarget } from "./row-target.ts";

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads separated values as RFC 4180 has them: fields in quotes may hold separators, line ends and doubled quotes; lines
 * end in LF or CRLF; empty lines count for nothing. The first row names the columns. Only the wanted columns are copied
 * anywhere, but every row's fields are counted.
 */
export class CsvScanner implements RowScanner {
  line = 1;
  readonly #separator: number;
  readonly #target: RowTarget;
  /** The column of each wanted field; undefined before the header. */
  #wanted: Int32Array | undefined;
  #width = 0;
  #fields = 0;
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #isEscaped = new Uint8Array(64);
  #lines = 0;
  #problem: BadRowCode | undefined;
  #scratch = new Uint8Array(64);

  constructor(separator: string, target: RowTarget) {
    this.#separator = separator.charCodeAt(0);
    this.#target = target;
  }

  scan(bytes: Uint8Array, from: number, end: number, isLast: boolean): number {
    // Stops the search for a line's end without a look at `end` at each byte.
    bytes[end] = LINE_FEED;
    let start = from;
    while (start < end) {
      const next = this.#findFields(bytes, start, end, isLast);
      if (next < 0) return start;
      this.#endRow(bytes, start, Math.min(next, end));
      this.line += this.#lines;
      start = next;
    }
    return Math.min(start, end);
  }

  /** Finds the fields of one row; returns where the next one begins, or -1 where this one is not all there. */
  #findFields(bytes: Uint8Array, rowStart: number, end: number, isLast: boolean): number {
    const separator = this.#separator;
    this.#problem = undefined;
    this.#lines = 1;
    let at = rowStart;
    for (let field = 0; ; field++) {
      if (field === this.#starts.length) this.#widen();
      const start = at;
      const isQuoted = bytes[at] === QUOTE && at < end;
      if (isQuoted) {
        at = this.#closeQuote(bytes, at + 1, end, isLast, field);
        if (at < 0) return -1;
      } else this.#isEscaped[field] = 0;
      const closed = at;
      while (bytes[at] !== separator && bytes[at] !== LINE_FEED) at++;
      if (at >= end && !isLast) return -1;
      const isEnd = bytes[at] === LINE_FEED;
      const stop = isEnd && at > closed && bytes[at - 1] === RETURN ? at - 1 : at;
      if (isQuoted && stop > closed) this.#problem ??= "text-after-quote";
      this.#starts[field] = isQuoted ? start + 1 : start;
      this.#ends[field] = isQuoted ? closed - 1 : stop;
      at++;
      if (!isEnd) continue;
      this.#fields = field + 1;
      return at;
    }
  }

  /** Returns where the closing quote has passed, or -1 where it is not all there. */
  #closeQuote(bytes: Uint8Array, from: number, end: number, isLast: boolean, field: number): number {
    let isEscaped = 0;
    for (let at = from; ; at++) {
      if (at >= end) {
        if (!isLast) return -1;
        this.#problem = "unclosed-quote";
        this.#isEscaped[field] = isEscaped;
        return end;
      }
      if (bytes[at] === LINE_FEED) this.#lines++;
      if (bytes[at] !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE || at + 1 >= end) {
        if (at + 1 >= end && !isLast) return -1;
        this.#isEscaped[field] = isEscaped;
        return at + 1;
      }
      isEscaped = 1;
      at++;
    }
  }

  #endRow(bytes: Uint8Array, start: number, next: number): void {
    const target = this.#target;
    if (this.#wanted === undefined) {
      this.#readHeader(bytes, start, next);
      return;
    }
    const isBlank = this.#fields === 1 && this.#ends[0] === this.#starts[0] && bytes[start] !== QUOTE;
    if (isBlank) return;
    if (this.#problem !== undefined) return this.#refuse(this.#problem, {});
    if (this.#fields !== this.#width)
      return this.#refuse("field-count", { expected: this.#width, got: this.#fields });
    if (!target.takes()) return;
    for (let i = 0; i < this.#wanted.length; i++) {
      const problem = this.#pass(bytes, this.#wanted[i]!, i);
      if (problem !== undefined) return this.#refuse(problem, { column: target.columns[i]! });
    }
    target.end(bytes, start, next);
  }

  #pass(bytes: Uint8Array, column: number, i: number): BadRowCode | undefined {
    const start = this.#starts[column]!;
    const end = this.#ends[column]!;
    const sink = this.#target.fields[i]!;
    if (this.#isEscaped[column] === 0) return sink.add(bytes, start, end);
    const length = this.#unescape(bytes, start, end);
    return sink.add(this.#scratch, 0, length);
  }

  /** Copies the bytes with each doubled quote as one; returns how many there are. */
  #unescape(bytes: Uint8Array, start: number, end: number): number {
    if (this.#scratch.length < end - start) this.#scratch = new Uint8Array(2 * (end - start));
    let length = 0;
    for (let at = start; at < end; at++) {
      this.#scratch[length++] = bytes[at]!;
      if (bytes[at] === QUOTE) at++;
    }
    return length;
  }

  #readHeader(bytes: Uint8Array, start: number, next: number): void {
    // The mark of UTF-8 that spreadsheets put first; after it, the first name may be in quotes.
    const hasMark = bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
    if (hasMark) this.#findFields(bytes, start + 3, next, true);
    if (this.#problem !== undefined) throw new FileSplitError("bad-header", {});
    const names = Array.from({ length: this.#fields }, (_, field) => this.#nameOf(bytes, field));
    this.#width = names.length;
    this.#wanted = Int32Array.from(this.#target.columns, (column) =>
      placeOf(column, names, otherSeparator(names)),
    );
    this.#target.header(bytes, start, next);
  }

  #nameOf(bytes: Uint8Array, field: number): string {
    const length = this.#unescape(bytes, this.#starts[field]!, this.#ends[field]!);
    const isEscaped = this.#isEscaped[field] !== 0;
    const name = isEscaped
      ? this.#scratch.subarray(0, length)
      : bytes.subarray(this.#starts[field], this.#ends[field]);
    try {
      return decoder.decode(name);
    } catch {
      throw new FileSplitError("not-utf-8", {});
    }
  }

  #refuse(code: BadRowCode, values: Readonly<Record<string, string | number>>): void {
    this.#target.bad({ line: this.line, code, values });
  }

  #widen(): void {
    const length = 2 * this.#starts.length;
    this.#starts = copied(this.#starts, new Int32Array(length));
    this.#ends = copied(this.#ends, new Int32Array(length));
    this.#isEscaped = copied(this.#isEscaped, new Uint8Array(length));
  }
}

function copied<List extends Int32Array | Uint8Array>(list: List, larger: List): List {
  larger.set(list);
  return larger;
}

/** What seems to separate the columns where all of them were read as one; "" where nothing does. */
function otherSeparator([name = "", ...others]: readonly string[]): string {
  return others.length > 0 ? "" : ([";", "\t", "|", ","].find((one) => name.includes(one)) ?? "");
}

/** Returns the place of a column; refuses names that are missing or there twice. */
export function placeOf(column: string, names: readonly string[], separator = ""): number {
  const place = names.indexOf(column);
  if (place < 0)
    throw new FileSplitError("unknown-column", {
      column,
      near: nearestName(column, names) ?? "",
      separator,
      columns: names
        .slice(0, 20)
        .map((name) => `"${name}"`)
        .join(", "),
    });
  if (names.includes(column, place + 1)) throw new FileSplitError("double-column", { column });
  return place;
}
