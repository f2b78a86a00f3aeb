import { expect, expectTypeOf, it } from "vitest";
import { assignParts, trainTestSplit, trainValidationTestSplit } from "../../src/index.ts";

it("names the part of each row, and none for rows that no part has", () => {
  const partOf = assignParts({ train: [0, 3], test: Uint32Array.of(2) }, 5);
  expectTypeOf(partOf).toEqualTypeOf<("train" | "test" | undefined)[]>();
  expect(partOf).toEqual(["train", undefined, "test", "train", undefined]);
});

it("agrees with the parts of a split", () => {
  const parts = trainValidationTestSplit({ validationSize: 0.1, testSize: 0.2, randomState: 3 }).split({
    length: 50,
  });
  const partOf = assignParts(parts, 50);
  for (const [name, rows] of Object.entries<Uint32Array>({ ...parts }))
    expect(partOf.flatMap((part, row) => (part === name ? [row] : []))).toEqual(
      [...rows].toSorted((a, b) => a - b),
    );
});

it.each([
  [{ train: [0, 1], test: [1] }, 2, "each row must be in one part at most, row 1 is in train and test"],
  [{ train: [0, 2] }, 2, "train must hold rows from 0 to 1, got 2"],
  [{ train: 5 }, 2, "train must be a list of rows, got number"],
  [[[0]], 2, "parts must be rows by name, got a list"],
  [trainTestSplit().split({ length: 4 }), NaN, "length must be an integer of at least 0, got NaN"],
])("%o of %d rows: %s", (parts, length, message) => {
  expect(() => assignParts(parts as never, length)).toThrow(message);
});
