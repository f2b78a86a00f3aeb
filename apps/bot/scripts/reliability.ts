// Does to the bot what it has to survive, counts what came of it, and writes docs/reliability.md.
// npm run reliability              a short form, some minutes
// npm run reliability -- long      200 kills, every byte of the write log, 10,000 schedules: some hours
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Outcome } from "../test/support/outcomes.ts";

const isLong = process.argv.includes("long");
const how = isLong
  ? { KILLS: "200", POWER_CUTS: "all", SCHEDULES: "10000" }
  : { KILLS: "5", SCHEDULES: "12" };

/** The tests of faults; those without counts of their own are told of by their names. */
const files = [
  "test/e2e/killed.test.ts",
  "test/e2e/shards.test.ts",
  "test/e2e/under-load.test.ts",
  "test/e2e/over-http.test.ts",
  "test/jobs/shared-jobs.test.ts",
  "test/jobs/threads.test.ts",
  "test/jobs/queue.test.ts",
  "test/simulation/schedules.test.ts",
  "test/store/power-cut.test.ts",
  "test/store/batched-file.test.ts",
  "test/store/sqlite.test.ts",
  "test/store/postgres.test.ts",
];

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const bot = fileURLToPath(new URL("..", import.meta.url));
const page = fileURLToPath(new URL("../../../docs/reliability.md", import.meta.url));

function seconds(milliseconds: number | undefined): string {
  return milliseconds === undefined ? "" : `${(milliseconds / 1_000).toFixed(1)} s`;
}

function rowOf({ test, cases, faults, lost, recovered }: Outcome): string {
  return `| ${test} | ${cases} | ${faults} | ${lost} | ${seconds(recovered)} |`;
}

const folder = await mkdtemp(join(tmpdir(), "opt-reliability-"));
const [told, results] = [join(folder, "told"), join(folder, "results.json")];
await writeFile(told, "");
const { status } = spawnSync(
  "vitest",
  [
    "run",
    ...files,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
    "--maxWorkers=1",
  ],
  { stdio: "inherit", cwd: bot, env: { ...process.env, ...how, OUTCOMES: told } },
);
const outcomes = (await readFile(told, "utf8")).split("\n").filter((line) => line !== "");
const { testResults } = report.parse(JSON.parse(await readFile(results, "utf8")));
await rm(folder, { recursive: true });
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what our own tests have just written
const rows = outcomes.map((line) => rowOf(JSON.parse(line) as Outcome));
const all = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map((one) => ({ ...one, file: relative(bot, name) })),
);
const others = all.map(({ fullName, status: ended, file }) => `| ${fullName} | \`${file}\` | ${ended} |`);
const failed = all.filter((one) => one.status === "failed");
await writeFile(
  page,
  `# What the bot survives

Written by \`npm run reliability${isLong ? " -- long" : ""}\` in \`apps/bot\`, which does all of this anew${isLong ? "" : "; `-- long` does more of it"}. Lost is what was
acknowledged and was not there afterwards, or was there twice.

## Counted

| what is done | cases | faults | lost | well again after |
| --- | --- | --- | --- | --- |
${rows.join("\n")}

## Each test

| test | file | outcome |
| --- | --- | --- |
${others.join("\n")}

## What is not held, or not shown

- A file that SQLite writes to is one process's alone: a second one is refused, it does not take over.
- A worker that is lost is noticed after ten to twelve seconds; a job that it had in hand waits as long.
- A PostgreSQL that crashes forgets the last tenths of a second of the queue of jobs, which does not wait for the disk. Whoever
  waits for such a job asks anew; answers, scores and entries are on the disk before they are acknowledged.
- In the simulation pictures are left out: unpacking a form with files takes real time in the sandbox.
`,
);
process.stdout.write(`${rows.length} counted rows, ${all.length} tests, ${failed.length} failed: ${page}\n`);
process.exitCode = status ?? 1;
