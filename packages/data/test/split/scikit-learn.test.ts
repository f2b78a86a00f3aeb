import { describe, expect, it } from "vitest";
import { splitters } from "../../src/index.ts";
import { readReference, type ReferenceCase } from "../reference.ts";
import { repeat } from "../repeat.ts";

const reference = readReference("splits.json") as {
  readonly cases: readonly ReferenceCase[];
};

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
  // Monte-Carlo draws are compared with those of the shuffle splits, PyTorch's in a test of its own.
  const others = new Set([
    "monteCarlo",
    "randomSplit",
    "hashSplit",
    "hashKFold",
    "purgedKFold",
    "combinatorialPurgedKFold",
    "timeHoldout",
  ]);
  const expected = Object.keys(splitters).filter((kind) => !others.has(kind));
  expect([...new Set(answering.map(({ splitter }) => splitter))].toSorted()).toEqual(expected.toSorted());
});
