import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { Job, JobRunner } from "../src/jobs/job.ts";
import { openSharedJobs } from "../src/jobs/shared-jobs.ts";
import { createThreads } from "../src/jobs/threads.ts";
import { describeDemo } from "../src/study.ts";
import { startPostgres } from "../test/support/postgres.ts";

// A line of demos in two threads here, and in two worker processes over PostgreSQL: `npm run jobs`, on Linux with two
// cores. Prints the processor time of a demo, the queue and the database included, and how much of the time both cores
// were in use or wanted: what waits for a core that something else has is not idle. And how many transactions the queue
// takes, which no other load on the machine changes.

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

/** Nanoseconds that the threads of a process ran or waited for a core. */
async function wantedBy(pid: string): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  let wanted = 0;
  for (const thread of threads) {
    const path = `/proc/${pid}/task/${thread}/schedstat`;
    const [ran = 0, waited = 0] = (await readFile(path, "utf8").catch(() => "0 0")).split(" ").map(Number);
    wanted += ran + waited;
  }
  return wanted;
}

const kinds = ["this process", "workers", "database"] as const;
type Spent = Record<(typeof kinds)[number] | "wanted", number>;

/** All processes that this one has started, and theirs. */
async function family(): Promise<ReadonlySet<string>> {
  const parents = new Map<string, string>();
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/u.test(name))) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    parents.set(pid, stat.replace(/^.*\) /su, "").split(" ")[1] ?? "");
  }
  const own = new Set([`${process.pid}`]);
  for (let before = 0; before < own.size;) {
    before = own.size;
    for (const [pid, parent] of parents) if (own.has(parent)) own.add(pid);
  }
  return own;
}

/** Processor time of all processes that belong to the run. */
async function timeOfAll(): Promise<Spent> {
  const spent = { "this process": 0, workers: 0, database: 0, wanted: 0 };
  for (const pid of await family()) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    const isWorker = command.includes("serve-jobs");
    const kind = pid === `${process.pid}` ? "this process" : isWorker ? "workers" : "database";
    spent[kind] += await timeOf(pid);
    spent.wanted += (await wantedBy(pid)) / 1e9;
  }
  return spent;
}

/** Until the threads have loaded what they need, which on a loaded machine takes longer than a job may. */
async function warmUp(jobs: JobRunner): Promise<void> {
  for (let left = 20; ; left -= 1) {
    const all = await Promise.allSettled(Array.from({ length: line }, (_, seed) => jobs.run(demo(seed))));
    const failed = all.find((one) => one.status === "rejected");
    if (!failed) return;
    if (left === 0) throw failed.reason;
  }
}

/** Seconds of processor time that it takes a second while there is nothing to do. */
async function idleCost(): Promise<number> {
  const [before, started] = [await timeOfAll(), performance.now()];
  await wait(10_000);
  const after = await timeOfAll();
  const spent = kinds.reduce((sum, kind) => sum + after[kind] - before[kind], 0);
  return (1000 * spent) / (performance.now() - started);
}

/** How many transactions there were in a database; each connection tells of its own within a second or two. */
async function transactionsIn(databaseUrl: string): Promise<number> {
  await wait(2_000);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ count: string }>(
    "select xact_commit + xact_rollback as count from pg_stat_database where datname = current_database()",
  );
  await client.end();
  return Number(rows[0]?.count);
}

async function measure(name: string, jobs: JobRunner, url?: string): Promise<void> {
  await warmUp(jobs);
  const idle = await idleCost();
  const transactions = url === undefined ? 0 : await transactionsIn(url);
  const [before, started] = [await timeOfAll(), performance.now()];
  let next = 0;
  async function ask(): Promise<void> {
    while (next < count) await jobs.run(demo((next += 1)));
  }
  await Promise.all(Array.from({ length: line }, ask));
  const seconds = (performance.now() - started) / 1000;
  const after = await timeOfAll();
  const own = kinds.map((kind) => {
    const each = (1000 * (after[kind] - before[kind])) / count;
    return [kind, each] as const;
  });
  const all = own.reduce((sum, [, each]) => sum + each, 0);
  const parts = own.map(([kind, each]) => `${kind} ${each.toFixed(1)}`).join(", ");
  console.log(
    `${name}: ${count} demos in ${seconds.toFixed(1)} s, ${all.toFixed(1)} ms of processor time a demo (${parts})`,
  );
  // what the processes do by themselves weighs the more on each demo the slower the machine is
  const beside = all - (1000 * idle * seconds) / count;
  console.log(
    `  ${(1000 * idle).toFixed(0)} ms a second while idle; without that, ${beside.toFixed(1)} ms a demo`,
  );
  const [busy, wanted] = [(all * count) / 1000, after.wanted - before.wanted].map(
    (time) => `${((100 * time) / seconds / 2).toFixed(0)} %`,
  );
  console.log(`  two cores ${busy} busy with it, ${wanted} in use or wanted`);
  if (url !== undefined)
    console.log(
      `  ${(((await transactionsIn(url)) - transactions) / count).toFixed(1)} transactions a demo, notices included`,
    );
}

async function startWorker(databaseUrl: string): Promise<ChildProcess> {
  const main = fileURLToPath(new URL("../src/serve-jobs.ts", import.meta.url));
  const env = { ...process.env, DATABASE_URL: databaseUrl, RENDER_CONCURRENCY: "1" };
  const worker = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "inherit"] });
  await once(worker.stdout, "data");
  return worker;
}

const unhurried = 120_000;
const threads = createThreads({ concurrency: 2, timeLimit: unhurried, longestWait: unhurried });
await measure("two threads", threads);
await threads.close(1_000);

const server = await startPostgres();
const databaseUrl = await server.newDatabase();
const workers = await Promise.all([startWorker(databaseUrl), startWorker(databaseUrl)]);
const shared = await openSharedJobs({ databaseUrl, deadline: unhurried });
await measure("two workers", shared, databaseUrl);
await shared.close(1_000);
for (const worker of workers) {
  worker.kill();
  await once(worker, "exit");
}
await server.stop();
