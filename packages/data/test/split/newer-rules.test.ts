import { describe, expect, it } from "vitest";
import { seedByInteger } from "../../src/random/mt19937.ts";
import { insertRows, wordsOfRandperm } from "../../src/random/torch-permutation.ts";
import { argsort } from "../../src/split/argsort.ts";
import { readReference, type ReferenceCase } from "../reference.ts";
import { repeat } from "../repeat.ts";

const {
  argsort: orders,
  insertions,
  cases,
} = readReference("newer.json") as {
  readonly argsort: readonly { readonly values: number[]; readonly order: number[] }[];
  readonly insertions: readonly { readonly n: number; readonly seed: number; readonly rows: number[] }[];
  readonly cases: readonly (ReferenceCase & { readonly source: string })[];
};

describe.each([...new Set(cases.map(({ source }) => source))])("scikit-learn %s", (pullRequest) => {
  it("is followed, as derived by hand from its text", () => {
    const expected = cases.filter(({ source }) => source === pullRequest);
    expect(expected.map((example) => ({ source: pullRequest, ...repeat(example) }))).toEqual(expected);
  });
});

describe("PyTorch 2", () => {
  it.each(insertions)("inserts $n rows by 64 bits, seed $seed, as derived by hand", ({ n, seed, rows }) => {
    const inserted = new Uint32Array(n);
    insertRows(seedByInteger(seed), inserted);
    expect([...inserted]).toEqual(rows);
  });

  it("draws so many words", () => {
    expect([0, 1, 2, 214_748_363, 214_748_364].map(wordsOfRandperm)).toEqual([
      0, 0, 1, 214_748_362, 429_496_728,
    ]);
  });
});

describe("introsort", () => {
  it.each(orders)("orders equal values as NumPy, also beyond its depth limit", ({ values, order }) => {
    expect([...argsort(values, "introsort")]).toEqual(order);
  });
});
