import assert from "node:assert/strict";
import { createDailyBeat } from "../../src/features/daily-beat.ts";
import { createReminders } from "../../src/features/reminders.ts";
import { words } from "../../src/i18n/words.ts";
import { buttonsOf } from "../../src/port/message.ts";
import { viewQuestion } from "../../src/study.ts";
import { host, mina, monday, type Room, type Rules, textOf, tom } from "./room.ts";

const { daily, reminders } = words("en");
const [hour, day] = [3_600_000, 86_400_000];
/** Midnight in Seoul, of a Sunday. */
const sunday = monday - 10 * hour - day;

async function askDaily(room: Room): Promise<void> {
  const beat = createDailyBeat(room.services);
  const tick = async (now: number): Promise<number> => {
    room.now = now;
    const before = room.wall.posts.length;
    await beat.tick();
    const all = room.wall.posts.slice(before);
    assert(all.every(({ channel, message }) => channel === "901" && message.panel?.title === daily.title));
    return all.length;
  };
  assert.equal(await tick(sunday), 0);
  await room.run(host, "settings group", { daily: "8", language: "en" });
  assert.equal(await tick(sunday + 7.9 * hour), 0);
  assert.equal(await tick(sunday + 8.1 * hour), 1);
  assert.equal(await tick(sunday + 8.2 * hour), 0);
  assert.equal(await tick(sunday + 20 * hour), 0);
  const asked = room.wall.posts.at(-1)!.message;
  assert.equal(asked.panel?.fields, undefined);
  assert.equal(asked.panel?.footer, daily.hint);
  const id = buttonsOf(asked)[0]!.id.split(":")[2]!;
  const question = (await room.store.quizzes.find(id))!.questions[0]!;
  const [option] = viewQuestion(question, { locale: "en" }).options;
  const isAnswered = buttonsOf(asked)[0]!.id.startsWith("v1:quiz:");
  if (isAnswered) await room.forge(mina, `v1:quiz:${id}:0:${option!.id}`);
  // where the bot may not write it is tried again an hour later
  room.wall.open = false;
  assert.equal(await tick(sunday + day + 9 * hour), 0);
  room.wall.open = true;
  assert.equal(await tick(sunday + day + 9.5 * hour), 0);
  assert.equal(await tick(sunday + day + 10.1 * hour), 1);
  const names = (room.wall.posts.at(-1)!.message.panel?.fields ?? []).map(({ name }) => name);
  if (isAnswered) {
    assert.match(names[0] ?? "", /^Yesterday: [01] of 1 right$/u);
    assert.equal(names[1], daily.lastWeek);
  }
  assert.equal(await tick(sunday + 2 * day + 9 * hour), 1);
  await room.run(host, "settings group", { daily: "off" });
  assert.equal(await tick(sunday + 3 * day + 9 * hour), 0);
}

async function remind(room: Room): Promise<void> {
  const reminding = createReminders(room.services);
  const at = async (now: number) => {
    room.now = now;
    return await reminding.tick();
  };
  room.now = sunday + hour;
  await room.run(tom, "settings me", { reminder: "9" });
  assert.deepEqual(await at(sunday + 10 * hour), []);
  // two days in a row, and what was missed is due
  for (const later of [1, 2]) {
    room.now = sunday + later * day + 11 * hour;
    const first = await room.run(tom, "quiz start", { length: 1, topic: "sorted-data-bias" });
    const [button] = buttonsOf(first.message);
    await room.forge(tom, button!.id.startsWith("v1:quiz:") ? button!.id : "v1:practice");
  }
  const answered = await room.store.attempts.ofLearner(tom.id);
  const third = sunday + 3 * day;
  assert.deepEqual(await at(third + 8.9 * hour), []);
  room.wall.open = false;
  assert.deepEqual(await at(third + 9 * hour), []);
  room.wall.open = true;
  assert.deepEqual(await at(third + 9.5 * hour), []);
  if (answered.length < 2) return;
  assert.deepEqual(await at(third + 10.1 * hour), [tom.id]);
  assert.deepEqual(await at(third + 11 * hour), []);
  const { channel, message } = room.wall.posts.at(-1)!;
  assert.deepEqual([channel, message.panel?.title], [`direct-${tom.id}`, reminders.title]);
  assert(message.panel?.text?.includes(reminders.streak(2)));
  const off = await room.press(
    tom,
    { message, place: "private", form: undefined, suggestions: [] },
    reminders.off,
  );
  assert.equal(off.message.content, reminders.isOff);
  assert.match(textOf(await room.run(tom, "settings me")), /: off\n/u);
  assert.deepEqual(await at(third + day + 10 * hour), []);
}

/** What the bot says by itself. */
export const byItselfRules: Rules = {
  "the question of the day comes once a day, from its hour on": askDaily,
  "a group that the bot left is asked again when it is back, on the same day": async (room) => {
    for (const time of [1, 2]) {
      room.now = sunday + (9 + time) * hour;
      await room.run(host, "settings group", { daily: "8" });
      // each time in a process of its own
      assert.deepEqual(await createDailyBeat(room.services).tick(), ["900"]);
      assert.equal(room.wall.posts.length, time);
      await room.store.forgetGroup("900");
      assert.deepEqual(await createDailyBeat(room.services).tick(), []);
    }
  },
  "a group that was asked is not asked again by a process that starts later that day": async (room) => {
    room.now = sunday + 9 * hour;
    await room.run(host, "settings group", { daily: "8" });
    assert.deepEqual(await createDailyBeat(room.services).tick(), ["900"]);
    // by now a process that had died over it would not be waited for any more
    room.now += hour;
    assert.deepEqual(await createDailyBeat(room.services).tick(), []);
    assert.equal(room.wall.posts.length, 1);
  },
  "who asked for it is reminded once a day, from their hour on": remind,
};
