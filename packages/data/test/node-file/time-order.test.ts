import fc from "fast-check";
import { expect, it } from "vitest";
import { timeSeriesSplit } from "../../src/index.ts";
import { inTimeOrder, latestRows } from "../../src/node-file/time-order.ts";

const moments = fc.array(fc.integer({ min: -4, max: 9 }), { minLength: 6, maxLength: 40 });

/** Rows from the earliest to the latest, those of one moment as they stand. */
function orderOf(times: readonly number[]): number[] {
  return [...times.keys()].toSorted((a, b) => times[a]! - times[b]! || a - b);
}

it("folds are those of timeSeriesSplit over the rows in order", () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 2, max: 5 }), (times, nSplits) => {
      const order = orderOf(times);
      const expected = times.map(() => nSplits);
      const folds = Array.from(timeSeriesSplit({ nSplits }).split({ length: times.length }));
      for (const [fold, { test }] of folds.entries())
        for (const place of test) expected[order[place]!] = fold;
      const late: number[][] = [];
      const found = inTimeOrder(Float64Array.from(times), nSplits, (fold, row) => late.push([fold, row]));
      expect(Array.from(found)).toEqual(expected);
      const trainedOn = (fold: number, row: number) => expected[row] === nSplits || expected[row]! < fold;
      const asLate = folds.flatMap(({ test }, fold) => {
        const begin = Math.min(...Array.from(test, (place) => times[order[place]!]!));
        return [...times.keys()]
          .filter((row) => times[row]! >= begin && trainedOn(fold, row))
          .map((row) => [fold, row]);
      });
      expect(late.toSorted(([a, i], [b, j]) => a! - b! || i! - j!)).toEqual(asLate);
    }),
  );
});

it("parts hold whole moments, each as late as the row that its size ends with", () => {
  fc.assert(
    fc.property(moments, (times) => {
      const sizes = [times.length - 3, 1, 2];
      const order = orderOf(times);
      const partAt = order.map((_, place) => (place < sizes[0]! ? 0 : place < times.length - 2 ? 1 : 2));
      const expected = times.map((time) =>
        Math.max(...order.flatMap((row, place) => (times[row] === time ? [partAt[place]!] : []))),
      );
      expect(Array.from(latestRows(Float64Array.from(times), sizes))).toEqual(expected);
    }),
  );
});
