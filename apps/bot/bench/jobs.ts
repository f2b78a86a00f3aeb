import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Job, JobRunner } from "../src/jobs/job.ts";
import { openSharedJobs } from "../src/jobs/shared-jobs.ts";
import { createThreads } from "../src/jobs/threads.ts";
import { describeDemo } from "../src/study.ts";
import { startPostgres } from "../test/support/postgres.ts";

// A line of demos in two threads here, and in two worker processes over PostgreSQL: `npm run jobs`, on Linux with two
// cores. Prints the processor time of a demo, the queue and the database included, and how busy both cores were.

const count = Number(process.argv[2] ?? 200);
const line = 16;

const demo = (seed: number): Extract<Job, { kind: "demo" }> => ({
  kind: "demo",
  demo: describeDemo("race", { seed }),
  look: { locale: "ko", theme: "dark" },
});

/** Processor time of a process, in seconds; 0 once it is gone. */
async function timeOf(pid: string): Promise<number> {
  try {
    const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).replace(/^.*\) /su, "").split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

const kinds = { "this process": /bench\/jobs/u, workers: /serve-jobs/u, database: /postgres/u };
type Spent = Readonly<Record<keyof typeof kinds, number>>;

/** Processor time of all processes of this machine that belong to the run. */
async function timeOfAll(): Promise<Spent> {
  const spent = { "this process": 0, workers: 0, database: 0 };
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/u.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    for (const kind of ["this process", "workers", "database"] as const)
      if (kinds[kind].test(command)) spent[kind] += await timeOf(pid);
  }
  return spent;
}

async function measure(name: string, jobs: JobRunner): Promise<void> {
  await Promise.all(Array.from({ length: line }, (_, seed) => jobs.run(demo(seed))));
  const [before, started] = [await timeOfAll(), performance.now()];
  let next = 0;
  async function ask(): Promise<void> {
    while (next < count) await jobs.run(demo((next += 1)));
  }
  await Promise.all(Array.from({ length: line }, ask));
  const seconds = (performance.now() - started) / 1000;
  const after = await timeOfAll();
  const own = (["this process", "workers", "database"] as const).map((kind) => {
    const each = (1000 * (after[kind] - before[kind])) / count;
    return [kind, each] as const;
  });
  const all = own.reduce((sum, [, each]) => sum + each, 0);
  const parts = own.map(([kind, each]) => `${kind} ${each.toFixed(1)}`).join(", ");
  console.log(
    `${name}: ${count} demos in ${seconds.toFixed(1)} s, ${all.toFixed(1)} ms of processor time a demo (${parts})`,
  );
  console.log(`  two cores ${((all * count) / seconds / 20).toFixed(0)} % busy with it`);
}

async function startWorker(databaseUrl: string): Promise<ChildProcess> {
  const main = fileURLToPath(new URL("../src/serve-jobs.ts", import.meta.url));
  const env = { ...process.env, DATABASE_URL: databaseUrl, RENDER_CONCURRENCY: "1" };
  const worker = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "inherit"] });
  await once(worker.stdout, "data");
  return worker;
}

const threads = createThreads({ concurrency: 2 });
await measure("two threads", threads);
await threads.close(1_000);

const server = await startPostgres();
const databaseUrl = await server.newDatabase();
const workers = await Promise.all([startWorker(databaseUrl), startWorker(databaseUrl)]);
const shared = await openSharedJobs({ databaseUrl });
await measure("two workers", shared);
await shared.close(1_000);
for (const worker of workers) {
  worker.kill();
  await once(worker, "exit");
}
await server.stop();
