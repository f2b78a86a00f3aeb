import { bitsOfMost, cosine, logarithm, perBit, sine, step } from "./normal-blocks.ts";
import type { LanesOf } from "./host-calls.ts";
import { WasmCode } from "./wasm-code.ts";
import * as code from "./wasm-instructions.ts";
import { constantLanes } from "./wasm-lanes.ts";
import { moduleBytes } from "./wasm-module.ts";
import { aheadOf, Steps, type Vectors } from "./wasm-steps.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";
import { vectorBytes } from "./wasm-vector.ts";

/** Blocks that are drawn together, so that no step waits for the one before. */
export const drawnTogether = 4;

/** A module whose function is `draw`, over the start of the memory, for whole groups of blocks. */
export function normalModule(): Uint8Array<ArrayBuffer> {
  const target = new WasmCode(3);
  const [at, key, number] = [target.local("i32"), target.local("v128"), target.local("v128")];
  const lanes: LanesOf = { isSingle: true, temporary: () => target.local("v128"), table: 0 };
  target.get(2).vector(vectorCode.splatI32).set(key);
  target.get(1).vector(vectorCode.splatI32);
  constantLanes(target, [step, 2 * step, 3 * step, 4 * step])
    .vector(vectorCode.addI32)
    .set(number);
  aheadOf(target, lanes, () => {
    const steps = new Steps(target, lanes, drawnTogether);
    target.op(code.loop, 0x40);
    const [first, second] = pairsOf(steps, wordsOf(steps, number, key));
    for (let block = 0; block < drawnTogether; block++)
      for (const [i, half] of [first, second].entries())
        target
          .get(at)
          .get(half![block]!)
          .vectorMemory(vectorCode.store, (2 * block + i) * vectorBytes);
    target
      .get(number)
      .get(steps.whole(Math.imul(4 * drawnTogether, step)))
      .vector(vectorCode.addI32);
    target
      .set(number)
      .get(at)
      .i32(2 * drawnTogether * vectorBytes)
      .op(code.i32Add)
      .set(at);
    target.get(0).i32(drawnTogether).op(code.i32Subtract).tee(0).i32(0);
    target.op(code.i32GreaterThan, code.brIf, 0, code.end);
  });
  return moduleBytes(["i32", "i32", "i32"], undefined, target);
}

/** What is `mixed` of a number, and of those of the following blocks. */
function wordsOf(steps: Steps, number: number, key: number): Vectors {
  const mix = (word: Vectors, shift: number, factor: number): Vectors => {
    const shifted = steps.shifted(word, vectorCode.shiftRightUnsignedI32, shift);
    return steps.of(vectorCode.multiplyI32, steps.of(vectorCode.xor, word, shifted), steps.whole(factor));
  };
  const offsets = Array.from({ length: drawnTogether }, (_, i) => steps.whole(Math.imul(4 * i, step)));
  const first = mix(steps.of(vectorCode.addI32, number, offsets), 16, 0x85ebca6b);
  return mix(steps.of(vectorCode.xor, first, key), 13, 0xc2b2ae35);
}

/** The two halves of the blocks that words become. */
function pairsOf(steps: Steps, words: Vectors): readonly (readonly number[])[] {
  const { and, or, xor, subtractI32, multiplyI32 } = vectorCode;
  const shifted = steps.shifted(words, vectorCode.shiftRightUnsignedI32, 1);
  const turn = steps.of(multiplyI32, words, steps.whole(step));
  const value = steps.plus(steps.converted(shifted), steps.number(1));
  const doubled = steps.converted(steps.shifted(turn, vectorCode.shiftLeftI32, 1));
  const angle = steps.times(doubled, steps.number(2 ** -31));
  const t = steps.of(or, steps.of(and, value, steps.whole(0x7fffff)), steps.number(1));
  const z = steps.times(angle, angle);
  const below = steps.converted(steps.of(subtractI32, steps.whole(bitsOfMost), value));
  const [log, cos, sin] = steps.sums([logarithm, t], [cosine, z], [sine, z]);
  const square = steps.minus(steps.times(below, steps.number(perBit)), log!);
  const radius = steps.root(steps.of(steps.codes.bounding.max, square, steps.number(0)));
  const sign = steps.of(and, turn, steps.whole(-(2 ** 31)));
  return [steps.of(xor, steps.times(radius, cos!), sign), steps.times(steps.times(radius, angle), sin!)];
}
