import type { Node } from "./graph.ts";
import type { Dtype } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import { vectorBytes, type VectorEmitter } from "./wasm-vector.ts";
import { widened } from "./wasm-lanes.ts";

/** Writes code that turns vectors of the dtype into float64. */
export class WideningEmitter {
  readonly #code: WasmCode;
  readonly #body: VectorEmitter;
  readonly #pointers: readonly number[];
  readonly #isSingle: boolean;
  /** Locals that hold the halves of values, for the vector with these locals. */
  #halves = new Map<Node, readonly number[]>();
  #vector: ReadonlyMap<Node, number> | undefined;

  constructor(target: WasmCode, body: VectorEmitter, pointers: readonly number[], dtype: Dtype) {
    this.#code = target;
    this.#body = body;
    this.#pointers = pointers;
    this.#isSingle = dtype === "float32";
  }

  /** Gives the halves of a vector as float64; what lies in the memory is widened as it is loaded. */
  halvesOf(node: Node, vector: number, mask: number | undefined): (half: number) => number {
    if (this.#vector !== this.#body.locals) {
      this.#vector = this.#body.locals;
      this.#halves = new Map();
    }
    const known = this.#halves.get(node);
    if (known !== undefined) return (half) => known[half]!;
    const halves =
      this.#isSingle && node.op === "load" && mask === undefined
        ? [0, 1].map((half) => this.#loadWide(this.#pointers[node.value]!, vector * vectorBytes + half * 8))
        : this.#widened(node, mask);
    this.#halves.set(node, halves);
    return (half) => halves[half]!;
  }

  #widened(node: Node, mask: number | undefined): number[] {
    const local = this.#body.temporary();
    this.#body.push(node);
    if (mask !== undefined) this.#code.get(mask).vector(vectorCode.and);
    this.#code.set(local);
    return this.#isSingle
      ? [widened(this.#code, this.#body, local, 0), widened(this.#code, this.#body, local, 1)]
      : [local];
  }

  #loadWide(pointer: number, offset: number): number {
    const wide = this.#body.temporary();
    this.#code.get(pointer).vectorMemory(vectorCode.loadZero64, offset);
    this.#code.vector(vectorCode.promoteLow).set(wide);
    return wide;
  }
}
