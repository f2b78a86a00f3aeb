import { describe, expect, test } from "vitest";
import {
  accuracy,
  crossValidate,
  crossValPredict,
  type Estimator,
  fitAndScore,
  gridCandidates,
  halvingSearch,
  kFold,
  learningCurve,
  meanAbsoluteError,
  negative,
  nestedCrossValidate,
  permutationTest,
  randomCandidates,
  search,
  type SearchState,
  sealTest,
  shuffleSplit,
  stratifiedKFold,
  take,
  trainTestSplit,
} from "../../src/index.ts";
import { centroid, labels, line, x, y } from "./estimators.ts";

const data = { inputs: x, targets: y };
const scoring = { error: meanAbsoluteError };
const splitter = kFold({ nSplits: 6, shuffle: true, randomState: 1 });

test("fit sees the training rows and nothing else, predict inputs only", async () => {
  const seen: { rows: Uint32Array; inputs: number[]; targets: number[] }[] = [];
  const spy: typeof line = {
    ...line,
    fit: (train, context) => {
      seen.push(train);
      return line.fit(train, context);
    },
  };
  const { sizes } = await crossValidate(splitter, data, spy, { scoring });
  for (const [fold, { train }] of Array.from(splitter.split({ length: 90 })).entries()) {
    expect(seen[fold]).toEqual({ rows: train, inputs: take(x, train), targets: take(y, train) });
    expect(sizes[fold]).toEqual({ train: 75, test: 15 });
    seen[fold]!.inputs.fill(0);
  }
  expect(x.some((value) => value !== 0)).toBe(true);
});

test("folds run side by side come back in their order, with progress", async () => {
  const waits = [30, 5, 20, 1, 10, 0];
  const slow: typeof line = {
    ...line,
    fit: async (train, context) => {
      await new Promise((resolve) => {
        setTimeout(resolve, waits[context.fold]);
      });
      return line.fit(train, context);
    },
  };
  const progress: string[] = [];
  const alone = await crossValidate(splitter, data, line, { scoring });
  const together = await crossValidate(splitter, data, slow, {
    scoring,
    concurrency: 3,
    onProgress: (done, total) => progress.push(`${done}/${total}`),
  });
  expect(together).toEqual(alone);
  expect(progress).toEqual(["1/6", "2/6", "3/6", "4/6", "5/6", "6/6"]);
});

test("an abort stops the fits and is thrown as it is", async () => {
  const controller = new AbortController();
  const signals: AbortSignal[] = [];
  const stopping: typeof line = {
    ...line,
    fit: (train, context) => {
      signals.push(context.signal);
      if (context.fold === 1) controller.abort(new Error("enough"));
      return line.fit(train, context);
    },
  };
  await expect(
    crossValidate(splitter, data, stopping, { scoring, signal: controller.signal }),
  ).rejects.toThrow("enough");
  expect(signals).toHaveLength(2);
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
});

test("a fit that fails stops the others", async () => {
  let fits = 0;
  const broken: typeof line = {
    ...line,
    fit: () => {
      fits++;
      throw new Error("no convergence");
    },
  };
  await expect(crossValidate(splitter, data, broken, { scoring })).rejects.toThrow("no convergence");
  expect(fits).toBe(1);
});

test("an executor of one's own runs the fits", async () => {
  const jobs: string[] = [];
  const own = fitAndScore(data, line, scoring);
  const result = await crossValidate(splitter, data, line, {
    scoring,
    executor: (job, signal) => {
      jobs.push(JSON.stringify({ fold: job.fold, train: job.train.length }));
      return own(structuredClone(job), signal);
    },
  });
  expect(jobs).toEqual([0, 1, 2, 3, 4, 5].map((fold) => JSON.stringify({ fold, train: 75 })));
  expect(result).toEqual(await crossValidate(splitter, data, line, { scoring }));
});

test("an executor that names its metric otherwise is refused where there is one metric", async () => {
  const executor = fitAndScore(data, line, { error: meanAbsoluteError });
  const options = { scoring: meanAbsoluteError, executor };
  const named = "executor must return a score named score, got error";
  await expect(search(splitter, data, line, [undefined], options)).rejects.toThrow(named);
  await expect(permutationTest(splitter, data, line, { ...options, nPermutations: 1 })).rejects.toThrow(
    named,
  );
  await expect(nestedCrossValidate(splitter, splitter, data, line, [undefined], options)).rejects.toThrow(
    named,
  );
});

test("a permutation test shuffles labels with the targets, and groups within themselves", async () => {
  const groups = x.map((_, row) => row % 4);
  const strata = y.map((value) => (value > 5 ? "high" : "low"));
  const seen: Uint32Array[] = [];
  const own = fitAndScore(data, line, { score: negative(meanAbsoluteError) });
  await permutationTest(stratifiedKFold({ nSplits: 3 }), { ...data, groups, labels: strata }, line, {
    scoring: negative(meanAbsoluteError),
    nPermutations: 2,
    executor: async (job, signal) => {
      const { targetRows, test: tested } = structuredClone(job);
      if (targetRows !== undefined) seen.push(targetRows);
      const high = Array.from(tested, (row) => strata[targetRows?.[row] ?? row]).filter(
        (one) => one === "high",
      );
      expect(Math.abs(3 * high.length - strata.filter((one) => one === "high").length)).toBeLessThan(3);
      return own(job, signal);
    },
  });
  expect(seen).toHaveLength(6);
  for (const targetRows of seen) {
    expect(targetRows.toSorted()).toEqual(Uint32Array.from(x.keys()));
    expect(Array.from(targetRows, (row) => groups[row])).toEqual(groups);
  }
});

test("tensors and typed arrays are taken by rows", () => {
  const tensor = { data: Float64Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2] };
  expect(take(tensor, [2, 0])).toEqual({ data: Float64Array.of(5, 6, 1, 2), shape: [2, 2] });
  expect(take({ a: ["x", "y"], b: Uint8Array.of(1, 2) }, Uint32Array.of(1))).toEqual({
    a: ["y"],
    b: Uint8Array.of(2),
  });
  expect(() => take([1, 2], [2])).toThrow("indices must hold rows from 0 to 1, got 2");
});

describe("searches", () => {
  const candidates = gridCandidates({ shrink: [0, 0.25, 0.5, 0.75, 1] });
  const classes = { inputs: x, targets: labels };
  const folds = stratifiedKFold({ nSplits: 3 });

  test("go on from a saved state without fitting again", async () => {
    let saved: SearchState = { done: {} };
    const whole = await search(folds, classes, centroid, candidates, { scoring: accuracy });
    const interrupted = new AbortController();
    await expect(
      search(folds, classes, centroid, candidates, {
        scoring: accuracy,
        signal: interrupted.signal,
        onState: (state) => {
          saved = JSON.parse(JSON.stringify(state));
          if (Object.keys(saved.done).length === 3) interrupted.abort(new Error("power cut"));
        },
      }),
    ).rejects.toThrow("power cut");
    let fits = 0;
    const counting: typeof centroid = {
      ...centroid,
      fit: (train, context) => {
        fits++;
        return centroid.fit(train, context);
      },
    };
    const resumed = await search(folds, classes, counting, candidates, { scoring: accuracy, state: saved });
    expect(resumed).toEqual(whole);
    expect(fits).toBe(6);
  });

  test("draw the same candidates from the same seed, within their ranges", () => {
    const space = {
      rate: { logUniform: [1e-4, 1] as const },
      depth: { integers: [1, 3] as const },
      kind: ["a", "b"],
      w: { uniform: [2, 3] as const },
    };
    const drawn = randomCandidates(space, { count: 300, randomState: 9 });
    expect(drawn).toEqual(randomCandidates(space, { count: 300, randomState: 9 }));
    expect(new Set(drawn.map(({ depth }) => depth))).toEqual(new Set([1, 2, 3]));
    expect(new Set(drawn.map(({ kind }) => kind))).toEqual(new Set(["a", "b"]));
    const below = drawn.filter(({ rate }) => rate < 1e-2).length;
    expect(below).toBeGreaterThan(110);
    expect(below).toBeLessThan(190);
    expect(drawn.every(({ rate, w }) => rate >= 1e-4 && rate <= 1 && w >= 2 && w <= 3)).toBe(true);
  });

  test("by halving give the last candidates all rows, and spend less", async () => {
    const many = gridCandidates({ ridge: [0, 1, 5, 20, 50, 100, 500, 1000, 5000] });
    const { rows, best } = await halvingSearch(kFold({ nSplits: 3 }), data, line, many, {
      scoring: negative(meanAbsoluteError),
    });
    expect(rows.map(({ round, trainRows }) => `${round}:${trainRows}`)).toEqual([
      ...Array.from({ length: 9 }, () => "0:6"),
      ...Array.from({ length: 3 }, () => "1:20"),
      "2:60",
    ]);
    expect(best.round).toBe(2);
    expect(best.settings?.ridge).toBeLessThan(500);
  });
});

describe("a sealed test part", () => {
  const parts = trainTestSplit({ testSize: 0.2, randomState: 3 }).split({ length: 90 });
  const sealed = () => sealTest({ ...data, labels, groups: labels }, parts);

  test("is not in what one develops on", () => {
    const { development, rows } = sealed();
    expect(development.inputs).toEqual(take(x, rows));
    expect(development.labels).toEqual(take(labels, rows));
    expect(new Set([...rows, ...parts.test]).size).toBe(90);
    expect(rows.length).toBe(72);
  });

  test("opens once; a second look is noted as a peek", () => {
    const data90 = sealed();
    expect(data90.open("final score").targets).toEqual(take(y, parts.test));
    expect(() => data90.open("just once more")).toThrow(
      "the test part was opened before (final score): a second look is a peek, and open(reason, { again: true }) notes it",
    );
    data90.open("a bug in the metric", { again: true });
    expect(data90.openings.map(({ reason }) => reason)).toEqual(["final score", "a bug in the metric"]);
    expect(() => sealed().open("")).toThrow("open needs a reason to note, got none");
  });
});

const wrong: Estimator<undefined, number[], number[]> = { fit: () => undefined, predict: () => [1] };
test.each([
  [
    "no metrics",
    () => crossValidate(splitter, data, line, { scoring: {} }),
    "scoring must hold at least one metric",
  ],
  [
    "a misspelt option",
    () => crossValidate(splitter, data, line, { scoring, concurency: 2 } as never),
    "did you mean concurrency?",
  ],
  [
    "too few predictions",
    () => crossValidate(splitter, data, wrong, { scoring }),
    "predict must return one prediction per row (15), got 1",
  ],
  [
    "targets of another length",
    () => crossValidate(splitter, { inputs: x, targets: [1] }, line, { scoring }),
    "targets must have one entry per row (90), got 1",
  ],
  [
    "no fits at once",
    () => crossValidate(splitter, data, line, { scoring, concurrency: 0 }),
    "concurrency must be an integer of at least 1, got 0",
  ],
  [
    "sizes beyond the rows",
    () => learningCurve(splitter, data, line, { scoring, trainSizes: [10, 76] }),
    "numbers of rows up to 75, got 76",
  ],
  [
    "rows tested twice",
    () => crossValPredict(shuffleSplit({ nSplits: 3, testSize: 0.5 }), data, line),
    "each row must be tested once",
  ],
  [
    "an executor that predicts nothing",
    () => crossValPredict(splitter, data, line, { executor: async () => ({ test: { error: 1 } }) }),
    "executor must return predictions, got test",
  ],
  [
    "an executor that leaves out a prediction",
    () =>
      crossValPredict(splitter, data, line, {
        executor: async (job) => ({ test: {}, predictions: Array.from(job.test.subarray(1)) }),
      }),
    "predict must return one prediction per row",
  ],
  [
    "an option of crossValidate",
    () => crossValPredict(splitter, data, line, { scoring: { meanAbsoluteError } } as never),
    "crossValPredict has no option scoring",
  ],
  [
    "no candidates",
    () => search(splitter, data, line, [], { scoring: meanAbsoluteError }),
    "there must be candidates to search, got none",
  ],
])("%s are refused", async (_, attempt, message) => {
  await expect(attempt()).rejects.toThrow(message);
});

test.each([
  [() => gridCandidates({ a: [] }), "grid.a must hold at least one value"],
  [
    () => randomCandidates({ a: { logUniform: [0, 1] } }, { count: 1 }),
    "space.a.logUniform must be above 0, got 0",
  ],
  [
    () => randomCandidates({ a: { integers: [1.5, 2] } }, { count: 1 }),
    "space.a.integers must be whole numbers",
  ],
  [() => randomCandidates({ a: { uniform: [2, Number.NaN] } }, { count: 1 }), "space.a must be a list or"],
  [() => sealTest(data, { test: Uint32Array.of() }), "parts.test must hold rows, got none"],
])("%o", (attempt, message) => {
  expect(attempt).toThrow(message);
});
