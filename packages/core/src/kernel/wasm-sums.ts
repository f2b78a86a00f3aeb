import type { GraphReduction, Node } from "./graph.ts";
import { lanesOf, type Dtype } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import { code, float64Codes, vectorCode } from "./wasm-codes.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";
import { vectorBytes, type VectorEmitter } from "./wasm-vector.ts";

/**
 * How the numbers of a reduction are gathered: as products in float64; or in the dtype, where that is exact:
 * the largest, and zeros or NaN of a look for what is not finite.
 */
type Gathering = "products" | "largest" | "check";

interface Sum {
  readonly source: GraphReduction;
  readonly gathering: Gathering;
  /** Vectors of lanes. */
  readonly locals: readonly number[];
  /** Products of a few blocks, in float32. */
  readonly brief: number;
}

/** Writes the reductions of a round: lanes held in locals while the loop runs. */
export class SumsEmitter {
  private readonly code: WasmCode;
  private readonly body: VectorEmitter;
  private readonly pointers: readonly number[];
  private readonly isSingle: boolean;
  private readonly sums: readonly Sum[];

  constructor(
    target: WasmCode,
    body: VectorEmitter,
    pointers: readonly number[],
    reductions: readonly GraphReduction[],
    dtype: Dtype,
  ) {
    this.code = target;
    this.body = body;
    this.pointers = pointers;
    this.isSingle = dtype === "float32";
    this.sums = reductions.map((source) => {
      const gathering = gatheringOf(source);
      const vectors = gathering === "products" ? lanesOf(source.reduction, dtype) / 2 : 2;
      const locals = Array.from({ length: vectors }, () => target.local("v128"));
      return { source, gathering, locals, brief: target.local("v128") };
    });
  }

  /** Whether the lanes of one vector and of the next differ, so that vectors come in pairs. */
  get takesTurns(): boolean {
    return this.sums.some(
      ({ locals, gathering }) => gathering === "products" && (!this.isSingle || locals.length > 2),
    );
  }

  /** Begins the lanes that outlive the call. */
  beginLasting(): void {
    for (const sum of this.sums) if ("lanes" in sum.source.reduction.into) this.begin(sum);
  }

  /** Begins those of a part. */
  beginPart(): void {
    for (const sum of this.sums) if ("name" in sum.source.reduction.into) this.begin(sum);
  }

  /** Whether some sums take whole blocks together, so that the loop over these must be there. */
  get needsBlocks(): boolean {
    return this.sums.some((sum) => this.isBrief(sum));
  }

  /** Lets the sums of the blocks so far go to the lanes in float64. */
  endBrief(): void {
    for (const sum of this.sums)
      if (this.isBrief(sum)) {
        this.addWidened(sum, sum.brief);
        this.code.vectorConstant([0, 0]).set(sum.brief);
      }
  }

  /** Adds what the current vector of a block, the first or the second, gives. */
  add(vector: number, mask: number | undefined): void {
    for (const sum of this.sums)
      if (sum.gathering === "check") this.addCheck(sum.source.left, sum.locals[vector]!, mask);
      else if (sum.gathering === "largest") this.addLargest(sum.source.left, sum.locals[vector]!, mask);
      else if (this.isBrief(sum)) this.addBrief(sum, mask);
      else this.addProducts(sum, vector, mask);
  }

  /** Lets the lanes of the second vector take the place of the first's, and the other way round. */
  rotate(): void {
    for (const { gathering, locals } of this.sums) {
      if (gathering !== "products" || (this.isSingle && locals.length === 2)) continue;
      const half = locals.length / 2;
      for (let pair = 0; pair < half; pair++) {
        this.code.get(locals[pair]!).get(locals[pair + half]!);
        this.code.set(locals[pair]!).set(locals[pair + half]!);
      }
    }
  }

  /** Puts the reductions of a part into locals of their own. */
  finishPart(uniforms: UniformEmitter): void {
    for (const sum of this.sums) {
      const { into, operation } = sum.source.reduction;
      if ("lanes" in into) continue;
      const result = this.code.local("f64");
      uniforms.results.set(sum.source.result, result);
      const pairs = sum.gathering === "products" ? sum.locals : this.wideLanes(sum);
      const put = float64Codes.operation[operation === "sum" ? "add" : "max"]!;
      const half = pairs.length / 2;
      let together = pairs;
      for (let count = half; count >= 1; count /= 2) {
        for (let i = 0; i < count; i++)
          this.code
            .get(together[i]!)
            .get(together[i + count]!)
            .vector(put)
            .set(together[i]!);
        together = together.slice(0, count);
      }
      const [last] = together;
      this.code.get(last!).vector(vectorCode.extractF64).op(0);
      this.code.get(last!).vector(vectorCode.extractF64).op(1);
      this.code.op(operation === "sum" ? code.f64Add : code.f64Max).set(result);
    }
  }

  /** Writes the lanes that outlive the call back to the memory. */
  store(): void {
    for (const sum of this.sums) {
      const { into } = sum.source.reduction;
      if ("name" in into) continue;
      if (sum.gathering === "products")
        for (const [pair, local] of sum.locals.entries()) this.storeLanes(into.lanes + 2 * pair, local);
      else if (sum.gathering === "check") this.storeCheck(into.lanes, sum.locals);
      else {
        for (const [pair, local] of this.wideLanes(sum).entries()) {
          const before = this.loadLanes(into.lanes + 2 * pair);
          this.code.get(before).get(local).vector(float64Codes.operation.max!).set(before);
          this.storeLanes(into.lanes + 2 * pair, before);
        }
      }
    }
  }

  private begin({ source, gathering, locals }: Sum): void {
    const { into, operation } = source.reduction;
    for (const [pair, local] of locals.entries())
      if ("lanes" in into && gathering === "products")
        this.code
          .i32(0)
          .vectorMemory(vectorCode.load, (into.lanes + 2 * pair) * 8)
          .set(local);
      else this.pushStart(operation).set(local);
  }

  private pushStart(operation: "sum" | "max"): WasmCode {
    if (operation === "sum") return this.code.vectorConstant([0, 0]);
    return this.isSingle
      ? this.code.vectorConstant(infinityBits.float32)
      : this.code.vectorConstant(infinityBits.float64);
  }

  private loadLanes(lanes: number): number {
    const local = this.body.temporary();
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

  private addLargest(node: Node, local: number, mask: number | undefined): void {
    const target = this.code.get(local);
    this.body.push(node);
    if (mask !== undefined) {
      this.pushStart("max");
      target.get(mask).vector(vectorCode.bitselect);
    }
    target.vector(this.body.codes.operation.max!).set(local);
  }

  /** Adds what the vectors of a check have gathered to its first two lanes. */
  private storeCheck(lanes: number, vectors: readonly number[]): void {
    const target = this.code;
    const all = this.body.temporary();
    target.get(vectors[0]!).get(vectors[1]!).vector(this.body.codes.operation.add!).set(all);
    const halves = this.isSingle ? [this.widen(all, 0), this.widen(all, 1)] : [all];
    const total = this.loadLanes(lanes);
    for (const half of halves) target.get(total).get(half).vector(float64Codes.operation.add!).set(total);
    this.storeLanes(lanes, total);
  }

  /** The lanes of vectors of the dtype, as two vectors of float64. */
  private wideLanes({ gathering, locals }: Sum): number[] {
    if (!this.isSingle) return [...locals];
    const all = this.body.temporary();
    const put = this.body.codes.operation[gathering === "largest" ? "max" : "add"]!;
    this.code.get(locals[0]!).get(locals[1]!).vector(put).set(all);
    return [this.widen(all, 0), this.widen(all, 1)];
  }

  private isBrief({ source: { reduction }, gathering }: Sum): boolean {
    return this.isSingle && gathering === "products" && reduction.isBrief === true;
  }

  private addBrief({ source: { left, right }, brief, locals }: Sum, mask: number | undefined): void {
    const target = this.code;
    const { add, multiply } = this.body.codes.operation;
    if (mask === undefined) target.get(brief);
    this.body.push(left);
    if (!isOne(right)) {
      this.body.push(right);
      target.vector(multiply!);
    }
    if (mask === undefined) {
      target.vector(add!).set(brief);
      return;
    }
    const product = this.body.temporary();
    target.get(mask).vector(vectorCode.and).set(product);
    this.addWidened({ locals }, product);
  }

  private addWidened({ locals }: Pick<Sum, "locals">, vector: number): void {
    for (const [half, local] of locals.entries()) {
      const wide = this.widen(vector, half);
      this.code.get(local).get(wide).vector(float64Codes.operation.add!).set(local);
    }
  }

  /** Adds products in float64: of a float32 vector, numbers 0 and 1 to one pair of lanes, 2 and 3 to the next. */
  private addProducts(
    { source: { left, right }, locals }: Sum,
    vector: number,
    mask: number | undefined,
  ): void {
    const target = this.code;
    const factors = left === right || isOne(right) ? [left] : [left, right];
    const first = locals.length === 4 ? 2 * vector : 0;
    const pairs = this.isSingle ? [first, first + 1] : [vector];
    const halves = factors.map((node) => this.halvesOf(node, vector, mask));
    for (const [half, pair] of pairs.entries()) {
      const wide = halves.map((local) => local(half));
      target.get(locals[pair]!).get(wide[0]!);
      if (!isOne(right)) target.get(wide.at(-1)!).vector(float64Codes.operation.multiply!);
      target.vector(float64Codes.operation.add!).set(locals[pair]!);
    }
  }

  /** Gives the halves of a vector as float64; what lies in the memory is widened as it is loaded. */
  private halvesOf(node: Node, vector: number, mask: number | undefined): (half: number) => number {
    const known = this.body.halves.get(node);
    if (known !== undefined) return (half) => known[half]!;
    const halves =
      this.isSingle && node.op === "load" && mask === undefined
        ? [0, 1].map((half) => this.loadWide(this.pointers[node.value]!, vector * vectorBytes + half * 8))
        : this.widened(node, mask);
    this.body.halves.set(node, halves);
    return (half) => halves[half]!;
  }

  private widened(node: Node, mask: number | undefined): number[] {
    const local = this.body.temporary();
    this.body.push(node);
    if (mask !== undefined) this.code.get(mask).vector(vectorCode.and);
    this.code.set(local);
    return this.isSingle ? [this.widen(local, 0), this.widen(local, 1)] : [local];
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

/** Negative infinity in every lane. */
const infinityBits = {
  float32: [0, 0, 0, 0].map(() => 0xff800000 | 0),
  float64: [0, 0].map(() => -(2 ** 52)),
};

function gatheringOf({ reduction, left, right }: GraphReduction): Gathering {
  if (reduction.operation === "max") return "largest";
  // differences of something with itself: zero where that is finite, NaN where it is not
  const isCheck = left.op === "subtract" && left.operands[0] === left.operands[1] && isOne(right);
  return isCheck ? "check" : "products";
}

function isOne(node: Node): boolean {
  const [inner] = node.operands;
  return node.op === "narrow" && inner?.op === "constant" && inner.value === 1;
}
