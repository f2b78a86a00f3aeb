import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createDiscordSandbox, type DiscordSandbox, type Reply } from "@opt/discord-sandbox";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { registered } from "../../src/bot.ts";
import { openStore, type StorePlace } from "../../src/store/open-store.ts";
import { registerCommands } from "../../src/transport/register.ts";
import { countLost, tell } from "../support/outcomes.ts";
import { startPostgres } from "../support/postgres.ts";
import type { TrialName } from "../support/trials.ts";

// The bot as people run it, killed without a warning while it is used, and started again on the same file.

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const wanted = process.env["KILLS"];
const rounds = Number(wanted ?? 2);
/** Milliseconds within which the bot is back after a kill. */
const longestRecovery = 30_000;
/** Milliseconds until a busy machine has started it, or answers: what took longer than it may is told all the same. */
const patience = 120_000;

let sandbox: DiscordSandbox;
let child: ChildProcess | undefined;

async function start({ file, databaseUrl }: StorePlace): Promise<void> {
  child = spawn(process.execPath, [main], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"],
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_BASE: sandbox.apiBase,
      ...(databaseUrl === undefined ? { DATA_DIR: dirname(file ?? "") } : { DATABASE_URL: databaseUrl }),
      LOG_LEVEL: "silent",
      RENDER_CONCURRENCY: "1",
    },
  });
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  await expect.poll(() => text, { timeout: patience }).toContain("is connected to Discord");
}

async function kill(): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

// one that did not get up in time would answer in the place of the next
afterEach(kill);

beforeAll(async () => {
  sandbox = await createDiscordSandbox({ seed: 11 });
  const { token, apiBase } = sandbox;
  await registerCommands({ token, apiBase, ...registered });
}, 30_000);
afterAll(async () => {
  await sandbox.close();
});

/** What a user was told that it is kept. */
interface Told {
  readonly answers: Map<string, string>;
  readonly entries: string[];
}

/** Uses the bot until it dies: what was acknowledged is noted, what was not may be kept or not. */
async function use(name: string, round: number, told: Told, isOver: () => boolean): Promise<void> {
  const user = sandbox.driver.user({ name, locale: "en" });
  for (let turn = 0; !isOver(); turn += 1) {
    const settings = { timeout: 5_000 };
    try {
      const entry = `${name} ${round} ${turn}`;
      const written = await user.slash("log add", { text: entry }, settings);
      if (written.text.includes("Added to your log")) told.entries.push(entry);
      const question = await user.slash("quiz start", { length: 1, topic: "sorted-data-bias" }, settings);
      const verdict = await question.click(0, settings);
      const quizId = question.buttons[0]?.customId?.split(":")[2] ?? "";
      if (/Right ·|Not quite ·/u.test(verdict.text)) told.answers.set(quizId, user.id);
    } catch {
      // unanswered: the bot is dead, or was not back yet
      await wait(50);
    }
  }
}

/** How much of it is not there once. */
async function countLosses(place: StorePlace, told: Told, users: readonly string[]): Promise<number> {
  const store = await openStore(place);
  const all = await Promise.all(users.map((id) => store.exportOf(id)));
  await store.close();
  const entries = all.flatMap(({ log }) => log.map(({ text }) => text));
  const answers = all.flatMap(({ answers: own }) => own.map(({ quizId }) => quizId));
  return countLost(told.entries, entries) + countLost([...told.answers.keys()], answers);
}

/** Counts what was acknowledged and is not there once, and the milliseconds from a start to an answer on an old button. */
async function killUnderLoad(trial: TrialName, place: StorePlace) {
  const names = ["Ana", "Ben", "Chae", "Dana"];
  const users = names.map((name) => sandbox.driver.user({ name, locale: "en" }).id);
  const told: Told = { answers: new Map(), entries: [] };
  let old: Reply | undefined;
  let [recovered, lost] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await start(place);
    const mina = sandbox.driver.user({ name: "Mina", locale: "ko" });
    old &&= await mina.click(old, 1, { timeout: patience });
    if (round > 0) recovered = Math.max(recovered, performance.now() - started);
    expect(old?.text ?? "아쉬워요").toMatch(/이미 답한 문제예요|맞았어요|아쉬워요/u);
    const asked = await mina.slash(
      "quiz start",
      { length: 1, topic: "sorted-data-bias" },
      { timeout: patience },
    );
    // a busy machine says first that it takes longer
    old = await asked.until(({ buttons }) => buttons.length > 1, { timeout: patience });
    const [nEntries, nAnswers] = [told.entries.length, told.answers.size];
    let over = false;
    const work = names.map((name) => use(name, round, told, () => over));
    const isUsed = (): boolean => told.entries.length > nEntries && told.answers.size > nAnswers;
    await expect.poll(isUsed, { timeout: patience }).toBe(true);
    // drawn from the round, so that a kill falls somewhere else each time
    await wait(300 + ((round * 7_919) % 1_500));
    await kill();
    over = true;
    await Promise.all(work);
    lost = await countLosses(place, told, users);
    if (lost > 0) break;
  }
  const [entries, answers] = [told.entries.length, told.answers.size];
  tell({ trial, cases: entries + answers, faults: rounds, lost, recovered });
  return { lost, recovered, entries, answers };
}

const timeout = rounds * patience;

test(
  `killed ${rounds} times under load: every acknowledged answer and log entry is there once, and old buttons work`,
  { timeout },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "opt-bot-killed-"));
    const place = { file: join(folder, "bot.sqlite") };
    const { lost, recovered, entries, answers } = await killUnderLoad("bot killed", place);
    expect(lost).toBe(0);
    expect(recovered).toBeLessThan(longestRecovery);
    expect(Math.min(entries, answers)).toBeGreaterThanOrEqual(rounds);
  },
);

// a start on PostgreSQL takes longer: where somebody asks for it
test.runIf(wanted !== undefined)(
  `killed ${rounds} times under load on PostgreSQL, likewise`,
  { timeout: 60_000 + timeout },
  async () => {
    const server = await startPostgres();
    const place = { databaseUrl: await server.newDatabase() };
    const { lost, recovered, entries, answers } = await killUnderLoad("bot killed on PostgreSQL", place);
    await server.stop();
    expect(lost).toBe(0);
    expect(recovered).toBeLessThan(longestRecovery);
    expect(Math.min(entries, answers)).toBeGreaterThanOrEqual(rounds);
  },
);
