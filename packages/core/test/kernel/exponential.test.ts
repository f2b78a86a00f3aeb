import { expect, test } from "vitest";
import { exp } from "../../src/exact/elementary.ts";
import { singleExp } from "../../src/exact/single-exponential.ts";
import { allocate, transform } from "../../src/index.ts";
import { vectorFunctions } from "../../src/kernel/vector-functions.ts";

const count = 200_000;
const special = [
  [0, -0, Number.NaN, Infinity, -Infinity, 5e-324, -5e-324, 1e-300, 1, -1, 0.5, -0.5],
  [709.782712893384, 709.7827128933841, 709.79, 710, 711, 1e5, 1e300],
  [-708.4, -744.44, -745.13, -745.1332191019411, -745.1332191019412, -745.2, -746, -747, -1e5, -1e300],
].flat();

/** Numbers of all sizes, most of them where a result is neither 0 nor infinite. */
function inputs(): number[] {
  let seed = 1;
  const next = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  return [...special, ...Array.from({ length: count }, () => (next() - 0.5) * 2 ** (14 * next() - 3))];
}

test("kernels know the exponential and the cube root as vectors", () => {
  expect(Object.keys(vectorFunctions).toSorted()).toEqual(["cbrt", "exp"]);
});

test.each(["float32", "float64"] as const)("its vectors have the bits of the function in %s", (dtype) => {
  const stage = transform({ name: "exponentials", rule: "parameter = exp(update)" });
  const values = inputs();
  const wanted = (value: number): number =>
    dtype === "float32" ? singleExp(Math.fround(value)) : exp(value);
  for (const backend of ["webassembly", "javascript", "interpreter"] as const) {
    const store = allocate(stage, [values.length], { dtype, onNonFinite: "ignore", backend });
    store.gradients.data.set(values);
    store.optimizer.step(store.gradients);
    const wrong = Array.from(store.params.data).filter((found, i) => !Object.is(found, wanted(values[i]!)));
    expect(wrong).toEqual([]);
  }
});

test("in float32 it is less than a unit in the last place off, from the least result to the largest", () => {
  const bits = new Int32Array(1);
  const float = new Float32Array(bits.buffer);
  let worst = 0;
  for (const last of [88.7228, -104]) {
    float[0] = last;
    const end = bits[0]!;
    float[0] = Math.sign(last) * 1e-10;
    for (let at = bits[0]!; at < end; at += 997) {
      bits[0] = at;
      const exact = exp(float[0]);
      const unit = 2 ** Math.max(Math.floor(Math.log2(exact)) - 23, -149);
      worst = Math.max(worst, Math.abs(singleExp(float[0]) - exact) / unit);
    }
  }
  expect(worst).toBeGreaterThan(0.8);
  expect(worst).toBeLessThan(1);
  const ends = [0, -0, 88.7229, 89, -103.973, -104, -1e30, Infinity, -Infinity, Number.NaN];
  expect(ends.map((x) => singleExp(Math.fround(x)))).toEqual([
    1,
    1,
    Infinity,
    Infinity,
    0,
    0,
    0,
    Infinity,
    0,
    Number.NaN,
  ]);
});
