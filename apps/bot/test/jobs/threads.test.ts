import { existsSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { JobError, type Job, type JobRunner } from "../../src/jobs/job.ts";
import { createThreads } from "../../src/jobs/threads.ts";
import { tell } from "../support/outcomes.ts";

const worker = new URL("../fixtures/unruly-worker.ts", import.meta.url);
const job = (name: string): Extract<Job, { kind: "demo" }> => ({
  kind: "demo",
  demo: { kind: "demo", version: 1, name, parameters: {}, seed: 0 },
  look: { locale: "en", theme: "dark" },
});

const jobs = createThreads({ concurrency: 2, line: 2, timeLimit: 2_500, memoryLimit: 48, worker });
afterAll(() => jobs.close(0));

/** What came of the jobs behind those that misbehaved. */
const after = { cases: 0, lost: 0, recovered: 0 };

/** The next job is done, whatever became of the one before. */
async function expectFine(runner: JobRunner, since: number): Promise<void> {
  const [next] = await Promise.allSettled([runner.run(job("fine"))]);
  after.cases += 1;
  after.recovered = Math.max(after.recovered, performance.now() - since);
  if (next.status === "rejected") after.lost += 1;
  expect(next).toMatchObject({ value: "fine" });
}

describe("createThreads", () => {
  afterAll(() => tell({ trial: "unruly worker", faults: after.cases, ...after }));

  test("an endless loop is stopped, and the thread is replaced", async () => {
    const started = performance.now();
    await expect(jobs.run(job("stuck"))).rejects.toMatchObject({ name: "JobError", reason: "time" });
    expect(performance.now() - started).toBeLessThan(20_000);
    await expectFine(jobs, started);
  });

  test("a thread that never gets through loading is replaced, too", async () => {
    const mark = join(await mkdtemp(join(tmpdir(), "opt-late-")), "been");
    vi.stubEnv("LATE_WORKER", mark);
    const late = new URL("../fixtures/late-worker.ts", import.meta.url);
    const one = createThreads({ concurrency: 1, startLimit: 5_000, worker: late });
    const started = performance.now();
    await expect(one.run(job("fine"))).rejects.toMatchObject({ name: "JobError", reason: "time" });
    expect(existsSync(mark)).toBe(true);
    await expectFine(one, started);
    await one.close(0);
    vi.unstubAllEnvs();
  });

  test("all threads stuck at once come back too", async () => {
    const stuck = await Promise.allSettled([jobs.run(job("stuck")), jobs.run(job("stuck"))]);
    expect(stuck.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await Promise.all([jobs.run(job("fine")), jobs.run(job("fine"))])).toEqual(["fine", "fine"]);
  });

  test("a job that hoards memory is stopped", async () => {
    const roomy = createThreads({ concurrency: 1, timeLimit: 20_000, memoryLimit: 48, worker });
    const started = performance.now();
    await expect(roomy.run(job("hoard"))).rejects.toMatchObject({ name: "JobError", reason: "memory" });
    await expectFine(roomy, started);
    await roomy.close(0);
  });

  test("a thread that exits does not take the process along", async () => {
    const started = performance.now();
    await expect(jobs.run(job("exit"))).rejects.toThrow(/./u);
    await expectFine(jobs, started);
  });

  test("a fault in the job keeps its own error", async () => {
    const started = performance.now();
    await expect(jobs.run(job("fail"))).rejects.toThrow("steps must be small, got a fault in the demo");
    await expectFine(jobs, started);
  });

  test("the overflow is refused at once", async () => {
    const all = await Promise.allSettled(
      ["slow", "slow", "slow", "slow", "slow", "slow"].map((name) => jobs.run(job(name))),
    );
    // On a busy machine the time limit may stop a slow job as well; only the overflow counts here.
    const busy = all.filter(
      (result) =>
        result.status === "rejected" && result.reason instanceof JobError && result.reason.reason === "busy",
    );
    expect(busy).toHaveLength(2);
    expect(all.slice(4)).toEqual(busy);
  });

  test("who gives up stops their job", async () => {
    const patience = new AbortController();
    const slow = jobs.run(job("stuck"), { signal: patience.signal });
    patience.abort(new Error("enough"));
    await expect(slow).rejects.toThrow(/./u);
    expect(await jobs.run(job("fine"))).toBe("fine");
  });

  test("refuses a job beyond its size before queueing it", async () => {
    const large = { ...job("fine"), demo: { ...job("fine").demo, parameters: { text: "x".repeat(9_000) } } };
    await expect(jobs.run(large)).rejects.toThrow("job must have at most 8192 characters");
  });

  test("closing lets what runs finish, and ends what does not", async () => {
    const closing = createThreads({ concurrency: 1, timeLimit: 20_000, worker });
    // how long a thread takes to start is another matter
    await closing.run(job("fine"));
    const slow = closing.run(job("slow"));
    await closing.close(2_000);
    expect(await slow).toBe("slow");
    const killing = createThreads({ concurrency: 1, timeLimit: 20_000, worker });
    const stuck = killing.run(job("stuck"));
    const [outcome] = await Promise.allSettled([stuck, killing.close(300)]);
    expect(outcome).toMatchObject({ status: "rejected", reason: { name: "JobError", reason: "stopped" } });
  });
});
