import fc from "fast-check";
import { expect, test } from "vitest";
import { bestPlaces, readApart, tieRule } from "../../src/scale/tie.ts";
import { fateOf } from "../../src/chart/fate.ts";

test.each([
  ["equal", [1, 1, 2], 0, [1, 1], true],
  ["the rounding of sums", [0.3, 0.1 + 0.2, 5], 0, [0.3, 0.1 + 0.2], true],
  ["scores of a plateau", [0.5, 0.9501, 0.9502], 0, [0.9501, 0.9502], true],
  ["scores that all lie close", [0.9998, 0.9999, 0.99995], 0, [0.9999, 0.99995], false],
  ["losses beside one outlier", [0.21, 0.22, 45], 0, [0.21, 0.22], false],
  ["losses near zero", [14, 1e-7, 3e-7], 0, [1e-7, 3e-7], false],
  ["losses near zero, high above the ground", [2.25, 1e-7, 3e-7], -4, [1e-7, 3e-7], false],
  ["losses next to nothing, high above the ground", [2.25, 1e-17, 3e-17], -4, [1e-17, 3e-17], true],
  ["losses next to nothing, on the ground", [2.25, 1e-17, 3e-17], 0, [1e-17, 3e-17], false],
] as const)("%s tie or do not", (_, all, floor, [a, b], expected) => {
  expect(tieRule(all, floor)(a, b)).toBe(expected);
  expect(tieRule(all, floor)(b, a)).toBe(expected);
});

test("what ties reads alike, what does not reads apart", () => {
  expect(readApart([-1.00001, -0.99999, 0.5], tieRule([-1, 0.5]))).toEqual(["−1", "−1", "0.5"]);
  expect(readApart([0.9998, 0.9999, 0.99995], tieRule([0.9998, 0.99995]))).toEqual([
    "0.9998",
    "0.9999",
    "0.99995",
  ]);
  expect(readApart([1.01, 1, Number.NaN], tieRule([1, 1.01]))).toEqual(["1.01", "1", ""]);
});

test("whole numbers that differ read apart, however many stand together", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: -5000, max: 5000 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(numbers, (values) => {
      expect(new Set(readApart(values, (a, b) => a === b)).size).toBe(values.length);
    }),
  );
});

test("the best are all that tie with the best", () => {
  expect(bestPlaces([1, 3, 3, Number.NaN], "higher", tieRule([1, 3]))).toEqual([1, 2]);
  expect(bestPlaces([1, 3, 3, Number.NaN], "lower", tieRule([1, 3]))).toEqual([0]);
  expect(bestPlaces([Number.NaN], "lower", tieRule([]))).toEqual([]);
});

test.each([
  [2, Number.NaN, "diverged"],
  [2, Number.POSITIVE_INFINITY, "diverged"],
  [2, 6e203, "diverged"],
  [2, 240, "diverged"],
  [2, 3, "rose"],
  [2, 2, "stayed"],
  [2, 1, "fell"],
  [Number.NaN, 1, "stayed"],
  [0, 1, "rose"],
] as const)("a loss from %d to %d %s", (first, last, fate) => {
  expect(fateOf(first, last, 0, tieRule([first, last]))).toBe(fate);
});

test("among many, the best are those that tie with it when each is asked", () => {
  const near = fc.oneof(
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.double({ min: 0.999, max: 1.001, noNaN: true }),
    fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, 1),
  );
  fc.assert(
    fc.property(fc.array(near, { maxLength: 40 }), fc.constantFrom("higher", "lower"), (values, better) => {
      const ties = tieRule(values);
      const finite = values.filter(Number.isFinite);
      const best = better === "higher" ? Math.max(...finite) : Math.min(...finite);
      const expected = values.flatMap((value, i) => (Number.isFinite(value) && ties(value, best) ? [i] : []));
      expect(bestPlaces(values, better, ties)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
