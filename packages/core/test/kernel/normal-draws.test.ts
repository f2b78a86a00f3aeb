import { expect, test } from "vitest";
import { fillNormal } from "../../src/kernel/normal-draws.ts";

const lengths = [1, 4, 7, 8, 9, 1000, 16_384, 16_385, 40_003];

test.each(["javascript", "interpreter"] as const)(
  "draws of WebAssembly have the bits of those of %s",
  (name) => {
    for (const [seed, length] of lengths.entries())
      for (const array of [Float32Array, Float64Array]) {
        const [found, wanted] = [new array(length), new array(length)];
        fillNormal(found, "layer.weight", seed, 2 ** 40 + seed, "webassembly");
        fillNormal(wanted, "layer.weight", seed, 2 ** 40 + seed, name);
        expect(found).toEqual(wanted);
      }
  },
);

test("a longer array begins with the draws of a shorter one", () => {
  const [long, short] = [new Float64Array(20_000), new Float64Array(17_001)];
  fillNormal(long, "a", 1, 2, "webassembly");
  fillNormal(short, "a", 1, 2, "webassembly");
  expect(long.subarray(0, short.length)).toEqual(short);
});

test("ten million draws are normal: moments up to the sixth, and no draw follows from the ones before", () => {
  const [count, draws, lags] = [10, new Float32Array(2 ** 20), 9];
  const sums = new Float64Array(7);
  const products = new Float64Array(lags);
  for (let step = 0; step < count; step++) {
    fillNormal(draws, "a", 11, step, "webassembly");
    for (let i = lags; i < draws.length; i++) {
      const x = draws[i]!;
      let power = 1;
      for (let k = 0; k <= 6; k++, power *= x) sums[k]! += power;
      for (let lag = 0; lag < lags; lag++) products[lag]! += x * draws[i - 1 - lag]!;
    }
  }
  const total = sums[0]!;
  const moments = [0, 1, 0, 3, 0, 15];
  const variances = [1, 2, 15, 96, 945, 10_170];
  const deviations = moments.map(
    (moment, k) => (sums[k + 1]! / total - moment) * Math.sqrt(total / variances[k]!),
  );
  for (const deviation of [...deviations, ...products.map((product) => product / Math.sqrt(total))])
    expect(Math.abs(deviation)).toBeLessThan(4);
});
