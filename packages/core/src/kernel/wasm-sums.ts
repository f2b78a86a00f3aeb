import type { Graph, Node } from "./graph.ts";
import type { WasmCode } from "./wasm-code.ts";
import { float64Codes, vectorCode } from "./wasm-codes.ts";
import { vectorBytes, type VectorEmitter } from "./wasm-vector.ts";

type Sum = Graph["reductions"][number];

/** Writes the sums of a pass: lanes held in locals while the loop runs. */
export class SumsEmitter {
  private readonly code: WasmCode;
  private readonly body: VectorEmitter;
  private readonly pointers: readonly number[];
  private readonly isSingle: boolean;
  private readonly sums: readonly { readonly sum: Sum; readonly locals: number[] }[];

  constructor(
    target: WasmCode,
    body: VectorEmitter,
    pointers: readonly number[],
    reductions: readonly Sum[],
    isSingle: boolean,
  ) {
    this.code = target;
    this.body = body;
    this.pointers = pointers;
    this.isSingle = isSingle;
    const pairs = isSingle ? [0, 2, 4, 6] : [0, 2];
    this.sums = reductions.map((sum) => ({
      sum,
      locals: isFiniteCheck(sum)
        ? [target.local("v128"), target.local("v128")]
        : pairs.map((lane) => this.loadLanes(sum.lanes + lane)),
    }));
  }

  /** Adds what the current vector of a block, the first or the second, gives. */
  add(vector: number, mask: number | undefined): void {
    for (const { sum, locals } of this.sums)
      if (isFiniteCheck(sum)) this.addCheck(sum.left, locals[vector]!, mask);
      else this.addProducts(sum, locals, vector, mask);
  }

  /** Lets the lanes of the second vector take the place of the first's, and the other way round. */
  rotate(): void {
    for (const { locals } of this.sums) {
      const half = locals.length / 2;
      for (let pair = 0; pair < half; pair++) {
        this.code.get(locals[pair]!).get(locals[pair + half]!);
        this.code.set(locals[pair]!).set(locals[pair + half]!);
      }
    }
  }

  /** Writes the lanes back to the memory. */
  store(): void {
    for (const { sum, locals } of this.sums)
      if (isFiniteCheck(sum)) this.storeCheck(sum.lanes, locals);
      else for (const [pair, local] of locals.entries()) this.storeLanes(sum.lanes + 2 * pair, local);
  }

  private loadLanes(lanes: number): number {
    const local = this.code.local("v128");
    this.code
      .i32(0)
      .vectorMemory(vectorCode.load, lanes * 8)
      .set(local);
    return local;
  }

  private storeLanes(lanes: number, local: number): void {
    this.code
      .i32(0)
      .get(local)
      .vectorMemory(vectorCode.store, lanes * 8);
  }

  /** Adds zeros, or NaN, without widening them first: every precision has the same sum of these. */
  private addCheck(difference: Node, local: number, mask: number | undefined): void {
    const target = this.code.get(local);
    this.body.push(difference);
    if (mask !== undefined) target.get(mask).vector(vectorCode.and);
    target.vector(this.body.codes.operation.add!).set(local);
  }

  /** Adds what the vectors of a check have gathered to its first two lanes. */
  private storeCheck(lanes: number, vectors: readonly number[]): void {
    const target = this.code;
    const all = target.local("v128");
    target.get(vectors[0]!).get(vectors[1]!).vector(this.body.codes.operation.add!).set(all);
    const halves = this.isSingle ? [this.widen(all, 0), this.widen(all, 1)] : [all];
    const total = this.loadLanes(lanes);
    for (const half of halves) target.get(total).get(half).vector(float64Codes.operation.add!).set(total);
    this.storeLanes(lanes, total);
  }

  /** Adds products in float64; of a float32 vector, lanes 0 and 1 to one pair, 2 and 3 to the next. */
  private addProducts(
    { left, right }: Sum,
    locals: readonly number[],
    vector: number,
    mask: number | undefined,
  ): void {
    const target = this.code;
    const factors = left === right || isOne(right) ? [left] : [left, right];
    const pairs = this.isSingle ? [2 * vector, 2 * vector + 1] : [vector];
    const halves = factors.map((node) => this.halvesOf(node, vector, mask));
    for (const pair of pairs) {
      const wide = halves.map((half) => half(pair % 2));
      target.get(locals[pair]!).get(wide[0]!);
      if (!isOne(right)) target.get(wide.at(-1)!).vector(float64Codes.operation.multiply!);
      target.vector(float64Codes.operation.add!).set(locals[pair]!);
    }
  }

  /** Gives the halves of a vector as float64; what lies in the memory is widened as it is loaded. */
  private halvesOf(node: Node, vector: number, mask: number | undefined): (half: number) => number {
    if (this.isSingle && node.op === "load" && mask === undefined)
      return (half) => this.loadWide(this.pointers[node.value]!, vector * vectorBytes + half * 8);
    const local = this.body.temporary();
    this.body.push(node);
    if (mask !== undefined) this.code.get(mask).vector(vectorCode.and);
    this.code.set(local);
    return (half) => (this.isSingle ? this.widen(local, half) : local);
  }

  private loadWide(pointer: number, offset: number): number {
    const wide = this.body.temporary();
    this.code.get(pointer).vectorMemory(vectorCode.loadHalf, offset);
    this.code.vector(vectorCode.promoteLow).set(wide);
    return wide;
  }

  private widen(local: number, half: number): number {
    const target = this.code.get(local);
    if (half === 1)
      target
        .get(local)
        .vector(vectorCode.shuffle)
        .op(8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15);
    const wide = this.body.temporary();
    target.vector(vectorCode.promoteLow).set(wide);
    return wide;
  }
}

/** A sum of differences of something with itself: zero where that is finite, NaN where it is not. */
function isFiniteCheck({ left, right }: Sum): boolean {
  return left.op === "subtract" && left.operands[0] === left.operands[1] && isOne(right);
}

function isOne(node: Node): boolean {
  const [inner] = node.operands;
  return node.op === "narrow" && inner?.op === "constant" && inner.value === 1;
}
