import { mixBits } from "../mix-bits.ts";

/** Marks that are kept. */
const mostMarks = 2 ** 19;
/** Marks of one value that are kept: the first ones, and the last. */
const mostOfOne = 16;
const slots = 2 * mostMarks;

/**
 * The marks (numbers of rows, or of parts) that each value of a column comes with, in 13 MB however many rows there are.
 * A value is known by 64 bits of its hash; where there are more than 524,288 marks, only values are kept whose hash is
 * below half the range, a quarter and so on. A value is kept with all its marks or not at all, so what is found stands for
 * `1 / share` times as much. Of more than 16 marks the first fifteen and the last are kept: rows in their order are dealt
 * in blocks, so these two ends part where any of them do.
 */
export class HashedValues {
  /** The share of the values that are kept. */
  share = 1;
  #size = 0;
  readonly #low = new Uint32Array(mostMarks);
  readonly #high = new Uint32Array(mostMarks);
  readonly #mark = new Uint32Array(mostMarks);
  /** The mark before this one of the same value, counted from 1. */
  readonly #before = new Uint32Array(mostMarks);
  /** The last mark of each value, counted from 1, at the place of its hash or the next free one; 0 is free. */
  readonly #last = new Uint32Array(slots);

  /** Adds a mark to the value of these bytes; returns how many it had before, or -1 where it adds nothing. */
  add(bytes: Uint8Array, start: number, end: number, mark: number): number {
    // FNV-1a, and the same with another prime.
    let low = 0x811c9dc5;
    let high = 0x01000193;
    for (let i = start; i < end; i++) {
      low = Math.imul(low ^ bytes[i]!, 0x01000193);
      high = Math.imul(high ^ bytes[i]!, 0x85ebca6b);
    }
    return this.#add(mixBits(low) >>> 0, mixBits(high ^ (end - start)) >>> 0, mark);
  }

  /** Returns the marks that the value of the last mark had before it. */
  before(): number[] {
    return this.#marksFrom(this.#before[this.#size - 1]!);
  }

  /**
   * Returns the marks of each value that has several.
   *
   * @yields the marks in the order they came
   */
  *several(): Generator<readonly number[]> {
    for (const last of this.#last) if (last > 0 && this.#before[last - 1]! > 0) yield this.#marksFrom(last);
  }

  #add(low: number, high: number, mark: number): number {
    if (high >= 2 ** 32 * this.share) return -1;
    if (this.#size === mostMarks) {
      this.#halve();
      return this.#add(low, high, mark);
    }
    const slot = this.#slotOf(low, high);
    let count = 0;
    for (let at = this.#last[slot]!; at > 0; at = this.#before[at - 1]!, count++)
      if (this.#mark[at - 1] === mark) return -1;
    if (count === mostOfOne) {
      this.#mark[this.#last[slot]! - 1] = mark;
      return -1;
    }
    this.#low[this.#size] = low;
    this.#high[this.#size] = high;
    this.#mark[this.#size] = mark;
    this.#before[this.#size++] = this.#last[slot]!;
    this.#last[slot] = this.#size;
    return count;
  }

  /** Returns the slot of a value, or a free one. */
  #slotOf(low: number, high: number): number {
    for (let slot = low & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const last = this.#last[slot]!;
      if (last === 0 || (this.#low[last - 1] === low && this.#high[last - 1] === high)) return slot;
    }
  }

  #marksFrom(last: number): number[] {
    const marks: number[] = [];
    for (let at = last; at > 0; at = this.#before[at - 1]!) marks.push(this.#mark[at - 1]!);
    return marks.toReversed();
  }

  /** Keeps the values of half the hashes, in place: what waits for the collector would count as memory. */
  #halve(): void {
    this.share /= 2;
    const size = this.#size;
    this.#size = 0;
    this.#last.fill(0);
    for (let at = 0; at < size; at++) this.#add(this.#low[at]!, this.#high[at]!, this.#mark[at]!);
  }
}
