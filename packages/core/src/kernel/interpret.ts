import { comparisons, evaluate, evaluateWith } from "../expression/evaluate.ts";
import type { Expression } from "../expression/tree.ts";
import {
  combineLanes,
  endsBrief,
  lanesOf,
  laneStart,
  partNames,
  uniformity,
  type Extent,
  type Kernel,
  type KernelMemory,
  type Reduction,
  type Round,
  type Unit,
} from "./unit.ts";
import type { Numbers } from "../typed-array.ts";

/** The reference back end: walks the trees, element by element. */
export function interpret(unit: Unit, memory: KernelMemory): Kernel {
  const interpreter = new Interpreter(unit, memory);
  return (header) => interpreter.run(header);
}

class Interpreter {
  private readonly unit: Unit;
  private readonly memory: KernelMemory;
  private readonly round: (value: number) => number;
  private readonly isUniform: (expression: Expression) => boolean;
  /** The numbers of the current leaf and row. */
  private readonly parts = new Map<string, number>();
  /** Where each array is at the moment: index of its next number. */
  private readonly at: number[];

  constructor(unit: Unit, memory: KernelMemory) {
    this.unit = unit;
    this.memory = memory;
    this.round = unit.dtype === "float32" ? Math.fround : (value) => value;
    const names = partNames(unit);
    this.isUniform = uniformity((name) => names.has(name) || unit.scalars.has(name));
    this.at = unit.arrays.map(() => 0);
  }

  run(header: number): void {
    const { unit, memory } = this;
    for (const { target, value } of unit.prepare)
      memory.scalars[this.indexOf(target)] = evaluate(value, this.uniform);
    if (unit.rounds.length === 0) return;
    const first = unit.loop === "whole" ? 1 : 2;
    for (const array of unit.arrays.keys())
      this.at[array] = memory.words[header / 4 + first + array]! / this.bytesOf(array);
    if (unit.loop === "whole") this.sweep(unit.rounds[0]!, memory.words[header / 4]!, new Map());
    else this.leaves(memory.words[header / 4]!, memory.words[header / 4 + 1]! / 4);
  }

  private leaves(count: number, table: number): void {
    const { words } = this.memory;
    for (let leaf = 0; leaf < count; leaf++) {
      const [rows, length] = [words[table + 2 * leaf]!, words[table + 2 * leaf + 1]!];
      this.load("leaf");
      if (this.unit.loop === "row") this.rows(rows, length);
      else {
        this.part((round, lanes) => this.leafSweep(round, rows, length, lanes));
        this.advance("row", rows);
        this.advance("element", rows * length);
      }
      this.store("leaf");
      this.advance("leaf", 1);
      this.advance("column", length);
    }
  }

  private rows(rows: number, length: number): void {
    for (let row = 0; row < rows; row++) {
      this.load("row");
      this.part((round, lanes) => this.sweep(round, length, lanes));
      this.store("row");
      this.advance("row", 1);
      this.advance("element", length);
    }
  }

  /** A round over a whole leaf: at once, or row by row where it reads numbers of rows or columns. */
  private leafSweep(round: Round, rows: number, length: number, lanes: Lanes): void {
    if (!this.unit.arrays.some(({ extent }) => extent === "row" || extent === "column")) {
      this.sweep(round, rows * length, lanes);
      return;
    }
    const before = [...this.at];
    for (let row = 0; row < rows; row++) {
      this.load("row");
      this.sweep(round, length, lanes);
      this.advance("row", 1);
      this.advance("element", length);
    }
    for (const [array, place] of before.entries()) this.at[array] = place;
  }

  private part(sweep: (round: Round, lanes: Lanes) => void): void {
    for (const round of this.unit.rounds) {
      for (const { target, value } of round.prepare) this.parts.set(target, evaluate(value, this.uniform));
      const lanes: Lanes = new Map();
      sweep(round, lanes);
      for (const { operation, into } of round.reductions)
        if ("name" in into)
          this.parts.set(into.name, combineLanes(operation, lanes.get(into.name) ?? [laneStart[operation]]));
    }
  }

  private sweep(round: Round, count: number, lanes: Lanes): void {
    const { unit, memory } = this;
    for (const { operation, into, lanes: width } of round.reductions)
      if ("name" in into && !lanes.has(into.name))
        lanes.set(
          into.name,
          new Float64Array(unit.dtype === "float64" ? 4 : width).fill(laneStart[operation]),
        );
    const brief = new Map<Reduction, number[]>();
    const arrays = [...unit.arrays.entries()].filter(
      ([, { extent }]) => extent === "element" || extent === "column",
    );
    for (let i = 0; i < count; i++) {
      const values = new Map<string, number>();
      for (const [array, { name }] of arrays) values.set(name, memory.elements[this.at[array]! + i]!);
      for (const { target, value } of round.statements) values.set(target, this.element(value, values));
      for (const [array, { name }] of arrays) memory.elements[this.at[array]! + i] = values.get(name)!;
      for (const reduction of round.reductions) {
        const left = this.element(reduction.left, values);
        const right = this.element(reduction.right, values);
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

  private load(extent: "leaf" | "row"): void {
    for (const [array, spec] of this.unit.arrays.entries())
      if (spec.extent === extent) this.parts.set(spec.name, this.viewOf(array)[this.at[array]!]!);
  }

  private store(extent: "leaf" | "row"): void {
    for (const [array, spec] of this.unit.arrays.entries())
      if (spec.extent === extent) this.viewOf(array)[this.at[array]!] = this.parts.get(spec.name)!;
  }

  private advance(extent: Extent, count: number): void {
    for (const [array, spec] of this.unit.arrays.entries())
      if (spec.extent === extent) this.at[array]! += count;
  }

  private viewOf(array: number): Numbers {
    return this.unit.arrays[array]!.precise ? this.memory.scalars : this.memory.elements;
  }

  private bytesOf(array: number): number {
    return this.viewOf(array).BYTES_PER_ELEMENT;
  }

  private indexOf(name: string): number {
    const index = this.unit.scalars.get(name);
    if (index === undefined) throw new RangeError(`there is no scalar ${name}`);
    return index;
  }

  private readonly uniform = (name: string): number =>
    this.parts.get(name) ?? this.memory.scalars[this.indexOf(name)]!;

  /** Uniform parts in float64, element parts rounded at each operation. */
  private element(node: Expression, values: ReadonlyMap<string, number>): number {
    if (this.isUniform(node)) return this.round(evaluate(node, this.uniform));
    const inner = (part: Expression): number => this.element(part, values);
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
