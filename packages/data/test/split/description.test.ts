import { describe, expect, it } from "vitest";
import {
  kFold,
  randomState,
  revive,
  stratifiedKFold,
  trainTestSplit,
  trainValidationTestSplit,
} from "../../src/index.ts";

const examples = [
  [kFold(), "kFold({ nSplits: 5, shuffle: false })"],
  [kFold({ shuffle: true }), "kFold({ nSplits: 5, shuffle: true, randomState: 0 })"],
  [
    stratifiedKFold({ nSplits: 3, shuffle: true, randomState: [1, 2] }),
    "stratifiedKFold({ nSplits: 3, shuffle: true, randomState: [1, 2] })",
  ],
  [
    trainTestSplit(),
    "trainTestSplit({ testSize: 0.25, shuffle: true, stratify: false, grouped: false, randomState: 0 })",
  ],
  [
    trainValidationTestSplit({ shuffle: false }),
    "trainValidationTestSplit({ validationSize: 0.2, testSize: 0.2, shuffle: false, stratify: false, grouped: false })",
  ],
] as const;

describe("a splitter's description", () => {
  it.each(examples)(
    "prints as the call that makes it, says its seed, and comes back from JSON",
    (splitter, text) => {
      expect(String(splitter)).toBe(text);
      expect(Object.isFrozen(splitter)).toBe(true);
      const revived = revive(JSON.parse(JSON.stringify(splitter)));
      expect(revived).toEqual(splitter);
      expect(String(revived)).toBe(text);
    },
  );

  it("holds a saved stream", () => {
    const splitter = kFold({ shuffle: true, randomState: randomState(5).state() });
    expect(revive(JSON.parse(JSON.stringify(splitter)))).toEqual(splitter);
    expect(splitter.assign({ length: 9 })).toEqual(
      kFold({ shuffle: true, randomState: 5 }).assign({ length: 9 }),
    );
  });

  it("gives the same folds each time, and others from a stream that moves on", () => {
    const splitter = kFold({ nSplits: 2, shuffle: true, randomState: 5 });
    const folds = splitter.split({ length: 20 });
    expect([...folds]).toEqual([...folds]);
    const stream = randomState(5);
    const first = Array.from(splitter.split({ length: 20 }, stream));
    expect(first).toEqual([...folds]);
    expect(Array.from(splitter.split({ length: 20 }, stream))).not.toEqual(first);
  });

  it.each([
    [undefined, TypeError],
    [null, TypeError],
    ["kFold", TypeError],
    [{}, TypeError],
    [{ kind: "toString", version: 1 }, RangeError],
    [{ kind: "kFold", version: 2 }, RangeError],
    [{ kind: "kFold", version: 1, n_splits: 3 }, TypeError],
    [{ kind: "kFold", version: 1, nSplits: 1 }, RangeError],
  ])("is not revived from %j", (json, kind) => {
    expect(() => revive(json)).toThrow(kind);
  });
});
