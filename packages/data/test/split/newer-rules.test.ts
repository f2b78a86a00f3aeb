import { describe, expect, it } from "vitest";
import { argsort } from "../../src/split/argsort.ts";
import { readReference, type ReferenceCase } from "../reference.ts";
import { repeat } from "../repeat.ts";

const { argsort: orders, cases } = readReference("newer.json") as {
  readonly argsort: readonly { readonly values: number[]; readonly order: number[] }[];
  readonly cases: readonly (ReferenceCase & { readonly source: string })[];
};

describe.each([...new Set(cases.map(({ source }) => source))])("scikit-learn %s", (pullRequest) => {
  it("is followed, as derived by hand from its text", () => {
    const expected = cases.filter(({ source }) => source === pullRequest);
    expect(expected.map((example) => ({ source: pullRequest, ...repeat(example) }))).toEqual(expected);
  });
});

describe("introsort", () => {
  it.each(orders)("orders equal values as NumPy, also beyond its depth limit", ({ values, order }) => {
    expect([...argsort(values, "introsort")]).toEqual(order);
  });
});
