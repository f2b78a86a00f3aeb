import type { Node } from "./graph.ts";
import type { Dtype } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";
import { float32Codes, float64Codes, type Codes } from "./wasm-codes.ts";
import * as code from "./wasm-instructions.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

/** Bytes of a vector. */
export const vectorBytes = 16;

/** Writes code that computes element values, a vector at a time. */
export class VectorEmitter {
  readonly codes: Codes;
  private readonly isSingle: boolean;
  private readonly code: WasmCode;
  /** Locals that hold the address of each array. */
  private readonly pointers: readonly number[];
  private readonly uniforms: UniformEmitter;
  /** Locals that hold the halves of values in float64, for this vector. */
  halves: Map<Node, readonly number[]> = new Map();
  private readonly reusable: number[] = [];
  private locals = new Map<Node, number>();
  private taken = 0;
  private offset = 0;

  constructor(target: WasmCode, dtype: Dtype, pointers: readonly number[], uniforms: UniformEmitter) {
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
    this.compute(node);
    if (node.uses > 1) {
      const local = this.temporary();
      this.locals.set(node, local);
      this.code.tee(local);
    }
  }

  private compute(node: Node): void {
    const { op, operands } = node;
    if (op === "load") {
      this.code.get(this.pointers[node.value]!).vectorMemory(vectorCode.load, this.offset);
      return;
    }
    if (op === "select") {
      for (const part of [operands[2]!, operands[3]!, operands[0]!, operands[1]!]) this.push(part);
      this.code.vector(this.codes.comparison[node.comparison!]).vector(vectorCode.bitselect);
      return;
    }
    if (op === "constant" || op === "scalar" || op === "part" || op === "result" || op === "narrow")
      throw new TypeError(`${op} is no element`);
    if ((op === "min" || op === "max") && operands.some((operand) => this.isBound(operand))) {
      const [first, second] = this.isBound(operands[1]!) ? operands : operands.toReversed();
      this.push(first!);
      this.push(second!);
      this.code.vector(this.codes.bounding![op]);
      return;
    }
    const operation = this.codes.operation[op];
    for (const operand of operands) this.push(operand);
    if (operation === undefined) this.laneByLane(op, operands.length);
    else this.code.vector(operation);
  }

  /** Whether a value is a number that is no 0 and not NaN, so that a plain comparison with it is all that a bound takes. */
  private isBound({ op, operands }: Node): boolean {
    const value = op === "narrow" && operands[0]!.op === "constant" ? operands[0]!.value : 0;
    return Math.abs(this.isSingle ? Math.fround(value) : value) > 0;
  }

  /** Calls a function of the host for each lane. */
  private laneByLane(name: Parameters<WasmCode["call"]>[0], arity: number): void {
    const held = Array.from({ length: arity }, () => this.temporary());
    for (const local of held.toReversed()) this.code.set(local);
    this.code.get(held[0]!);
    for (let lane = 0; lane < (this.isSingle ? 4 : 2); lane++) {
      for (const local of held) this.lane(local, lane);
      this.code.call(name);
      if (this.isSingle) this.code.op(code.f32Demote).vector(vectorCode.replaceF32).op(lane);
      else this.code.vector(vectorCode.replaceF64).op(lane);
    }
  }

  private lane(local: number, lane: number): void {
    this.code.get(local);
    if (this.isSingle) this.code.vector(vectorCode.extractF32).op(lane, code.f64Promote);
    else this.code.vector(vectorCode.extractF64).op(lane);
  }
}
