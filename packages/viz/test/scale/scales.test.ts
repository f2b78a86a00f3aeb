import fc from "fast-check";
import { expect, test } from "vitest";
import { linearScale } from "../../src/scale/linear.ts";
import { logScale } from "../../src/scale/log.ts";

const labels = (ticks: readonly { label: string }[]) => ticks.map(({ label }) => label);

test("linear ticks are round and share their decimals", () => {
  expect(labels(linearScale([0, 0.1]).ticks(6))).toEqual(["0", "0.02", "0.04", "0.06", "0.08", "0.10"]);
  expect(labels(linearScale([-1.6, 2.1]).ticks(6))).toEqual(["−1", "0", "1", "2"]);
  expect(labels(linearScale([0, 300]).ticks(4))).toEqual(["0", "100", "200", "300"]);
  expect(labels(linearScale([0, 60_000]).ticks(4))).toEqual(["0", "20,000", "40,000", "60,000"]);
});

const endsFor = (high: number) => linearScale([0, high], true).domain;

test("an axis ends at a round number that leaves less than a quarter of its room empty", () => {
  expect([101, 1.54, 163, 71, 85.1].map((high) => endsFor(high)[1])).toEqual([
    120,
    expect.closeTo(1.6, 12),
    200,
    80,
    100,
  ]);
  expect(linearScale([30, 163], true).domain).toEqual([0, 180]);
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (high) => {
      const [low, top] = endsFor(high);
      expect(low).toBe(0);
      expect(top).toBeGreaterThanOrEqual(high * (1 - 1e-9));
      expect(top).toBeLessThan(1.25 * high * (1 + 1e-9));
    }),
  );
});

test("an axis with room for two labels has two, on less round steps if need be", () => {
  expect(labels(linearScale([-4.1, 4.6]).ticks(3))).toEqual(["−4", "0", "4"]);
  expect(labels(linearScale([1, 99]).ticks(2))).toEqual(["40", "80"]);
  expect(labels(linearScale([0.12, 0.19]).ticks(2))).toEqual(["0.12", "0.16"]);
  expect(labels(linearScale([2, 4], false, true).ticks(2))).toEqual(["2", "4"]);
  expect(labels(linearScale([2.2, 3.7], false, true).ticks(2))).toEqual(["3"]);
});

test("logarithmic ticks are decades, thinned out when there are many, refined when there are few", () => {
  expect(labels(logScale([0.001, 20]).ticks(6))).toEqual(["10⁻³", "10⁻²", "10⁻¹", "10⁰", "10¹"]);
  expect(labels(logScale([0.01, 2]).ticks(6))).toEqual(["0.01", "0.03", "0.1", "0.3", "1"]);
  expect(labels(logScale([0.01, 2]).ticks(8))).toEqual([
    "0.01",
    "0.02",
    "0.05",
    "0.1",
    "0.2",
    "0.5",
    "1",
    "2",
  ]);
  expect(labels(logScale([1e-12, 1]).ticks(5))).toEqual(["10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "10⁰"]);
  expect(labels(logScale([0.3, 4]).ticks(6))).toEqual(["0.3", "0.5", "1", "2", "3"]);
  expect(logScale([0.1, 10]).unit(1)).toBeCloseTo(0.5);
  expect(logScale([0.1, 10]).unit(0)).toBe(Number.NEGATIVE_INFINITY);
});

test("ticks tell neighbours apart and whole axes count in whole numbers", () => {
  expect(labels(linearScale([0.9998, 0.99995]).ticks(4))).toEqual(["0.9998", "0.99985", "0.9999", "0.99995"]);
  expect(labels(linearScale([1, 3], false, true).ticks(6))).toEqual(["1", "2", "3"]);
  expect(labels(linearScale([1, 3]).ticks(6))).toEqual(["1.0", "1.5", "2.0", "2.5", "3.0"]);
});

test("zero has a place of its own on a logarithmic scale that is told of it", () => {
  const scale = logScale([0.1, 10], true);
  expect([scale.unit(0), scale.unit(10), scale.unit(-1)]).toEqual([0, 1, Number.NEGATIVE_INFINITY]);
  expect(scale.unit(0.1)).toBeGreaterThan(0.05);
  expect(labels(scale.ticks(4))).toEqual(["0", "0.1", "1", "10"]);
});

test("any domain gives at most as many ticks as asked, inside it", () => {
  const value = fc.oneof(
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.constantFrom(0, 5e-324, 1e-310, 1e308, -1e308),
  );
  fc.assert(
    fc.property(value, value, fc.integer({ min: 1, max: 9 }), (a, b, count) => {
      const linear = linearScale([Math.min(a, b), Math.max(a, b)]);
      const log = logScale([
        Math.min(Math.abs(a), Math.abs(b)) + 1e-9,
        Math.max(Math.abs(a), Math.abs(b)) + 1e-8,
      ]);
      for (const scale of [linear, log]) {
        const ticks = scale.ticks(count);
        expect(ticks.length).toBeLessThanOrEqual(count);
        for (const tick of ticks) {
          expect(scale.unit(tick.value)).toBeGreaterThanOrEqual(-1e-6);
          expect(scale.unit(tick.value)).toBeLessThanOrEqual(1 + 1e-6);
        }
      }
    }),
  );
});
