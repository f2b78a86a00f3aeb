import { isOne, type Node } from "./graph.ts";
import type { Dtype } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import { float64Codes } from "./wasm-codes.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import { isBrief, pushStart, type Sum } from "./wasm-sum.ts";
import type { VectorEmitter } from "./wasm-vector.ts";
import type { WideningEmitter } from "./wasm-widening.ts";
import { constantLanes, widened } from "./wasm-lanes.ts";

/** Writes what the reductions of a round do within the loop over its elements. */
export class GatherEmitter {
  readonly #code: WasmCode;
  readonly #body: VectorEmitter;
  readonly #widening: WideningEmitter;
  readonly #sums: readonly Sum[];
  readonly #dtype: Dtype;

  constructor(
    target: WasmCode,
    body: VectorEmitter,
    widening: WideningEmitter,
    sums: readonly Sum[],
    dtype: Dtype,
  ) {
    this.#code = target;
    this.#body = body;
    this.#widening = widening;
    this.#sums = sums;
    this.#dtype = dtype;
  }

  /** Adds what the current vector of a block, the first or the second, gives. */
  add(vector: number, mask: number | undefined): void {
    for (const sum of this.#sums)
      if (sum.gathering === "largest") this.#addLargest(sum.source.left, sum.locals[vector]!, mask);
      else if (isBrief(sum, this.#dtype)) this.#addBrief(sum, mask);
      else this.#addProducts(sum, vector, mask);
  }

  /** Lets the sums of the blocks so far go to the lanes in float64. */
  endBrief(): void {
    for (const sum of this.#sums)
      if (isBrief(sum, this.#dtype)) {
        this.#addWidened(sum, sum.brief);
        constantLanes(this.#code, [0, 0]).set(sum.brief);
      }
  }

  #addLargest(node: Node, local: number, mask: number | undefined): void {
    const target = this.#code.get(local);
    this.#body.push(node);
    if (mask !== undefined) {
      pushStart(target, "max", this.#dtype);
      target.get(mask).vector(vectorCode.bitselect);
    }
    target.vector(this.#body.codes.operation.max!).set(local);
  }

  #addBrief({ source: { left, right }, brief, locals }: Sum, mask: number | undefined): void {
    const target = this.#code;
    const { add, multiply } = this.#body.codes.operation;
    if (mask === undefined) target.get(brief);
    this.#body.push(left);
    if (!isOne(right)) {
      this.#body.push(right);
      target.vector(multiply!);
    }
    if (mask === undefined) {
      target.vector(add!).set(brief);
      return;
    }
    const product = this.#body.temporary();
    target.get(mask).vector(vectorCode.and).set(product);
    this.#addWidened({ locals }, product);
  }

  #addWidened({ locals }: Pick<Sum, "locals">, vector: number): void {
    for (const [half, local] of locals.entries()) {
      const wide = widened(this.#code, this.#body, vector, half);
      this.#code.get(local).get(wide).vector(float64Codes.operation.add!).set(local);
    }
  }

  /** Adds products in float64: of a float32 vector, numbers 0 and 1 to one pair of lanes, 2 and 3 to the next. */
  #addProducts({ source: { left, right }, locals }: Sum, vector: number, mask: number | undefined): void {
    const target = this.#code;
    const factors = left === right || isOne(right) ? [left] : [left, right];
    const first = locals.length === 4 ? 2 * vector : 0;
    const pairs = this.#dtype === "float32" ? [first, first + 1] : [vector];
    const halves = factors.map((node) => this.#widening.halvesOf(node, vector, mask));
    for (const [half, pair] of pairs.entries()) {
      const wide = halves.map((local) => local(half));
      target.get(locals[pair]!).get(wide[0]!);
      if (!isOne(right)) target.get(wide.at(-1)!).vector(float64Codes.operation.multiply!);
      target.vector(float64Codes.operation.add!).set(locals[pair]!);
    }
  }
}
