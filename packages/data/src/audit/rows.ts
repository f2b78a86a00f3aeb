import type { Codes } from "../labels.ts";
import { mostNamed } from "./finding.ts";

/** A set of small whole numbers, a bit each. */
export class Bits {
  readonly #words: Uint32Array;

  constructor(length: number) {
    this.#words = new Uint32Array(Math.ceil(length / 32));
  }

  has(value: number): boolean {
    return ((this.#words[value >>> 5]! >>> (value & 31)) & 1) === 1;
  }

  /** Adds the value; returns false where it was there. */
  add(value: number): boolean {
    if (this.has(value)) return false;
    this.#words[value >>> 5]! |= 1 << (value & 31);
    return true;
  }
}

/** How many rows something concerns, and the first of them. */
export class RowCounter {
  count = 0;
  readonly rows: number[] = [];

  add(row: number): void {
    this.count++;
    if (this.rows.length < mostNamed) this.rows.push(row);
  }
}

/** Returns the set of the rows' values: their own numbers, or those of a column. */
export function valuesOf(rows: ArrayLike<number>, size: number, column?: Codes): Bits {
  const bits = new Bits(size);
  for (let i = 0; i < rows.length; i++) bits.add(column === undefined ? rows[i]! : column[rows[i]!]!);
  return bits;
}

/** Calls back once for each distinct value of `rows` that is in the set, with the first row that has it. */
export function forShared(
  rows: ArrayLike<number>,
  size: number,
  known: Bits,
  column: Codes | undefined,
  found: (value: number, row: number) => void,
): void {
  const seen = new Bits(size);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const value = column === undefined ? row : column[row]!;
    if (known.has(value) && seen.add(value)) found(value, row);
  }
}
