import { evaluate } from "../expression/evaluate.ts";
import type { Expression } from "../expression/tree.ts";
import { Interpreter } from "./interpret.ts";
import { PartLoops, type PartNumbers } from "./part-loops.ts";
import {
  combineLanes,
  endsBrief,
  lanesOf,
  laneStart,
  type Kernel,
  type KernelMemory,
  type Reduction,
  type Round,
  type Unit,
} from "./unit.ts";

/** Interprets a unit that has sums, or loops over leaves or rows. */
export function interpretParts(unit: Unit, memory: KernelMemory): Kernel {
  const isWhole = unit.loop === "whole";
  return (isWhole ? new SummingInterpreter(unit, memory) : new PartInterpreter(unit, memory)).kernel();
}

class SummingInterpreter extends Interpreter {
  protected override sum(
    { reductions }: Round,
    valueOf: (expression: Expression) => number,
    i: number,
    count: number,
  ): void {
    for (const reduction of reductions)
      this.gather(reduction, valueOf(reduction.left), valueOf(reduction.right), i, count);
  }

  /** Adds a product, or compares the left of it, to the lane of an element. */
  protected gather(reduction: Reduction, left: number, right: number, i: number, _count: number): void {
    const { operation, into } = reduction;
    const own = this.lanesFor(into);
    const lane = ("lanes" in into ? into.lanes : 0) + (i % lanesOf(reduction, this.unit.dtype));
    own[lane] = operation === "max" ? Math.max(own[lane]!, left) : own[lane]! + left * right;
  }

  protected lanesFor(_into: Reduction["into"]): Float64Array {
    return this.memory.scalars;
  }
}

class PartInterpreter extends SummingInterpreter implements PartNumbers {
  readonly changing: readonly number[];
  /** The lanes of the reductions of the current part. */
  readonly #lanes = new Map<string, Float64Array>();
  /** Products of float32 on their way to the lanes. */
  readonly #brief = new Map<Reduction, number[]>();

  constructor(unit: Unit, memory: KernelMemory) {
    super(unit, memory);
    this.changing = [...unit.arrays.keys()].filter((array) =>
      ["leaf", "row"].includes(unit.arrays[array]!.extent),
    );
  }

  load(array: number, value: number): void {
    this.parts.set(this.unit.arrays[array]!.name, value);
  }

  settle(): void {}

  value(array: number): number {
    return this.parts.get(this.unit.arrays[array]!.name)!;
  }

  protected override loop(): Kernel {
    const rounds = this.unit.rounds.map((round) => ({
      begin: () => this.#begin(round),
      run: (from: readonly number[], count: number) => this.sweep(round, from, count),
      finish: () => this.#finish(round),
    }));
    const loops = new PartLoops(this.unit, this.memory, rounds, this);
    return (header) => loops.run(header);
  }

  #begin({ prepare, reductions }: Round): void {
    for (const { target, value } of prepare) this.parts.set(target, evaluate(value, this.uniform));
    this.#lanes.clear();
    for (const reduction of reductions)
      if ("name" in reduction.into) {
        const lanes = new Float64Array(lanesOf(reduction, this.unit.dtype));
        this.#lanes.set(reduction.into.name, lanes.fill(laneStart[reduction.operation]));
      }
  }

  #finish({ reductions }: Round): void {
    for (const { operation, into } of reductions)
      if ("name" in into) this.parts.set(into.name, combineLanes(operation, this.#lanes.get(into.name)!));
  }

  protected override lanesFor(into: Reduction["into"]): Float64Array {
    return "name" in into ? this.#lanes.get(into.name)! : this.memory.scalars;
  }

  protected override gather(
    reduction: Reduction,
    left: number,
    right: number,
    i: number,
    count: number,
  ): void {
    if (reduction.isBrief !== true || this.unit.dtype === "float64") {
      super.gather(reduction, left, right, i, count);
      return;
    }
    const product = Math.fround(left * right);
    if (i >= count - (count % 8)) {
      super.gather(reduction, product, 1, i, count);
      return;
    }
    const sum = this.#brief.get(reduction) ?? [0, 0, 0, 0];
    this.#brief.set(reduction, sum);
    sum[i % 4] = Math.fround(sum[i % 4]! + product);
    if (i % 8 !== 7 || !endsBrief(count - i - 1)) return;
    for (let j = 0; j < 4; j++) {
      super.gather(reduction, sum[j]!, 1, i - 3 + j, count);
      sum[j] = 0;
    }
  }
}
