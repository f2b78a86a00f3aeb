import { describe, expect, it } from "vitest";
import {
  bootstrap,
  combineLabels,
  feistelPermutation,
  groupKFold,
  kFold,
  predefinedSplit,
  quantileStrata,
  randomSplit,
  randomState,
  splitters,
  stratifiedGroupKFold,
  stratifiedKFold,
  trainTestSplit,
  trainValidationTestSplit,
} from "../../src/index.ts";

const refusals: readonly (readonly [string, () => unknown, RegExp | string])[] = [
  ["one fold", () => kFold({ nSplits: 1 }), "RangeError: nSplits must be an integer of at least 2, got 1"],
  [
    "half a fold",
    () => kFold({ nSplits: 2.5 }),
    "RangeError: nSplits must be an integer of at least 2, got 2.5",
  ],
  [
    "NaN folds",
    () => kFold({ nSplits: Number.NaN }),
    "RangeError: nSplits must be an integer of at least 2, got NaN",
  ],
  [
    "folds in words",
    () => kFold({ nSplits: "5" as never }),
    "TypeError: nSplits must be an integer, got string",
  ],
  ["a misspelt option", () => kFold({ n_splits: 5 } as never), /^TypeError: kFold has no option n_splits/],
  ["shuffle in words", () => kFold({ shuffle: "yes" as never }), /^TypeError: shuffle must be true or false/],
  ["a seed without shuffle", () => kFold({ randomState: 1 }), /^RangeError: randomState must be left out/],
  [
    "a negative seed",
    () => kFold({ shuffle: true, randomState: -1 }),
    /^RangeError: randomState must be an integer/,
  ],
  [
    "a seed too large",
    () => kFold({ shuffle: true, randomState: 2 ** 32 }),
    /^RangeError: randomState must be an/,
  ],
  [
    "more folds than rows",
    () => kFold().split({ length: 4 }),
    /^RangeError: nSplits must be at most .* \(4\), got 5/,
  ],
  [
    "no rows",
    () => kFold().split({ length: 0 }),
    /^RangeError: nSplits must be at most the number of rows \(0\)/,
  ],
  ["options in words", () => kFold("5" as never), "TypeError: kFold takes an object of options, got string"],
  [
    "labels in words",
    () => stratifiedKFold().split({ length: 3, labels: "abc" }),
    "TypeError: labels must be an array, got string",
  ],
  [
    "folds in words",
    () => predefinedSplit({ testFold: "01" as never }),
    /^TypeError: testFold must be a list/,
  ],
  [
    "half a fold",
    () => predefinedSplit({ testFold: [0, 0.5] }),
    /^RangeError: testFold must hold integers, got 0.5/,
  ],
  [
    "a fold in words",
    () => predefinedSplit({ testFold: ["0" as never] }),
    /^TypeError: testFold must hold integers/,
  ],
  [
    "folds of other rows",
    () => predefinedSplit({ testFold: [0, 1] }).split({ length: 3 }),
    /^RangeError: length must be/,
  ],
  [
    "no parts",
    () => randomSplit({ lengths: [] }),
    /^RangeError: lengths must be numbers of rows or fractions, got none/,
  ],
  [
    "a negative part",
    () => randomSplit({ lengths: [-1, 2] }),
    /^RangeError: lengths must be numbers .* got -1/,
  ],
  ["parts in words", () => randomSplit({ lengths: "all" as never }), /^TypeError: lengths must be a list/],
  [
    "strata of groups",
    () => bootstrap({ stratify: true, grouped: true }),
    /^RangeError: stratify and grouped must not/,
  ],
  [
    "a resample of nothing",
    () => bootstrap().split({ length: 0 }),
    "RangeError: bootstrap needs at least 1 row, got 0",
  ],
  [
    "groups neither by groups nor by rows",
    () => trainTestSplit({ grouped: "row" as never }),
    /^RangeError: grouped must be true, false or "rows", got/,
  ],
  [
    "groups without shuffle",
    () => trainTestSplit({ grouped: true, shuffle: false }),
    /^RangeError: grouped must be false/,
  ],
  [
    "unknown ties",
    () => groupKFold({ ties: "random" as never }),
    'RangeError: ties must be "stable" or "introsort", got',
  ],
  [
    "an unknown version",
    () => stratifiedGroupKFold({ compat: "sklearn<1.9" as never }),
    /^RangeError: compat must be/,
  ],
  ["no groups", () => groupKFold().split({ length: 9 }), "TypeError: groupKFold needs groups"],
  ["no data", () => kFold().split(undefined as never), /^TypeError: split must be given \{ length/],
  [
    "rows in the place of data",
    () => kFold().split([1, 2] as never),
    /^TypeError: split must be given \{ length/,
  ],
  ["a negative length", () => kFold().split({ length: -1 }), /^RangeError: length must be/],
  ["no labels", () => stratifiedKFold().split({ length: 9 }), /^TypeError: stratifiedKFold needs labels/],
  [
    "labels of another length",
    () => stratifiedKFold().split({ length: 9, labels: [1, 2] }),
    "RangeError: labels must have one entry per row (9), got 2",
  ],
  [
    "a NaN label",
    () => stratifiedKFold().split({ length: 6, labels: [0, 0, 0, 0, 0, Number.NaN] }),
    "RangeError: labels must be finite, got NaN in row 5",
  ],
  [
    "a missing label",
    () => stratifiedKFold().split({ length: 5, labels: ["a", "b", null as never, "a", "b"] }),
    /^TypeError: labels must be strings, numbers, bigints or booleans, got null in row 2/,
  ],
  [
    "labels that are all symbols",
    () => stratifiedKFold({ nSplits: 2 }).split({ length: 2, labels: [Symbol("a"), Symbol("b")] as never }),
    "TypeError: labels must be strings, numbers, bigints or booleans, got Symbol(a) in row 0",
  ],
  [
    "groups that are all missing",
    () => groupKFold().split({ length: 5, groups: Array.from({ length: 5 }) as never }),
    "TypeError: groups must be strings, numbers, bigints or booleans, got undefined in row 0",
  ],
  [
    "mixed labels",
    () => stratifiedKFold().split({ length: 5, labels: [1, 1, 1, "1", 1] }),
    "TypeError: labels must all be of one kind, got number and string in row 3",
  ],
  [
    "quantities as labels",
    () => stratifiedKFold().split({ length: 5, labels: [0.5, 1, 1, 1, 1] }),
    "RangeError: labels must be classes, not quantities, got 0.5",
  ],
  [
    "classes smaller than the folds",
    () => stratifiedKFold({ nSplits: 3 }).split({ length: 4, labels: "aabb".split("") }),
    "RangeError: nSplits must be at most the number of rows of the largest class (2), got 3",
  ],
  [
    "a class of one",
    () => trainTestSplit({ stratify: true }).split({ length: 9, labels: "aaaabbbbc".split("") }),
    "RangeError: every class must have at least 2 rows, c has 1",
  ],
  [
    "strata without shuffle",
    () => trainTestSplit({ stratify: true, shuffle: false }),
    /^RangeError: stratify must/,
  ],
  [
    "a test part of nothing",
    () => trainTestSplit({ testSize: 0 }),
    /^RangeError: testSize must be a fraction/,
  ],
  ["one row and a half", () => trainTestSplit({ testSize: 1.5 }), /^RangeError: testSize must be a fraction/],
  [
    "a NaN share",
    () => trainTestSplit({ trainSize: Number.NaN }),
    /^RangeError: trainSize must be a fraction/,
  ],
  [
    "shares above one",
    () => trainTestSplit({ testSize: 0.6, trainSize: 0.6 }),
    /^RangeError: testSize \+ trainSize/,
  ],
  [
    "one row",
    () => trainTestSplit().split({ length: 1 }),
    /^RangeError: the training part must not be empty/,
  ],
  [
    "all rows for the test",
    () => trainTestSplit({ testSize: 5 }).split({ length: 5 }),
    /^RangeError: testSize must/,
  ],
  [
    "three parts of two rows",
    () => trainValidationTestSplit().split({ length: 2 }),
    /^RangeError: the three parts must fit and not be empty: 2 rows/,
  ],
];

/** Every option that some splitter has. */
const optionNames = [
  ...new Set(
    [kFold, groupKFold, stratifiedGroupKFold, trainTestSplit, trainValidationTestSplit].flatMap((factory) =>
      Object.keys(factory()),
    ),
  ),
].filter((name) => !["kind", "version"].includes(name));

describe.each(Object.entries(splitters))("%s", (kind, factory: (options: never) => unknown) => {
  it("takes neither null nor a list for its options", () => {
    expect(() => factory(null as never)).toThrow(`${kind} takes an object of options, got null`);
    expect(() => factory([] as never)).toThrow(`${kind} takes an object of options, got a list`);
  });

  it.each(optionNames)("takes no null for %s", (name) => {
    expect(() => factory({ [name]: null } as never)).toThrow(
      /must not be null; leave it out for the default|has no option/u,
    );
  });
});

describe("null and other kinds in data", () => {
  it.each(["labels", "groups", "keys"])("%s must be an array", (name) => {
    for (const column of [null, 3, "abc"])
      expect(() => kFold().split({ length: 5, [name]: column })).toThrow(`${name} must be an array, got`);
  });

  it("a stream must be one", () => {
    const stream = {} as never;
    const data = { length: 10 };
    const message = "stream must be a random stream, such as randomState(0), got object";
    expect(() => kFold().split(data, stream)).toThrow(message);
    expect(() => kFold({ shuffle: true }).assign(data, stream)).toThrow(message);
    expect(() => trainTestSplit().split(data, stream)).toThrow(message);
    expect(() => trainValidationTestSplit().split(data, stream)).toThrow(message);
  });

  it("a saved stream must have its words", () => {
    expect(() => randomState({ kind: "mt19937" } as never)).toThrow(
      "seed.key must be text or a list of integers, got undefined",
    );
    expect(() => kFold({ shuffle: true, randomState: { kind: "mt19937" } as never })).toThrow(
      "randomState.key must be",
    );
  });

  it("rows of other functions must be lists", () => {
    expect(() => combineLabels(null as never)).toThrow("a column must be an array, got null");
    expect(() => quantileStrata(null as never)).toThrow("values must be an array, got null");
    expect(() => randomState(0).sample(null as never, 1)).toThrow("items must be an array, got null");
    expect(() => feistelPermutation(null as never)).toThrow(
      "feistelPermutation takes an object of options, got null",
    );
    expect(() => feistelPermutation({ length: 4, randomState: 1 } as never)).toThrow("did you mean seed?");
  });
});

describe("refusals", () => {
  it.each(refusals)("%s", (_, attempt, message) => {
    let refusal = "nothing was refused";
    try {
      attempt();
    } catch (error) {
      refusal = String(error);
    }
    expect(refusal).toMatch(message);
  });
});
