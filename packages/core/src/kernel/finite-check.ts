import type { Kernel, KernelMemory } from "./unit.ts";
import { WasmCode } from "./wasm-code.ts";
import { float32Codes, float64Codes } from "./wasm-codes.ts";
import * as code from "./wasm-instructions.ts";
import { instantiate, moduleBytes } from "./wasm-module.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

/** Bytes that WebAssembly looks at in one go: two vectors. */
const block = 32;

/** A kernel that adds 0 to a scalar, or NaN where a number of an array is not finite. */
export function finiteCheck({ words, elements, scalars, memory }: KernelMemory, scalar: number): Kernel {
  const bytes = elements.BYTES_PER_ELEMENT;
  const areFinite = memory === undefined ? undefined : instantiate(checkModule(bytes === 4), memory, []);
  return (header) => {
    const start = words[header / 4 + 1]!;
    const end = start + words[header / 4]! * bytes;
    let at = start;
    let sum = 0;
    if (areFinite !== undefined && end - start >= block) {
      at = end - ((end - start) % block);
      if (areFinite(start, at) === 0) sum = Number.NaN;
    }
    for (let i = at / bytes; i < end / bytes; i++) sum += elements[i]! - elements[i]!;
    scalars[scalar]! += sum;
  };
}

/** Differences of numbers with themselves are 0 where these are finite, else NaN: the only thing unlike itself. */
function checkModule(isSingle: boolean): Uint8Array<ArrayBuffer> {
  const { operation, comparison } = isSingle ? float32Codes : float64Codes;
  const target = new WasmCode(2);
  const [address, end] = [0, 1];
  const [one, even, odd] = [target.local("v128"), target.local("v128"), target.local("v128")];
  target.get(address).get(end).op(code.i32LessUnsigned, code.if, 0x40, code.loop, 0x40);
  for (const [vector, sum] of [even, odd].entries())
    target
      .get(sum)
      .get(address)
      .vectorMemory(vectorCode.load, vector * 16)
      .tee(one)
      .get(one)
      .vector(operation.subtract!)
      .vector(operation.add!)
      .set(sum);
  target.get(address).i32(block).op(code.i32Add).tee(address).get(end);
  target.op(code.i32LessUnsigned, code.brIf, 0, code.end, code.end);
  target.get(even).get(odd).vector(operation.add!).tee(one).get(one);
  target.vector(comparison["=="]).vector(vectorCode.allTrueI32);
  return moduleBytes(["i32", "i32"], "i32", target);
}
