import { memoryStore, type Store } from "@opt/study";
import { afterEach, expect, test } from "vitest";
import { createRacePicture } from "../../src/features/race-picture.ts";
import type { JobRunner } from "../../src/jobs/job.ts";
import { createThreads } from "../../src/jobs/threads.ts";
import { describeDemo, hasChart, startRace } from "../../src/study.ts";
import { collectLog } from "../support/logs.ts";

let jobs: JobRunner;
afterEach(async () => {
  await jobs.close(0);
});

const look = { locale: "en", theme: "dark" } as const;
const race = { quizId: "race", look };

/** A race whose first question has a picture, or has none. */
async function storeWith(picture: boolean): Promise<Store> {
  for (let seed = 1; ; seed += 1) {
    const store = memoryStore();
    const { question } = await startRace({ store, id: "race", userId: "1", seed, now: 0, length: 1 });
    if (question && hasChart(question) === picture) return store;
  }
}

/** One thread, nobody may wait for it; the race in the ravine keeps it for ever. */
function stuckThread(): JobRunner {
  return createThreads({
    concurrency: 1,
    line: 0,
    worker: new URL("../fixtures/stuck-worker.ts", import.meta.url),
  });
}

function occupy(): Promise<unknown> {
  return jobs.run({ kind: "demo", demo: describeDemo("race", { surface: "ravine" }), look });
}

test("a question's picture is drawn; one without has none", async () => {
  jobs = createThreads({ concurrency: 1, timeLimit: 30_000 });
  const { log } = collectLog();
  const drawn = await createRacePicture({ store: await storeWith(true), jobs, log })(race, 0);
  expect(drawn).toMatchObject({ type: "png" });
  expect(await createRacePicture({ store: await storeWith(false), jobs, log })(race, 0)).toBeNull();
});

test("while too many wait it is asked for again, and then told in words", async () => {
  jobs = stuckThread();
  occupy().catch(() => {});
  const { log, lines } = collectLog();
  const told = await createRacePicture({ store: await storeWith(true), jobs, log }, 10)(race, 0);
  expect(told).toMatchObject({ type: "words" });
  expect(told?.alt.length).toBeGreaterThan(20);
  expect(lines.map(({ msg }) => msg)).toEqual(["a race's picture was not drawn"]);
});

test("a thread that becomes free in time draws it", async () => {
  jobs = createThreads({ concurrency: 1, line: 0, timeLimit: 30_000 });
  const other = jobs.run({ kind: "demo", demo: describeDemo("race", { surface: "beale" }), look });
  const { log } = collectLog();
  const picture = createRacePicture({ store: await storeWith(true), jobs, log }, 2_500)(race, 0);
  await other;
  expect(await picture).toMatchObject({ type: "png" });
});
