import { guess, singleGuess, singleTerms, terms, thirdOfHalf } from "../exact/cube-root.ts";
import { withCubeRoot } from "./cube-root-function.ts";
import type { LanesOf } from "./host-calls.ts";
import { vectorFunctions } from "./vector-functions.ts";
import type { WasmCode } from "./wasm-code.ts";
import * as code from "./wasm-instructions.ts";
import { Steps } from "./wasm-steps.ts";
import { roundOfChains } from "./wasm-chains.ts";
import { roundExtensions } from "./wasm-stretch.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

/** Writes the steps of `cbrt`; where all lanes are of an ordinary size, without a look at the others. */
function emit(target: WasmCode, given: readonly number[], lanes: LanesOf): readonly number[] {
  const steps = new Steps(target, lanes, given.length);
  const { bounding, comparison } = steps.codes;
  const outermost = (operation: number): number =>
    given.reduce((one, other) => new Steps(target, lanes, 1).of(operation, one, other)[0]!);
  const [least, most] = [outermost(bounding.min), outermost(bounding.max)];
  const results = given.map(lanes.temporary);
  const keep = (roots: readonly number[]): void => {
    for (const [vector, root] of roots.entries()) target.get(root).set(results[vector]!);
  };
  target
    .get(least)
    .get(steps.number(2 ** -100))
    .vector(comparison["<"]);
  target.get(steps.number(Infinity)).get(most).vector(comparison["<="]);
  target.vector(vectorCode.or).vector(vectorCode.anyTrue).op(code.if, 0x40);
  keep(given);
  emitAny(target, results, lanes);
  target.op(code.else);
  keep(rootsOf(steps, given, lanes.isSingle));
  target.op(code.end);
  return results;
}

/** Takes roots of numbers of all sizes and signs, one vector after the other; each of the locals has its turn as the first. */
function emitAny(target: WasmCode, vectors: readonly number[], lanes: LanesOf): void {
  const left = target.local("i32");
  target.i32(vectors.length).set(left).op(code.loop, 0x40);
  const steps = new Steps(target, lanes, 1);
  const { operation, comparison } = steps.codes;
  const first = vectors.slice(0, 1);
  const size = steps.each(() => target.get(first[0]!).vector(operation.abs!));
  const isSmall = steps.of(comparison["<"], size, steps.number(2 ** -100));
  const choice = (yes: readonly number[] | number, no: readonly number[] | number): readonly number[] =>
    steps.each(() => {
      for (const one of [yes, no, isSmall]) target.get(typeof one === "number" ? one : one[0]!);
      target.vector(vectorCode.bitselect);
    });
  const root = rootsOf(steps, choice(steps.times(size, steps.number(2 ** 60)), size), lanes.isSingle);
  const scaled = steps.times(root, choice(steps.number(2 ** -20), steps.number(1)));
  target.get(scaled[0]!).get(size[0]!).get(size[0]!).get(steps.number(Infinity)).vector(comparison["<"]);
  target.vector(vectorCode.bitselect);
  // and the sign
  target.get(first[0]!).get(size[0]!).vector(vectorCode.xor).vector(vectorCode.or);
  for (const local of vectors.slice(1)) target.get(local);
  for (const local of [...vectors.slice(0, -1).toReversed(), vectors.at(-1)!]) target.set(local);
  target.get(left).i32(1).op(code.i32Subtract).tee(left).op(code.brIf, 0, code.end);
}

/** The steps of `root`. */
function rootsOf(steps: Steps, x: readonly number[], isSingle: boolean): readonly number[] {
  let y = isSingle ? singleGuessOf(steps, x) : guessOf(steps, x);
  for (let step = isSingle ? 1 : 0; step < 2; step++) {
    const h = steps.minus(steps.number(1), steps.times(steps.times(x, y), steps.times(y, y)));
    y = steps.plus(y, steps.times(y, steps.times(h, steps.sum(isSingle ? singleTerms : terms, h))));
  }
  const s = steps.times(y, y);
  const c = steps.times(x, s);
  const rest = steps.minus(x, steps.times(steps.times(c, c), c));
  return steps.plus(c, steps.times(rest, steps.times(s, steps.number(1 / 3))));
}

function guessOf(steps: Steps, x: readonly number[]): readonly number[] {
  const { addI32, shiftRightI32, shiftRightUnsignedI64, shiftLeftI64, subtractI32 } = vectorCode;
  let sum = steps.of(addI32, steps.shifted(x, shiftRightI32, 2), steps.shifted(x, shiftRightI32, 4));
  for (const by of [4, 8]) sum = steps.of(addI32, sum, steps.shifted(sum, shiftRightI32, by));
  const y = steps.of(subtractI32, steps.whole(guess), sum);
  return steps.shifted(steps.shifted(y, shiftRightUnsignedI64, 32), shiftLeftI64, 32);
}

function singleGuessOf(steps: Steps, x: readonly number[]): readonly number[] {
  const thirds = steps.of(vectorCode.dotI16, x, steps.whole(thirdOfHalf << 16));
  return steps.of(vectorCode.subtractI32, steps.whole(singleGuess), thirds);
}

/** Passes on what may hold cube roots of elements; pages that have none leave the vectors for them out. */
export function withCubeRoots<T>(formulas: T): T {
  roundExtensions.roundOfChains = roundOfChains;
  vectorFunctions.cbrt = { emit };
  return withCubeRoot(formulas);
}

// whoever loads the whole package has them from the start, whatever comes from JSON
withCubeRoots(undefined);
