import { cosine, logarithm, lowest, sine, step, twiceLog2 } from "./normal-blocks.ts";
import { WasmCode } from "./wasm-code.ts";
import { float32Codes } from "./wasm-codes.ts";
import * as code from "./wasm-instructions.ts";
import { moduleBytes } from "./wasm-module.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import { vectorBytes } from "./wasm-vector.ts";
import { constantLanes } from "./wasm-lanes.ts";

const { add, subtract, multiply, sqrt } = float32Codes.operation;

/** A module whose function is `draw`, over the start of the memory. */
export function normalModule(): Uint8Array<ArrayBuffer> {
  const target = new WasmCode(3);
  const at = target.local("i32");
  const vector = (): number => target.local("v128");
  const [key, number, word] = [vector(), vector(), vector()];
  const [part, radius, angle, square] = [vector(), vector(), vector(), vector()];
  const constants = new Map<number, number>();
  const lanes = (value: number): WasmCode => {
    const local = constants.get(value) ?? vector();
    constants.set(value, local);
    return target.get(local);
  };
  const float = (value: number): WasmCode => lanes(new Int32Array(Float32Array.of(value).buffer)[0]!);
  const sum = (powers: readonly number[], x: number): void => {
    float(powers.at(-1)!);
    for (const power of powers.slice(0, -1).toReversed()) {
      target.get(x).vector(multiply!);
      float(power).vector(add!);
    }
    target.vector(multiply!);
  };
  const mix = (shift: number, factor: number): void => {
    target.tee(word).get(word).i32(shift).vector(vectorCode.shiftRightUnsignedI32).vector(vectorCode.xor);
    if (factor !== 0) lanes(factor).vector(vectorCode.multiplyI32);
  };
  const next = (): void => {
    target.get(number);
    lanes(4 * step)
      .vector(vectorCode.addI32)
      .tee(number);
    mix(16, 0x85ebca6b);
    target.get(key).vector(vectorCode.xor);
    mix(13, 0xc2b2ae35);
    mix(16, 0);
  };

  target.get(2).vector(vectorCode.splatI32).set(key);
  target.get(1).vector(vectorCode.splatI32);
  constantLanes(target, [-3 * step, -2 * step, -step, 0])
    .vector(vectorCode.addI32)
    .set(number);
  const start = target.bytes.length;
  target.op(code.loop, 0x40);
  next();
  target.i32(1).vector(vectorCode.shiftRightUnsignedI32).vector(vectorCode.convertI32);
  float(1).vector(add!);
  lanes(lowest).vector(vectorCode.subtractI32).tee(word);
  lanes(0x7fffff).vector(vectorCode.and);
  lanes(lowest).vector(vectorCode.addI32);
  float(1).vector(subtract!).set(part);
  lanes(31).get(word).i32(23).vector(vectorCode.shiftRightI32);
  target.vector(vectorCode.subtractI32).vector(vectorCode.convertI32);
  float(twiceLog2).vector(multiply!).get(part);
  sum(logarithm, part);
  target.vector(add!).vector(sqrt!).set(radius);
  next();
  target.tee(word).i32(1).vector(vectorCode.shiftLeftI32).vector(vectorCode.convertI32);
  float(2 ** -31)
    .vector(multiply!)
    .tee(angle)
    .get(angle)
    .vector(multiply!)
    .set(square);
  target.get(at).get(radius);
  sum(cosine, square);
  target.get(word);
  lanes(-(2 ** 31))
    .vector(vectorCode.and)
    .vector(vectorCode.xor)
    .vectorMemory(vectorCode.store, 0);
  target.get(at).get(radius).get(angle);
  sum(sine, square);
  target.vector(multiply!).vectorMemory(vectorCode.store, vectorBytes);
  target
    .get(at)
    .i32(2 * vectorBytes)
    .op(code.i32Add)
    .set(at);
  target.get(0).i32(1).op(code.i32Subtract).tee(0).op(code.brIf, 0, code.end);
  // engines would make a constant anew each time it stands in the loop
  const loop = target.bytes.splice(start);
  for (const [value, local] of constants) constantLanes(target, [value, value, value, value]).set(local);
  target.op(...loop);
  return moduleBytes(["i32", "i32", "i32"], undefined, target);
}
