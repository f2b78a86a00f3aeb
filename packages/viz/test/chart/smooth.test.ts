import fc from "fast-check";
import { expect, test } from "vitest";
import { gaussian } from "../../src/chart/smooth.ts";

/** The definition: weights of all neighbours that are finite. */
function slow(values: readonly number[], sigma: number, at: number): number {
  let [sum, weight] = [0, 0];
  for (const [i, value] of values.entries()) {
    if (!Number.isFinite(value) || Math.abs(i - at) > Math.ceil(3 * sigma)) continue;
    const share = Math.exp(-((i - at) ** 2) / (2 * sigma * sigma));
    sum += share * value;
    weight += share;
  }
  return sum / weight;
}

const losses = fc.array(
  fc.oneof(fc.double({ min: 0, max: 9, noNaN: true }), fc.constantFrom(Number.NaN, Infinity)),
  { minLength: 1, maxLength: 60 },
);

test("smoothing is the weighted mean of the neighbours, gaps stay gaps", () => {
  fc.assert(
    fc.property(losses, fc.double({ min: 0.3, max: 40, noNaN: true }), (values, sigma) => {
      const expected = values.map((value, i) =>
        Number.isFinite(value) ? slow(values, sigma, i) : Number.NaN,
      );
      const wrong = Array.from(gaussian(values, sigma)).filter(
        (mean, i) => !Object.is(mean, expected[i]) && !(Math.abs(mean - expected[i]!) < 1e-9),
      );
      expect(wrong).toEqual([]);
    }),
  );
});

test("a wide smoothing of very many values is as good", () => {
  const values = Array.from({ length: 40_000 }, (_, i) => 2 + Math.sin(i / 3000) + ((i * 7919) % 100) / 200);
  values[100] = Number.NaN;
  const smoothed = gaussian(values, 400);
  expect(smoothed[100]).toBeNaN();
  for (const at of [0, 99, 5000, 20_001, 39_999]) {
    expect(Math.abs(smoothed[at]! - slow(values, 400, at))).toBeLessThan(0.002);
  }
});
