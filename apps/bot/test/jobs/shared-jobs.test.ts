import { fork, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { handOutFits } from "../../src/jobs/hand-out-fits.ts";
import { createThreads } from "../../src/jobs/threads.ts";
import type { Job, JobRunner } from "../../src/jobs/job.ts";
import { openSharedJobs } from "../../src/jobs/shared-jobs.ts";
import { openWorkplace } from "../../src/jobs/workplace.ts";
import { openStore } from "../../src/store/open-store.ts";
import { describeDemo } from "../../src/study.ts";
import { tell } from "../support/outcomes.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

const look = { locale: "en", theme: "light" } as const;
const demo = (seed: number): Extract<Job, { kind: "demo" }> => ({
  kind: "demo",
  demo: describeDemo("kfold", { seed }),
  look,
});

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server.stop();
});

const open: (JobRunner | ChildProcess)[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed())
    if ("run" in one) await one.close(2_000);
    else if (one.exitCode === null && one.signalCode === null) {
      const gone = once(one, "exit");
      one.kill("SIGKILL");
      await gone;
    }
});

async function shared(databaseUrl: string, more: object = {}): Promise<JobRunner> {
  await (await openStore({ databaseUrl })).close();
  const jobs = await openSharedJobs({ databaseUrl, ...more });
  open.push(jobs);
  return jobs;
}

/** A worker in a process of its own, as `npm run worker` starts it. */
async function startWorker(databaseUrl: string): Promise<ChildProcess> {
  const main = fileURLToPath(new URL("../../src/serve-jobs.ts", import.meta.url));
  const env = { ...process.env, DATABASE_URL: databaseUrl, RENDER_CONCURRENCY: "1" };
  const worker = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "inherit"] });
  open.push(worker);
  await once(worker.stdout, "data");
  return worker;
}

test(
  "a worker elsewhere draws what threads here would, byte for byte, and at once",
  { timeout: 60_000 },
  async () => {
    const databaseUrl = await server.newDatabase();
    const jobs = await shared(databaseUrl);
    await startWorker(databaseUrl);
    await jobs.run(demo(1));
    const started = performance.now();
    const there = await jobs.run(demo(2));
    const took = performance.now() - started;
    const threads = createThreads({ concurrency: 1 });
    open.push(threads);
    expect(there).toEqual(await threads.run(demo(2)));
    // and so are its fits, each a job of its own
    expect(await handOutFits(jobs, { leastTrainRows: 1 }).run(demo(2))).toEqual(there);
    // polling alone would take seconds
    expect(took).toBeLessThan(2_000);
    const log = await jobs.run({ kind: "log", bytes: new TextEncoder().encode("no log at all"), look });
    expect(log.readable).toBe(false);
  },
);

test("a job whose worker is killed is done by another within 15 seconds", { timeout: 90_000 }, async () => {
  const databaseUrl = await server.newDatabase();
  const jobs = await shared(databaseUrl);
  const stuck = fork(new URL("../fixtures/stuck-place.ts", import.meta.url), [databaseUrl]);
  open.push(stuck);
  await once(stuck, "message");
  const result = jobs.run(demo(3));
  await once(stuck, "message");
  await startWorker(databaseUrl);
  // how long the other one takes to load what it needs is another matter
  await jobs.run(demo(4));
  stuck.kill("SIGKILL");
  const killed = performance.now();
  const [outcome] = await Promise.allSettled([result]);
  const recovered = performance.now() - killed;
  const lost = outcome.status === "rejected" ? 1 : 0;
  tell({ trial: "worker killed", cases: 1, faults: 1, lost, recovered });
  expect(outcome).toMatchObject({ value: { chart: { type: "png" } } });
  expect(recovered).toBeLessThan(15_000);
});

test(
  "PostgreSQL killed under a line of jobs: each is done all the same, without a restart of anything",
  { timeout: 120_000 },
  async () => {
    const databaseUrl = await server.newDatabase();
    const own = createThreads({ concurrency: 1, timeLimit: 60_000, longestWait: 60_000 });
    const jobs = await shared(databaseUrl, { own, deadline: 90_000 });
    const all = Array.from({ length: 8 }, (_, seed) => jobs.run(demo(seed)));
    await Promise.race(all);
    await server.crash();
    const killed = performance.now();
    const results = await Promise.allSettled(all);
    const recovered = performance.now() - killed;
    const lost = results.filter(({ status }) => status === "rejected").length;
    tell({ trial: "PostgreSQL killed under jobs", cases: all.length, faults: 1, lost, recovered });
    expect(results.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []))).toEqual([]);
    expect(recovered).toBeLessThan(30_000);
    expect((await jobs.run(demo(9))).chart.type).toBe("png");
  },
);

test(
  "a worker that stops before it is done gives its jobs to others at once",
  { timeout: 60_000 },
  async () => {
    const databaseUrl = await server.newDatabase();
    const jobs = await shared(databaseUrl);
    const begun = new AbortController();
    const place = async (run: () => Promise<never>) =>
      await openWorkplace({
        databaseUrl,
        concurrency: 1,
        onError: (error) => {
          throw error;
        },
        jobs: { waiting: () => 0, close: async () => {}, run },
      });
    const stuck = await place(async () => {
      begun.abort();
      return await new Promise(() => {});
    });
    const all = [demo(1), demo(2)].map((job) => jobs.run(job));
    if (!begun.signal.aborted) await once(begun.signal, "abort");
    await stuck.close(0);
    const stopped = performance.now();
    const other = await place(() => Promise.reject(new Error("done by another")));
    const outcomes = await Promise.allSettled(all);
    // to find out that it was lost alone would take ten seconds
    expect(performance.now() - stopped).toBeLessThan(9_000);
    await other.close(1_000);
    expect(outcomes.map((one) => one.status === "rejected" && String(one.reason))).toEqual([
      "Error: Error: done by another",
      "Error: Error: done by another",
    ]);
  },
);

test("who waits no longer is not served: the job is taken off the queue", { timeout: 60_000 }, async () => {
  const databaseUrl = await server.newDatabase();
  const jobs = await shared(databaseUrl, { deadline: 500, line: 2 });
  const leaving = new AbortController();
  const left = jobs.run(demo(4), { signal: leaving.signal });
  const late = jobs.run(demo(5));
  await expect(jobs.run(demo(6))).rejects.toMatchObject({ reason: "busy" });
  leaving.abort(new Error("left"));
  await expect(left).rejects.toThrow("left");
  await expect(late).rejects.toMatchObject({ reason: "time" });
  expect(jobs.waiting()).toBe(0);
});

test("what goes wrong there is told here, and a bot that stops refuses", { timeout: 60_000 }, async () => {
  const databaseUrl = await server.newDatabase();
  const own = createThreads({
    concurrency: 1,
    timeLimit: 400,
    worker: new URL("../fixtures/stuck-worker.ts", import.meta.url),
  });
  const jobs = await shared(databaseUrl, { own });
  const endless = describeDemo("race", { surface: "ravine" });
  const stuck = jobs.run({ kind: "demo", demo: endless, look });
  await expect(stuck).rejects.toMatchObject({ reason: "time" });
  open.splice(open.indexOf(jobs), 1);
  await jobs.close(1_000);
  await expect(jobs.run(demo(8))).rejects.toMatchObject({ reason: "stopped" });
});
