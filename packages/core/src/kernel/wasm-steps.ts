import { remembered } from "../remembered.ts";
import type { LanesOf } from "./host-calls.ts";
import type { WasmCode } from "./wasm-code.ts";
import { float32Codes, float64Codes, type VectorCodes } from "./wasm-codes.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

/** Locals with a vector each, or one that stands for all. */
export type Vectors = readonly number[] | number;

/** Writes steps over several vectors: each step for all of them in turn, so that none waits for the one before. */
export class Steps {
  readonly code: WasmCode;
  readonly codes: VectorCodes;
  readonly lanes: LanesOf;
  readonly #count: number;

  constructor(target: WasmCode, lanes: LanesOf, count: number) {
    this.code = target;
    this.lanes = lanes;
    this.#count = count;
    this.codes = lanes.isSingle ? float32Codes : float64Codes;
  }

  /** What some code makes of each. */
  each(write: (vector: number) => void): readonly number[] {
    return Array.from({ length: this.#count }, (_, vector) => {
      write(vector);
      const local = this.lanes.temporary();
      this.code.set(local);
      return local;
    });
  }

  /** An operation on two. */
  of(operation: number, left: Vectors, right: Vectors): readonly number[] {
    return this.each((vector) => this.code.get(at(left, vector)).get(at(right, vector)).vector(operation));
  }

  times(left: Vectors, right: Vectors): readonly number[] {
    return this.of(this.codes.operation.multiply!, left, right);
  }

  plus(left: Vectors, right: Vectors): readonly number[] {
    return this.of(this.codes.operation.add!, left, right);
  }

  minus(left: Vectors, right: Vectors): readonly number[] {
    return this.of(this.codes.operation.subtract!, left, right);
  }

  shifted(given: Vectors, operation: number, by: number): readonly number[] {
    return this.each((vector) => this.code.get(at(given, vector)).i32(by).vector(operation));
  }

  bounded(given: Vectors, most: number, least: number): readonly number[] {
    const { min, max } = this.codes.bounding;
    return this.of(max, this.of(min, given, this.number(most)), this.number(least));
  }

  root(given: Vectors): readonly number[] {
    return this.each((vector) => this.code.get(at(given, vector)).vector(this.codes.operation.sqrt!));
  }

  /** Whole numbers as float32. */
  converted(given: Vectors): readonly number[] {
    return this.each((vector) => this.code.get(at(given, vector)).vector(vectorCode.convertI32));
  }

  /** A sum of powers, the lowest first. */
  sum(powers: readonly number[], x: Vectors): Vectors {
    return this.sums([powers, x])[0]!;
  }

  /** Sums of powers of several numbers, written in turn. */
  sums(...given: readonly (readonly [powers: readonly number[], x: Vectors])[]): readonly Vectors[] {
    const sums = given.map(([powers]): Vectors => this.number(powers.at(-1)!));
    for (let left = Math.max(...given.map(([powers]) => powers.length)) - 2; left >= 0; left--)
      for (const [i, [powers, x]] of given.entries())
        if (left <= powers.length - 2)
          sums[i] = this.plus(this.number(powers[left]!), this.times(x, sums[i]!));
    return sums;
  }

  /** A number for all lanes. */
  number(value: number): number {
    if (this.lanes.isSingle) return this.whole(new Int32Array(Float32Array.of(value).buffer)[0]!);
    return this.#constant(value, () => this.code.f64(value).vector(vectorCode.splatF64));
  }

  /** 32 bits for all. */
  whole(value: number): number {
    return this.#constant(value, () => this.code.i32(value).vector(vectorCode.splatI32));
  }

  #constant(value: number, push: () => void): number {
    const { constant, temporary } = this.lanes;
    if (constant !== undefined) return constant(value, push);
    const local = temporary();
    push();
    this.code.set(local);
    return local;
  }
}

interface Constant {
  readonly local: number;
  readonly push: () => void;
}

/** Writes loops, and ahead of them what is constant in them, which engines would make anew each time. */
export function aheadOf(target: WasmCode, lanes: LanesOf, write: () => void): void {
  const constants = new Map<number, Constant>();
  lanes.constant = (value, push) =>
    remembered(constants, value, () => ({ local: target.local("v128"), push })).local;
  const start = target.bytes.length;
  write();
  const loops = target.bytes.splice(start);
  for (const { local, push } of constants.values()) {
    push();
    target.set(local);
  }
  target.op(...loops);
}

function at(vectors: Vectors, vector: number): number {
  return typeof vectors === "number" ? vectors : vectors[vector]!;
}
