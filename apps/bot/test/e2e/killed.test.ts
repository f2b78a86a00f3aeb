import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createDiscordSandbox, type DiscordSandbox, type Reply } from "@opt/discord-sandbox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registered } from "../../src/bot.ts";
import { openStore } from "../../src/store/open-store.ts";
import { registerCommands } from "../../src/transport/register.ts";
import { tell } from "../support/outcomes.ts";

// The bot as people run it, killed without a warning while it is used, and started again on the same file.

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const rounds = Number(process.env["KILLS"] ?? 2);
/** Milliseconds within which the bot is back after a kill. */
const longestRecovery = 30_000;

let sandbox: DiscordSandbox;
let folder: string;
let child: ChildProcess | undefined;

async function start(): Promise<void> {
  child = spawn(process.execPath, [main], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"],
      NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_BASE: sandbox.apiBase,
      DATA_DIR: folder,
      LOG_LEVEL: "silent",
      RENDER_CONCURRENCY: "1",
    },
  });
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  await expect.poll(() => text, { timeout: longestRecovery }).toContain("is connected to Discord");
}

async function kill(): Promise<void> {
  const ended = once(child!, "exit");
  child!.kill("SIGKILL");
  await ended;
}

beforeAll(async () => {
  sandbox = await createDiscordSandbox({ seed: 11 });
  folder = await mkdtemp(join(tmpdir(), "opt-bot-killed-"));
  const { token, apiBase } = sandbox;
  await registerCommands({ token, apiBase, ...registered });
}, 30_000);
afterAll(async () => {
  child?.kill("SIGKILL");
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
    const settings = { timeout: 1_500 };
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

async function checkKept(told: Told, users: readonly string[]): Promise<void> {
  const store = await openStore({ file: join(folder, "bot.sqlite") });
  const all = await Promise.all(users.map((id) => store.exportOf(id)));
  const entries = all.flatMap(({ log }) => log.map(({ text }) => text));
  const answers = all.flatMap(({ answers: own }) => own.map(({ quizId }) => quizId));
  await store.close();
  expect(new Set(entries).size).toBe(entries.length);
  expect(new Set(answers).size).toBe(answers.length);
  expect(told.entries.filter((entry) => !entries.includes(entry))).toEqual([]);
  expect([...told.answers.keys()].filter((quizId) => !answers.includes(quizId))).toEqual([]);
}

test(
  `killed ${rounds} times under load: every acknowledged answer and log entry is there once, and old buttons work`,
  async () => {
    const names = ["Ana", "Ben", "Chae", "Dana"];
    const users = names.map((name) => sandbox.driver.user({ name, locale: "en" }).id);
    const told: Told = { answers: new Map(), entries: [] };
    let old: Reply | undefined;
    let [killed, recovered] = [performance.now(), 0];
    for (let round = 0; round < rounds; round += 1) {
      await start();
      if (round > 0) recovered = Math.max(recovered, performance.now() - killed);
      const mina = sandbox.driver.user({ name: "Mina", locale: "ko" });
      old &&= await mina.click(old, 1);
      expect(old?.text ?? "아쉬워요").toMatch(/이미 답한 문제예요|맞았어요|아쉬워요/u);
      old = await mina.slash("quiz start", { length: 1, topic: "sorted-data-bias" });
      let over = false;
      const work = names.map((name) => use(name, round, told, () => over));
      // drawn from the round, so that a kill falls somewhere else each time
      await wait(300 + ((round * 7_919) % 1_500));
      await kill();
      killed = performance.now();
      over = true;
      await Promise.all(work);
      await checkKept(told, users);
    }
    expect(recovered).toBeLessThan(longestRecovery);
    expect(told.entries.length).toBeGreaterThan(rounds);
    expect(told.answers.size).toBeGreaterThan(rounds);
    tell({
      test: "the bot is killed under load and started again",
      cases: told.entries.length + told.answers.size,
      faults: rounds,
      lost: 0,
      recovered,
    });
  },
  rounds * longestRecovery,
);
