// Does to the bot what it has to survive, counts what came of it, and writes docs/reliability.md.
// npm run reliability              a short form, some minutes
// npm run reliability -- long      a thousand kills, every byte of the write log, 10,000 schedules: some hours
// npm run reliability -- killed    only what is done in test files of such a name; the other rows stay as they are
// KILLS=100 npm run reliability -- killed    with so many kills of each database's bot
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeTrials, outcomesIn, readOutcomes } from "../test/support/describe-trials.ts";
import { trials } from "../test/support/trials.ts";

const asked = process.argv.slice(2);
const isLong = asked.includes("long");
const parts = asked.filter((one) => one !== "long");
const how = isLong
  ? { KILLS: "500", POWER_CUTS: "all", SCHEDULES: "10000", AWAY: "60000" }
  : { KILLS: "5", SCHEDULES: "12", AWAY: "60000" };

const bot = fileURLToPath(new URL("..", import.meta.url));
const page = fileURLToPath(new URL("../../../docs/reliability.md", import.meta.url));
const all = new Set(Object.values(trials).map(({ file }) => file));
const files = [...all].filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
if (files.length === 0)
  throw new RangeError(`asked for must be part of a test file's name, got ${parts.join(", ")}`);
const before = parts.length > 0 && existsSync(page) ? outcomesIn(await readFile(page, "utf8")) : [];

const folder = await mkdtemp(join(tmpdir(), "opt-reliability-"));
const told = join(folder, "told");
await writeFile(told, "");
const { status } = spawnSync("vitest", ["run", ...files, "--maxWorkers=1"], {
  stdio: "inherit",
  cwd: bot,
  env: { ...how, ...process.env, OUTCOMES: told },
});
const anew = readOutcomes(await readFile(told, "utf8"));
// a row whose test failed before it could count does not keep what it said before
const kept = before.filter(({ trial }) => !files.includes(trials[trial].file));
const outcomes = [...kept, ...anew];
await rm(folder, { recursive: true });
const sittings = JSON.parse(await readFile(new URL("simulated.json", import.meta.url), "utf8"));
await writeFile(page, describeTrials(outcomes, `npm run reliability${isLong ? " -- long" : ""}`, sittings));
spawnSync("oxfmt", [page]);
const lost = outcomes.reduce((sum, one) => sum + one.lost, 0);
process.stdout.write(
  `${outcomes.length} of ${Object.keys(trials).length} trials told what came of them, ${lost} lost: ${page}\n`,
);
process.exitCode = status === 0 && lost === 0 ? 0 : 1;
