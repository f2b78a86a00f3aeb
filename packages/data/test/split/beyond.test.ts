import { describe, expect, it } from "vitest";
import {
  bootstrap,
  combineLabels,
  type Fold,
  groupShuffleSplit,
  kFold,
  monteCarlo,
  purgedKFold,
  quantileStrata,
  shuffleSplit,
  stratifiedKFold,
  stratifiedShuffleSplit,
  timeSeriesSplit,
  trainTestSplit,
  trainValidationTestSplit,
} from "../../src/index.ts";
import { digest, type LabelSpec, labelsOf, readReference } from "../reference.ts";

const length = 600;
const labels = Array.from({ length }, (_, row) =>
  row % 10 < 6 ? "common" : row % 10 < 9 ? "rare" : "rarest",
);
const groups = Array.from({ length }, (_, row) => `person ${Math.floor((row * 7) % 60)}`);
const data = { length, labels, groups };

function shareOf(rows: Uint32Array, name: string): number {
  return [...rows].filter((row) => labels[row] === name).length / rows.length;
}

function testRows(randomState: number): Uint32Array {
  return trainTestSplit({ stratify: true, grouped: true, randomState }).split(data).test;
}

describe("stratified and grouped together", () => {
  it.each([0, 1, 2, 3, 4])(
    "three parts hold whole groups and come near the sizes and shares, seed %i",
    (randomState) => {
      const split = trainValidationTestSplit({
        validationSize: 0.1,
        testSize: 0.2,
        stratify: true,
        grouped: true,
        randomState,
      });
      const { train, validation, test } = split.split(data);
      const homes = [train, validation, test].map((part) => new Set([...part].map((row) => groups[row])));
      expect(homes.reduce((sum, home) => sum + home.size, 0)).toBe(60);
      expect(train.length + validation.length + test.length).toBe(length);
      expect(Math.abs(validation.length - 60)).toBeLessThanOrEqual(15);
      expect(Math.abs(test.length - 120)).toBeLessThanOrEqual(15);
      for (const part of [train, validation, test]) {
        expect(shareOf(part, "common")).toBeCloseTo(0.6, 0.7);
        expect(shareOf(part, "rarest")).toBeCloseTo(0.1, 0.7);
      }
    },
  );

  it("differs from seed to seed", () => {
    expect(testRows(0)).toEqual(testRows(0));
    expect(testRows(0)).not.toEqual(testRows(1));
  });

  it("does not depend on a lucky seed", () => {
    const four = { length: 4, labels: [0, 1, 0, 1], groups: ["a", "a", "b", "c"] };
    const mixed = [...Array.from({ length: 90 }, () => "large"), ..."a b c d e f g h i j".split(" ")];
    const uneven = { length: 100, labels: mixed.map((_, row) => row % 2), groups: mixed };
    for (let randomState = 0; randomState < 40; randomState++) {
      const quarter = trainTestSplit({ testSize: 0.25, stratify: true, grouped: true, randomState });
      expect(quarter.split(four).test).toHaveLength(1);
      const tenth = trainTestSplit({ testSize: 0.1, stratify: true, grouped: true, randomState });
      expect(tenth.split(uneven).test).toHaveLength(10);
    }
  });

  it("gives groups of any size to parts of the right number of rows, with classes or without", () => {
    const mixed = [...Array.from({ length: 90 }, () => "large"), ..."a b c d e f g h i j".split(" ")];
    const one = { length: 100, labels: mixed.map(() => 0), groups: mixed };
    for (let randomState = 0; randomState < 20; randomState++) {
      const options = { testSize: 0.1, randomState, grouped: "rows" } as const;
      const { train, test } = trainTestSplit(options).split(one);
      expect(test).toHaveLength(10);
      expect([...train, ...test].toSorted((a, b) => a - b)).toEqual([...mixed.keys()]);
      const halves = { ...options, validationSize: 0.05, testSize: 0.05 };
      const three = trainValidationTestSplit(halves).split(one);
      expect([three.train.length, three.validation.length, three.test.length]).toEqual([90, 5, 5]);
      const [drawn] = monteCarlo({ ...options, nSplits: 1 }).split(one);
      expect(drawn?.test).toHaveLength(10);
      const stratified = trainTestSplit({ ...options, stratify: true }).split(one);
      expect(stratified).toEqual(trainTestSplit({ ...options, stratify: true, grouped: true }).split(one));
      expect(stratified.test).toHaveLength(10);
    }
  });

  it("is refused for too few groups", () => {
    const split = trainTestSplit({ stratify: true, grouped: true });
    expect(() => split.split({ length: 4, labels: [0, 1, 0, 1], groups: [1, 1, 1, 1] })).toThrow(
      "trainTestSplit needs a group for each of 2 parts, got 1",
    );
  });
});

describe("combineLabels", () => {
  const { names, columns } = readReference("splits.json") as {
    readonly names: Record<string, string[]>;
    readonly columns: readonly {
      readonly length: number;
      readonly columns: LabelSpec[];
      readonly hash: string;
    }[];
  };

  it.each(columns)(
    "stratifies $length rows as scikit-learn does by several columns",
    ({ length: n, columns: specs, hash }) => {
      const combined = combineLabels(...specs.map((spec) => labelsOf(spec, n, names)));
      const splitter = stratifiedShuffleSplit({ nSplits: 3, testSize: 0.3, randomState: 42 });
      const parts = Array.from(splitter.split({ length: n, labels: combined }), ({ train, test }) => [
        train,
        test,
      ]);
      expect(digest(parts.flat())).toBe(hash);
    },
  );

  it.each([
    [() => combineLabels(), RangeError],
    [() => combineLabels([1], [1, 2]), RangeError],
    [() => combineLabels([Number.NaN]), RangeError],
    [() => combineLabels([null as never]), TypeError],
  ])("refuses unfit columns", (attempt, kind) => {
    expect(attempt).toThrow(kind);
  });
});

function written(folds: Iterable<Fold>): string[] {
  return Array.from(folds, ({ train, test }) => `${train.join(" ")} | ${test.join(" ")}`);
}

describe("timeSeriesSplit of groups", () => {
  const days = ["mon", "mon", "tue", "wed", "wed", "wed", "thu", "fri", "fri"];

  it("moves on by whole groups", () => {
    const weekdays = { length: 9, groups: days };
    expect(written(timeSeriesSplit({ nSplits: 3, grouped: true }).split(weekdays))).toEqual([
      "0 1 2 | 3 4 5",
      "0 1 2 3 4 5 | 6",
      "0 1 2 3 4 5 6 | 7 8",
    ]);
    const rolling = timeSeriesSplit({ nSplits: 2, grouped: true, gap: 1, maxTrainSize: 1 });
    expect(written(rolling.split(weekdays))).toEqual(["2 | 6", "3 4 5 | 7 8"]);
  });

  it("is that of rows where every row is a group", () => {
    for (const options of [
      { nSplits: 3 },
      { nSplits: 2, testSize: 2, gap: 1 },
      { nSplits: 3, maxTrainSize: 2 },
    ]) {
      const rows = Array.from({ length: 9 }, (_, row) => row);
      const grouped = timeSeriesSplit({ ...options, grouped: true }).split({ length: 9, groups: rows });
      expect(written(grouped)).toEqual(written(timeSeriesSplit(options).split({ length: 9 })));
    }
  });

  it("refuses groups that come again, and too few", () => {
    const again = { length: 4, groups: ["a", "b", "a", "c"] };
    expect(() => timeSeriesSplit({ nSplits: 2, grouped: true }).split(again)).toThrow(
      "a comes again in row 2",
    );
    expect(() => timeSeriesSplit({ grouped: true }).split({ length: 9, groups: days })).toThrow(
      "nSplits must be less than the number of groups (5), got 5",
    );
  });
});

describe("purgedKFold", () => {
  const start = Float64Array.from({ length: 100 }, (_, row) => row);

  it.each([0, 1, 5, 12])("trains on no row whose time overlaps the test's, horizon %i", (horizon) => {
    const end = start.map((time) => time + horizon);
    const splitter = purgedKFold({ nSplits: 4, embargo: 3 });
    const folds = Array.from(splitter.split({ length: 100, times: { start, end } }));
    expect(folds.map(({ test }) => test.length)).toEqual([25, 25, 25, 25]);
    for (const { train, test } of folds) {
      const [first, last] = [test[0]!, test.at(-1)!];
      const kept = Array.from(start, (_, row) => row).filter(
        (row) => row + horizon < first || row > last + horizon + 3,
      );
      expect([...train]).toEqual(kept);
    }
  });

  it("is unshuffled k-fold where nothing overlaps", () => {
    const purged = purgedKFold({ nSplits: 3 }).split({ length: 10 });
    expect(written(purged)).toEqual(written(kFold({ nSplits: 3 }).split({ length: 10 })));
  });

  const two = purgedKFold({ nSplits: 2 });
  it.each([
    [() => purgedKFold({ embargo: -1 }), "embargo must be an integer of at least 0, got -1"],
    [() => purgedKFold().split({ length: 4 }), "nSplits must be at most the number of rows (4), got 5"],
    [
      () => two.split({ length: 2, times: { start: [1], end: [2] } }),
      "times.start must have one entry per row (2), got 1",
    ],
    [() => two.split({ length: 2, times: { start: [2, 1], end: [3, 3] } }), "times must go forward"],
    [
      () => two.split({ length: 2, times: { start: [1, 2], end: [3, 1] } }),
      "times must be finite and not end",
    ],
    [
      () => two.split({ length: 2, times: { start: [1, Number.NaN], end: [3, 4] } }),
      "times must be finite and not end",
    ],
  ])("refuses unfit times", (attempt, message) => {
    expect(attempt).toThrow(message);
  });
});

describe("monteCarlo", () => {
  const sizes = { nSplits: 4, testSize: 0.3, randomState: 9 };
  it.each([
    ["plain", {}, shuffleSplit(sizes)],
    ["stratified", { stratify: true }, stratifiedShuffleSplit(sizes)],
    ["grouped", { grouped: true }, groupShuffleSplit(sizes)],
  ])("%s draws as the splitter of that kind", (_, options, splitter) => {
    expect(Array.from(monteCarlo({ ...sizes, ...options }).split(data))).toEqual(
      Array.from(splitter.split(data)),
    );
  });
});

describe("bootstrap", () => {
  it("of groups draws as many groups as there are, each with all its rows", () => {
    const sizes = new Map<string, number>();
    for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    for (const { train, test } of bootstrap({ nSplits: 5, grouped: true }).split(data)) {
      const drawn = new Map<string, number>();
      for (const row of train) drawn.set(groups[row]!, (drawn.get(groups[row]!) ?? 0) + 1);
      let times = 0;
      for (const [group, count] of drawn) {
        expect(count % sizes.get(group)!).toBe(0);
        times += count / sizes.get(group)!;
      }
      expect(times).toBe(60);
      expect([...test].some((row) => drawn.has(groups[row]!))).toBe(false);
    }
  });

  it("leaves about 37 % of the rows for the test", () => {
    const tests = Array.from(
      bootstrap({ nSplits: 50 }).split({ length: 2000 }),
      ({ test }) => test.length / 2000,
    );
    expect(tests.reduce((a, b) => a + b, 0) / 50).toBeCloseTo(Math.exp(-1), 2);
  });
});

describe("quantileStrata", () => {
  it("cuts at the quartiles, the lower stratum taking what is on a cut", () => {
    expect([...quantileStrata([1, 2, 3, 4, 5, 6, 7, 8, 9])]).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it("has fewer strata where values are equal, without holes", () => {
    expect([...quantileStrata([0, 0, 0, 0, 0, 0, 1, 2])]).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
    expect([...quantileStrata([5, 5, 5, 5])]).toEqual([0, 0, 0, 0]);
  });

  it("makes every fold span a numeric target", () => {
    const prices = Float64Array.from({ length: 200 }, (_, row) => ((row * 7919) % 200) ** 2);
    const labels10 = quantileStrata(prices, { nStrata: 10 });
    const spreadOfMeans = (folds: Iterable<Fold>): number => {
      const means = Array.from(
        folds,
        ({ test }) => test.reduce((sum, row) => sum + prices[row]!, 0) / test.length,
      );
      return Math.max(...means) - Math.min(...means);
    };
    const options = { shuffle: true, randomState: 1 };
    const stratified = spreadOfMeans(stratifiedKFold(options).split({ length: 200, labels: labels10 }));
    expect(stratified).toBeLessThan(spreadOfMeans(kFold(options).split({ length: 200 })) / 2);
  });

  it.each([
    [() => quantileStrata([]), RangeError],
    [() => quantileStrata([1, Number.NaN, 3, 4]), RangeError],
    [() => quantileStrata([1, 2, 3]), RangeError],
    [() => quantileStrata([1, 2, 3], { nStrata: 1 }), RangeError],
    [() => quantileStrata(["1", "2", "3", "4"] as never), TypeError],
  ])("refuses unfit values", (attempt, kind) => {
    expect(attempt).toThrow(kind);
  });
});
