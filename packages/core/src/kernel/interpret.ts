import { comparisons, evaluate, evaluateWith } from "../expression/evaluate.ts";
import type { Expression } from "../expression/tree.ts";
import {
  combineLanes,
  endsBrief,
  lanesOf,
  laneStart,
  partNames,
  uniformity,
  type Kernel,
  type KernelMemory,
  type Reduction,
  type Round,
  type Unit,
} from "./unit.ts";
import { PartLoops, type PartNumbers } from "./part-loops.ts";

/** The reference back end: walks the trees, element by element. */
export function interpret(unit: Unit, memory: KernelMemory): Kernel {
  const interpreter = new Interpreter(unit, memory);
  return (header) => interpreter.run(header);
}

class Interpreter implements PartNumbers {
  readonly changing: readonly number[];
  private readonly unit: Unit;
  private readonly memory: KernelMemory;
  private readonly round: (value: number) => number;
  private readonly isUniform: (expression: Expression) => boolean;
  /** The numbers of the current leaf and row. */
  private readonly parts = new Map<string, number>();
  /** The lanes of the reductions of the current part. */
  private lanes: Lanes = new Map();
  private readonly loops: PartLoops;

  constructor(unit: Unit, memory: KernelMemory) {
    this.unit = unit;
    this.memory = memory;
    this.round = unit.dtype === "float32" ? Math.fround : (value) => value;
    const names = partNames(unit);
    this.isUniform = uniformity((name) => names.has(name) || unit.scalars.has(name));
    this.changing = [...unit.arrays.keys()].filter((array) => names.has(unit.arrays[array]!.name));
    const rounds = unit.rounds.map((round) => ({
      begin: () => this.#begin(round),
      run: (from: readonly number[], count: number) => this.#sweep(round, from, count),
      finish: () => this.#finish(round),
    }));
    this.loops = new PartLoops(unit, memory, rounds, this);
  }

  run(header: number): void {
    for (const { target, value } of this.unit.prepare)
      this.memory.scalars[this.#indexOf(target)] = evaluate(value, this.uniform);
    if (this.unit.rounds.length > 0) this.loops.run(header);
  }

  load(array: number, value: number): void {
    this.parts.set(this.unit.arrays[array]!.name, value);
  }

  settle(): void {}

  value(array: number): number {
    return this.parts.get(this.unit.arrays[array]!.name)!;
  }

  #begin({ prepare, reductions }: Round): void {
    for (const { target, value } of prepare) this.parts.set(target, evaluate(value, this.uniform));
    this.lanes = new Map();
    for (const reduction of reductions)
      if ("name" in reduction.into) {
        const lanes = new Float64Array(lanesOf(reduction, this.unit.dtype));
        this.lanes.set(reduction.into.name, lanes.fill(laneStart[reduction.operation]));
      }
  }

  #finish({ reductions }: Round): void {
    for (const { operation, into } of reductions)
      if ("name" in into) this.parts.set(into.name, combineLanes(operation, this.lanes.get(into.name)!));
  }

  #sweep(round: Round, from: readonly number[], count: number): void {
    const { unit, memory, lanes } = this;
    const brief = new Map<Reduction, number[]>();
    const arrays = [...unit.arrays.entries()].filter(
      ([, { extent }]) => extent === "element" || extent === "column",
    );
    for (let i = 0; i < count; i++) {
      const values = new Map<string, number>();
      for (const [array, { name }] of arrays) values.set(name, memory.elements[from[array]! + i]!);
      for (const { target, value } of round.statements) values.set(target, this.#element(value, values));
      for (const [array, { name }] of arrays) memory.elements[from[array]! + i] = values.get(name)!;
      for (const reduction of round.reductions) {
        const left = this.#element(reduction.left, values);
        const right = this.#element(reduction.right, values);
        const own = "name" in reduction.into ? lanes.get(reduction.into.name)! : memory.scalars;
        const lane =
          ("lanes" in reduction.into ? reduction.into.lanes : 0) + (i % lanesOf(reduction, unit.dtype));
        if (reduction.operation === "max") own[lane] = Math.max(own[lane]!, left);
        else if (reduction.isBrief === true && unit.dtype === "float32") {
          const product = Math.fround(left * right);
          const isWhole = i < count - (count % 8);
          const sum = brief.get(reduction) ?? [0, 0, 0, 0];
          brief.set(reduction, sum);
          if (isWhole) sum[i % 4] = Math.fround(sum[i % 4]! + product);
          else own[lane]! += product;
          if (isWhole && i % 8 === 7 && endsBrief(count - i - 1))
            for (let j = 0; j < 4; j++) {
              own[lane - 3 + j]! += sum[j]!;
              sum[j] = 0;
            }
        } else own[lane]! += left * right;
      }
    }
  }

  #indexOf(name: string): number {
    const index = this.unit.scalars.get(name);
    if (index === undefined) throw new RangeError(`there is no scalar ${name}`);
    return index;
  }

  private readonly uniform = (name: string): number =>
    this.parts.get(name) ?? this.memory.scalars[this.#indexOf(name)]!;

  /** Uniform parts in float64, element parts rounded at each operation. */
  #element(node: Expression, values: ReadonlyMap<string, number>): number {
    if (this.isUniform(node)) return this.round(evaluate(node, this.uniform));
    const inner = (part: Expression): number => this.#element(part, values);
    if (node.kind === "conditional" && this.isUniform(node.left) && this.isUniform(node.right)) {
      const holds = comparisons[node.operator](
        evaluate(node.left, this.uniform),
        evaluate(node.right, this.uniform),
      );
      return inner(holds ? node.whenTrue : node.whenFalse);
    }
    return evaluateWith(node, (name) => values.get(name)!, inner, this.round);
  }
}

type Lanes = Map<string, Float64Array>;
