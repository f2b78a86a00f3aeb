import { ValueTable } from "./value-table.ts";

/** One class or group name. */
export type Label = string | number | bigint | boolean;

/** A permanent key of a row: text, or a whole number, which counts as its decimal text. */
export type Key = string | number | bigint;

/** The class or group of each row: an array, or a typed array. */
export type Labels = ArrayLike<Label>;

/** Small whole numbers, one per row. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Labels as small integers: codes count the distinct values by first appearance. */
export interface EncodedLabels {
  /** The code of each row. */
  readonly codes: Codes;
  /** The rows of each code. */
  readonly counts: Uint32Array;
  /** The value of each code. */
  readonly values: readonly Label[];
  /** The codes in the order of their values: numbers by size, strings by code point. */
  readonly sorted: Uint32Array;
}

/** Labels that were encoded while they were read: splitters take them as they are, without a copy. */
export class EncodedColumn implements EncodedLabels {
  readonly codes: Codes;
  readonly counts: Uint32Array;
  readonly values: readonly Label[];
  readonly sorted: Uint32Array;
  readonly length: number;
  readonly [row: number]: never;

  constructor({ codes, counts, values, sorted }: EncodedLabels) {
    this.codes = codes;
    this.counts = counts;
    this.values = values;
    this.sorted = sorted;
    this.length = codes.length;
  }
}

/** Returns the labels encoded; refuses NaN, infinities, missing values and mixed kinds. */
export function encodeLabels(labels: Labels, name: string): EncodedLabels {
  if (labels instanceof EncodedColumn) return labels;
  const codes = new Uint32Array(labels.length);
  return new Encoding(codes, numberIntegers(labels, codes) ?? numberLabels(labels, codes, name));
}

/** Sorts the codes only when someone asks: who only counts need not wait for it. */
class Encoding implements EncodedLabels {
  readonly codes: Uint32Array;
  readonly counts: Uint32Array;
  readonly values: readonly Label[];
  readonly #sort: () => Uint32Array;
  #sorted: Uint32Array | undefined;

  constructor(codes: Uint32Array, { counts, values, sort }: Numbered) {
    this.codes = codes;
    this.counts = counts;
    this.values = values;
    this.#sort = sort;
  }

  get sorted(): Uint32Array {
    return (this.#sorted ??= this.#sort());
  }
}

interface Numbered extends Pick<EncodedLabels, "counts" | "values"> {
  readonly sort: () => Uint32Array;
}

/** Numbers integers of a narrow range by a table; returns undefined where the labels are anything else. */
function numberIntegers(labels: Labels, codes: Uint32Array): Numbered | undefined {
  const integers = toIntegers(labels);
  if (integers === undefined) return undefined;
  let least = integers[0]!;
  let most = least;
  for (let i = 0; i < integers.length; i++) {
    const integer = integers[i]!;
    if (integer < least) least = integer;
    if (integer > most) most = integer;
  }
  if (most - least > 1024 + 4 * integers.length) return undefined;
  const codeOf = new Int32Array(most - least + 1).fill(-1);
  const tally = new Uint32Array(codeOf.length);
  const values: number[] = [];
  for (let i = 0; i < integers.length; i++) {
    const place = integers[i]! - least;
    let code = codeOf[place]!;
    if (code < 0) {
      code = values.length;
      codeOf[place] = code;
      values.push(integers[i]!);
    }
    tally[place]!++;
    codes[i] = code;
  }
  const counts = Uint32Array.from(values, (value) => tally[value - least]!);
  return { values, counts, sort: () => Uint32Array.from(codeOf.filter((code) => code >= 0)) };
}

function toIntegers(labels: Labels): Int32Array | undefined {
  if (labels instanceof Int32Array && labels.length > 0) return labels;
  if (typeof labels[0] !== "number") return undefined;
  const integers = new Int32Array(labels.length);
  for (let i = 0; i < integers.length; i++) {
    const label = labels[i]!;
    if (typeof label !== "number" || (label | 0) !== label) return undefined;
    integers[i] = label;
  }
  return integers;
}

/** Returns the codes counted by sorted value instead of by first appearance, with their counts. */
export function sortedCodes(encoded: EncodedLabels): {
  readonly codes: Uint32Array;
  readonly counts: Uint32Array;
} {
  const rank = new Uint32Array(encoded.sorted.length);
  encoded.sorted.forEach((code, position) => {
    rank[code] = position;
  });
  const codes = new Uint32Array(encoded.codes.length);
  for (let i = 0; i < codes.length; i++) codes[i] = rank[encoded.codes[i]!]!;
  return { codes, counts: sortedCounts(encoded) };
}

/** Returns the rows of each value, values sorted. */
export function sortedCounts({ counts, sorted }: EncodedLabels): Uint32Array {
  return sorted.map((code) => counts[code]!);
}

/** Returns the rows in the order of their codes, rows of one code ascending. */
export function sortByCode(codes: Codes, counts: Uint32Array): Uint32Array {
  const next = new Uint32Array(counts.length);
  for (let code = 1; code < counts.length; code++) next[code] = next[code - 1]! + counts[code - 1]!;
  const rows = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) rows[next[codes[i]!]!++] = i;
  return rows;
}

function numberLabels(labels: Labels, codes: Uint32Array, name: string): Numbered {
  const kind = typeof labels[0];
  const table = new ValueTable();
  for (let i = 0; i < codes.length; i++) {
    const label = labels[i]!;
    if (i === 0 || typeof label !== kind) checkLabel(label, kind, name, i);
    let code = table.find(label);
    if (code === undefined) {
      checkLabel(label, kind, name, i);
      code = table.add(label);
    }
    codes[i] = code;
  }
  const { values } = table;
  const counts = new Uint32Array(values.length);
  for (let i = 0; i < codes.length; i++) counts[codes[i]!]!++;
  return {
    values,
    counts,
    sort: () => Uint32Array.from(values.keys()).toSorted((a, b) => compareLabels(values[a]!, values[b]!)),
  };
}

/** Whether a value may be a label: numbers that are not finite are refused later. */
export function isLabel(value: unknown): value is Label {
  return ["string", "number", "bigint", "boolean"].includes(typeof value);
}

function checkLabel(label: Label, kind: string, name: string, row: number): void {
  if (!isLabel(label)) {
    throw new TypeError(
      `${name} must be strings, numbers, bigints or booleans, got ${String(label)} in row ${row}`,
    );
  }
  if (typeof label !== kind) {
    throw new TypeError(`${name} must all be of one kind, got ${kind} and ${typeof label} in row ${row}`);
  }
  if (typeof label === "number" && !Number.isFinite(label)) {
    throw new RangeError(`${name} must be finite, got ${label} in row ${row}`);
  }
}

function compareLabels(a: Label, b: Label): number {
  if (typeof a === "string" && typeof b === "string") return compareCodePoints(a, b);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** UTF-16 puts U+1F600 before U+FB01; code points, as NumPy compares, do not. */
function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const unitA = a.charCodeAt(i);
    const unitB = b.charCodeAt(i);
    if (unitA !== unitB) return liftSurrogate(unitA) - liftSurrogate(unitB);
  }
  return a.length - b.length;
}

function liftSurrogate(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
