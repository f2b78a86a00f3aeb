import { least, most, perWhole, rounding, terms, wholeHigh, wholeLow } from "../exact/single-exponential.ts";
import type { Steps } from "./wasm-steps.ts";
import * as vectorCode from "./wasm-vector-instructions.ts";

/** Writes the steps of `singleExp`. */
export function emitSingleExponential(steps: Steps, given: readonly number[]): readonly number[] {
  const magic = steps.number(rounding);
  const x = steps.bounded(given, most, least);
  const sum = steps.plus(steps.times(x, steps.number(perWhole)), magic);
  const n = steps.minus(sum, magic);
  const high = steps.minus(x, steps.times(n, steps.number(wholeHigh)));
  const low = steps.times(n, steps.number(wholeLow));
  const r = steps.minus(high, low);
  const square = steps.times(r, r);
  const [t0, t1, t2, t3, t4] = terms.map((one) => steps.number(one));
  const tail = steps.plus(steps.plus(t2!, steps.times(r, t3!)), steps.times(square, t4!));
  const head = steps.minus(steps.times(square, steps.plus(t0!, steps.times(r, t1!))), low);
  const one = steps.number(1);
  const rise = steps.plus(high, steps.plus(head, steps.times(steps.times(square, square), tail)));
  const value = steps.plus(one, rise);
  // the whole number is in the last bits of the sum; what else is in them is shifted away
  const power = (whole: readonly number[]): readonly number[] =>
    steps.of(vectorCode.addI32, steps.shifted(whole, vectorCode.shiftLeftI32, 23), one);
  const half = steps.shifted(sum, vectorCode.shiftRightI32, 1);
  const rest = steps.of(vectorCode.subtractI32, sum, half);
  return steps.times(steps.times(value, power(half)), power(rest));
}
