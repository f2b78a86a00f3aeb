import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fold, revive, splitters } from "../../src/index.ts";

/** What a splitter promises, and options that fit any of the data below. */
interface Law {
  readonly options: object;
  /** How often each row is in a test part. */
  readonly timesTested?: number;
  /** False where rows may be in no part. */
  readonly covers?: boolean;
  /** Rows of a group are all in the same part. */
  readonly keepsGroups?: boolean;
  /** The option that takes the seed; "none" for a splitter that draws nothing. Default "randomState". */
  readonly seed?: "none" | "randomState" | "seed" | "salt";
  /** Each class has its share of each part, to within a row. */
  readonly keepsShares?: boolean;
  /** Training rows come before test rows, with at least this many rows between them. */
  readonly goesForward?: number;
}

const laws: { readonly [Name in keyof typeof splitters]: Law } = {
  kFold: { options: { nSplits: 3, shuffle: true }, timesTested: 1 },
  stratifiedKFold: { options: { nSplits: 3, shuffle: true }, timesTested: 1, keepsShares: true },
  groupKFold: { options: { nSplits: 3 }, seed: "none", timesTested: 1, keepsGroups: true },
  stratifiedGroupKFold: { options: { nSplits: 3, shuffle: true }, timesTested: 1, keepsGroups: true },
  repeatedKFold: { options: { nSplits: 3, nRepeats: 2 }, timesTested: 2 },
  repeatedStratifiedKFold: { options: { nSplits: 3, nRepeats: 2 }, timesTested: 2, keepsShares: true },
  leaveOneOut: { options: {}, seed: "none", timesTested: 1 },
  leavePOut: { options: { p: 2 }, seed: "none" },
  leaveOneGroupOut: { options: {}, seed: "none", timesTested: 1, keepsGroups: true },
  leavePGroupsOut: { options: { nGroups: 2 }, seed: "none", keepsGroups: true },
  predefinedSplit: { options: {}, timesTested: 1 },
  shuffleSplit: { options: { nSplits: 3, testSize: 0.3 } },
  stratifiedShuffleSplit: { options: { nSplits: 3, testSize: 0.3 }, keepsShares: true },
  groupShuffleSplit: { options: { nSplits: 3, testSize: 0.3 }, keepsGroups: true },
  monteCarlo: { options: { nSplits: 3, stratify: true, grouped: true }, keepsGroups: true },
  bootstrap: { options: { nSplits: 3 } },
  timeSeriesSplit: { options: { nSplits: 3, gap: 1 }, seed: "none", goesForward: 1, covers: false },
  purgedKFold: { options: { nSplits: 3, embargo: 1 }, seed: "none", timesTested: 1, covers: false },
  combinatorialPurgedKFold: {
    options: { nFolds: 4, nTestFolds: 2, embargo: 1 },
    seed: "none",
    timesTested: 3,
    covers: false,
  },
  timeHoldout: { options: { testSize: 0.3 }, seed: "none" },
  trainTestSplit: { options: { testSize: 0.3, stratify: true }, keepsShares: true },
  trainValidationTestSplit: { options: { grouped: true }, keepsGroups: true },
  hashSplit: {
    options: { key: "id", keyType: "integer", parts: { train: 0.5, validation: 0.3, test: 0.2 } },
    seed: "salt",
    keepsGroups: true,
  },
  hashKFold: {
    options: { key: "id", keyType: "integer", nSplits: 3 },
    seed: "salt",
    timesTested: 1,
    keepsGroups: true,
  },
  randomSplit: { options: { lengths: [0.5, 0.3, 0.2] }, seed: "seed" },
};

/** 12 to 40 rows of 2 classes, 3 rows of each at least, in 6 groups or more. */
const data = fc
  .tuple(
    fc.array(fc.constantFrom("cat", "개"), { minLength: 6, maxLength: 34 }),
    fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 40, maxLength: 40 }),
    fc.nat({ max: 2 ** 32 - 1 }),
  )
  .map(([some, numbers, seed]) => {
    const labels = ["cat", "개", "cat", "개", "cat", "개", ...some];
    const groups = labels.map((_, row) => (row < 8 ? row : numbers[row]!));
    return { length: labels.length, labels, groups, seed };
  });

type Parts = readonly Uint32Array[];
type Rows = {
  readonly length: number;
  readonly labels: string[];
  readonly groups: number[];
  readonly seed: number;
};

/** The parts of each split: train and test, or as many as there are. */
function partsOf(kind: keyof typeof laws, options: object, rows: Rows): Parts[] {
  const { seed, ...columns } = { ...rows, keys: rows.groups };
  const seeded = seedOf(kind, seed);
  const filled = kind === "predefinedSplit" ? { testFold: rows.groups } : { ...options, ...seeded };
  const result = revive({ kind, version: 1, ...filled }).split(columns);
  const listed: (Fold | Uint32Array)[] = Symbol.iterator in result ? [...result] : [];
  if (listed[0] instanceof Uint32Array) return [listed.filter((part) => part instanceof Uint32Array)];
  if (!(Symbol.iterator in result)) return [Object.values(result)];
  return listed.map((fold) => Object.values(fold));
}

function seedOf(kind: keyof typeof laws, seed: number): object {
  const { seed: option = "randomState" } = laws[kind];
  return option === "none" ? {} : { [option]: option === "salt" ? String(seed) : seed };
}

type Kind = keyof typeof laws;
const kinds = Object.keys(laws).filter((kind): kind is Kind => kind in laws);
const withLaw = (name: keyof Law): Kind[] => kinds.filter((kind) => laws[kind][name] !== undefined);

function check(kind: Kind, property: (splits: Parts[], rows: Rows) => void): void {
  fc.assert(
    fc.property(data, (rows) => property(partsOf(kind, laws[kind].options, rows), rows)),
    { numRuns: 60 },
  );
}

function valuesOf(part: Iterable<number>, column: readonly (string | number)[]): Set<string | number> {
  return new Set(Array.from(part, (row) => column[row]!));
}

describe.each(kinds)("%s", (kind) => {
  it("gives parts that are disjoint and hold rows only, the same for the same seed", () => {
    check(kind, (splits, rows) => {
      expect(splits.length).toBeGreaterThan(0);
      for (const parts of splits) {
        const all = new Set<number>();
        let size = 0;
        for (const part of parts) {
          const distinct = new Set(part);
          size += distinct.size;
          for (const row of distinct) all.add(row);
        }
        expect(all.size).toBe(size);
        expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...all)).toBeLessThan(rows.length);
      }
      expect(partsOf(kind, laws[kind].options, rows)).toEqual(splits);
    });
  });
});

describe.each(kinds.filter((kind) => laws[kind].covers !== false))("%s", (kind) => {
  it("has every row in a part", () => {
    check(kind, (splits, rows) => {
      for (const parts of splits) {
        const covered = new Set<number>();
        for (const part of parts) for (const row of part) covered.add(row);
        expect(covered.size).toBe(rows.length);
      }
    });
  });
});

describe.each(["shuffleSplit", "timeSeriesSplit", "bootstrap", "leavePOut", "leavePGroupsOut"] as const)(
  "%s",
  (kind) => {
    it("says how many splits there are", () => {
      check(kind, (splits, rows) => {
        const splitter = revive({ kind, version: 1, ...laws[kind].options });
        expect("getNSplits" in splitter && splitter.getNSplits(rows)).toBe(splits.length);
      });
    });
  },
);

describe.each(withLaw("timesTested"))("%s", (kind) => {
  it("has every row in as many test parts", () => {
    check(kind, (splits, rows) => {
      const times = Array.from({ length: rows.length }, () => 0);
      for (const [, test] of splits) for (const row of test!) times[row]!++;
      expect(new Set(times)).toEqual(new Set([laws[kind].timesTested]));
    });
  });

  it("says beforehand how many splits there are", () => {
    check(kind, (splits, rows) => {
      const options = kind === "predefinedSplit" ? { testFold: rows.groups } : laws[kind].options;
      const splitter = revive({ kind, version: 1, ...options });
      expect("getNSplits" in splitter && splitter.getNSplits(rows)).toBe(splits.length);
    });
  });
});

describe.each(withLaw("keepsGroups"))("%s", (kind) => {
  it("never splits a group", () => {
    check(kind, (splits, { groups }) => {
      for (const parts of splits) {
        const homes = parts.map((part) => valuesOf(part, groups));
        const all = new Set(homes.flatMap((home) => Array.from(home)));
        expect(homes.reduce((sum, home) => sum + home.size, 0)).toBe(all.size);
      }
    });
  });
});

describe.each(withLaw("keepsShares"))("%s", (kind) => {
  it("keeps each class within one row of its share", () => {
    check(kind, (splits, { labels, length }) => {
      for (const part of splits.flat()) {
        for (const name of ["cat", "개"]) {
          const total = labels.filter((label) => label === name).length;
          const count = Array.from(part).filter((row) => labels[row] === name).length;
          expect(Math.abs(count - (total * part.length) / length)).toBeLessThanOrEqual(1);
        }
      }
    });
  });
});

describe.each(withLaw("goesForward"))("%s", (kind) => {
  it("never trains on rows after the test's first", () => {
    const { goesForward: gap = 0 } = laws[kind];
    check(kind, (splits) => {
      for (const [train, test] of splits) expect(Math.max(...train!)).toBeLessThan(Math.min(...test!) - gap);
    });
  });
});
