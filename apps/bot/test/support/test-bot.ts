import { REST, Routes } from "discord.js";
import {
  createDiscordSandbox,
  type DiscordSandbox,
  type DiscordSandboxOptions,
  type DriverUser,
} from "@opt/discord-sandbox";
import { registered, startBot, type Bot, type BotOptions } from "../../src/bot.ts";
import type { JobRunner } from "../../src/jobs/job.ts";
import { createThreads, type ThreadsOptions } from "../../src/jobs/threads.ts";
import { createCounters, type Counters } from "../../src/port/counters.ts";
import { systemRandom, type Random } from "../../src/port/random.ts";
import { openStore, type StorePlace } from "../../src/store/open-store.ts";
import { registerCommands } from "../../src/transport/register.ts";
import { freePort } from "./postgres.ts";
import { collectLog, type CollectedLog } from "./logs.ts";

export interface TestBotOptions {
  readonly sandbox?: DiscordSandboxOptions;
  readonly threads?: Partial<ThreadsOptions>;
  readonly pace?: BotOptions["pace"];
  /** Milliseconds; by default so many that a loaded machine sees the answer first. */
  readonly progressAfter?: number;
  /** Where the bot keeps what it has to remember; default: in memory. */
  readonly place?: StorePlace;
  /** Interactions come over signed HTTP instead of the gateway. */
  readonly overHttp?: boolean;
}

/** The whole bot on a local Discord of its own. */
export interface TestBot {
  readonly sandbox: DiscordSandbox;
  readonly bot: Bot;
  readonly counters: Counters;
  readonly lines: CollectedLog["lines"];
  readonly jobs: JobRunner;
  /** Speaks Korean. */
  readonly mina: DriverUser;
  /** Speaks English. */
  readonly tom: DriverUser;
  close(): Promise<void>;
}

/** New ids, but the same seeds in every run: the quizzes of a test are always the same. */
function countedRandom(): Random {
  let seed = 0;
  return { id: () => systemRandom.id(), seed: () => (seed += 1) };
}

const unhurried = { burst: 10_000, interval: 1 };

async function startOn(
  sandbox: DiscordSandbox,
  { threads, pace = unhurried, progressAfter = 60_000, place = {}, overHttp = false }: TestBotOptions,
) {
  const counters = createCounters();
  const { log, lines } = collectLog();
  const jobs = createThreads({ concurrency: 2, ...threads });
  const { token, apiBase, publicKey } = sandbox;
  const port = overHttp ? await freePort() : 0;
  await registerCommands({ token, apiBase, ...registered });
  const bot = await startBot({
    token,
    apiBase,
    store: await openStore(place),
    jobs,
    random: countedRandom(),
    clock: Date.now,
    counters,
    log,
    pace,
    progressAfter,
    endpoint: overHttp ? { publicKey, port } : undefined,
  });
  if (overHttp) await pointTo(sandbox, `http://127.0.0.1:${port}/`);
  return { bot, counters, lines, jobs };
}

/** Tells Discord where the bot's endpoint is, which has to prove itself. */
async function pointTo({ apiBase, token }: DiscordSandbox, url: string): Promise<void> {
  const rest = new REST({ api: apiBase }).setToken(token);
  await rest.patch(Routes.currentApplication(), { body: { interactions_endpoint_url: url } });
}

/** Starts sandbox and bot. */
export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const sandbox = await createDiscordSandbox({ seed: 7, ...options.sandbox });
  const parts = await startOn(sandbox, options);
  return {
    ...parts,
    sandbox,
    mina: sandbox.driver.user({ name: "Mina", locale: "ko" }),
    tom: sandbox.driver.user({ name: "Tom", locale: "en" }),
    async close() {
      await parts.bot.stop();
      await sandbox.close();
    },
  };
}

/** Another process of the bot on the same local Discord; without a place, with a memory of its own. */
export async function restart(before: TestBot, options: TestBotOptions = {}): Promise<TestBot> {
  await before.bot.stop();
  const parts = await startOn(before.sandbox, options);
  return {
    ...before,
    ...parts,
    async close() {
      await parts.bot.stop();
      await before.sandbox.close();
    },
  };
}
