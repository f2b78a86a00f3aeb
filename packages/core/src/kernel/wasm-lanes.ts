import type { WasmCode } from "./wasm-code.ts";
import type { VectorEmitter } from "./wasm-vector.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

/** Puts a vector of four 32-bit or two 64-bit whole numbers on the stack. */
export function constantLanes(code: WasmCode, numbers: readonly number[]): WasmCode {
  code.vector(vectorCode.constant);
  const { buffer } = numbers.length === 4 ? Int32Array.from(numbers) : BigInt64Array.from(numbers, BigInt);
  return code.op(...new Uint8Array(buffer));
}

/** Halves of the two vectors on the stack, which lie from a byte of both on. */
export function halves(code: WasmCode, first: number, second: number): WasmCode {
  const bytes = [first, second].flatMap((byte) => Array.from({ length: 8 }, (_, i) => byte + i));
  return code.vector(vectorCode.shuffle).op(...bytes);
}

/** A local with the first or the second half of a vector of float32, in float64. */
export function widened(code: WasmCode, body: VectorEmitter, local: number, half: number): number {
  code.get(local);
  if (half === 1) halves(code.get(local), 8, 8);
  const wide = body.temporary();
  code.vector(vectorCode.promoteLow).set(wide);
  return wide;
}
