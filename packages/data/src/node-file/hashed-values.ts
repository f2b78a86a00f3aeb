import { mixBits } from "../mix-bits.ts";

/** Different values that are kept. */
const mostValues = 2 ** 18;
const mostMarks = 2 ** 19;
/** Marks of one value that are kept. */
const mostOfOne = 16;

/**
 * The marks (numbers of rows, or of parts) that each value of a column comes with, in 11 MB however many rows there are.
 * A value is kept by 64 bits of its hash; where there are more than 262,144 different ones, those whose hash is below half
 * the range, a quarter and so on: all rows of a value are kept or none, so what is found stands for `1 / share` times as
 * much.
 */
export class HashedValues {
  /** The share of the values that are kept. */
  share = 1;
  #size = 0;
  #marks = 0;
  readonly #slots = 2 * mostValues;
  #low = new Uint32Array(this.#slots);
  #high = new Uint32Array(this.#slots);
  /** The last mark of each value, counted from 1; 0 where the slot is free. */
  #last = new Uint32Array(this.#slots);
  readonly #mark = new Uint32Array(mostMarks);
  /** The mark before it of the same value, counted from 1. */
  readonly #before = new Uint32Array(mostMarks);

  /** Adds a mark to the value of these bytes; returns the marks before, or undefined where it adds nothing. */
  add(bytes: Uint8Array, start: number, end: number, mark: number): readonly number[] | undefined {
    // FNV-1a, and the same with another prime.
    let low = 0x811c9dc5;
    let high = 0x01000193;
    for (let i = start; i < end; i++) {
      low = Math.imul(low ^ bytes[i]!, 0x01000193);
      high = Math.imul(high ^ bytes[i]!, 0x85ebca6b);
    }
    return this.#add(mixBits(low) >>> 0, mixBits(high ^ (end - start)) >>> 0, mark);
  }

  /**
   * Returns the marks of each value that has several.
   *
   * @yields the marks in the order they came
   */
  *several(): Generator<readonly number[]> {
    for (const last of this.#last) {
      const marks = this.#marksOf(last);
      if (marks.length > 1) yield marks;
    }
  }

  #add(low: number, high: number, mark: number): readonly number[] | undefined {
    if (high >= 2 ** 32 * this.share) return undefined;
    const slot = this.#slotOf(low, high);
    const marks = this.#marksOf(this.#last[slot]!);
    if (marks.includes(mark) || marks.length === mostOfOne) return undefined;
    if (this.#marks === mostMarks || (marks.length === 0 && this.#size === mostValues)) {
      this.#halve();
      return this.#add(low, high, mark);
    }
    if (marks.length === 0) this.#size++;
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#mark[this.#marks] = mark;
    this.#before[this.#marks++] = this.#last[slot]!;
    this.#last[slot] = this.#marks;
    return marks;
  }

  #slotOf(low: number, high: number): number {
    let slot = low & (this.#slots - 1);
    while (this.#last[slot]! !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high))
      slot = (slot + 1) & (this.#slots - 1);
    return slot;
  }

  #marksOf(last: number): number[] {
    const marks: number[] = [];
    for (let at = last; at > 0; at = this.#before[at - 1]!) marks.push(this.#mark[at - 1]!);
    return marks.toReversed();
  }

  #halve(): void {
    this.share /= 2;
    const kept: (readonly [number, number, readonly number[]])[] = [];
    for (const [slot, last] of this.#last.entries())
      if (last > 0 && this.#high[slot]! < 2 ** 32 * this.share)
        kept.push([this.#low[slot]!, this.#high[slot]!, this.#marksOf(last)]);
    this.#last.fill(0);
    this.#size = 0;
    this.#marks = 0;
    for (const [low, high, marks] of kept) for (const mark of marks) this.#add(low, high, mark);
  }
}
