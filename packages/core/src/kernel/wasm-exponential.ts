import {
  exponentialTable,
  fifth,
  fourth,
  perStep,
  sixth,
  stepHigh,
  stepLow,
  third,
} from "../exact/exponential.ts";
import { singleExp } from "../exact/single-exponential.ts";
import type { LanesOf } from "./host-calls.ts";
import { ofSingles, withPowers } from "./power-functions.ts";
import { vectorFunctions } from "./vector-functions.ts";
import type { WasmCode } from "./wasm-code.ts";
import { constantLanes, halves } from "./wasm-lanes.ts";
import { emitSingleExponential } from "./wasm-single-exponential.ts";
import { Steps } from "./wasm-steps.ts";
import { roundOfChains } from "./wasm-chains.ts";
import { roundExtensions } from "./wasm-stretch.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

/** Writes the steps of `exponentialParts` and `scaled` in float64; beyond the bounds all results are infinite, or 0. */
function emitDouble(steps: Steps, given: readonly number[], table: number): readonly number[] {
  const { code } = steps;
  const x = steps.bounded(given, 710, -746);
  const sum = steps.plus(steps.times(x, steps.number(perStep)), steps.number(0.5));
  const n = steps.each((vector) => code.get(sum[vector]!).vector(steps.codes.operation.floor!));
  const whole = steps.each((vector) => code.get(n[vector]!).vector(vectorCode.truncateF64));
  const high = steps.minus(x, steps.times(n, steps.number(stepHigh)));
  const r = steps.minus(high, steps.times(n, steps.number(stepLow)));
  const square = steps.times(r, r);
  // 16 bytes for each of the roots of the 32nd parts and what it lost
  const places = whole.map((one) => placesOf(steps, one, table));
  const [root, lost] = [0, 8].map((byte) =>
    steps.each((vector) => {
      const [first, second] = places[vector]!;
      halves(code.get(first!).get(second!), byte, byte + 16);
    }),
  );
  const line = (start: number, slope: number): readonly number[] =>
    steps.plus(steps.number(start), steps.times(r, steps.number(slope)));
  const upper = steps.plus(line(fourth, fifth), steps.times(square, steps.number(sixth)));
  const tail = steps.times(square, steps.plus(line(0.5, third), steps.times(square, upper)));
  const rise = steps.times(root!, steps.plus(r, tail));
  const near = steps.plus(root!, rise);
  const rest = steps.plus(steps.minus(rise, steps.minus(near, root!)), lost!);
  // times 2^(n >> 5), by halves that are in the range
  const half = steps.shifted(whole, vectorCode.shiftRightI32, 6);
  const other = steps.of(vectorCode.subtractI32, steps.shifted(whole, vectorCode.shiftRightI32, 5), half);
  return steps.times(steps.times(steps.plus(near, rest), powerOf(steps, half)), powerOf(steps, other));
}

/** What the table has for each of two whole numbers. */
function placesOf({ code, lanes }: Steps, whole: number, table: number): readonly number[] {
  const at = lanes.temporary();
  constantLanes(code.get(whole), [31, 31, 31, 31]).vector(vectorCode.and);
  code.i32(4).vector(vectorCode.shiftLeftI32).set(at);
  return [0, 1].map((lane) => {
    const local = lanes.temporary();
    code.get(at).vector(vectorCode.extractI32).op(lane).vectorMemory(vectorCode.load, table).set(local);
    return local;
  });
}

/** 2 to the power of whole numbers. */
function powerOf(steps: Steps, whole: readonly number[]): readonly number[] {
  return steps.each((vector) => {
    constantLanes(steps.code.get(whole[vector]!), [1023, 1023, 1023, 1023]).vector(vectorCode.addI32);
    steps.code.vector(vectorCode.extendLowI32).i32(52).vector(vectorCode.shiftLeftI64);
  });
}

function emit(code: WasmCode, given: readonly number[], lanes: LanesOf): readonly number[] {
  const steps = new Steps(code, lanes, given.length);
  return lanes.isSingle ? emitSingleExponential(steps, given) : emitDouble(steps, given, lanes.table);
}

/** Passes on what may hold exponentials of elements; pages that have none leave the vectors for them out. */
export function withExponential<T>(formulas: T): T {
  ofSingles.exp = singleExp;
  roundExtensions.roundOfChains = roundOfChains;
  vectorFunctions.exp = { table: () => exponentialTable(), emit };
  return withPowers(formulas);
}

// whoever loads the whole package has them from the start, whatever comes from JSON
withExponential(undefined);
