import type { GraphRound } from "./graph.ts";
import { briefMask, type Dtype } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import { code, vectorCode } from "./wasm-codes.ts";
import type { SumsEmitter } from "./wasm-sums.ts";
import { vectorBytes, type VectorEmitter } from "./wasm-vector.ts";

/** Writes the loop of a round over neighbouring elements: blocks of two vectors, then what is left. */
export class StretchEmitter {
  private readonly code: WasmCode;
  private readonly body: VectorEmitter;
  /** Locals with the address of each array, which move. */
  private readonly pointers: readonly number[];
  private readonly isSingle: boolean;
  private readonly isUnrolled: boolean;
  /** Elements of a block of two vectors. */
  private readonly block: number;

  constructor(
    target: WasmCode,
    body: VectorEmitter,
    pointers: readonly number[],
    dtype: Dtype,
    isUnrolled: boolean,
  ) {
    this.code = target;
    this.body = body;
    this.pointers = pointers;
    this.isSingle = dtype === "float32";
    this.isUnrolled = isUnrolled;
    this.block = this.isSingle ? 8 : 4;
  }

  /** Leaves `remaining` at or below zero. `moving` are the arrays that the round touches. */
  emit(round: GraphRound, sums: SumsEmitter, remaining: number, moving: readonly number[]): void {
    if (this.isUnrolled || sums.needsBlocks) this.emitBlocks(round, sums, remaining, moving);
    this.emitTail(round, sums, remaining, moving);
  }

  private emitBlocks(
    round: GraphRound,
    sums: SumsEmitter,
    remaining: number,
    moving: readonly number[],
  ): void {
    const target = this.code;
    target.get(remaining).i32(this.block).op(code.i32GreaterEqual, code.if, 0x40, code.loop, 0x40);
    this.emitVector(round, sums, 0, undefined);
    this.emitVector(round, sums, 1, undefined);
    this.move(moving, 2 * vectorBytes);
    target.get(remaining).i32(this.block).op(code.i32Subtract).set(remaining);
    if (sums.needsBlocks) {
      target.get(remaining).i32(briefMask).op(code.i32And, code.i32IsZero, code.if, 0x40);
      sums.endBrief();
      target.op(code.end);
    }
    target.get(remaining).i32(this.block).op(code.i32GreaterEqual, code.brIf, 0, code.end, code.end);
  }

  /**
   * What is left, one vector at a time; lanes past the end are computed and thrown away. Sums take their
   * lanes in turn, so with such sums an even number of vectors is run, the last perhaps in vain.
   */
  private emitTail(round: GraphRound, sums: SumsEmitter, remaining: number, moving: readonly number[]): void {
    const target = this.code;
    const mask = target.local("v128");
    const lanes = this.block / 2;
    target.get(remaining).i32(0).op(code.i32GreaterThan, code.if, 0x40);
    const isOdd = sums.takesTurns ? target.local("i32") : undefined;
    if (isOdd !== undefined) target.i32(0).set(isOdd);
    target.op(code.loop, 0x40);
    this.emitMask(remaining, lanes);
    target.set(mask);
    this.emitVector(round, sums, 0, mask);
    this.move(moving, vectorBytes);
    target.get(remaining).i32(lanes).op(code.i32Subtract).set(remaining);
    sums.rotate();
    target.get(remaining).i32(0).op(code.i32GreaterThan);
    if (isOdd !== undefined) target.i32(1).get(isOdd).op(code.i32Subtract).tee(isOdd).op(code.i32Or);
    target.op(code.brIf, 0, code.end, code.end);
  }

  private move(moving: readonly number[], bytes: number): void {
    for (const array of moving)
      this.code.get(this.pointers[array]!).i32(bytes).op(code.i32Add).set(this.pointers[array]!);
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

  private emitVector(
    { stores }: GraphRound,
    sums: SumsEmitter,
    vector: number,
    mask: number | undefined,
  ): void {
    const { code: target, body, pointers } = this;
    const offset = vector * vectorBytes;
    body.begin(offset);
    // all results first: a store must not come before a load of the same array
    const results = stores.map(({ array, node }) => {
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
