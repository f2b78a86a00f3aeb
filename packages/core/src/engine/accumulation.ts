import { wholeNumber } from "../check.ts";
import { remembered } from "../remembered.ts";
import type { Numbers } from "../typed-array.ts";
import { call, constant, variable, type Assignment, type Expression } from "../expression/tree.ts";
import type { BackEndName } from "../kernel/back-ends.ts";
import type { Gradients } from "./gradients.ts";
import type { Group } from "./group.ts";
import type { Histories, Party } from "./histories.ts";
import { viewOfLeaf, type MemoryLayout } from "./memory-layout.ts";
import type { Leaf } from "./parameters.ts";
import type { Plan } from "./plan.ts";
import type { StepCalls } from "./step-calls.ts";
import { sweepOf, type Sweep } from "./sweep.ts";

/** How many gradients make one step; made by `accumulate`. */
export interface AccumulateOption {
  readonly kind: "accumulation";
  readonly version: 1;
  readonly gradients: number;
  toString(): string;
}

/**
 * Several gradients for one step, which goes along their mean: for batches that do not fit into memory at once. Until the
 * last of them has come, `step` moves nothing and its reading has `applied: false`; `flush` steps with fewer. A
 * gradient that is refused, as one that is not finite, does not count: the round goes on with the next.
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

  /** Gives the groups of a plan room for the sums. */
  addTo({ moving }: Plan): void {
    for (const { arrays } of moving)
      arrays.set(summed, { name: summed, shape: "element", precise: false, start: 0 });
  }

  begin(...parts: AccumulationParts): Accumulation | undefined {
    return this.gradients > 1 ? new Accumulation(this.gradients, ...parts) : undefined;
  }
}

/** The array that gradients are summed in. */
const summed = "summed";

type AccumulationParts = [leaves: readonly Leaf[], plan: Plan, layout: MemoryLayout, backend: BackEndName];

/** What accumulation needs of an optimizer. */
interface Stepping {
  readonly gradients: Gradients;
  readonly histories: Histories;
  readonly steps: StepCalls;
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
  readonly #wanted: number;
  readonly #frozen: ReadonlySet<number>;
  /** What is swept over by kernels in WebAssembly. */
  readonly #groups: readonly Group[] | undefined;
  readonly #sweeps = new Map<string, readonly Sweep[]>();

  constructor(wanted: number, ...[leaves, plan, layout, backend]: AccumulationParts) {
    this.#wanted = wanted;
    this.seen = new Uint8Array(leaves.length);
    this.#frozen = plan.frozen;
    // leaves that stay as they are have no room of their own
    this.sums = leaves.map(({ data }) => data.slice(0, 0));
    for (const group of plan.moving)
      for (const [index, { leaf }] of group.leaves.entries())
        this.sums[leaf] = viewOfLeaf(plan, layout, group, index, summed)!;
    this.#groups = backend === "webassembly" ? plan.moving : undefined;
  }

  /** Adds the gradients of an optimizer, and takes its step where they are the last. */
  add(optimizer: Stepping, parties: readonly Party[] | undefined): void {
    const isLast = this.count + 1 >= this.#wanted;
    if (isLast) optimizer.computeSchedules(optimizer.reading.step);
    this.count++;
    const { present, arrays } = optimizer.gradients;
    for (let leaf = 0; leaf < present.length; leaf++)
      if (present[leaf] === 1 && !this.#frozen.has(leaf)) this.seen[leaf] = 1;
    const takesAlong =
      isLast && this.#isResident(optimizer) && this.seen.every((one, leaf) => one <= present[leaf]!);
    if (!takesAlong) {
      if (this.#groups !== undefined) this.#sweep(optimizer, parties, "add");
      else for (const [leaf, sum] of this.sums.entries()) if (present[leaf] === 1) addTo(sum, arrays[leaf]!);
    }
    if (isLast) this.#step(optimizer, takesAlong);
  }

  /** Takes the step along what has come, where anything has. */
  flush(optimizer: Stepping): void {
    if (this.count === 0) return;
    optimizer.computeSchedules(optimizer.reading.step);
    this.#step(optimizer);
  }

  #begin(): void {
    this.count = 0;
    this.seen.fill(0);
  }

  clear(): void {
    this.#begin();
    for (const sum of this.sums) sum.fill(0);
  }

  /** Whether kernels find the gradients, and what is put in their place, where they lie. */
  #isResident({ gradients }: Stepping): boolean {
    return this.#groups !== undefined && gradients.areResident === true;
  }

  /**
   * Takes a step with the means in the place of the gradients, then begins anew.
   *
   * @param takesAlong whether the gradients that lie there are still to be added.
   */
  #step(optimizer: Stepping, takesAlong = false): void {
    const { sums, count } = this;
    const { gradients } = optimizer;
    const parties = this.#parties(optimizer);
    if (this.#isResident(optimizer)) {
      this.#sweep(optimizer, parties, takesAlong ? "exchangeAdded" : "exchange");
      try {
        optimizer.take(parties);
      } finally {
        this.#sweep(optimizer, parties, "restore");
        this.#begin();
      }
      return;
    }
    if (this.#groups === undefined) for (const sum of sums) divideBy(sum, count);
    else if (count > 1) this.#sweep(optimizer, parties, "divide");
    const moving = [...sums.keys()].filter((leaf) => sums[leaf]!.length > 0);
    const own = moving.map((leaf) => gradients.replace(leaf, sums[leaf]!));
    try {
      optimizer.take(parties);
    } finally {
      for (const [i, leaf] of moving.entries()) gradients.putBack(leaf, own[i]!);
      this.clear();
    }
  }

  #sweep({ steps }: Stepping, parties: readonly Party[] | undefined, kind: keyof typeof rules): void {
    const { count } = this;
    const sweeps = remembered(this.#sweeps, rules[kind].length === 0 ? kind : `${kind} ${count}`, () =>
      this.#groups!.map((group) => sweepBy(group, rules[kind](count))),
    );
    steps.runSweeps(sweeps, parties);
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

const [sums, gradient] = [variable(summed), variable("gradient")];
const added = call("add", sums, gradient);
const exchanged = (total: Expression, count: number): Assignment[] => [
  { target: "own", value: gradient },
  { target: "gradient", value: call("divide", total, constant(count)) },
  { target: summed, value: variable("own") },
];

/** What is done with the sums of so many gradients. */
const rules = {
  add: (): Assignment[] => [{ target: summed, value: added }],
  divide: (count: number) => [{ target: summed, value: call("divide", sums, constant(count)) }],
  /** Puts the means in the place of the gradients, and these in that of the sums; */
  exchange: (count: number) => exchanged(sums, count),
  /** the same where the last ones are still to be added. */
  exchangeAdded: (count: number) => exchanged(added, count),
  restore: (): Assignment[] => [
    { target: "gradient", value: sums },
    { target: summed, value: constant(0) },
  ],
};

function sweepBy(group: Group, statements: readonly Assignment[]): Sweep {
  const rounds = [{ prepare: [], statements, reductions: [] }];
  return sweepOf(group, { space: "elements", loop: "whole", rounds });
}

function addTo(sum: Numbers, numbers: Numbers): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += numbers[i]!;
}

function divideBy(sum: Numbers, count: number): void {
  for (let i = 0; i < sum.length; i++) sum[i]! /= count;
}
