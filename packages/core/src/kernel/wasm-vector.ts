import { extensions } from "./extensions.ts";
import { host } from "./host-calls.ts";
import { functionOf, isChoice, type Node } from "./graph.ts";
import type { Dtype } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";
import { float32Codes, float64Codes, type VectorCodes } from "./wasm-codes.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

/** Bytes of a vector. */
export const vectorBytes = 16;

/** Writes code that computes element values, a vector at a time. */
export class VectorEmitter {
  readonly codes: VectorCodes;
  private readonly isSingle: boolean;
  private readonly code: WasmCode;
  /** Locals that hold the address of each array. */
  private readonly pointers: readonly number[];
  private readonly uniforms: UniformEmitter;
  private readonly table: number;
  /** Locals that hold the halves of values in float64, for this vector. */
  halves: Map<Node, readonly number[]> = new Map();
  private readonly reusable: number[] = [];
  private locals = new Map<Node, number>();
  private taken = 0;
  private offset = 0;

  /** @param table the address of the tables of functions. */
  constructor(
    target: WasmCode,
    dtype: Dtype,
    pointers: readonly number[],
    uniforms: UniformEmitter,
    table: number,
  ) {
    this.table = table;
    this.code = target;
    this.isSingle = dtype === "float32";
    this.codes = this.isSingle ? float32Codes : float64Codes;
    this.pointers = pointers;
    this.uniforms = uniforms;
  }

  /** Begins the vector that lies `offset` bytes after the pointers. */
  begin(offset: number): void {
    this.locals = new Map();
    this.halves = new Map();
    this.taken = 0;
    this.offset = offset;
  }

  /** A local for the rest of this vector. */
  temporary(): number {
    if (this.taken === this.reusable.length) this.reusable.push(this.code.local("v128"));
    return this.reusable[this.taken++]!;
  }

  /** Puts a value on the stack. */
  push(node: Node): void {
    const known = this.uniforms.vector(node) ?? this.locals.get(node);
    if (known !== undefined) {
      this.code.get(known);
      return;
    }
    this.#compute(node);
    if (node.uses > 1) {
      const local = this.temporary();
      this.locals.set(node, local);
      this.code.tee(local);
    }
  }

  #compute(node: Node): void {
    const { op, operands } = node;
    if (op === "load") {
      this.code.get(this.pointers[node.value]!).vectorMemory(vectorCode.load, this.offset);
      return;
    }
    const bounding = extensions.boundingOf?.(node, this.isSingle ? "float32" : "float64");
    if (bounding !== undefined) {
      this.push(bounding.first);
      this.push(bounding.second);
      this.code.vector(this.codes.bounding[bounding.operation]);
      return;
    }
    if (isChoice(op)) {
      for (const part of [operands[2]!, operands[3]!, operands[0]!, operands[1]!]) this.push(part);
      this.code.vector(this.codes.comparison[op]).vector(vectorCode.bitselect);
      return;
    }
    const name = functionOf(op);
    const operation = this.codes.operation[name];
    for (const operand of operands) this.push(operand);
    if (operation !== undefined) this.code.vector(operation);
    else
      host.calls!.callLanes(this.code, name, {
        isSingle: this.isSingle,
        temporary: () => this.temporary(),
        table: this.table,
      });
  }
}
