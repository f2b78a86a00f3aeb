import { expect, test } from "vitest";
import type { Job } from "../../src/jobs/job.ts";
import { createThreads } from "../../src/jobs/threads.ts";

const slow: Extract<Job, { kind: "demo" }> = {
  kind: "demo",
  demo: { kind: "demo", version: 1, name: "slow", parameters: {}, seed: 0 },
  look: { locale: "en", theme: "dark" },
};

test("who would have to wait too long, by how long jobs take, is refused although the line has room", async () => {
  const worker = new URL("../fixtures/unruly-worker.ts", import.meta.url);
  const jobs = createThreads({ concurrency: 1, line: 50, longestWait: 600, worker });
  for (let round = 0; round < 5; round += 1) await jobs.run(slow);
  const all = await Promise.allSettled(Array.from({ length: 10 }, () => jobs.run(slow)));
  const refused = all.filter(({ status }) => status === "rejected");
  expect(refused.length).toBeGreaterThanOrEqual(6);
  expect(refused.length).toBeLessThanOrEqual(8);
  expect(refused).toEqual(
    refused.map(() => ({ status: "rejected", reason: expect.objectContaining({ reason: "busy" }) })),
  );
  await jobs.close(0);
});
