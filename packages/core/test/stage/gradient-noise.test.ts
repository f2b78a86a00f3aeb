import { describe, expect, test } from "vitest";
import { chain, createOptimizer, gradientNoise, gravity, revive, sgd, type Method } from "../../src/index.ts";

const noisy = (seed: number): Method =>
  chain(gradientNoise({ eta: 1, gamma: 0, seed }), sgd({ learningRate: 1 }));

/** What the noise of some steps was, all gradients being 0. */
function noise(method: Method, steps: number, size: number): number[][] {
  const params = { a: new Float64Array(size), b: new Float64Array(size) };
  const optimizer = createOptimizer(method, params);
  return Array.from({ length: steps }, () => {
    const before = [...params.a, ...params.b];
    optimizer.step({ a: new Float64Array(size), b: new Float64Array(size) });
    return [...params.a, ...params.b].map((value, i) => before[i]! - value);
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe("gradient noise", () => {
  test("is normal: its moments, and as many beyond one, two and three deviations as there should be", () => {
    const [values] = noise(noisy(3), 1, 50_000) as [number[]];
    expect(mean(values)).toBeCloseTo(0, 1.5);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1.5);
    expect(mean(values.map((value) => value ** 4))).toBeCloseTo(3, 0.5);
    const beyond = (limit: number): number => mean(values.map((value) => (Math.abs(value) > limit ? 1 : 0)));
    expect(beyond(1)).toBeCloseTo(0.3173, 2);
    expect(beyond(2)).toBeCloseTo(0.0455, 2);
    expect(beyond(3)).toBeCloseTo(0.0027, 3);
  });

  test("is normal in every half deviation, and beyond four", () => {
    const [values] = noise(noisy(5), 1, 500_000) as [number[]];
    // of the normal distribution: how much lies below 0, 0.5, 1, ... 4
    const below = [
      0.5, 0.6914624612740131, 0.8413447460685429, 0.9331927987311419, 0.9772498680518208,
    ].concat([0.9937903346742238, 0.9986501019683699, 0.9997673709209645, 0.9999683287581669, 1]);
    const counts = new Float64Array(18);
    for (const value of values) counts[Math.min(17, Math.max(0, Math.floor(2 * value) + 9))]!++;
    const chiSquare = counts.reduce((sum, count, i) => {
      const bin = i < 9 ? 8 - i : i - 9;
      const wanted = values.length * (below[bin + 1]! - below[bin]!);
      return sum + (count - wanted) ** 2 / wanted;
    }, 0);
    // of 17 degrees of freedom: more in one of ten thousand
    expect(chiSquare).toBeLessThan(47.6);
  });

  test("differs from step to step, leaf to leaf and seed to seed, and is no shifted copy", () => {
    const runs = [noise(noisy(1), 3, 40), noise(noisy(2), 3, 40)].flat();
    const streams = runs.flatMap((values) => [values.slice(0, 40), values.slice(40)]);
    const together = streams.flat().map((value) => value.toFixed(9));
    expect(new Set(together).size).toBe(together.length);
  });

  test("is the same from the same seed, also where the method comes from JSON", () => {
    const method = noisy(5);
    expect(noise(method, 3, 7)).toEqual(noise(noisy(5), 3, 7));
    expect(noise(revive(JSON.stringify(method)) as Method, 3, 7)).toEqual(noise(method, 3, 7));
  });

  test("falls as eta / t^gamma", () => {
    const method = chain(gradientNoise({ eta: 4, gamma: 2, seed: 1 }), sgd({ learningRate: 1 }));
    const deviations = noise(method, 4, 20_000).map((values) =>
      Math.sqrt(mean(values.map((value) => value ** 2))),
    );
    expect(deviations.map((deviation, i) => deviation * (i + 1))).toEqual(
      [2, 2, 2, 2].map((wanted) => expect.closeTo(wanted, 1.3) as number),
    );
  });

  test("gives Gravity its first velocity, and no other", () => {
    const [first, second] = noise(gravity({ learningRate: 0.5, alpha: 3, seed: 4 }), 2, 5000) as [
      number[],
      number[],
    ];
    // 0.5 * ((beta + 1) / 3) * normal(0, 3 / 0.5)
    expect(Math.sqrt(mean(first.map((value) => value ** 2)))).toBeCloseTo(0.5 * (1.9 / 3) * 6, 0.5);
    expect(second[7]! / first[7]!).toBeCloseTo((2 * 0.9 + 1) / 4, 12);
  });
});
