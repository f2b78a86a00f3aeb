import { afterEach, describe, expect, it } from "vitest";
import {
  accuracy,
  crossValidate,
  crossValPredict,
  kFold,
  nestedCrossValidate,
  permutationTest,
  search,
  stratifiedKFold,
} from "../../src/index.ts";
import { type WorkerExecutor, workerExecutor } from "../../src/node.ts";
import { clouds, nearestCenter } from "./nearest-center.ts";

const module = new URL("nearest-center.ts", import.meta.url);
const splitter = stratifiedKFold({ nSplits: 5, shuffle: true, randomState: 1 });
const base = { scoring: { accuracy } };
const opened: WorkerExecutor<number>[] = [];

async function threads(options: object, workers = 2): Promise<WorkerExecutor<number>> {
  const executor = await workerExecutor<number>({ module, options, workers });
  opened.push(executor);
  return executor;
}

/** Runs an evaluation in threads. */
async function run(options: object): Promise<unknown> {
  const executor = await threads(options);
  return crossValidate(splitter, clouds(50), nearestCenter, { ...base, settings: 0, executor });
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((executor) => executor.close()));
});

describe("workerExecutor", () => {
  it("gives the scores that this thread gives, fold by fold", async () => {
    const options = { ...base, settings: 0.3, returnTrainScore: true };
    const executor = await threads({ rows: 200 });
    const here = await crossValidate(splitter, clouds(200), nearestCenter, options);
    const there = await crossValidate(splitter, clouds(200), nearestCenter, {
      ...options,
      executor,
      concurrency: 2,
    });
    expect(there).toEqual(here);
    expect(Math.min(...there.test["accuracy"]!.values)).toBeGreaterThan(0.5);
  });

  it("gives the predictions that this thread gives, row by row", async () => {
    const executor = await threads({ rows: 200 });
    const done: string[] = [];
    const onProgress = (count: number, total: number) => void done.push(`${count} of ${total}`);
    const settings = 0.3;
    const here = await crossValPredict(splitter, clouds(200), nearestCenter, { settings });
    const there = await crossValPredict(splitter, clouds(200), nearestCenter, {
      settings,
      executor,
      concurrency: 2,
      onProgress,
    });
    expect(there).toEqual(here);
    expect(new Set(there)).toEqual(new Set([0, 1]));
    expect(done).toEqual(["1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"]);
  });

  it("runs a search", async () => {
    const shifts = [0, 1, 5];
    const executor = await threads({ rows: 200, metric: "score" });
    const here = await search(splitter, clouds(200), nearestCenter, shifts, { scoring: accuracy });
    const options = { scoring: accuracy, executor, concurrency: 2 };
    const there = await search(splitter, clouds(200), nearestCenter, shifts, options);
    expect(there).toEqual(here);
    expect(there.best.settings).toBe(0);
  });

  it("runs a permutation test and a nested cross-validation", async () => {
    const executor = await threads({ rows: 60, metric: "score" });
    const data = { ...clouds(60), groups: Int32Array.from({ length: 60 }, (_, row) => row % 7) };
    const here = { scoring: accuracy };
    const there = { ...here, executor, concurrency: 2 };
    const permute = (options: object) =>
      permutationTest(splitter, data, nearestCenter, { ...here, ...options, nPermutations: 9, settings: 0 });
    const alone = await permute(here);
    expect(await permute(there)).toEqual(alone);
    expect(Math.max(...alone.permutationScores)).toBeLessThan(alone.score);
    const inner = kFold({ nSplits: 3 });
    const nest = (options: typeof here) =>
      nestedCrossValidate(splitter, inner, data, nearestCenter, [0, 1, 5], options);
    expect(await nest(there)).toEqual(await nest(here));
  });

  it("passes errors of a fit and of the module on", async () => {
    await expect(run({ rows: 50, fails: "fit" })).rejects.toThrow(new RangeError("fold 1 does not fit"));
    await expect(run({ rows: 50, fails: "start" })).rejects.toThrow(new RangeError("rows must be known"));
    const none = await workerExecutor({ module: new URL("rows.ts", import.meta.url) });
    const job = {
      fold: 0,
      train: Uint32Array.of(0),
      test: Uint32Array.of(1),
      settings: undefined,
      trainScores: false,
    };
    await expect(none(job, new AbortController().signal)).rejects.toThrow(
      "must export createEvaluation(options)",
    );
    await none.close();
  });

  it("stops a fit that never ends when it is aborted, with the reason given", async () => {
    const stop = new AbortController();
    const executor = await threads({ rows: 50, isEndless: true });
    const options = { ...base, settings: 0, executor, concurrency: 2, signal: stop.signal };
    const running = crossValidate(splitter, clouds(50), nearestCenter, options);
    setTimeout(() => stop.abort(new Error("enough")), 100);
    await expect(running).rejects.toThrow("enough");
  });

  it("refuses what it does not know", async () => {
    await expect(workerExecutor({ module, worker: 2 } as never)).rejects.toThrow("did you mean workers?");
    await expect(workerExecutor({ module, workers: 0 })).rejects.toThrow(
      "workers must be an integer of at least 1",
    );
  });
});
