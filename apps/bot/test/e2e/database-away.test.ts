import { setTimeout as wait } from "node:timers/promises";
import type { DriverUser } from "@opt/discord-sandbox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { countLost, tell } from "../support/outcomes.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { startTestBot, type TestBot } from "../support/test-bot.ts";

// `AWAY=60000`: a minute, as `npm run reliability` has it.
const away = Number(process.env["AWAY"] ?? 3_000);
/** Milliseconds within which the bot writes again once the database is there. */
const longestRecovery = 30_000;

let server: TestPostgres;
let on: TestBot;
let databaseUrl: string;
beforeAll(async () => {
  server = await startPostgres();
  databaseUrl = await server.newDatabase();
  on = await startTestBot({ place: { databaseUrl } });
}, 60_000);
afterAll(async () => {
  await on.close();
  await server.stop();
});

/** What became of the commands of one user. */
interface Heard {
  /** Entries of which they were told that they are kept. */
  readonly kept: string[];
  /** How often they were told in a sentence that it did not work. */
  refused: number;
  unanswered: number;
}

async function writeUntil(user: DriverUser, isOver: () => boolean, onKept: () => void): Promise<Heard> {
  const heard: Heard = { kept: [], refused: 0, unanswered: 0 };
  for (let turn = 0; !isOver(); turn += 1) {
    const text = `${user.id} ${turn}`;
    try {
      const reply = await user.slash("log add", { text }, { timeout: 30_000 });
      if (reply.text.includes("Added to your log")) {
        heard.kept.push(text);
        onKept();
      } else heard.refused += 1;
    } catch {
      heard.unanswered += 1;
    }
    await wait(100);
  }
  return heard;
}

test(
  "while PostgreSQL is away users hear a sentence, and once it is back all that was acknowledged is there once",
  { timeout: 120_000 + away },
  async () => {
    const users = ["Ana", "Ben", "Chae"].map((name) => on.sandbox.driver.user({ name, locale: "en" }));
    let [over, lastKept] = [false, 0];
    const work = users.map((user) =>
      writeUntil(
        user,
        () => over,
        () => (lastKept = performance.now()),
      ),
    );
    await expect.poll(() => lastKept, { timeout: 20_000 }).toBeGreaterThan(0);
    await server.crash(away);
    const back = performance.now();
    await expect.poll(() => lastKept, { timeout: longestRecovery }).toBeGreaterThan(back);
    const recovered = lastKept - back;
    await wait(500);
    over = true;
    const all = await Promise.all(work);
    const told = all.flatMap(({ kept }) => kept);
    const refused = all.reduce((sum, one) => sum + one.refused, 0);
    const unanswered = all.reduce((sum, one) => sum + one.unanswered, 0);
    const store = await openStore({ databaseUrl });
    const logs = await Promise.all(users.map(({ id }) => store.logs.of(id)));
    await store.close();
    const lost =
      unanswered +
      countLost(
        told,
        logs.flat().map(({ text }) => text),
      );
    tell({ trial: "database away", cases: told.length + refused + unanswered, faults: 1, lost, recovered });
    expect({ lost, unanswered }).toEqual({ lost: 0, unanswered: 0 });
    expect(refused).toBeGreaterThan(0);
  },
);
