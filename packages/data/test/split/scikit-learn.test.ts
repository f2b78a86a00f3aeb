import { describe, expect, it } from "vitest";
import { type Fold, revive, splitters, type ThreeParts } from "../../src/index.ts";
import { digest, type LabelSpec, labelsOf, readReference, type ReferenceCase } from "../reference.ts";

const reference = readReference("splits.json") as {
  readonly names: Record<string, string[]>;
  readonly cases: readonly ReferenceCase[];
};

function partsOf(result: Fold | ThreeParts | Iterable<Fold>): Uint32Array[] {
  if (Symbol.iterator in result) return [...result].flatMap(({ train, test }) => [train, test]);
  if ("validation" in result) return [result.train, result.validation, result.test];
  return [result.train, result.test];
}

/** Repeats the case: the same fields with our outcome in place of scikit-learn's. */
function repeat(example: ReferenceCase): ReferenceCase {
  const { splitter, options, length, labels, groups, indices } = example;
  const question = { splitter, options, length, ...(labels && { labels }), ...(groups && { groups }) };
  const column = (spec?: LabelSpec) => spec && labelsOf(spec, length, reference.names);
  const data = { length, labels: column(labels), groups: column(groups) };
  try {
    const parts = partsOf(revive({ kind: splitter, version: 1, ...options }).split(data));
    const outcome = { parts: parts.length, hash: digest(parts) };
    return { ...question, ...outcome, ...(indices && { indices: parts.map((part) => Array.from(part)) }) };
  } catch (error) {
    // Python's ValueError is a wrong value.
    return { ...question, refused: error instanceof RangeError ? "ValueError" : String(error) };
  }
}

describe.each([...new Set(reference.cases.map(({ splitter }) => splitter))])("%s", (kind) => {
  const cases = reference.cases.filter(({ splitter }) => splitter === kind);

  it("gives scikit-learn's indices in scikit-learn's order", () => {
    const answered = cases.filter(({ refused }) => refused === undefined);
    expect(answered.length).toBeGreaterThan(2);
    expect(answered.map(repeat)).toEqual(answered);
  });

  it("refuses what scikit-learn refuses", () => {
    const refused = cases.filter((example) => example.refused !== undefined);
    expect(refused.map(repeat)).toEqual(refused);
  });
});

it("has refusals of most splitters", () => {
  const refusing = reference.cases.filter(({ refused }) => refused !== undefined);
  expect(new Set(refusing.map(({ splitter }) => splitter)).size).toBeGreaterThan(12);
});

it("has cases of every splitter that scikit-learn has", () => {
  const answering = reference.cases.filter(({ refused }) => refused === undefined);
  // Monte-Carlo draws are those of the shuffle splits, and are compared with them.
  const expected = Object.keys(splitters).filter((kind) => kind !== "monteCarlo");
  expect([...new Set(answering.map(({ splitter }) => splitter))].toSorted()).toEqual(expected.toSorted());
});
