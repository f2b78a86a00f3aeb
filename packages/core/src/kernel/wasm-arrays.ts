import type { Graph } from "./graph.ts";
import type { Extent, Unit } from "./unit.ts";
import type { WasmCode } from "./wasm-code.ts";
import * as code from "./wasm-instructions.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";

/** Writes code that follows the arrays of a unit: addresses that move, and the numbers of leaves and rows. */
export class ArrayEmitter {
  /** Locals with the address where the part of each array begins. */
  readonly bases: readonly number[];
  readonly #unit: Unit;
  readonly #code: WasmCode;

  constructor(unit: Unit, target: WasmCode) {
    this.#unit = unit;
    this.#code = target;
    this.bases = unit.arrays.map(() => target.local("i32"));
  }

  /** Sets the addresses to those that the header holds behind some words. */
  loadHeader(header: number, words: number): void {
    for (const [array, base] of this.bases.entries())
      this.#code
        .get(header)
        .memory(code.i32Load, 4 * (words + array))
        .set(base);
  }

  /** Locals of their own that begin at the bases. */
  copyOfBases(): number[] {
    return this.bases.map((base) => {
      const cursor = this.#code.local("i32");
      this.#code.get(base).set(cursor);
      return cursor;
    });
  }

  /** Puts a number of a part and the one behind it on the stack. */
  pushTwoParts(array: number, address: number): void {
    const target = this.#code.get(address);
    if (this.#bytesOf(array) === 8) target.vectorMemory(vectorCode.load, 0);
    else target.vectorMemory(vectorCode.loadZero64, 0).vector(vectorCode.promoteLow);
  }

  /** Moves the addresses of arrays of an extent on by one or two numbers, or by as many as a local says. */
  advance(addresses: readonly number[], extent: Extent, count: 1 | 2 | { readonly local: number }): void {
    const target = this.#code;
    for (const [array, spec] of this.#unit.arrays.entries()) {
      if (spec.extent !== extent) continue;
      target.get(addresses[array]!);
      if (typeof count === "number") target.i32(count * this.#bytesOf(array));
      else target.get(count.local).i32(this.#bytesOf(array)).op(code.i32Multiply);
      target.op(code.i32Add).set(addresses[array]!);
    }
  }

  /** The arrays that have a number for each leaf or row. */
  partsOf(extent: "leaf" | "row"): number[] {
    return [...this.#unit.arrays.keys()].filter((array) => this.#unit.arrays[array]!.extent === extent);
  }

  /** Puts the numbers of a leaf or row into locals. */
  loadParts(extent: "leaf" | "row", from: readonly number[], uniforms: UniformEmitter): void {
    const target = this.#code;
    for (const array of this.partsOf(extent)) {
      const local = uniforms.parts.get(array) ?? target.local("f64");
      uniforms.parts.set(array, local);
      target.get(from[array]!);
      if (this.#bytesOf(array) === 8) target.memory(code.f64Load, 0);
      else target.memory(code.f32Load, 0).op(code.f64Promote);
      target.set(local);
    }
  }

  /** Writes those that have changed. */
  storeParts(extent: "leaf" | "row", { partStores }: Graph, uniforms: UniformEmitter): void {
    const target = this.#code;
    for (const { array, node } of partStores) {
      if (this.#unit.arrays[array]!.extent !== extent) continue;
      target.get(this.bases[array]!);
      uniforms.push(node);
      if (this.#bytesOf(array) === 8) target.memory(code.f64Store, 0);
      else target.op(code.f32Demote).memory(code.f32Store, 0);
    }
  }

  #bytesOf(array: number): number {
    return this.#unit.arrays[array]!.precise || this.#unit.dtype === "float64" ? 8 : 4;
  }
}
