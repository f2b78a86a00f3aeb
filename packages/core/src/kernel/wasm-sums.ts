import type { GraphReduction } from "./graph.ts";
import type { Dtype, Reduction } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import { float64Codes } from "./wasm-codes.ts";
import * as code from "./wasm-instructions.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import { GatherEmitter } from "./wasm-gather.ts";
import { isBrief, pushStart, sumOf, type Sum } from "./wasm-sum.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";
import type { VectorEmitter } from "./wasm-vector.ts";
import { WideningEmitter } from "./wasm-widening.ts";
import { constantLanes, widened } from "./wasm-lanes.ts";

/** What is known of a part's reduction. */
export interface PartResult {
  /** Its number among the reductions of the unit that go to a name. */
  readonly result: number;
  readonly operation: Reduction["operation"];
  /** A local with two lanes, still to be put together. */
  readonly lanes: number;
}

/** Writes the reductions of a round: lanes held in locals while the loop runs. */
export class SumsEmitter {
  /** What is done within the loop. */
  readonly gather: GatherEmitter;
  readonly #code: WasmCode;
  readonly #body: VectorEmitter;
  readonly #dtype: Dtype;
  readonly #isSingle: boolean;
  readonly #sums: readonly Sum[];

  constructor(
    target: WasmCode,
    body: VectorEmitter,
    pointers: readonly number[],
    reductions: readonly GraphReduction[],
    dtype: Dtype,
  ) {
    this.#code = target;
    this.#body = body;
    this.#dtype = dtype;
    this.#isSingle = dtype === "float32";
    const widening = new WideningEmitter(target, body, pointers, dtype);
    this.#sums = reductions.map((source) => sumOf(source, target, dtype));
    this.gather = new GatherEmitter(target, body, widening, this.#sums, dtype);
  }

  /** Whether the lanes of one vector and of the next differ, so that vectors come in pairs. */
  get takesTurns(): boolean {
    return this.#sums.some(
      ({ locals, gathering }) => gathering === "products" && (!this.#isSingle || locals.length > 2),
    );
  }

  /** Begins the lanes that outlive the call. */
  beginLasting(): void {
    for (const sum of this.#sums) if ("lanes" in sum.source.reduction.into) this.#begin(sum);
  }

  /** Begins those of a part. */
  beginPart(): void {
    for (const sum of this.#partSums()) {
      this.#begin(sum);
      if (isBrief(sum, this.#dtype)) constantLanes(this.#code, [0, 0]).set(sum.brief);
    }
  }

  /** Whether some sums take whole blocks together, so that the loop over these must be there. */
  get needsBlocks(): boolean {
    return this.#sums.some((sum) => isBrief(sum, this.#dtype));
  }

  /** Whether they all do. */
  get areBrief(): boolean {
    return this.#sums.length > 0 && this.#sums.every((sum) => isBrief(sum, this.#dtype));
  }

  /** Lets the lanes of the second vector take the place of the first's, and the other way round. */
  rotate(): void {
    for (const { gathering, locals } of this.#sums) {
      if (gathering !== "products" || (this.#isSingle && locals.length === 2)) continue;
      const half = locals.length / 2;
      for (let pair = 0; pair < half; pair++) {
        this.#code.get(locals[pair]!).get(locals[pair + half]!);
        this.#code.set(locals[pair]!).set(locals[pair + half]!);
      }
    }
  }

  /** The reductions of a part. */
  get partResults(): PartResult[] {
    return this.#partSums().map(({ source: { result, reduction }, folded }) => ({
      result,
      operation: reduction.operation,
      lanes: folded,
    }));
  }

  /** Puts the lanes of a part together until two are left. */
  foldPart(): void {
    for (const sum of this.#partSums()) {
      const pairs = sum.gathering === "products" ? sum.locals : this.#wideLanes(sum);
      const put = float64Codes.operation[sum.source.reduction.operation === "sum" ? "add" : "max"]!;
      for (let half = pairs.length / 2; half >= 1; half /= 2)
        for (let i = 0; i < half; i++)
          this.#code
            .get(pairs[i]!)
            .get(pairs[i + half]!)
            .vector(put)
            .set(pairs[i]!);
      this.#code.get(pairs[0]!).set(sum.folded);
    }
  }

  /** Puts the reductions of a part into locals of their own. */
  finishPart(uniforms: UniformEmitter): void {
    this.foldPart();
    for (const { result, operation, lanes } of this.partResults) {
      const local = this.#code.local("f64");
      uniforms.results.set(result, local);
      this.#code.get(lanes).vector(vectorCode.extractF64).op(0);
      this.#code.get(lanes).vector(vectorCode.extractF64).op(1);
      this.#code.op(operation === "sum" ? code.f64Add : code.f64Max).set(local);
    }
  }

  /** Writes the lanes that outlive the call back to the memory. */
  store(): void {
    for (const sum of this.#sums) {
      const { into } = sum.source.reduction;
      if ("name" in into) continue;
      if (sum.gathering === "products")
        for (const [pair, local] of sum.locals.entries()) this.#storeLanes(into.lanes + 2 * pair, local);
      else {
        for (const [pair, local] of this.#wideLanes(sum).entries()) {
          const before = this.#loadLanes(into.lanes + 2 * pair);
          this.#code.get(before).get(local).vector(float64Codes.operation.max!).set(before);
          this.#storeLanes(into.lanes + 2 * pair, before);
        }
      }
    }
  }

  #partSums(): Sum[] {
    return this.#sums.filter(({ source }) => "name" in source.reduction.into);
  }

  #begin({ source, gathering, locals }: Sum): void {
    const { into, operation } = source.reduction;
    for (const [pair, local] of locals.entries())
      if ("lanes" in into && gathering === "products")
        this.#code
          .i32(0)
          .vectorMemory(vectorCode.load, (into.lanes + 2 * pair) * 8)
          .set(local);
      else pushStart(this.#code, operation, this.#dtype).set(local);
  }

  #loadLanes(lanes: number): number {
    const local = this.#body.temporary();
    this.#code
      .i32(0)
      .vectorMemory(vectorCode.load, lanes * 8)
      .set(local);
    return local;
  }

  #storeLanes(lanes: number, local: number): void {
    this.#code
      .i32(0)
      .get(local)
      .vectorMemory(vectorCode.store, lanes * 8);
  }

  /** The lanes of vectors of the dtype, as two vectors of float64. */
  #wideLanes({ locals }: Sum): number[] {
    if (!this.#isSingle) return [...locals];
    const all = this.#body.temporary();
    this.#code.get(locals[0]!).get(locals[1]!).vector(this.#body.codes.operation.max!).set(all);
    return [widened(this.#code, this.#body, all, 0), widened(this.#code, this.#body, all, 1)];
  }
}
