import type { Graph, Node } from "./graph.ts";
import type { Unit } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import { code, vectorCode } from "./wasm-codes.ts";
import type { ScalarEmitter } from "./wasm-scalar.ts";
import { SumsEmitter } from "./wasm-sums.ts";
import { vectorBytes, VectorEmitter } from "./wasm-vector.ts";

/** The local that holds the address of the header. */
const header = 0;

/** What the loop of a pass works with. */
interface Loop {
  readonly body: VectorEmitter;
  readonly pointers: readonly number[];
  readonly remaining: number;
  readonly sums: SumsEmitter;
}

/** Writes the loop of a pass: blocks of two vectors, then what is left. */
export class SweepEmitter {
  private readonly unit: Unit;
  private readonly graph: Graph;
  private readonly code: WasmCode;
  private readonly scalars: ScalarEmitter;
  private readonly isSingle: boolean;
  /** Elements of a block of two vectors. */
  private readonly block: number;

  constructor(unit: Unit, graph: Graph, target: WasmCode, scalars: ScalarEmitter) {
    this.unit = unit;
    this.graph = graph;
    this.code = target;
    this.scalars = scalars;
    this.isSingle = unit.dtype === "float32";
    this.block = this.isSingle ? 8 : 4;
  }

  emit(arrays: number, isUnrolled: boolean): void {
    const target = this.code;
    const invariants = this.emitInvariants();
    const remaining = target.local("i32");
    target.get(header).memory(code.i32Load, 0).set(remaining);
    const pointers = Array.from({ length: arrays }, (_, index) => {
      const pointer = target.local("i32");
      target
        .get(header)
        .memory(code.i32Load, 4 + index * 4)
        .set(pointer);
      return pointer;
    });
    const body = new VectorEmitter(target, this.unit.dtype, pointers, invariants);
    const sums = new SumsEmitter(target, body, pointers, this.graph.reductions, this.isSingle);
    const loop = { body, pointers, remaining, sums };
    if (isUnrolled) this.emitBlocks(loop);
    this.emitTail(loop);
    sums.store();
  }

  /** Rounds what is the same for all elements to the dtype and spreads it over a vector. */
  private emitInvariants(): Map<Node, number> {
    const invariants = new Map<Node, number>();
    const seen = new Set<Node>();
    const visit = (node: Node): void => {
      if (seen.has(node)) return;
      seen.add(node);
      if (node.op !== "narrow") {
        for (const operand of node.operands) visit(operand);
        return;
      }
      const local = this.code.local("v128");
      invariants.set(node, local);
      this.scalars.push(node.operands[0]!);
      if (this.isSingle) this.code.op(code.f32Demote).vector(vectorCode.splatF32);
      else this.code.vector(vectorCode.splatF64);
      this.code.set(local);
    };
    for (const { node } of this.graph.stores) visit(node);
    for (const { left, right } of this.graph.reductions) {
      visit(left);
      visit(right);
    }
    return invariants;
  }

  private emitBlocks(loop: Loop): void {
    const { pointers, remaining } = loop;
    const target = this.code;
    target.get(remaining).i32(this.block).op(code.i32GreaterEqual, code.if, 0x40, code.loop, 0x40);
    this.emitVector(loop, 0, undefined);
    this.emitVector(loop, 1, undefined);
    for (const pointer of pointers)
      target
        .get(pointer)
        .i32(2 * vectorBytes)
        .op(code.i32Add)
        .set(pointer);
    target.get(remaining).i32(this.block).op(code.i32Subtract).tee(remaining);
    target.i32(this.block).op(code.i32GreaterEqual, code.brIf, 0, code.end, code.end);
  }

  /**
   * What is left, one vector at a time; lanes past the end are computed and thrown away. Sums take their
   * lanes in turn, so with sums an even number of vectors is run, the last perhaps in vain.
   */
  private emitTail(loop: Loop): void {
    const { pointers, remaining, sums } = loop;
    const target = this.code;
    const mask = target.local("v128");
    const isOdd = target.local("i32");
    const lanes = this.block / 2;
    target.get(remaining).i32(0).op(code.i32GreaterThan, code.if, 0x40, code.loop, 0x40);
    this.emitMask(remaining, lanes);
    target.set(mask);
    this.emitVector(loop, 0, mask);
    for (const pointer of pointers) target.get(pointer).i32(vectorBytes).op(code.i32Add).set(pointer);
    target.get(remaining).i32(lanes).op(code.i32Subtract).set(remaining);
    sums.rotate();
    target.get(remaining).i32(0).op(code.i32GreaterThan);
    if (this.graph.reductions.length > 0)
      target.i32(1).get(isOdd).op(code.i32Subtract).tee(isOdd).op(code.i32Or);
    target.op(code.brIf, 0, code.end, code.end);
  }

  private emitMask(remaining: number, lanes: number): void {
    const target = this.code.get(remaining);
    const indices = Array.from({ length: lanes }, (_, lane) => lane);
    if (this.isSingle)
      target.vector(vectorCode.splatI32).vectorConstant(indices).vector(vectorCode.greaterI32);
    else
      target
        .op(code.i64ExtendI32)
        .vector(vectorCode.splatI64)
        .vectorConstant(indices)
        .vector(vectorCode.greaterI64);
  }

  private emitVector({ body, pointers, sums }: Loop, vector: number, mask: number | undefined): void {
    const target = this.code;
    const offset = vector * vectorBytes;
    body.begin(offset);
    // all results first: a store must not come before a load of the same array
    const results = this.graph.stores.map(({ array, node }) => {
      const local = body.temporary();
      body.push(node);
      target.set(local);
      return { pointer: pointers[array]!, local };
    });
    sums.add(vector, mask);
    for (const { pointer, local } of results) {
      target.get(pointer).get(local);
      if (mask !== undefined)
        target.get(pointer).vectorMemory(vectorCode.load, offset).get(mask).vector(vectorCode.bitselect);
      target.vectorMemory(vectorCode.store, offset);
    }
  }
}
