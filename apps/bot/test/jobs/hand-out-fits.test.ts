import { afterEach, expect, test } from "vitest";
import { fitExecutor, handOutFits } from "../../src/jobs/hand-out-fits.ts";
import { type FitOutcome, type Job, JobError, type JobRunner, type RunOptions } from "../../src/jobs/job.ts";
import { createThreads } from "../../src/jobs/threads.ts";
import { work } from "../../src/jobs/worker.ts";
import { demoFits, describeDemo } from "../../src/study.ts";

const look = { locale: "en", theme: "dark" } as const;
const large = describeDemo("kfold", {
  k: 5,
  cats: 30,
  dogs: 30,
  elephants: 30,
  method: "stratified",
  seed: 3,
});
const job = { kind: "demo", demo: large, look } as const;
const asker = { userId: "1", guildId: "2" };

const open: JobRunner[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close(1_000);
});

interface Watched extends JobRunner {
  readonly ran: readonly Job[];
  readonly given: readonly RunOptions[];
  readonly most: number;
}

/** Does jobs here, those of the latest fold first; `before` may make one fail. */
function watched(before: (job: Job, signal?: AbortSignal) => Promise<void> = async () => {}): Watched {
  const [ran, given]: [Job[], RunOptions[]] = [[], []];
  let [underWay, most] = [0, 0];
  const runner = {
    ran,
    given,
    get most() {
      return most;
    },
    async run(one: Job, options: RunOptions = {}) {
      ran.push(one);
      given.push(options);
      most = Math.max(most, (underWay += 1));
      try {
        await before(one, options.signal);
        if (one.kind === "fit") await new Promise((resolve) => void setTimeout(resolve, 20 * (5 - one.fold)));
        return await work(one);
      } finally {
        underWay -= 1;
      }
    },
    waiting: () => 0,
    close: async () => {},
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each kind gives its own result
  return runner as unknown as Watched;
}

test("a demo in parts is the demo in one piece, byte for byte, in whatever order its fits end", async () => {
  const jobs = watched();
  const inParts = await handOutFits(jobs, { leastTrainRows: 1, atOnce: 5 }).run(job, { asker });
  expect(inParts).toEqual(await work(job));
  expect(jobs.ran.map(({ kind }) => kind)).toEqual(["fit", "fit", "fit", "fit", "fit", "demo"]);
  expect(jobs.given.every((one) => one.asker === asker)).toBe(true);
});

test("in threads, too", { timeout: 60_000 }, async () => {
  const threads = createThreads({ concurrency: 2 });
  open.push(threads);
  expect(await handOutFits(threads, { leastTrainRows: 1 }).run(job)).toEqual(await work(job));
});

test("what the fits came to is what the demo says", async () => {
  const fits = Array.from({ length: 5 }, (): FitOutcome => ({ test: { accuracy: 0.25 } }));
  const { text } = (await work({ ...job, fits })) as { readonly text: string };
  expect(text).toMatch(/25\.0%|25%/u);
});

test("so many at once and no more", async () => {
  const jobs = watched();
  await handOutFits(jobs, { leastTrainRows: 1, atOnce: 2 }).run(job);
  expect(jobs.most).toBe(2);
});

test("small demos and those without folds stay in one piece", async () => {
  const jobs = watched();
  expect(demoFits(large)?.trainRows).toBe(4 * 90);
  await handOutFits(jobs, { leastTrainRows: 361 }).run(job);
  await handOutFits(jobs, { leastTrainRows: 1 }).run({ kind: "demo", demo: describeDemo("tuning"), look });
  expect(jobs.ran.map(({ kind }) => kind)).toEqual(["demo", "demo"]);
});

test("the first fit that fails says its fold and calls off the others", async () => {
  const calledOff: number[] = [];
  const jobs = watched(async (one, signal) => {
    if (one.kind !== "fit") return;
    if (one.fold === 1) throw new Error("no such luck");
    await new Promise<void>((_, reject) => {
      signal?.addEventListener("abort", () => {
        calledOff.push(one.fold);
        reject(signal.reason);
      });
    });
  });
  const running = handOutFits(jobs, { leastTrainRows: 1, atOnce: 3 }).run(job);
  await expect(running).rejects.toThrow("fold 1 of the demo kfold failed: no such luck");
  expect(calledOff).toEqual([0, 2]);
  expect(jobs.ran).toHaveLength(3);
});

test("a full queue is told as such, and a deadline ends all", async () => {
  const full = watched(async () => {
    throw new JobError("busy");
  });
  await expect(handOutFits(full, { leastTrainRows: 1 }).run(job)).rejects.toThrow(new JobError("busy"));
  const late = new AbortController();
  const jobs = watched(async (one) => {
    if (one.kind === "fit" && one.fold === 1) late.abort(new Error("too late"));
  });
  const running = handOutFits(jobs, { leastTrainRows: 1, atOnce: 1 }).run(job, { signal: late.signal });
  await expect(running).rejects.toThrow("too late");
  expect(jobs.ran).toHaveLength(2);
});

test("an executor refuses a fold that there is not", async () => {
  const executor = fitExecutor(watched(), large);
  const rows = { train: new Uint32Array(), test: new Uint32Array(), settings: undefined, trainScores: false };
  const { signal } = new AbortController();
  await expect(executor({ fold: 5, ...rows }, signal)).rejects.toThrow(
    "fold 5 of the demo kfold failed: fold must be a whole number below 5, got 5",
  );
});
