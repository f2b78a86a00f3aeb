import { comparisons, evaluate, evaluateWith, exact } from "../expression/evaluate.ts";
import type { Expression } from "../expression/tree.ts";
import { extensions, missing } from "./extensions.ts";
import { partNames, uniformity, type Kernel, type KernelMemory, type Round, type Unit } from "./unit.ts";
import { wholeLoop } from "./whole-loop.ts";

/** The reference back end: walks the trees, element by element. */
export function interpret(unit: Unit, memory: KernelMemory): Kernel {
  if (unit.loop === "whole" && unit.rounds.every(({ reductions }) => reductions.length === 0))
    return new Interpreter(unit, memory).kernel();
  if (extensions.interpretParts === undefined) throw missing("works on sums, leaves or rows");
  return extensions.interpretParts(unit, memory);
}

/** Interprets a unit over a whole range. */
export class Interpreter {
  protected readonly unit: Unit;
  protected readonly memory: KernelMemory;
  readonly #round: (value: number) => number;
  readonly #isUniform: (expression: Expression) => boolean;
  /** The numbers of the current leaf and row. */
  protected readonly parts: Map<string, number> = new Map();

  constructor(unit: Unit, memory: KernelMemory) {
    this.unit = unit;
    this.memory = memory;
    this.#round = unit.dtype === "float32" ? Math.fround : exact;
    const names = partNames(unit);
    this.#isUniform = uniformity((name) => names.has(name) || unit.scalars.has(name));
  }

  kernel(): Kernel {
    const loop = this.loop();
    return (header) => {
      for (const { target, value } of this.unit.prepare)
        this.memory.scalars[this.#indexOf(target)] = evaluate(value, this.uniform);
      loop(header);
    };
  }

  protected loop(): Kernel {
    const [round] = this.unit.rounds;
    if (round === undefined) return () => {};
    return wholeLoop(this.unit, this.memory, (from, count) => this.sweep(round, from, count));
  }

  protected sweep(round: Round, from: readonly number[], count: number): void {
    const { unit, memory } = this;
    const arrays = [...unit.arrays.entries()].filter(([, { extent }]) =>
      ["element", "column"].includes(extent),
    );
    for (let i = 0; i < count; i++) {
      const values = new Map<string, number>();
      for (const [array, { name }] of arrays) values.set(name, memory.elements[from[array]! + i]!);
      for (const { target, value } of round.statements) values.set(target, this.#element(value, values));
      for (const [array, { name }] of arrays) memory.elements[from[array]! + i] = values.get(name)!;
      this.sum(round, (expression) => this.#element(expression, values), i, count);
    }
  }

  /** Takes an element along into the sums. */
  protected sum(
    _round: Round,
    _valueOf: (expression: Expression) => number,
    _i: number,
    _count: number,
  ): void {}

  #indexOf(name: string): number {
    return this.unit.scalars.get(name)!;
  }

  protected readonly uniform = (name: string): number =>
    this.parts.get(name) ?? this.memory.scalars[this.#indexOf(name)]!;

  /** Uniform parts in float64, element parts rounded at each operation. */
  #element(node: Expression, values: ReadonlyMap<string, number>): number {
    if (this.#isUniform(node)) return this.#round(evaluate(node, this.uniform));
    const inner = (part: Expression): number => this.#element(part, values);
    if (node.kind === "conditional" && this.#isUniform(node.left) && this.#isUniform(node.right)) {
      const holds = comparisons[node.operator](
        evaluate(node.left, this.uniform),
        evaluate(node.right, this.uniform),
      );
      return inner(holds ? node.whenTrue : node.whenFalse);
    }
    return evaluateWith(node, (name) => values.get(name)!, inner, this.#round);
  }
}
