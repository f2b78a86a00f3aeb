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

/** How much of the normal distribution lies below a number, to 8e-8: Abramowitz and Stegun 26.2.17. */
function below(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const factors = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const tail = factors.reduceRight((sum, factor) => t * (factor + sum), 0);
  const above = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * tail;
  return x < 0 ? above : 1 - above;
}

test("four million draws are as near to the normal distribution as its own are: Kolmogorov and Smirnov's distance", () => {
  const draws = new Float32Array(2 ** 22);
  for (const seed of [1, 2]) {
    fillNormal(draws, "layer", seed, 3, "webassembly");
    draws.sort();
    let distance = 0;
    for (const [i, x] of draws.entries()) {
      const wanted = below(x);
      distance = Math.max(distance, wanted - i / draws.length, (i + 1) / draws.length - wanted);
    }
    // of a true sample, one in ten thousand is further off
    expect(distance * Math.sqrt(draws.length)).toBeLessThan(2.23);
    expect(distance * Math.sqrt(draws.length)).toBeGreaterThan(0.25);
  }
});

test("thirty million draws have as many beyond four and five deviations as they should; none is beyond what a word can give", () => {
  const draws = new Float32Array(2 ** 20);
  const counts = [0, 0];
  let largest = 0;
  for (let step = 0; step < 30; step++) {
    fillNormal(draws, "tails", 5, step, "webassembly");
    for (const x of draws) {
      const size = Math.abs(x);
      if (size > 4) counts[0]!++;
      if (size > 5) counts[1]!++;
      if (size > largest) largest = size;
    }
  }
  const total = 30 * draws.length;
  for (const [i, share] of [6.334248366623996e-5, 5.733031437583869e-7].entries()) {
    const wanted = total * share;
    expect(Math.abs(counts[i]! - wanted) / Math.sqrt(wanted)).toBeLessThan(4);
  }
  expect(largest).toBeGreaterThan(5.2);
  expect(largest).toBeLessThan(6.6);
});

test("the two draws of a word have nothing to do with each other, near the middle and far from it", () => {
  const draws = new Float32Array(2 ** 22);
  fillNormal(draws, "pairs", 7, 0, "webassembly");
  const pairs = draws.length / 2;
  const powers = [
    [1, 1],
    [2, 2],
    [3, 1],
    [1, 3],
    [4, 2],
  ] as const;
  const sums = powers.map(() => 0);
  const sectors = new Float64Array(64);
  for (let i = 0; i < draws.length; i += (i & 3) === 3 ? 5 : 1) {
    const [x, y] = [draws[i]!, draws[i + 4]!];
    for (const [k, [a, b]] of powers.entries()) sums[k]! += x ** a * y ** b;
    // four rings of equal shares, each in sixteen sectors
    const ring = Math.min(3, Math.floor(4 * (1 - Math.exp(-(x * x + y * y) / 2))));
    sectors[16 * ring + Math.floor((Math.atan2(y, x) / Math.PI + 1) * 7.999999)]!++;
  }
  // the products of the moments, and the variances: those of twice the powers less the squares
  const [wanted, variances] = [
    [0, 1, 0, 0, 3],
    [1, 8, 15, 15, 306],
  ];
  for (const [k, sum] of sums.entries())
    expect(Math.abs((sum / pairs - wanted[k]!) / Math.sqrt(variances[k]! / pairs))).toBeLessThan(4);
  const chiSquare = sectors.reduce((total, count) => total + (count - pairs / 64) ** 2 / (pairs / 64), 0);
  // of 63 degrees of freedom: more in one of ten thousand
  expect(chiSquare).toBeLessThan(111.1);
});
