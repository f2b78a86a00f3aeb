// Does to the bot what it has to survive, counts what came of it, and writes docs/reliability.md.
// npm run reliability              a short form, some minutes
// npm run reliability -- long      a thousand kills, every byte of the write log, 10,000 schedules: some hours
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeTrials, readOutcomes } from "../test/support/describe-trials.ts";
import { trials } from "../test/support/trials.ts";

const isLong = process.argv.includes("long");
const how = isLong
  ? { KILLS: "500", POWER_CUTS: "all", SCHEDULES: "10000", AWAY: "60000" }
  : { KILLS: "5", SCHEDULES: "12", AWAY: "60000" };

const bot = fileURLToPath(new URL("..", import.meta.url));
const page = fileURLToPath(new URL("../../../docs/reliability.md", import.meta.url));
const files = [...new Set(Object.values(trials).map(({ file }) => file))];

const folder = await mkdtemp(join(tmpdir(), "opt-reliability-"));
const told = join(folder, "told");
await writeFile(told, "");
const { status } = spawnSync("vitest", ["run", ...files, "--maxWorkers=1"], {
  stdio: "inherit",
  cwd: bot,
  env: { ...process.env, ...how, OUTCOMES: told },
});
const outcomes = readOutcomes(await readFile(told, "utf8"));
await rm(folder, { recursive: true });
await writeFile(page, describeTrials(outcomes, `npm run reliability${isLong ? " -- long" : ""}`));
const lost = outcomes.reduce((sum, one) => sum + one.lost, 0);
process.stdout.write(
  `${outcomes.length} of ${Object.keys(trials).length} trials told what came of them, ${lost} lost: ${page}\n`,
);
process.exitCode = status === 0 && lost === 0 ? 0 : 1;
