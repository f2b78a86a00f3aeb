import { minimizerOf, noOptions, type NoOptions } from "./describe-minimizer.ts";
import type { Measures, Minimizer, Point, Run } from "./minimizer.ts";
import { clamp, type Problem } from "./problem.ts";
import type { Steps } from "./steps.ts";
import { largest } from "./vector.ts";

/** The size, as a part of the coordinates, at which a simplex is a point. */
const closed = 1e-9;

const describeNelderMead = minimizerOf<NoOptions>({
  name: "nelderMead",
  title: "Nelder-Mead",
  tolerances: { step: closed },
  bounded: true,
  begin: function* (_, problem, start) {
    const run = new NelderMeadRun(problem, start);
    yield* run.open(0.05);
    return run;
  },
});

/**
 * Nelder and Mead's simplex method: n + 1 points move, expand and contract towards the lowest. It needs no gradient,
 * tolerates noise and kinks, and is for few variables. When the simplex has shrunk to a point, a new one around it
 * checks whether that is a minimum; the run ends when the new one finds nothing lower. Points outside the bounds are
 * moved onto them.
 *
 * @see Nelder, Mead, "A simplex method for function minimization" (1965); Lagarias, Reeds, Wright, Wright,
 * "Convergence properties of the Nelder-Mead simplex method in low dimensions" (1998), whose ties are followed.
 */
export function nelderMead(options: NoOptions = {}): Minimizer {
  return describeNelderMead(noOptions("nelderMead", options));
}

interface Corner {
  readonly x: Float64Array;
  readonly value: number;
}

class NelderMeadRun implements Run {
  readonly stepSize = Number.NaN;
  measures: Measures = {};
  readonly #problem: Problem;
  readonly #start: Float64Array;
  #corners: Corner[] = [];
  /** The largest value that each coordinate had at the best corner; its share of others' where it starts at zero. */
  readonly #reach: Float64Array;
  /** The lowest value of the last simplex when it was opened, and how far its values went apart. */
  #opened = { value: Infinity, spread: 0 };

  constructor(problem: Problem, start: Float64Array) {
    this.#problem = problem;
    this.#start = start;
    const typical = largest(start) || 1;
    this.#reach = start.map((part) => Math.abs(part) || typical);
  }

  get point(): Point {
    return this.#corners[0]!;
  }

  /** A fresh simplex around the best point, each coordinate moved by a share of it. */
  *open(share: number): Steps<void> {
    const center = this.#corners[0] ?? (yield* this.#corner(this.#start));
    const corners = [center];
    for (const [i, part] of center.x.entries()) {
      const x = center.x.slice();
      const step = share * (part || this.#reach[i]!);
      x[i] = part + step;
      // inward where a bound is in the way
      if (clamp(x.slice(), this.#problem.bounds)[i] === part) x[i] = part - step;
      corners.push(yield* this.#corner(x));
    }
    this.#corners = corners;
    this.#sort();
    const highest = corners.findLast(({ value }) => value < Infinity) ?? center;
    this.#opened = { value: center.value, spread: highest.value - this.#corners[0]!.value };
  }

  *advance(): Steps<boolean> {
    yield* this.#move();
    this.#sort();
    for (const [i, part] of this.#corners[0]!.x.entries())
      this.#reach[i] = Math.max(this.#reach[i]!, Math.abs(part));
    if (!(this.#size() > closed) || this.#isFlat()) yield* this.#ask();
    this.measures = { step: this.#isFlat() ? 0 : this.#size() };
    return true;
  }

  /** Opens a fresh simplex, unless the last one found nothing lower than its own first corner. */
  *#ask(): Steps<void> {
    const { value, spread } = this.#opened;
    if (value - this.#corners[0]!.value > 1e-10 * spread) yield* this.open(0.005);
  }

  *#move(): Steps<void> {
    const size = this.#start.length;
    const worst = this.#corners[size]!;
    const center = this.#center();
    const reflected = yield* this.#along(center, worst, -1);
    if (reflected.value < this.#corners[0]!.value) {
      const stretched = yield* this.#along(center, worst, -2);
      this.#corners[size] = stretched.value < reflected.value ? stretched : reflected;
      return;
    }
    if (reflected.value < this.#corners[size - 1]!.value) {
      this.#corners[size] = reflected;
      return;
    }
    const isOutside = reflected.value < worst.value;
    const pulled = yield* this.#along(center, worst, isOutside ? -0.5 : 0.5);
    if (isOutside ? pulled.value <= reflected.value : pulled.value < worst.value) {
      this.#corners[size] = pulled;
      return;
    }
    yield* this.#shrink();
  }

  *#shrink(): Steps<void> {
    const best = this.#corners[0]!;
    for (let i = 1; i < this.#corners.length; i++)
      this.#corners[i] = yield* this.#along(best.x, this.#corners[i]!, 0.5);
  }

  *#along(from: Float64Array, to: Corner, share: number): Steps<Corner> {
    return yield* this.#corner(from.map((part, i) => part + share * (to.x[i]! - part)));
  }

  *#corner(x: Float64Array): Steps<Corner> {
    const inside = clamp(x, this.#problem.bounds);
    const value = yield* this.#problem.value(inside);
    // where there is no value is the worst of places
    return { x: inside, value: Number.isNaN(value) ? Infinity : value };
  }

  /** The mean of all corners but the worst. */
  #center(): Float64Array {
    const others = this.#corners.slice(0, -1);
    return others[0]!.x.map((_, i) => others.reduce((sum, { x }) => sum + x[i]!, 0) / others.length);
  }

  #sort(): void {
    this.#corners.sort((a, b) => (a.value === b.value ? 0 : a.value - b.value));
  }

  /** How far the corners lie from the best, as a part of the coordinates. */
  #size(): number {
    const [best, ...others] = this.#corners;
    let size = 0;
    for (const { x } of others)
      for (let i = 0; i < x.length; i++)
        size = Math.max(size, Math.abs(x[i]! - best!.x[i]!) / this.#reach[i]!);
    return size;
  }

  /** Whether the values differ by rounding alone. */
  #isFlat(): boolean {
    const [best, worst] = [this.#corners[0]!.value, this.#corners.at(-1)!.value];
    return worst - best <= 2 ** -52 * Math.abs(best);
  }
}
