import type { WasmCode } from "./wasm-code.ts";
import * as code from "./wasm-instructions.ts";
import type { UniformEmitter } from "./wasm-uniforms.ts";

/** Writes a loop that runs as often as a local says, which counts down to zero. */
export function repeat(target: WasmCode, uniforms: UniformEmitter, counter: number, body: () => void): void {
  target.get(counter).op(code.if, 0x40, code.loop, 0x40);
  uniforms.inside(body);
  target.get(counter).i32(1).op(code.i32Subtract).tee(counter).op(code.brIf, 0, code.end, code.end);
}
