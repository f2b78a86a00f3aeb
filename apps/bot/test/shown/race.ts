import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { words } from "../../src/i18n/words.ts";
import { messageFaults } from "../../src/port/faults.ts";
import { buttonsOf, type Message } from "../../src/port/message.ts";
import { click } from "../simulation/world.ts";
import { alone, buttonIn, host, mina, type Room, type Rules, textOf, tom } from "./room.ts";
import type { Seen } from "./seen.ts";

const { race, quiz } = words("en");

const shown = (message: Message): Seen => ({ message, place: "public", form: undefined, suggestions: [] });

/** A race that has been started, and the message that shows its first question. */
async function started(room: Room, length: number): Promise<readonly [Seen, Message]> {
  const lobby = await room.run(tom, "battle", { length, topic: "sorted-data-bias", seconds: 20 });
  assert.deepEqual([lobby.place, lobby.message.panel?.text], ["public", race.rules(length, 20)]);
  const others = await room.press(mina, lobby, race.start);
  assert.deepEqual([others.place, others.message.content], ["private", race.hostStarts(tom.id)]);
  const begun = await room.press(tom, lobby, race.start, { messageId: "lobby" });
  assert.deepEqual([begun.place, begun.message.content], ["private", race.started("thread")]);
  assert.deepEqual(room.wall.posts.at(-1), { channel: "thread", message: { content: race.preparing } });
  const announcement = await room.wall.next();
  assert.deepEqual([announcement.panel?.text, announcement.rows], [race.isIn("thread"), []]);
  const question = await room.wall.next();
  assert.equal(question.panel?.title, quiz.heading(0, length));
  assert.match(question.content ?? "", /^Time is up <t:\d+:R>\./u);
  return [lobby, question];
}

const inThread = { channelId: "thread" } as const;

async function play(room: Room): Promise<void> {
  const [lobby, question] = await started(room, 2);
  assert.equal((await room.press(tom, lobby, race.start)).message.content, race.running);
  const [first, second] = buttonsOf(question);
  assert(first && second);
  for (const one of [tom, mina]) {
    const told = await room.press(one, shown(question), first.id);
    assert.equal(told.place, "private");
    assert(told.message.content?.startsWith(race.graded("").slice(0, 20)));
    assert.equal(told.message.panel, undefined);
  }
  const other = await room.press(tom, shown(question), second.id);
  assert(other.message.content?.startsWith("Changed:"));
  const ahead = await room.forge(tom, first.id.replace(":0:", ":1:"));
  assert.equal(ahead.message.content, race["not-open"]);
  // nothing is revealed before its time
  await wait(30);
  const refused = await room.run({ ...mina, ...inThread }, "quiz skip");
  assert.equal(refused.message.content, race.hostStarts(tom.id));
  const skipped = await room.run({ ...host, ...inThread }, "quiz skip");
  assert.deepEqual([skipped.place, skipped.message.content], ["private", race.skip]);
  const reveal = await room.wall.next();
  assert.equal(reveal.panel?.title, `${quiz.heading(0, 2)} · ${race.over}`);
  assert.deepEqual(reveal.rows, []);
  assert.match(textOf(shown(reveal)), /Right answer.*Why.*[01] of 2 were right/su);
  await room.run({ ...tom, ...inThread }, "quiz skip");
  const next = await room.wall.next();
  assert.equal(next.panel?.title, quiz.heading(1, 2));
  const stopped = await room.run({ ...tom, ...inThread }, "quiz stop");
  assert.equal(stopped.message.content, race.stop);
  const podium = await room.wall.next();
  assert.equal(podium.panel?.title, race.podium);
  assert.match(podium.panel?.text ?? "", /<@\d> · \d+ points · [012] of 2 right/u);
  assert.deepEqual(
    podium.panel?.fields?.map(({ name }) => name.slice(0, 3)),
    ["1. ", "2. "],
  );
  assert.match(podium.panel?.fields?.[0]?.value ?? "", /^\*\*.+\*\*\n.+/u);
  buttonIn(shown(podium), "v1:race-new:2:sorted-data-bias:20");
}

/** What races show. */
export const raceRules: Rules = {
  "a race is led from its lobby to its podium": play,
  "a race as it is asked for, or refused": async (room) => {
    const usual = await room.run(tom, "battle");
    assert.equal(usual.message.panel?.text, race.rules(5, 30));
    const near = await room.run(tom, "battle", { topic: "momentun", length: 2, seconds: 20 });
    assert.equal(near.place, "private");
    const lobby = await room.press(tom, near, "v1:race-new:2:momentum:20");
    assert.equal(lobby.message.panel?.text, race.rules(2, 20));
    buttonIn(await room.run(tom, "battle", { topic: "momentun" }), "v1:race-new:5:momentum:30");
    assert.match(textOf(await room.run(tom, "battle", { seconds: 3 })), /10/u);
    assert.equal((await room.run(alone, "battle")).message.content, race.onlyInServers);
    for (const route of ["race-start:gone", "race-on:gone", "race:gone:0:a", "race-type:gone:0"])
      assert.equal((await room.forge(tom, `v1:${route}`)).message.content, race.gone, route);
  },
  "what is said of an answer goes when its time is up": async (room) => {
    const [, question] = await started(room, 1);
    const [first] = buttonsOf(question);
    let removed = 0;
    const responder = { remove: async () => void (removed += 1) };
    const closesAt = 1_000 * Number(/<t:(\d+):R>/u.exec(question.content ?? "")![1]);
    room.now = closesAt - 2_010;
    const told = await room.use(tom, { ...click(first!.id), onPrivateMessage: false }, responder);
    assert(told.message.content?.startsWith(race.graded("").slice(0, 20)));
    assert.equal(removed, 0);
    await wait(200);
    assert.equal(removed, 1);
  },
  "a race in which nobody answers says so": async (room) => {
    await started(room, 1);
    await room.run({ ...tom, ...inThread }, "quiz skip");
    const reveal = await room.wall.next();
    assert.equal(reveal.panel?.fields?.at(-1)?.name, race.nobodyAnswered);
    await room.run({ ...tom, ...inThread }, "quiz skip");
    const podium = await room.wall.next();
    assert.equal(podium.panel?.text, race.nobodyAtAll);
  },
  "the longest race tells all its answers within Discord's limits": async (room) => {
    const [lobby] = [await room.run(tom, "battle", { length: 20, seconds: 120 })];
    await room.press(tom, lobby, race.start, { messageId: "lobby" });
    await room.wall.next();
    for (let index = 0; index < 20; index += 1) {
      const question = await room.wall.next();
      assert.equal(question.panel?.title, quiz.heading(index, 20));
      await room.run({ ...tom, ...inThread }, "quiz skip");
      await room.wall.next();
      await room.run({ ...tom, ...inThread }, "quiz skip");
    }
    const podium = await room.wall.next();
    assert.equal(podium.panel?.fields?.length, 20);
    assert.deepEqual(messageFaults(podium), []);
  },
  "a bot that stops leaves a race as it is": async (room) => {
    await started(room, 2);
    for (const { close } of room.handlers) close?.();
    await wait(60);
    assert.equal(room.wall.edits.length, 2);
    // nor does it begin another
    const lobby = await room.run(tom, "battle", { length: 1 });
    await room.press(tom, lobby, race.start, { messageId: "lobby" });
    await wait(60);
    assert.equal(room.wall.edits.length, 3);
  },
  "a race whose message is gone ends, and the bot goes on": async (room) => {
    await started(room, 1);
    await room.run({ ...tom, ...inThread }, "quiz skip");
    await room.wall.next();
    room.wall.open = false;
    await room.run({ ...tom, ...inThread }, "quiz skip");
    // that is an error of the race's, and of nothing else
    const isOver = (): boolean => room.lines.some(({ msg }) => msg === "nor could that be said");
    for (let waited = 0; !isOver() && waited < 6_000; waited += 5) await wait(5);
    assert(isOver(), "whoever looks after the bot must hear that a race could not go on");
    assert.equal(room.lines.splice(0).filter(({ level }) => level === 50).length, 1);
    assert.equal((await room.run({ ...tom, ...inThread }, "quiz stop")).message.content, quiz.nothingOpen);
  },
  "where the bot may not write, no race begins": async (room) => {
    room.wall.open = false;
    const lobby = await room.run(tom, "battle", { length: 1 });
    const refused = await room.press(tom, lobby, race.start, { messageId: "lobby" });
    assert.equal(refused.message.content, race.mayNotWrite);
  },
};
