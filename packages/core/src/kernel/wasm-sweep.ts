import type { Graph, Node } from "./graph.ts";
import type { Unit } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import { code, float64Codes, vectorCode } from "./wasm-codes.ts";
import type { ScalarEmitter } from "./wasm-scalar.ts";
import { vectorBytes, VectorEmitter } from "./wasm-vector.ts";

/** The local that holds the address of the header. */
const header = 0;

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
    const sums = this.graph.reductions.map(({ lanes }) =>
      Array.from({ length: this.block / 2 }, (_, pair) => this.loadLanes(lanes + 2 * pair)),
    );
    const body = new VectorEmitter(target, this.unit.dtype, pointers, invariants);
    if (isUnrolled) this.emitBlocks(body, pointers, remaining, sums);
    this.emitTail(body, pointers, remaining, sums);
    for (const [index, { lanes }] of this.graph.reductions.entries())
      for (const [pair, sum] of sums[index]!.entries())
        target
          .i32(0)
          .get(sum)
          .vectorMemory(vectorCode.store, (lanes + 2 * pair) * 8);
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

  private loadLanes(lanes: number): number {
    const local = this.code.local("v128");
    this.code
      .i32(0)
      .vectorMemory(vectorCode.load, lanes * 8)
      .set(local);
    return local;
  }

  private emitBlocks(
    body: VectorEmitter,
    pointers: readonly number[],
    remaining: number,
    sums: readonly (readonly number[])[],
  ): void {
    const target = this.code;
    target.get(remaining).i32(this.block).op(code.i32GreaterEqual, code.if, 0x40, code.loop, 0x40);
    this.emitVector(body, pointers, 0, sums, undefined);
    this.emitVector(body, pointers, 1, sums, undefined);
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
  private emitTail(
    body: VectorEmitter,
    pointers: readonly number[],
    remaining: number,
    sums: readonly (readonly number[])[],
  ): void {
    const target = this.code;
    const mask = target.local("v128");
    const isOdd = target.local("i32");
    const lanes = this.block / 2;
    target.get(remaining).i32(0).op(code.i32GreaterThan, code.if, 0x40, code.loop, 0x40);
    this.emitMask(remaining, lanes);
    target.set(mask);
    this.emitVector(body, pointers, 0, sums, mask);
    for (const pointer of pointers) target.get(pointer).i32(vectorBytes).op(code.i32Add).set(pointer);
    target.get(remaining).i32(lanes).op(code.i32Subtract).set(remaining);
    for (const lanesOfSum of sums) this.emitRotation(lanesOfSum);
    target.get(remaining).i32(0).op(code.i32GreaterThan);
    if (sums.length > 0) target.i32(1).get(isOdd).op(code.i32Subtract).tee(isOdd).op(code.i32Or);
    target.op(code.brIf, 0, code.end, code.end);
  }

  /** Lets the lanes of the second vector take the place of the first's, and the other way round. */
  private emitRotation(sums: readonly number[]): void {
    const half = sums.length / 2;
    for (let pair = 0; pair < half; pair++) {
      this.code.get(sums[pair]!).get(sums[pair + half]!);
      this.code.set(sums[pair]!).set(sums[pair + half]!);
    }
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
    body: VectorEmitter,
    pointers: readonly number[],
    vector: number,
    sums: readonly (readonly number[])[],
    mask: number | undefined,
  ): void {
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
    for (const [index, { left, right }] of this.graph.reductions.entries())
      this.emitSum(body, pointers, left, right, sums[index]!, vector, mask);
    for (const { pointer, local } of results) {
      target.get(pointer).get(local);
      if (mask !== undefined)
        target.get(pointer).vectorMemory(vectorCode.load, offset).get(mask).vector(vectorCode.bitselect);
      target.vectorMemory(vectorCode.store, offset);
    }
  }

  /** Adds products in float64; of a float32 vector, lanes 0 and 1 to one pair, 2 and 3 to the next. */
  private emitSum(
    body: VectorEmitter,
    pointers: readonly number[],
    left: Node,
    right: Node,
    sums: readonly number[],
    vector: number,
    mask: number | undefined,
  ): void {
    const target = this.code;
    const factors = left === right ? [left] : isOne(right) ? [left] : [left, right];
    const pairs = this.isSingle ? [2 * vector, 2 * vector + 1] : [vector];
    const halves = factors.map((node) => {
      if (this.isSingle && node.op === "load" && mask === undefined)
        return (half: number) => this.loadWide(body, pointers[node.value]!, vector * vectorBytes + half * 8);
      const local = body.temporary();
      body.push(node);
      if (mask !== undefined) target.get(mask).vector(vectorCode.and);
      target.set(local);
      return (half: number) => (this.isSingle ? this.widen(body, local, half) : local);
    });
    for (const pair of pairs) {
      const wide = halves.map((half) => half(pair % 2));
      target.get(sums[pair]!).get(wide[0]!);
      if (!isOne(right)) target.get(wide.at(-1)!).vector(float64Codes.operation.multiply!);
      target.vector(float64Codes.operation.add!).set(sums[pair]!);
    }
  }

  /** Two float32 numbers of the memory as float64. */
  private loadWide(body: VectorEmitter, pointer: number, offset: number): number {
    const wide = body.temporary();
    this.code.get(pointer).vectorMemory(vectorCode.loadHalf, offset);
    this.code.vector(vectorCode.promoteLow).set(wide);
    return wide;
  }

  /** Two lanes of a float32 vector as float64. */
  private widen(body: VectorEmitter, local: number, half: number): number {
    const target = this.code.get(local);
    if (half === 1)
      target
        .get(local)
        .vector(vectorCode.shuffle)
        .op(8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15);
    const wide = body.temporary();
    target.vector(vectorCode.promoteLow).set(wide);
    return wide;
  }
}

function isOne(node: Node): boolean {
  const [inner] = node.operands;
  return node.op === "narrow" && inner?.op === "constant" && inner.value === 1;
}
