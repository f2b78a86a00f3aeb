import { comparisons } from "../expression/evaluate.ts";
import { functions } from "../expression/functions.ts";
import { functionOf, isChoice, type Node } from "./graph.ts";

/** Computes uniform values in float64: those that hold for a whole call once, the others when asked to. */
export class UniformProgram {
  readonly values: number[] = [];
  #fixed: (() => void)[] = [];
  #current: (() => void)[] = this.#fixed;
  readonly #registers = new Map<Node, number>();
  readonly #scalars: Float64Array;
  /** The numbers of the current leaf and row, by array. */
  readonly parts: Float64Array;
  /** The reductions of a part. */
  readonly results: Float64Array;

  constructor(scalars: Float64Array, arrays: number, results: number) {
    this.#scalars = scalars;
    this.parts = new Float64Array(arrays);
    this.results = new Float64Array(results);
  }

  /** Computes what holds for the whole call. */
  run(): void {
    for (const instruction of this.#fixed) instruction();
  }

  /** The registers of values, and what computes those of them that change within a call. */
  program(nodes: readonly Node[]): { readonly registers: readonly number[]; readonly run: () => void } {
    const own: (() => void)[] = [];
    this.#current = own;
    for (const node of this.#registers.keys()) if (node.level > 0) this.#registers.delete(node);
    const registers = nodes.map((node) => this.#register(node));
    return {
      registers,
      run: () => {
        for (let i = 0; i < own.length; i++) own[i]!();
      },
    };
  }

  #register(node: Node): number {
    let register = this.#registers.get(node);
    if (register === undefined) {
      const operands = node.operands.map((operand) => this.#register(operand));
      register = this.values.push(Number.NaN) - 1;
      this.#registers.set(node, register);
      this.#instruct(node, register, operands);
    }
    return register;
  }

  #instruct(node: Node, to: number, operands: readonly number[]): void {
    const { op, value } = node;
    const [a = 0, b = 0, c = 0, d = 0] = operands;
    const list = node.level === 0 ? this.#fixed : this.#current;
    const sources: Partial<Record<Node["op"], Float64Array>> = {
      scalar: this.#scalars,
      part: this.parts,
      result: this.results,
    };
    const source = sources[op];
    if (op === "constant") this.values[to] = value;
    else if (source !== undefined) {
      list.push(() => {
        this.values[to] = source[value]!;
      });
    } else if (isChoice(op)) {
      const holds = comparisons[op];
      list.push(() => {
        const { values } = this;
        values[to] = holds(values[a]!, values[b]!) ? values[c]! : values[d]!;
      });
    } else {
      const { evaluate } = functions[functionOf(op)];
      list.push(() => {
        this.values[to] = evaluate(this.values[a]!, this.values[b]!);
      });
    }
  }
}
