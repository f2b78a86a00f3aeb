import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { words } from "../../src/i18n/words.ts";
import { GoneError } from "../../src/port/interaction.ts";
import { click } from "../simulation/world.ts";
import { mina, type Rules, tom } from "./room.ts";

const { refusals } = words("en");

/** Discord takes no answer any more. */
async function reply(): Promise<void> {
  await wait(1);
  throw new GoneError(10_062);
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
  "a refusal that does not arrive harms nobody": async (room) => {
    for (const incoming of [click("v1:no-such-route"), click("v1:quiz:gone:0:a")])
      await assert.rejects(room.use(tom, incoming, { reply }), /there must be one answer, got \[\]/u);
    await wait(5);
    assert.equal((await room.run(tom, "help")).message.content, undefined);
  },
};
