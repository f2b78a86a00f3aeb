import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answer, change, quiz } from "../../../../packages/study/test/store/records.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import { sqliteDatabase } from "../../src/store/sqlite.ts";
import { createRestChannels } from "../../src/transport/rest-channels.ts";
import { drawQuestion } from "../../src/study.ts";
import { startTestBot, type TestBot } from "../support/test-bot.ts";

// What the bot says without being asked just then, and what it forgets.

let on: TestBot;
let file: string;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), "opt-itself-")), "bot.sqlite");
  on = await startTestBot({ place: { file } });
});
afterEach(() => on.close());

/** The bot's store, opened beside it as only a test may. */
const openBeside = () => sqlStore(sqliteDatabase(file), "sqlite");

/** Something that `userId` missed and that is due now. */
async function makeDue(userId: string): Promise<void> {
  const store = await openBeside();
  const question = drawQuestion({ seed: 1, template: "true-false" });
  const item = `${String(question.parameters["card"])}/${String(question.parameters["claim"])}`;
  await store.quizzes.create({ ...quiz, userId, questions: [question], items: [item] });
  await store.attempts.record(
    answer("missed", { userId }),
    change("missed", null, { userId, item, question }),
  );
  await store.close();
}

test("who asks for it is reminded once a day of what is due, in their language, and may end it", async () => {
  await makeDue(on.mina.id);
  const set = await on.mina.slash("settings me", { reminder: "0" });
  expect(set).toMatchObject({ ephemeral: true });
  expect(set.text).toMatch(/한국어.*Asia\/Seoul.*복습할 문제가 있는 날 0시부터/su);
  // somebody with nothing to review is left alone
  await on.tom.slash("settings me", { reminder: "0" });
  expect(await on.bot.reminders.tick()).toEqual([on.mina.id]);
  expect(await on.bot.reminders.tick()).toEqual([]);
  const reminder = await on.mina.expectMessage("복습할 문제가 1개", { context: "dm" });
  expect(on.tom.messages({ context: "dm" })).toEqual([]);
  const asked = await reminder.click(0);
  expect(asked.embeds[0]?.title).toMatch(/1 \/ 1/u);
  const off = await reminder.click({ label: "알림 그만 받기" });
  expect(off.content).toContain("이제 알림을 보내지 않아요");
  expect((await on.mina.slash("settings me")).text).toMatch(/알림: 꺼짐/u);
});

test("an hour that is none is refused; who takes no direct messages gets none and is asked again later", async () => {
  const refused = await on.mina.slash("settings me", { reminder: "25" }, { unchecked: true });
  expect(refused.content).toContain("25");
  const shut = on.sandbox.driver.user({ name: "Shut", locale: "en", directMessages: false });
  await makeDue(shut.id);
  await shut.slash("settings me", { reminder: "0" });
  expect(await on.bot.reminders.tick()).toEqual([]);
  expect(on.lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test("a daily question that could not be posted is posted by the next look, once", async () => {
  const host = on.sandbox.driver.user({ name: "Sora", locale: "en", permissions: ["ManageGuild"] });
  await host.slash("settings group", { daily: "0", language: "en" });
  const path = /\/channels\/\d+\/messages/u;
  on.sandbox.driver.faults.fail({ times: 20, status: 500, path });
  expect(await on.bot.beat.tick()).toEqual([]);
  expect(on.lines.some(({ msg }) => msg === "the daily question failed")).toBe(true);
  on.sandbox.driver.faults.clear();
  expect(await on.bot.beat.tick()).toHaveLength(1);
  expect(await on.bot.beat.tick()).toEqual([]);
  const posted = on.mina.messages().filter(({ text }) => text.includes("Question of the day"));
  expect(posted).toHaveLength(1);
});

test("a post whose answer was lost is not made twice", async () => {
  const { token, apiBase } = on.sandbox;
  const channels = createRestChannels(token, apiBase);
  const channel = (await channels.openDirect(on.tom.id)) ?? "";
  const first = await channels.post(channel, { content: "once" }, "notice 7");
  expect(await channels.post(channel, { content: "once" }, "notice 7")).toBe(first);
  expect(await channels.post(channel, { content: "once" }, "notice 8")).not.toBe(first);
  expect(on.tom.messages({ context: "dm" })).toHaveLength(2);
});

test("a thread that an earlier process has opened under a message is found again", async () => {
  const { token, apiBase } = on.sandbox;
  const channels = createRestChannels(token, apiBase);
  const { message } = await on.tom.slash("board");
  const thread = await channels.startThread(message.channel_id, message.id, "race");
  expect(thread).toBeTypeOf("string");
  expect(await channels.startThread(message.channel_id, message.id, "race")).toBe(thread);
});

test("a server that the bot leaves is forgotten", async () => {
  const host = on.sandbox.driver.user({ name: "Sora", locale: "en", permissions: ["ManageGuild"] });
  await host.slash("settings group", { daily: "9", theme: "light" });
  const { token, apiBase } = on.sandbox;
  const before = await openBeside();
  const [group] = await before.settings.groupsWithDaily();
  await before.close();
  const groupId = group?.groupId ?? "";
  const left = await fetch(`${apiBase}/v10/users/@me/guilds/${groupId}`, {
    method: "DELETE",
    headers: { authorization: `Bot ${token}` },
  });
  expect(left.status).toBe(204);
  await expect.poll(() => on.counters.get("left")).toBe(1);
  await on.bot.stop();
  const store = await openBeside();
  expect(await store.settings.ofGroup(groupId)).toMatchObject({ dailyChannel: null, theme: null });
  await store.close();
});
