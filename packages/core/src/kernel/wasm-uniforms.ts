import { host } from "./host-calls.ts";
import { functionOf, isChoice, rootsOf, type Graph, type Level, type Node } from "./graph.ts";
import type { WasmCode } from "./wasm-code.ts";
import { scalarCodes } from "./wasm-codes.ts";
import * as code from "./wasm-instructions.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

/**
 * Writes code that computes uniform values in float64, each once for the part it holds for, and spreads those
 * that elements need over a vector. What is computed inside a loop is forgotten at its end.
 */
export class UniformEmitter {
  /** Locals that hold the numbers of leaf and row arrays, by array. */
  readonly parts: Map<number, number> = new Map();
  /** Locals that hold the reductions of earlier rounds. */
  readonly results: Map<number, number> = new Map();
  readonly #numbers: Map<Node, number>[] = [new Map()];
  readonly #vectors: Map<Node, number>[] = [new Map()];
  readonly #code: WasmCode;
  readonly #isSingle: boolean;

  constructor(target: WasmCode, isSingle: boolean) {
    this.#code = target;
    this.#isSingle = isSingle;
  }

  /** Writes the body of a loop or branch, whose values do not hold after it. */
  inside(body: () => void): void {
    this.#numbers.push(new Map());
    this.#vectors.push(new Map());
    body();
    this.#numbers.pop();
    this.#vectors.pop();
  }

  /** Puts a uniform value on the stack. */
  push(node: Node): void {
    const known = find(this.#numbers, node);
    if (known !== undefined) {
      this.#code.get(known);
      return;
    }
    this.#compute(node);
    if (node.uses > 1 && node.op !== "constant") {
      const local = this.#code.local("f64");
      this.#numbers.at(-1)!.set(node, local);
      this.#code.tee(local);
    }
  }

  /** The local that holds a narrow value, spread over a vector. */
  vector(node: Node): number | undefined {
    return find(this.#vectors, node);
  }

  /** Spreads the number on the stack over a vector, to stand for a narrow value. */
  #spreadTop(node: Node): void {
    if (this.#isSingle) this.#code.op(code.f32Demote).vector(vectorCode.splatF32);
    else this.#code.vector(vectorCode.splatF64);
    this.hold(node);
  }

  /** Takes the vector on the stack for a narrow value. */
  hold(node: Node): void {
    const local = this.#code.local("v128");
    this.#vectors.at(-1)!.set(node, local);
    this.#code.set(local);
  }

  /** Computes, where they are needed first, the values up to a level that the rounds use. */
  hoist(rounds: Graph["rounds"], level: Level): void {
    const seen = new Set<Node>();
    const visit = (node: Node): void => {
      if (seen.has(node)) return;
      seen.add(node);
      if (node.op === "narrow" && node.level <= level) this.#spread(node);
      else if (node.uniform && node.level <= level) this.#keep(node);
      else for (const operand of node.operands) visit(operand);
    };
    for (const node of rounds.flatMap(rootsOf)) visit(node);
  }

  #keep(node: Node): void {
    if (node.op === "constant" || node.op === "part" || node.op === "result") return;
    if (find(this.#numbers, node) !== undefined) return;
    this.#compute(node);
    const local = this.#code.local("f64");
    this.#numbers.at(-1)!.set(node, local);
    this.#code.set(local);
  }

  #spread(node: Node): void {
    if (find(this.#vectors, node) !== undefined) return;
    this.push(node.operands[0]!);
    this.#spreadTop(node);
  }

  #compute(node: Node): void {
    const { op, operands, value } = node;
    if (op === "constant") this.#code.f64(value);
    else if (op === "scalar") this.#code.i32(0).memory(code.f64Load, value * 8);
    else if (op === "part") this.#code.get(this.parts.get(value)!);
    else if (op === "result") this.#code.get(this.results.get(value)!);
    else if (isChoice(op)) {
      for (const part of [operands[2]!, operands[3]!, operands[0]!, operands[1]!]) this.push(part);
      this.#code.op(scalarCodes.comparison[op], code.select);
    } else {
      const name = functionOf(op);
      for (const operand of operands) this.push(operand);
      const operation = scalarCodes.operation[name];
      if (operation === undefined) host.calls!.callThroughMemory(this.#code, name);
      else this.#code.op(operation);
    }
  }
}

function find(scopes: readonly ReadonlyMap<Node, number>[], node: Node): number | undefined {
  for (const scope of scopes) {
    const local = scope.get(node);
    if (local !== undefined) return local;
  }
  return undefined;
}
