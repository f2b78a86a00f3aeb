import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDiscordSandbox, type DiscordSandbox, type DriverUser } from "@opt/discord-sandbox";
import { registered } from "../src/bot.ts";
import { words } from "../src/i18n/words.ts";
import { registerCommands } from "../src/transport/register.ts";
import { startBot, stopBot } from "./start-bot.ts";

// How often /ask is answered by our bot and by a bare one that only says "pong", each with a sandbox of its own, in turn
// in the same run: `npm run pong` for a minute of load, `npm run pong -- 10` for ten minutes, `-- 10 64` with 64 people
// asking at once (default 16), who ask anew as soon as they are answered.

const [minutes = 1, atOnce = 16] = process.argv.slice(2).map(Number);
/** Seconds of load on one bot before it is the other's turn. */
const turn = 15;
/** So many people that the bot's pace (ten at once, then one a second) slows nobody down. */
const people = 4_000;

const questions = [
  "What is momentum?",
  "모멘텀이 뭐예요?",
  "Adam과 SGD는 뭐가 달라요?",
  "What is overfitting?",
  "Why is the validation loss going up?",
  "학습률이 너무 크면 어떻게 되나요?",
  "sgd lr=0.1, w=1, g=2: next w?",
  "What does k-fold cross-validation do?",
];

/** What is no answer: too many are asking, or wait. */
const refusals: ReadonlySet<string> = new Set(
  (["ko", "en"] as const).flatMap((locale) => {
    const { job, overloaded, inProgress } = words(locale).refusals;
    return [job.busy, overloaded, inProgress];
  }),
);

interface Contender {
  readonly name: string;
  readonly sandbox: DiscordSandbox;
  readonly bot: Awaited<ReturnType<typeof startBot>>;
  readonly users: readonly DriverUser[];
  asked: number;
  answered: number;
  failed: number;
  seconds: number;
  /** Seconds of processor time that the bot has taken for it, the sandbox not included. */
  busy: number;
}

/** Processor time of a process, in seconds. */
async function timeOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).replace(/^.*\) /su, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function enter(name: string, script: URL, settings: NodeJS.ProcessEnv): Promise<Contender> {
  const sandbox = await createDiscordSandbox({ seed: 1 });
  const { token, apiBase } = sandbox;
  await registerCommands({ token, apiBase, ...registered });
  const bot = await startBot(script, { token, apiBase }, settings);
  const users = Array.from({ length: people }, (_, index) =>
    sandbox.driver.user({ name: `Learner ${index}`, locale: index % 2 === 0 ? "ko" : "en" }),
  );
  return { name, sandbox, bot, users, asked: 0, answered: 0, failed: 0, seconds: 0, busy: 0 };
}

async function ask(contender: Contender): Promise<void> {
  const index = contender.asked;
  contender.asked += 1;
  const question = questions[index % questions.length]!;
  try {
    const reply = await contender.users[index % people]!.slash("ask", { question }, { timeout: 20_000 });
    const { content } = await reply.until(({ loading }) => !loading, { timeout: 20_000 });
    if (refusals.has(content)) contender.failed += 1;
    else contender.answered += 1;
  } catch {
    contender.failed += 1;
  }
}

async function load(contender: Contender, seconds: number): Promise<void> {
  const [started, before] = [performance.now(), await timeOf(contender.bot.pid!)];
  const end = started + 1_000 * seconds;
  async function keepAsking(): Promise<void> {
    while (performance.now() < end) await ask(contender);
  }
  await Promise.all(Array.from({ length: atOnce }, keepAsking));
  contender.seconds += (performance.now() - started) / 1_000;
  contender.busy += (await timeOf(contender.bot.pid!)) - before;
}

const folder = await mkdtemp(join(tmpdir(), "opt-pong-"));
const ours = await enter("ours", new URL("../src/main.ts", import.meta.url), { DATA_DIR: folder });
const bare = await enter("bare", new URL("pong-bot.ts", import.meta.url), {});
const both = [ours, bare];
// what is made at the first use is made before
for (const one of both) {
  await load(one, 5);
  Object.assign(one, { answered: 0, failed: 0, seconds: 0, busy: 0 });
}
for (let left = minutes * 60; left > 0; left -= 2 * turn)
  for (const one of both) await load(one, Math.min(turn, left / 2));
for (const { name, answered, failed, seconds, busy } of both)
  process.stdout.write(
    `${name}: ${answered} answers to /ask in ${seconds.toFixed(0)} s, ${(answered / seconds).toFixed(1)} per second, ${((1_000 * busy) / answered).toFixed(2)} ms of its processor time each, ${failed} failed\n`,
  );
const [own, other] = both.map(({ answered, seconds }) => answered / seconds);
process.stdout.write(`ours has ${((100 * own!) / other!).toFixed(0)} % of the bare bot's rate\n`);
for (const { bot, sandbox } of both) {
  await stopBot(bot);
  await sandbox.close();
}
await rm(folder, { recursive: true, force: true });
