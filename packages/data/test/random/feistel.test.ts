import { describe, expect, it } from "vitest";
import { feistelPermutation } from "../../src/index.ts";

function first(length: number, seed: number): number[] {
  const order = feistelPermutation({ length, seed });
  return Array.from({ length: 6 }, (_, place) => order.at(place));
}

describe("feistelPermutation", () => {
  it.each([0, 1, 2, 3, 10, 4095, 4096, 4097, 5000, 8191, 8193, 65_537, 100_003])(
    "puts each of %i rows at one place",
    (length) => {
      const order = feistelPermutation({ length, seed: 1 });
      const seen = new Uint8Array(length);
      let wrong = 0;
      for (let place = 0; place < length; place++) {
        const row = order.at(place);
        if (order.indexOf(row) !== place) wrong++;
        seen[row]!++;
      }
      expect(wrong).toBe(0);
      expect(seen.every((count) => count === 1)).toBe(true);
    },
  );

  it.each([2 ** 31 + 5, 2 ** 32, 2 ** 32 + 1, 1e15, 2 ** 53 - 1, 2 ** 53])(
    "is exact for %i rows",
    (length) => {
      const order = feistelPermutation({ length, seed: 2 ** 53 - 1 });
      const wrong: number[] = [];
      for (let i = 0; i < 3000; i++) {
        const place =
          i < 1000 ? i : i < 2000 ? length - 1 - (i - 1000) : Math.floor((length / 1000) * (i - 2000));
        const row = order.at(place);
        if (!(Number.isSafeInteger(row) && row >= 0 && row < length && order.indexOf(row) === place))
          wrong.push(place);
      }
      expect(wrong).toEqual([]);
    },
  );

  it("has the same rows for the same seed in every release of version 1", () => {
    expect(first(10, 0)).toEqual([1, 0, 2, 4, 5, 8]);
    expect(first(100_000, 0)).toEqual([43260, 97397, 88743, 13684, 24297, 17949]);
    expect(first(100_000, 1)).toEqual([48185, 26000, 7607, 68406, 84768, 90000]);
    expect(first(2 ** 32, 0)).toEqual([
      2247543878, 1778804884, 1326424710, 3342239848, 2951518083, 1039424939,
    ]);
    expect(first(2 ** 53, 7)).toEqual([
      8160326564137940, 8151057320145284, 901073069112079, 3294130418701862, 3986470380586627,
      630559446840012,
    ]);
  });

  it.each([100_000, 2 ** 24 + 1])("moves %i rows as far as a random order does", (length) => {
    const order = feistelPermutation({ length, seed: 3 });
    const samples = 50_000;
    let distance = 0;
    let ascents = 0;
    const cells = new Uint32Array(64);
    for (let i = 0; i < samples; i++) {
      const place = Math.floor((i * length) / samples);
      const row = order.at(place);
      distance += Math.abs(row - place) / length;
      if (order.at((place + 1) % length) > row) ascents++;
      cells[Math.floor((row / length) * 8) * 8 + Math.floor((place / length) * 8)]!++;
    }
    // A random order: a third of the length on average, half ascents, as many rows in each of 64 cells.
    expect(distance / samples).toBeCloseTo(1 / 3, 2);
    expect(ascents / samples).toBeCloseTo(1 / 2, 1);
    const expected = samples / 64;
    const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 63 degrees of freedom, one in a thousand each way
    expect(chiSquare).toBeGreaterThan(32);
    expect(chiSquare).toBeLessThan(104);
  });

  it.each([
    { length: -1 },
    { length: 0.5 },
    { length: 2 ** 53 + 2 },
    { length: Number.NaN },
    { length: 5, seed: -1 },
    { length: 5, seed: 0.5 },
  ])("refuses %j", (options) => {
    expect(() => feistelPermutation(options)).toThrow(RangeError);
  });
});
