import { host, type LanesOf } from "./host-calls.ts";
import { functionOf, isChoice, type Node } from "./graph.ts";
import type { Lowering } from "./build-graph.ts";
import type { Dtype } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";
import { float32Codes, float64Codes, type VectorCodes } from "./wasm-codes.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

/** Bytes of a vector. */
export const vectorBytes = 16;

/** What pages without bounds leave out, see `extensions`. */
export const vectorExtensions: {
  /** Writes a value that is a bound which one instruction of machines gives, and says whether it is one. */
  emitBounding?: (node: Node, body: VectorEmitter) => boolean;
  /** Has bounds by a number found ahead of the loop written as such. */
  loweringFor?: (dtype: Dtype) => Lowering;
} = {};

/** Writes code that computes element values, a vector at a time. */
export class VectorEmitter {
  readonly codes: VectorCodes;
  readonly code: WasmCode;
  /** Locals that hold the address of each array. */
  readonly #pointers: readonly number[];
  readonly #uniforms: UniformEmitter;
  readonly dtype: Dtype;
  /** What functions of vectors are computed with. */
  readonly lanes: LanesOf;
  readonly #reusable: number[] = [];
  /** Locals that hold values of this vector. */
  locals: Map<Node, number> = new Map();
  #taken = 0;
  /** Where it is behind the pointers, in bytes. */
  offset = 0;

  /** @param table the address of the tables of functions. */
  constructor(
    target: WasmCode,
    dtype: Dtype,
    pointers: readonly number[],
    uniforms: UniformEmitter,
    table: number,
  ) {
    this.code = target;
    this.dtype = dtype;
    const isSingle = dtype === "float32";
    this.lanes = { isSingle, temporary: () => this.temporary(), table };
    this.codes = isSingle ? float32Codes : float64Codes;
    this.#pointers = pointers;
    this.#uniforms = uniforms;
  }

  /** Begins the vector that lies `offset` bytes after the pointers. */
  begin(offset: number): void {
    this.locals = new Map();
    this.#taken = 0;
    this.offset = offset;
  }

  /** A local for the rest of this vector. */
  temporary(): number {
    if (this.#taken === this.#reusable.length) this.#reusable.push(this.code.local("v128"));
    return this.#reusable[this.#taken++]!;
  }

  /** Puts a value on the stack. */
  push(node: Node): void {
    if (node.uses > 1 || this.#known(node) !== undefined) this.code.get(this.keep(node));
    else this.#compute(node);
  }

  #known(node: Node): number | undefined {
    return this.#uniforms.vector(node) ?? this.locals.get(node);
  }

  /** The local that holds a value for the rest of this vector. */
  keep(node: Node): number {
    const known = this.#known(node);
    if (known !== undefined) return known;
    this.#compute(node);
    const local = this.temporary();
    this.code.set(local);
    this.locals.set(node, local);
    return local;
  }

  #compute(node: Node): void {
    const { op, operands } = node;
    if (op === "load") {
      this.code.get(this.#pointers[node.value]!).vectorMemory(vectorCode.load, this.offset);
      return;
    }
    if (vectorExtensions.emitBounding?.(node, this) === true) return;
    if (isChoice(op)) {
      for (const part of [operands[2]!, operands[3]!, operands[0]!, operands[1]!]) this.push(part);
      this.code.vector(this.codes.comparison[op]).vector(vectorCode.bitselect);
      return;
    }
    const name = functionOf(op);
    const operation = this.codes.operation[name];
    for (const operand of operands) this.push(operand);
    if (operation !== undefined) this.code.vector(operation);
    else host.calls!.callLanes(this.code, name, this.lanes);
  }
}
