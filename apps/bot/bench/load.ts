import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createDiscordSandbox, type DiscordSandbox, type DriverUser } from "@opt/discord-sandbox";
import { words } from "../src/i18n/words.ts";
import { registered } from "../src/bot.ts";
import { registerCommands } from "../src/transport/register.ts";
import { startPostgres } from "../test/support/postgres.ts";
import { startBot, stopBot } from "./start-bot.ts";

// What the bot carries, the sandbox on the same machine: `npm run load`, `npm run load -- --postgres`,
// `npm run load -- 50 150 300` for interactions a second of which a tenth are demos, ten seconds each;
// `npm run load -- --seconds 600 150` holds one rate for ten minutes.

const main = new URL("../src/main.ts", import.meta.url);
/** So many people that the bot's pace (ten at once, then one a second) slows nobody down. */
const people = 2_000;

interface Measured {
  readonly acknowledgements: number[];
  readonly demos: number[];
  /** Answered in time, but only with the sentence that the bot is busy. */
  busy: number;
  /** Demos that ended in a sentence instead of a picture. */
  failed: number;
  /** Not acknowledged within three seconds, or never answered. */
  lost: number;
  /** Seconds of processor time. */
  botTime: number;
  sandboxTime: number;
}

/** What the bot says when too many are asking, in both languages. */
const busySentences: ReadonlySet<string> = new Set(
  (["ko", "en"] as const).flatMap((locale) => {
    const { job, overloaded } = words(locale).refusals;
    return [job.busy, overloaded];
  }),
);

/** What the bot says while a picture is on its way. */
const underWaySentences: ReadonlySet<string> = new Set(
  (["ko", "en"] as const).map((locale) => words(locale).refusals.inProgress),
);

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

async function act(user: DriverUser, index: number, into: Measured): Promise<void> {
  const isDemo = index % 10 === 0;
  const started = performance.now();
  try {
    const reply = isDemo
      ? await user.slash("demo race", { seed: index % 50 }, { timeout: 20_000 })
      : index % 3 === 0
        ? await user.slash("quiz start", { length: 1, topic: "overfitting" }, { timeout: 20_000 })
        : index % 3 === 1
          ? await user.slash("ask", { question: "What is momentum?" }, { timeout: 20_000 })
          : await user.slash("log add", { text: `entry ${index}` }, { timeout: 20_000 });
    into.acknowledgements.push(reply.acknowledgedAfter);
    const { content, attachments } = await reply.until(
      (latest) => !latest.loading && !underWaySentences.has(latest.content),
      { timeout: 20_000 },
    );
    if (busySentences.has(content)) into.busy += 1;
    else if (attachments.length === 1) into.demos.push(performance.now() - started);
    else if (isDemo) into.failed += 1;
  } catch {
    into.lost += 1;
  }
}

async function measure(
  sandbox: DiscordSandbox,
  bot: number,
  users: readonly DriverUser[],
  rate: number,
  seconds: number,
): Promise<Measured> {
  const into: Measured = {
    acknowledgements: [],
    demos: [],
    busy: 0,
    failed: 0,
    lost: 0,
    botTime: 0,
    sandboxTime: 0,
  };
  const before = { bot: await timeOf(bot), sandbox: process.cpuUsage() };
  const work: Promise<void>[] = [];
  const started = performance.now();
  for (let index = 0; index < rate * seconds; index += 1) {
    const due = started + (1_000 * index) / rate - performance.now();
    if (due > 1) await wait(due);
    work.push(act(users[index % users.length]!, index, into));
  }
  await Promise.all(work);
  await sandbox.driver.settled();
  const { user, system } = process.cpuUsage(before.sandbox);
  return Object.assign(into, {
    botTime: (await timeOf(bot)) - before.bot,
    sandboxTime: (user + system) / 1e6,
  });
}

function report(all: number, rate: number, measured: Measured): string {
  const { acknowledgements, demos, busy, failed, lost, botTime, sandboxTime } = measured;
  return [
    `${rate}/s`.padStart(7),
    `${all}`.padStart(6),
    `${percentile(acknowledgements, 0.5).toFixed(0)} ms`.padStart(9),
    `${percentile(acknowledgements, 0.99).toFixed(0)} ms`.padStart(9),
    `${(percentile(demos, 0.95) / 1_000).toFixed(2)} s`.padStart(9),
    `${demos.length}/${Math.ceil(all / 10)}`.padStart(9),
    `${busy}`.padStart(5),
    `${failed}`.padStart(6),
    `${lost}`.padStart(5),
    `${((1_000 * botTime) / all).toFixed(1)} ms`.padStart(8),
    `${((1_000 * sandboxTime) / all).toFixed(1)} ms`.padStart(8),
  ].join(" ");
}

/** Seconds of processor time that a process has used, where the system says so; the kernel counts a hundred a second. */
async function timeOf(pid: number): Promise<number> {
  try {
    const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).replace(/^.*\) /u, "").split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

/** Megabytes of a process, where the system says so. */
async function memoryOf(pid: number): Promise<string> {
  try {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    return `${Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1_024)} MB`;
  } catch {
    return "unknown";
  }
}

const { values: how, positionals } = parseArgs({
  options: {
    postgres: { type: "boolean", default: false },
    seconds: { type: "string", default: "10" },
  },
  allowPositionals: true,
});
const rates = (positionals.length > 0 ? positionals : ["50", "150", "300"]).map(Number);
const seconds = Number(how.seconds);
if (![...rates, seconds].every((value) => value > 0))
  throw new RangeError(`rates and seconds must be positive numbers, got ${process.argv.slice(2).join(" ")}`);
const database = how.postgres ? await startPostgres() : undefined;
const folder = await mkdtemp(join(tmpdir(), "opt-load-"));
const sandbox = await createDiscordSandbox({ seed: 1 });
const { token, apiBase } = sandbox;
await registerCommands({ token, apiBase, ...registered });
const databaseUrl = await database?.newDatabase();

const start = async (): ReturnType<typeof startBot> =>
  await startBot(
    main,
    { token, apiBase },
    {
      DATA_DIR: folder,
      NODE_COMPILE_CACHE: join(folder, "compiled"),
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
  );

const first = await start();
process.stdout.write(`idle bot: ${await memoryOf(first.pid ?? 0)} when it starts for the first time`);
await stopBot(first);
const bot = await start();
process.stdout.write(`, ${await memoryOf(bot.pid ?? 0)} from then on\n`);
const users = Array.from({ length: people }, (_, index) =>
  sandbox.driver.user({ name: `Learner ${index}`, locale: index % 2 === 0 ? "ko" : "en" }),
);
// the indexes of ask and the threads are made at their first use
await measure(sandbox, bot.pid ?? 0, users, 5, 10);
process.stdout.write(
  "   rate      n  ack p50   ack p99  demo p95     demos  busy failed  lost  bot cpu  sandbox\n",
);
for (const rate of rates)
  process.stdout.write(
    `${report(rate * seconds, rate, await measure(sandbox, bot.pid ?? 0, users, rate, seconds))}\n`,
  );
process.stdout.write(`bot afterwards: ${await memoryOf(bot.pid ?? 0)}\n`);
await stopBot(bot);
await sandbox.close();
await database?.stop();
await rm(folder, { recursive: true, force: true });
