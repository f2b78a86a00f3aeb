import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { words } from "../../src/i18n/words.ts";
import { say } from "../../src/port/answer.ts";
import { createCounters } from "../../src/port/counters.ts";
import { GoneError, type Ctx } from "../../src/port/interaction.ts";
import type { Message } from "../../src/port/message.ts";
import { systemRandom } from "../../src/port/random.ts";
import { createRouter } from "../../src/router/router.ts";
import { collectLog } from "../support/logs.ts";
import { click, command } from "../simulation/world.ts";
import { mina, type Rules, tom } from "./room.ts";
import { answerSheet } from "./seen.ts";

const { refusals } = words("en");

/** Discord takes no answer any more. */
async function reply(): Promise<void> {
  await wait(1);
  throw new GoneError(10_062);
}

const features = [
  {
    commands: {
      ping: () => say({ content: "pong" }),
      broken: () => Promise.reject(new Error("on purpose")),
    },
    clicks: {
      slow: async () => {
        await wait(60);
        return say({ content: "done" });
      },
    },
  },
];

/** Somebody in a server, by a clock of Discord's and one of the bot's. */
function someone(madeAt: number, now: number): Ctx {
  const usual = { userId: "1", locale: "en", appLocale: "en", theme: "dark", timeZone: "UTC" } as const;
  const place = { group: true, guildId: "900", channelId: "901", manages: false } as const;
  return { ...usual, ...place, id: `i${madeAt}`, now, madeAt };
}

/** What a router says to somebody who waits for so many milliseconds until it hears of them, while it stops. */
async function saidUntilIdle(route: string, waited: number): Promise<readonly string[]> {
  const [counters, { log }] = [createCounters(), collectLog()];
  const router = createRouter({ features, counters, log, random: systemRandom });
  const said: string[] = [];
  const { responder } = answerSheet();
  const slowly = async ({ content = "" }: Message): Promise<void> => {
    await wait(30);
    said.push(content);
  };
  await router.handle(command("ping"), someone(1, 20), responder);
  void router.handle(command(route), someone(2, 2 + waited), { ...responder, reply: slowly });
  await wait(5);
  await router.idle();
  return said;
}

/** What is said to whoever cannot be served. */
export const routerRules: Rules = {
  "who is too fast is told when to go on, once": async (room) => {
    for (let use = 0; use < 10; use += 1) {
      await room.run(tom, "help");
      room.now -= 2_000;
    }
    const refused = await room.run(tom, "help");
    assert.deepEqual([refused.place, refused.message.content], ["private", refusals.tooFast(1)]);
    assert.equal((await room.run(mina, "help")).message.content, undefined);
    assert.equal((await room.run(tom, "help")).message.content, undefined);
  },
  "what is not there is explained": async (room) => {
    assert.equal((await room.run(tom, "gone")).message.content, refusals.unknownCommand);
    for (const id of ["v0:quiz:abc:1:a", "v1:no-such-route:1", "quiz"])
      assert.equal((await room.forge(tom, id)).message.content, refusals.oldButton);
  },
  "a bot that stops says so": async (room) => {
    room.router.stopTaking();
    assert.equal((await room.run(tom, "help")).message.content, refusals.job.stopped);
    await room.router.idle();
  },
  "a bot that stops has said all that it has to say": async () => {
    assert.deepEqual(await saidUntilIdle("ping", 20), ["pong"]);
    assert.deepEqual(await saidUntilIdle("gone", 20), [refusals.unknownCommand]);
    assert.deepEqual(await saidUntilIdle("ping", 5_000), [refusals.overloaded]);
    const [sorry] = await saidUntilIdle("broken", 20);
    assert(sorry?.startsWith(refusals.unexpected("").slice(0, 40)));
  },
  "a click whose answer takes long is announced": async () => {
    const [counters, { log }] = [createCounters(), collectLog()];
    const router = createRouter({ features, counters, log, random: systemRandom, patience: 5 });
    const [done, { responder }] = [[] as string[], answerSheet()];
    const note = (what: string) => async () => void done.push(what);
    const heard = { ...responder, defer: note("announced"), edit: note("answered"), reply: note("answered") };
    await router.handle(click("v1:slow"), someone(1, 20), { ...heard, followUp: note("answered") });
    assert.deepEqual(done, ["announced", "answered"]);
  },
  "a refusal that does not arrive harms nobody": async (room) => {
    for (const incoming of [click("v1:no-such-route"), click("v1:quiz:gone:0:a")])
      await assert.rejects(room.use(tom, incoming, { reply }), /there must be one answer, got \[\]/u);
    await wait(5);
    assert.equal((await room.run(tom, "help")).message.content, undefined);
  },
};
