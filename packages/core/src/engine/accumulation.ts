import { wholeNumber } from "../check.ts";
import type { Numbers } from "../typed-array.ts";
import type { Gradients } from "./gradients.ts";
import type { Histories, Party } from "./histories.ts";
import type { Leaf } from "./parameters.ts";

/** How many gradients make one step; made by `accumulate`. */
export interface AccumulateOption {
  readonly kind: "accumulation";
  readonly version: 1;
  readonly gradients: number;
  toString(): string;
}

/**
 * Several gradients for one step, which goes along their mean: for batches that do not fit into memory at once. Until the
 * last of them has come, `step` moves nothing and its reading has `applied: false`; `flush` steps with fewer.
 *
 * @param gradients how many, at least 1.
 * @throws {RangeError} where it is no whole number of at least 1.
 * @example
 * ```ts
 * import { accumulate, createOptimizer, sgd } from "@opt/core";
 *
 * const params = Float64Array.of(1);
 * const optimizer = createOptimizer(sgd({ learningRate: 1 }), params, { accumulate: accumulate(2) });
 * console.log(optimizer.step(Float64Array.of(2)).applied, params[0]); // → false 1
 * console.log(optimizer.step(Float64Array.of(4)).applied, params[0]); // → true -2
 * ```
 */
export function accumulate(gradients: number): AccumulateOption {
  return new Accumulator(wholeNumber("what accumulate is given", gradients, 1));
}

/** The option with what it is run with. */
export class Accumulator implements AccumulateOption {
  readonly kind = "accumulation";
  readonly version = 1;
  readonly gradients: number;

  constructor(gradients: number) {
    this.gradients = gradients;
    Object.freeze(this);
  }

  toString(): string {
    return `accumulate(${this.gradients})`;
  }

  begin(leaves: readonly Leaf[]): Accumulation | undefined {
    return this.gradients > 1 ? new Accumulation(this.gradients, leaves) : undefined;
  }
}

/** What accumulation needs of an optimizer. */
interface Stepping {
  readonly gradients: Gradients;
  readonly histories: Histories;
  readonly reading: { readonly step: number };
  computeSchedules(step: number): void;
  take(parties: readonly Party[] | undefined): void;
}

/** The sums of gradients that have come since the last step. */
export class Accumulation {
  /** How many have come. */
  count = 0;
  readonly sums: Numbers[];
  /** 1 for each leaf that has had one. */
  readonly seen: Uint8Array;
  private readonly wanted: number;

  constructor(wanted: number, leaves: readonly Leaf[]) {
    this.wanted = wanted;
    this.sums = leaves.map(({ data }) => data.slice().fill(0));
    this.seen = new Uint8Array(leaves.length);
  }

  /** Adds the gradients of an optimizer, and takes its step where they are the last. */
  add(optimizer: Stepping): void {
    const isLast = this.count + 1 >= this.wanted;
    if (isLast) optimizer.computeSchedules(optimizer.reading.step);
    this.count++;
    const { present, arrays } = optimizer.gradients;
    for (const [leaf, sum] of this.sums.entries()) {
      if (present[leaf] === 0) continue;
      const gradient = arrays[leaf]!;
      for (let i = 0; i < sum.length; i++) sum[i]! += gradient[i]!;
      this.seen[leaf] = 1;
    }
    if (isLast) this.#step(optimizer);
  }

  /** Takes the step along what has come, where anything has. */
  flush(optimizer: Stepping): void {
    if (this.count === 0) return;
    optimizer.computeSchedules(optimizer.reading.step);
    this.#step(optimizer);
  }

  clear(): void {
    this.count = 0;
    this.seen.fill(0);
    for (const sum of this.sums) sum.fill(0);
  }

  /** Takes a step with the means in the place of the gradients, then begins anew. */
  #step(optimizer: Stepping): void {
    const { sums, count } = this;
    const { gradients } = optimizer;
    const parties = this.#parties(optimizer);
    for (const sum of sums) for (let i = 0; i < sum.length; i++) sum[i]! /= count;
    const own = sums.map((mean, leaf) => gradients.exchange(leaf, mean));
    try {
      optimizer.take(parties);
    } finally {
      for (const [leaf, gradient] of own.entries()) sums[leaf] = gradients.exchange(leaf, gradient);
      this.clear();
    }
  }

  /** The leaves that have had a gradient. */
  #parties({ histories, gradients }: Stepping): readonly Party[] | undefined {
    const { seen } = this;
    const own = histories.list[0]!.leaves;
    if (histories.list.length === 1 && own.every((one, leaf) => one <= seen[leaf]!)) return undefined;
    gradients.changes++;
    const parties = histories.of(seen, gradients.changes);
    gradients.changes++;
    return parties;
  }
}
