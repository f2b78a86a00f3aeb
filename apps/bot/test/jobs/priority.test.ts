import { readdir, readFile } from "node:fs/promises";
import { getPriority } from "node:os";
import { expect, test } from "vitest";
import { createThreads } from "../../src/jobs/threads.ts";

/** The nice value of each thread of this process. */
async function niceValues(): Promise<readonly number[]> {
  const tasks = await readdir("/proc/self/task");
  const lines = await Promise.all(
    tasks.map((task) => readFile(`/proc/self/task/${task}/stat`, "utf8").catch(() => "")),
  );
  // the 19th field; the second one, the name, may have blanks
  return lines.filter(Boolean).map((line) => Number(line.replace(/^.*\) /u, "").split(" ")[16]));
}

test.runIf(process.platform === "linux")("a thread that draws comes after those that answer", async () => {
  const usual = getPriority();
  const jobs = createThreads({ concurrency: 1 });
  const look = { locale: "en", theme: "dark" } as const;
  await jobs.run({ kind: "year", counts: [1, 2, 3], today: "2026-11-29", look });
  const now = await niceValues();
  expect(now.filter((nice) => nice === usual + 5).length).toBeGreaterThan(0);
  expect(now.filter((nice) => nice === usual).length).toBeGreaterThan(0);
  await jobs.close(1_000);
});
