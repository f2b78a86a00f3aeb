import { describe, expect, it } from "vitest";
import { combinatorialPurgedKFold, purgedKFold, timeHoldout } from "../../src/index.ts";
import { readReference } from "../reference.ts";

const cases = readReference("purged.json") as readonly {
  readonly start: number[];
  readonly end: number[];
  readonly nFolds: number;
  readonly nTestFolds: number;
  readonly embargo: number;
  readonly single: number[][];
  readonly several: { readonly test: number[]; readonly train: number[] }[];
  readonly paths: number[][];
}[];

describe.each(cases)("$nFolds folds, $nTestFolds tested, embargo $embargo", (one) => {
  const { start, end, nFolds, nTestFolds, embargo } = one;
  const data = { length: start.length, times: { start, end } };

  it("are purged as the book says", () => {
    const folds = purgedKFold({ nSplits: nFolds, embargo }).split(data);
    expect(Array.from(folds, ({ train }) => Array.from(train))).toEqual(one.single);
  });

  it("are chosen, purged and put together into paths as the book says", () => {
    const splitter = combinatorialPurgedKFold({ nFolds, nTestFolds, embargo });
    const folds = Array.from(splitter.split(data), ({ train, test }) => ({
      test: Array.from(test),
      train: Array.from(train),
    }));
    expect(folds).toEqual(one.several);
    const paths = splitter.paths(data);
    expect(paths.map((path) => path.map(({ split }) => split))).toEqual(one.paths);
    expect([folds.length, paths.length]).toEqual([splitter.getNSplits(), splitter.getNPaths()]);
    for (const path of paths) {
      expect(path.flatMap(({ rows }) => [...rows])).toEqual(start.map((_, row) => row));
      for (const { split, rows } of path)
        expect([...rows].every((row) => folds[split]!.test.includes(row))).toBe(true);
    }
  });
});

describe("combinatorialPurgedKFold", () => {
  it("has the book's 15 splits and 5 paths of 6 folds by 2", () => {
    const splitter = combinatorialPurgedKFold();
    expect([splitter.getNSplits(), splitter.getNPaths()]).toEqual([15, 5]);
  });

  it.each([
    [() => combinatorialPurgedKFold({ nFolds: 2 }), "nFolds must be an integer of at least 3, got 2"],
    [() => combinatorialPurgedKFold({ nTestFolds: 1 }), "nTestFolds must be an integer of at least 2, got 1"],
    [() => combinatorialPurgedKFold({ nTestFolds: 6 }), "nTestFolds must be less than nFolds (6), got 6"],
    [
      () => combinatorialPurgedKFold({ embargo: Number.NaN }),
      "embargo must be an integer of at least 0, got NaN",
    ],
    [
      () => combinatorialPurgedKFold().split({ length: 5 }),
      "nFolds must be at most the number of rows (5), got 6",
    ],
    [
      () => combinatorialPurgedKFold().paths({ length: 5 }),
      "nFolds must be at most the number of rows (5), got 6",
    ],
    [
      () => purgedKFold().split({ length: 5, times: null as never }),
      "times must be an array or { start, end }, got null",
    ],
    [
      () => purgedKFold().split({ length: 5, times: { start: [1] } as never }),
      "times.start must have one entry per row (5), got 1",
    ],
    [
      () => purgedKFold().split({ length: 5, times: [1, 2, 3, 5, 4] }),
      "times must go forward, got 4 after 5 in row 4",
    ],
  ])("refuses unfit options and times", (attempt, message) => {
    expect(attempt).toThrow(message);
  });
});

describe("timeHoldout", () => {
  it("tests the last moments, whatever the order of the rows, and parts no moment", () => {
    const times = [5, 1, 4, 4, 2, 3, 4, 1];
    const { train, test } = timeHoldout({ testSize: 3 }).split({ length: 8, times });
    expect([[...train], [...test]]).toEqual([[1, 4, 5, 7], [0, 2, 3, 6].filter((row) => times[row]! >= 4)]);
    const one = timeHoldout({ testSize: 1 }).split({ length: 8, times });
    expect([...one.test]).toEqual([0]);
  });

  it.each([1, 2, 3])(
    "of groups has no group in both parts and no training row in or after the test's time, seed %i",
    (seed) => {
      const length = 400;
      const groups = Array.from({ length }, (_, row) => (row * 7919 * seed) % 61);
      const start = Array.from({ length }, (_, row) => ((row * 104_729 * seed) % 997) + groups[row]! * 20);
      const end = start.map((time, row) => time + (row % 5));
      const { train, test } = timeHoldout({ testSize: 0.3, grouped: true }).split({
        length,
        groups,
        times: { start, end },
      });
      const tested = new Set(Array.from(test, (row) => groups[row]));
      expect(Array.from(train).some((row) => tested.has(groups[row]))).toBe(false);
      const begin = Math.min(...Array.from(test, (row) => start[row]!));
      expect(Math.max(...Array.from(train, (row) => end[row]!))).toBeLessThan(begin);
      const firsts = new Map<number, number>();
      for (const [row, group] of groups.entries())
        firsts.set(group, Math.min(firsts.get(group) ?? Infinity, start[row]!));
      // every group that begins in the test's time is tested with all its rows
      expect(test.length).toBe(groups.filter((group) => firsts.get(group)! >= begin).length);
      expect(Math.abs(test.length - 120)).toBeLessThanOrEqual(7);
    },
  );

  it.each([
    [
      () => timeHoldout({ testSize: 0 }),
      "testSize must be a fraction between 0 and 1 or a whole number of rows, got 0",
    ],
    [() => timeHoldout({ grouped: true }).split({ length: 2 }), "timeHoldout needs groups"],
    [() => timeHoldout().split({ length: 0 }), "timeHoldout needs rows of at least 2 moments, got 0"],
    [
      () => timeHoldout().split({ length: 2, times: [3, 3] }),
      "timeHoldout needs rows of at least 2 moments, got 1",
    ],
    [
      () => timeHoldout().split({ length: 2, times: [3, Number.NaN] }),
      "times must be finite and not end before they start, got NaN to NaN in row 1",
    ],
    [
      () => timeHoldout().split({ length: 2, times: { start: [1, 2], end: [9, 9] } }),
      "the training part must not be empty: no row ends before 2, when the test begins",
    ],
  ])("refuses what cannot be parted by time", (attempt, message) => {
    expect(attempt).toThrow(message);
  });
});
