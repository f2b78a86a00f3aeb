import { expect, test } from "vitest";
import { exp } from "../../src/exact/elementary.ts";
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
  const store = allocate(stage, [values.length], { dtype, onNonFinite: "ignore", backend: "webassembly" });
  store.gradients.data.set(values);
  store.optimizer.step(store.gradients);
  const round = dtype === "float32" ? Math.fround : Number;
  const wrong = Array.from(store.params.data).filter(
    (found, i) => !Object.is(found, round(exp(round(values[i]!)))),
  );
  expect(wrong).toEqual([]);
});
