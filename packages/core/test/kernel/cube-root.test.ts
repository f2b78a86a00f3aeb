import { expect, test } from "vitest";
import { cbrt } from "../../src/exact/elementary.ts";
import { allocate, transform } from "../../src/index.ts";

const special = [0, -0, Number.NaN, Infinity, -Infinity, 1, -1, 8, -27, 5e-324, -5e-324, 1e-310, 1.7e308];
// of float32: the smallest, the smallest normal one, the largest
const single = [1.4e-45, -1.4e-45, 1e-40, 1.1754943508222875e-38, 3.4028234663852886e38, -3.4e38];
const threshold = 2 ** -100;

/** Numbers of all sizes and both signs, and runs of ordinary and of small ones, so that vectors of each kind are there. */
function inputs(): number[] {
  let seed = 1;
  const next = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const spread = (largest: number): number => (1 + next()) * 2 ** Math.floor((2 * next() - 1) * largest);
  const all = Array.from({ length: 50_000 }, () => spread(1070) * (next() < 0.5 ? -1 : 1));
  const singles = Array.from({ length: 50_000 }, () => spread(145) * (next() < 0.5 ? -1 : 1));
  const ordinary = Array.from({ length: 100_000 }, () => spread(99));
  return [...special, ...single, threshold, threshold * 0.999, ...all, ...singles, ...ordinary];
}

test.each(["float32", "float64"] as const)("vectors have the bits of the function in %s", (dtype) => {
  const stage = transform({ name: "roots", rule: "parameter = cbrt(update)" });
  const values = inputs();
  for (const backend of ["webassembly", "javascript", "interpreter"] as const) {
    const store = allocate(stage, [values.length], { dtype, onNonFinite: "ignore", backend });
    store.gradients.data.set(values);
    store.optimizer.step(store.gradients);
    const isSingle = dtype === "float32";
    const wanted = (value: number): number => cbrt(isSingle ? Math.fround(value) : value, isSingle);
    const wrong = values.filter((value, i) => !Object.is(store.params.data[i], wanted(value)));
    expect(wrong).toEqual([]);
  }
});

test("in float32 it is less than a unit in the last place off, over three powers of two", () => {
  const bits = new Int32Array(1);
  const float = new Float32Array(bits.buffer);
  let worst = 0;
  for (const [start, end] of [
    [1, 8],
    [threshold, 8 * threshold],
  ] as const) {
    float[0] = end;
    const last = bits[0]!;
    float[0] = start;
    for (let at = bits[0]!; at < last; at += 7) {
      bits[0] = at;
      const exact = cbrt(float[0]);
      const unit = 2 ** (Math.floor(Math.log2(exact)) - 23);
      worst = Math.max(worst, Math.abs(cbrt(float[0], true) - exact) / unit);
    }
  }
  expect(worst).toBeLessThan(1);
});
