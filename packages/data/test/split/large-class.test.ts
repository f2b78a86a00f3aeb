import { expect, it } from "vitest";
import { randomState, stratifiedKFold } from "../../src/index.ts";

it("deals a class that is too large for a copy as it deals a small one", () => {
  const length = 2 ** 22 + 5;
  const turns = Uint32Array.from({ length }, (_, row) => row % 3).toSorted();
  randomState(7).shuffle(turns);
  const folds = stratifiedKFold({ nSplits: 3, shuffle: true, randomState: 7 }).assign({
    length,
    labels: new Int32Array(length),
  });
  expect(folds.length).toBe(length);
  expect(folds.every((fold, row) => fold === turns[row])).toBe(true);
});
