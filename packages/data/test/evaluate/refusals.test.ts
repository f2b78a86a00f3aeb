import { describe, expect, it } from "vitest";
import * as library from "../../src/index.ts";

const { accuracy, kFold } = library;
const data = { inputs: [1, 2, 3, 4], targets: [0, 1, 0, 1] };
const folds = kFold({ nSplits: 2 });
const estimator = { fit: () => 0, predict: (_: number, inputs: number[]) => inputs.map(() => 0) };
const scoring = { accuracy };
const parts = { train: Uint32Array.of(0, 1), test: Uint32Array.of(2, 3) };

/** Calls that are right; each argument is then put wrong in every way. */
const calls: Readonly<Record<string, readonly unknown[]>> = {
  crossValidate: [folds, data, estimator, { scoring }],
  crossValPredict: [folds, data, estimator, {}],
  learningCurve: [folds, data, estimator, { scoring }],
  validationCurve: [folds, data, estimator, [{ depth: 1 }], { scoring }],
  permutationTest: [folds, data, estimator, { scoring: accuracy, nPermutations: 1 }],
  nestedCrossValidate: [folds, folds, data, estimator, [{ depth: 1 }], { scoring: accuracy }],
  search: [folds, data, estimator, [{ depth: 1 }], { scoring: accuracy }],
  halvingSearch: [folds, data, estimator, [{ depth: 1 }, { depth: 2 }], { scoring: accuracy }],
  fitAndScore: [data, estimator, scoring],
  gridCandidates: [{ depth: [1, 2] }],
  randomCandidates: [{ depth: [1, 2] }, { count: 2 }],
  sealTest: [data, parts],
  auditSplit: [parts, { length: 4 }],
  take: [[1, 2], [0]],
  combineLabels: [["a"], ["b"]],
  quantileStrata: [[1, 2, 3, 4], { nStrata: 2 }],
  createLoader: [[1, 2], { batchSize: 1 }],
  feistelPermutation: [{ length: 4 }],
  hashSplit: [{ key: "id", parts: { train: 0.5, test: 0.5 } }],
  hashKFold: [{ key: "id" }],
  revive: [kFold().toJSON()],
  accuracy: [[1], [1]],
  balancedAccuracy: [[1], [1]],
  macroF1: [[1], [1]],
  meanSquaredError: [[1], [1]],
  meanAbsoluteError: [[1], [1]],
  r2: [[1], [1]],
  negative: [accuracy],
};
const nothing: readonly unknown[] = [null, 5, NaN, "x", true, {}, [], [null], { a: null }, Symbol("s")];
/** What JavaScript itself says where nobody has looked. */
const internal = /cannot |is not a function|not iterable|reading '|is not a constructor|invalid /iu;

async function outcome(name: string, given: readonly unknown[]): Promise<unknown> {
  const call = (library as unknown as Record<string, (...given: unknown[]) => unknown>)[name]!;
  try {
    await call(...given);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe("arguments that are none", () => {
  it.each(Object.keys(calls))("of %s are refused by a sentence, or are some", async (name) => {
    const right = calls[name]!;
    expect(await outcome(name, right)).toBeUndefined();
    for (const [place] of right.entries())
      for (const wrong of nothing) {
        const error = await outcome(name, right.with(place, wrong));
        if (error === undefined) continue;
        expect(error).toSatisfy((thrown) => thrown instanceof TypeError || thrown instanceof RangeError);
        expect((error as Error).message).not.toMatch(internal);
      }
  });

  it.each([
    "crossValidate",
    "crossValPredict",
    "learningCurve",
    "validationCurve",
    "permutationTest",
    "nestedCrossValidate",
    "search",
    "halvingSearch",
    "randomCandidates",
    "quantileStrata",
    "createLoader",
    "feistelPermutation",
    "hashSplit",
    "hashKFold",
  ])("of %s: an unknown option", async (name) => {
    const right = calls[name]!;
    const options = { ...(right.at(-1) as object), unheardOf: 1 };
    const error = await outcome(name, [...right.slice(0, -1), options]);
    expect((error as Error).message).toContain(`${name} has no option unheardOf`);
  });

  it.each<readonly [string, unknown[], string]>([
    ["crossValidate", [null, data, estimator, { scoring }], "splitter must be a splitter, got null"],
    [
      "crossValidate",
      [library.trainTestSplit(), data, estimator, { scoring }],
      "splitter must give folds, got none",
    ],
    [
      "crossValidate",
      [{ split: () => [] }, data, estimator, { scoring }],
      "splitter must give folds, got none",
    ],
    [
      "crossValidate",
      [folds, data, { fit: () => 0 }, { scoring }],
      "estimator.predict must be a function, got undefined",
    ],
    [
      "crossValidate",
      [folds, { ...data, group: [1, 1, 2, 2] }, estimator, { scoring }],
      "did you mean groups?",
    ],
    [
      "nestedCrossValidate",
      [folds, 5, data, estimator, [{}], { scoring: accuracy }],
      "splitter must be a splitter, got number",
    ],
    [
      "search",
      [folds, data, estimator, "x", { scoring: accuracy }],
      "candidates must be an array, got string",
    ],
    [
      "halvingSearch",
      [folds, data, estimator, [], { scoring: accuracy }],
      "there must be candidates to search, got none",
    ],
    ["randomCandidates", [{ a: [1] }, { count: 1, seed: 3 }], "did you mean randomState?"],
    ["auditSplit", [[], { length: 4 }], "parts must hold folds, got none"],
    ["negative", [5], "metric must be a function, got number"],
  ])("of %s: %o", async (name, given, message) => {
    expect((await outcome(name, given)) as Error).toHaveProperty("message", expect.stringContaining(message));
  });
});

it("a search tells candidates apart that JSON does not, also when it is resumed", async () => {
  const constant = {
    fit: (_: object, { settings }: { settings: { value: () => number } }) => settings.value(),
    predict: (value: number, inputs: number[]) => inputs.map(() => value),
  };
  const uneven = { inputs: [1, 2, 3, 4], targets: [0, 1, 1, 1] };
  const candidates = [{ value: () => 0 }, { value: () => 1 }];
  const first = await library.search(folds, uneven, constant, candidates, { scoring: accuracy });
  expect(first.rows.map(({ mean }) => mean)).toEqual([0.25, 0.75]);
  const unable = { ...constant, fit: (): number => expect.unreachable("all is known") };
  const options = { scoring: accuracy, state: first.state };
  expect((await library.search(folds, uneven, unable, candidates, options)).rows).toEqual(first.rows);
});
