import type { Measures } from "./minimizer.ts";
import { norm } from "./vector.ts";

/** Turns the course of a run into measures without units. Gradients are what of them is free to move. */
export class Progress {
  measures: Measures = {};
  readonly #gradients = new RecentLargest();
  /** The largest value that each coordinate had. */
  #reach = new Float64Array();
  #largestValue = 0;
  /** The least that was promised, and how far away, since the last step. */
  #hope = Infinity;
  #way = Infinity;

  start(x: Float64Array, gradient: Float64Array): void {
    this.#reach = x.map((part) => Math.abs(part));
    const size = norm(gradient);
    this.#gradients.add(size);
    if (size === 0) this.measures = { gradient: 0, level: 0 };
  }

  /** Takes in a step; `gain` is the larger of what it promised and what it gave. */
  step(before: Float64Array, after: Place, gradient: Float64Array, gain?: number): void {
    const { x, value } = after;
    this.#hope = Infinity;
    this.#way = Infinity;
    let step = 0;
    for (let i = 0; i < x.length; i++) {
      this.#reach[i] = Math.max(this.#reach[i]!, Math.abs(x[i]!));
      step = Math.max(step, this.#shareOf(i, x[i]! - before[i]!));
    }
    const size = norm(gradient);
    this.#largestValue = Math.max(this.#largestValue, Math.abs(value));
    const level = size / (this.#gradients.add(size) || 1);
    // beside those of a start far away every gradient is small: the step or the value has to agree
    const agreement = Math.min(step, relativeSlope(x, value, gradient)) / 100;
    this.measures = {
      gradient: size === 0 ? 0 : Math.max(level, agreement),
      level,
      step,
      value: gain === undefined ? undefined : shareOf(gain, value),
    };
  }

  /** Takes in a direction along which nothing lower was found, and what it promised; the smallest hope counts. */
  stick(direction: Float64Array, promised: number, value: number): void {
    this.#hope = Math.min(this.#hope, Math.abs(promised));
    this.#way = Math.min(this.#way, this.#share(direction));
    this.measures = {
      ...this.measures,
      step: this.#way,
      value: shareOf(this.#hope, value),
      // the parts of a value that vanishes may be as large as it once was
      isRounding: this.#hope <= 2 ** -50 * this.#largestValue,
    };
  }

  /** A way as a part of the coordinates. */
  #share(way: Float64Array): number {
    let result = 0;
    for (let i = 0; i < way.length; i++) result = Math.max(result, this.#shareOf(i, way[i]!));
    return result;
  }

  #shareOf(i: number, way: number): number {
    return way === 0 ? 0 : Math.abs(way) / this.#reach[i]!;
  }
}

interface Place {
  readonly x: Float64Array;
  readonly value: number;
}

/** What a change of each coordinate by its own size would do to the value, as a part of it. */
export function relativeSlope(x: Float64Array, value: number, gradient: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += Math.abs(gradient[i]! * x[i]!);
  return shareOf(sum, value);
}

function shareOf(of: number, value: number): number {
  return of === 0 ? 0 : Math.abs(of) / Math.abs(value);
}

/** The largest number of the second half of a growing list. */
class RecentLargest {
  #count = 0;
  readonly #candidates: { readonly at: number; readonly size: number }[] = [];
  #head = 0;

  add(size: number): number {
    while (this.#candidates.length > this.#head && !(this.#candidates.at(-1)!.size > size))
      this.#candidates.pop();
    this.#candidates.push({ at: this.#count++, size });
    while (this.#candidates[this.#head]!.at < Math.floor((this.#count - 1) / 2)) this.#head++;
    if (this.#head > 1000) {
      this.#candidates.splice(0, this.#head);
      this.#head = 0;
    }
    return this.#candidates[this.#head]!.size;
  }
}
