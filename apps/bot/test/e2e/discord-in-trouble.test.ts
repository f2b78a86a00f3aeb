import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { DiscordSandbox } from "@opt/discord-sandbox";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { countLost, tell } from "../support/outcomes.ts";
import { startTestBot, type TestBot } from "../support/test-bot.ts";

type Faults = DiscordSandbox["driver"]["faults"];

let on: TestBot;
let file: string;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), "opt-trouble-")), "bot.sqlite");
  on = await startTestBot({ place: { file } });
});
afterEach(() => on.close());

const patient = { timeout: 20_000 };
const names = ["Ana", "Ben", "Chae", "Dana"];
const usersOf = () => names.map((name) => on.sandbox.driver.user({ name, locale: "en" }));

/** Everybody writes an entry at once; comes back with those that were acknowledged, and what came of the others. */
async function writeAll(round: string): Promise<{ readonly kept: string[]; readonly unanswered: string[] }> {
  const replies = await Promise.allSettled(
    usersOf().map((user) => user.slash("log add", { text: `${user.id} ${round}` }, patient)),
  );
  const kept: string[] = [];
  const unanswered: string[] = [];
  for (const [index, { id }] of usersOf().entries()) {
    const reply = replies[index]!;
    const text = reply.status === "fulfilled" ? reply.value.text : String(reply.reason);
    if (text.includes("Added")) kept.push(`${id} ${round}`);
    else unanswered.push(`${round}: ${text.slice(0, 300)}`);
  }
  return { kept, unanswered };
}

async function countKept(acknowledged: readonly string[]): Promise<number> {
  const ids = usersOf().map(({ id }) => id);
  await on.bot.stop();
  const store = await openStore({ file });
  const logs = await Promise.all(ids.map((id) => store.logs.of(id)));
  await store.close();
  return countLost(
    acknowledged,
    logs.flat().map(({ text }) => text),
  );
}

const restTroubles: readonly { readonly faults: number; order(faults: Faults): void }[] = [
  { faults: 8, order: (faults) => faults.rateLimit({ times: 8, retryAfter: 0.3 }) },
  { faults: 2, order: (faults) => faults.rateLimit({ times: 2, retryAfter: 0.5, scope: "global" }) },
  { faults: 3, order: (faults) => faults.fail({ times: 3, status: 500 }) },
  { faults: 3, order: (faults) => faults.fail({ times: 3, status: 502 }) },
  { faults: 3, order: (faults) => faults.fail({ times: 3, status: 503 }) },
  { faults: 1, order: (faults) => faults.delay(500) },
];

test(
  "through storms of 429, 5xx and slow answers everybody is answered, and each entry is there once",
  { timeout: 180_000 },
  async () => {
    const { faults } = on.sandbox.driver;
    const acknowledged: string[] = [];
    const unanswered: string[] = [];
    let [struck, recovered] = [0, 0];
    for (const [number, trouble] of restTroubles.entries()) {
      trouble.order(faults);
      struck += trouble.faults;
      const during = await writeAll(`during ${number}`);
      faults.clear();
      const started = performance.now();
      const afterwards = await writeAll(`after ${number}`);
      recovered = Math.max(recovered, performance.now() - started);
      acknowledged.push(...during.kept, ...afterwards.kept);
      unanswered.push(...during.unanswered, ...afterwards.unanswered);
    }
    const cases = 2 * names.length * restTroubles.length;
    const lost = unanswered.length + (await countKept(acknowledged));
    tell({ trial: "Discord in trouble", cases, faults: struck, lost, recovered });
    expect({ lost, unanswered }).toEqual({ lost: 0, unanswered: [] });
    expect(acknowledged).toHaveLength(cases);
  },
);

const gatewayTroubles: readonly ((faults: Faults) => void)[] = [
  (faults) => faults.killSocket(),
  (faults) => faults.reconnect(),
  (faults) => faults.invalidateSession(true),
  (faults) => faults.invalidateSession(false),
];

test(
  "whatever becomes of the gateway's connection, within thirty seconds everybody is answered again",
  { timeout: 240_000 },
  async () => {
    const { faults } = on.sandbox.driver;
    const acknowledged: string[] = [];
    const unanswered: string[] = [];
    let [cases, recovered] = [0, 0];
    for (const [number, strike] of gatewayTroubles.entries()) {
      strike(faults);
      const started = performance.now();
      // what is sent while nobody listens, Discord itself does not deliver
      await expect
        .poll(() => on.mina.slash("help", {}, { timeout: 1_000 }).then(Boolean, () => false), {
          timeout: 30_000,
        })
        .toBe(true);
      recovered = Math.max(recovered, performance.now() - started);
      await wait(200);
      const { kept, unanswered: silent } = await writeAll(`after ${number}`);
      acknowledged.push(...kept);
      unanswered.push(...silent);
      cases += names.length;
    }
    const lost = unanswered.length + (await countKept(acknowledged));
    tell({ trial: "gateway lost", cases, faults: gatewayTroubles.length, lost, recovered });
    expect({ lost, unanswered }).toEqual({ lost: 0, unanswered: [] });
    expect(acknowledged).toHaveLength(cases);
    expect(recovered).toBeLessThan(30_000);
  },
);
