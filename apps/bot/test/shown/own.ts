import assert from "node:assert/strict";
import { words } from "../../src/i18n/words.ts";
import { buttonsOf } from "../../src/port/message.ts";
import { drawQuestion } from "../../src/study.ts";
import { alone, buttonIn, host, mina, monday, type Room, type Rules, textOf, tom } from "./room.ts";
import { itemOf } from "../../../../packages/study/src/review/review.ts";

const { data, log, me, review, settings } = words("en");
const day = 86_400_000;

/** What somebody has answered so, and is to be asked again. */
async function remember(room: Room, known: boolean, dueIn: number): Promise<void> {
  const question = drawQuestion({ seed: 3, template: "true-false" });
  const item = itemOf(question);
  const { now } = room;
  await room.store.quizzes.create({
    id: "kept",
    kind: "quiz",
    userId: tom.id,
    groupId: "900",
    seed: 1,
    topic: null,
    secondsEach: null,
    questions: [question],
    items: [item],
    startedAt: now,
  });
  const answer = {
    id: "kept-answer",
    quizId: "kept",
    index: 0,
    userId: tom.id,
    card: "adam",
    answer: "true",
  };
  await room.store.attempts.record(
    { ...answer, correct: known, credit: known ? 1 : 0, answeredAt: now },
    {
      record: {
        userId: tom.id,
        item,
        question,
        dueAt: now + dueIn,
        answeredAt: now,
        stability: 2,
        difficulty: 2,
        times: 1,
        lapses: known ? 0 : 1,
        known,
        answerId: "kept-answer",
      },
      after: null,
    },
  );
}

async function keepsLog(room: Room): Promise<void> {
  assert.equal((await room.run(tom, "log show")).message.content, log.nothing);
  const { form } = await room.run(tom, "log add");
  const sent = (text: string) => room.forge(tom, form!.id, { kind: "form", lines: { text } });
  assert.equal((await sent("  ")).message.content, log.empty);
  assert.equal((await sent("x".repeat(4_001))).message.content, log.tooLong(4_000));
  const added = await sent("read about *momentum*");
  assert.deepEqual([added.place, added.message.panel?.title], ["private", log.added]);
  assert.equal(added.message.panel?.text, String.raw`read about \*momentum\*`);
  assert.equal(added.message.panel?.footer, `${log.counted(21, 19)} · ${log.streak(1)}`);
  const second = await room.run(tom, "log add", { text: "second entry" });
  const shown = await room.run(tom, "log show");
  assert.equal(shown.message.panel?.title, log.title(2));
  assert.match(shown.message.panel?.text ?? "", /second entry\n.*momentum/u);
  assert.equal((await room.run(mina, "log show")).message.content, log.nothing);
  const shared = await room.press(tom, added, log.share);
  assert.equal(shared.place, "public");
  assert(shared.message.panel?.text?.startsWith(`<@${tom.id}>\nread about`));
  assert.equal((await room.press(mina, added, log.share)).message.content, log.gone);
  const undone = await room.press(tom, second, log.undo);
  assert.deepEqual([undone.place, undone.message.content], ["update", log.removed]);
  assert.equal((await room.press(tom, second, log.undo)).message.content, log.gone);
  assert.equal((await room.run(tom, "log show")).message.panel?.title, log.title(1));
  assert.equal((await room.run(tom, "log export", { month: "soon" })).message.content, log.badMonth("soon"));
  for (const options of [{ month: "2026-11" }, {}] as const) {
    const out = await room.run(tom, "log export", options);
    assert.equal(out.message.content, log.exported("2026-11"));
    assert(new TextDecoder().decode(out.message.files?.[0]?.bytes).includes("momentum"));
  }
}

async function setsOwn(room: Room): Promise<void> {
  const text = async (options = {}) => textOf(await room.run(tom, "settings me", options));
  assert.match(await text(), /as in Discord.*Dark.*Asia\/Seoul.*: off\n/su);
  assert.match(await text({ reminder: "9", theme: "light" }), /English.*Light.*Asia\/Seoul.*from 9:00/su);
  assert.match(await text({ timezone: "europe/paris" }), /English.*Light.*Europe\/Paris.*from 9:00/su);
  assert.match(await text({ reminder: "off" }), /English.*Light.*Europe\/Paris.*: off\n/su);
  for (const wrong of [{ timezone: "Mars" }, { theme: "pink" }, { language: "fr" }, { reminder: "24" }])
    assert.equal(await text(wrong), settings.unknown(Object.values(wrong)[0]!));
  const korean = words("ko");
  const inKorean = await room.run(tom, "settings me", { language: "ko" });
  assert.equal(inKorean.message.content, korean.settings.changed(korean.settings.language.name));
  assert.equal(inKorean.message.panel?.title, korean.settings.title);
  assert.equal((await room.run(tom, "log show")).message.content, korean.log.nothing);
  assert.equal((await room.run(mina, "log show")).message.content, log.nothing);
  for (const [typed, zone] of [
    ["서울", "Asia/Seoul"],
    ["한국", "Asia/Seoul"],
    ["도쿄", "Asia/Tokyo"],
    ["뉴욕", "America/New_York"],
  ] as const) {
    const typing = { kind: "typing", route: "settings me", option: "timezone", text: typed } as const;
    assert.equal((await room.use(tom, typing)).suggestions[0]?.value, zone);
    assert.match(await text({ timezone: typed }), new RegExp(zone, "u"));
  }
  assert.match(await text({ language: "auto" }), /as in Discord.*Light/su);
  assert(
    (
      await room.use(tom, { kind: "typing", route: "settings me", option: "timezone", text: "seou" })
    ).suggestions.some(({ value }) => value === "Asia/Seoul"),
  );
}

async function setsGroup(room: Room): Promise<void> {
  assert.equal((await room.run(alone, "settings group")).message.content, settings.onlyInServers);
  const refused = await room.run(tom, "settings group", { theme: "light" });
  assert.equal(refused.message.content, settings.onlyManagers);
  // everyone may see them
  const seen = await room.run(tom, "settings group");
  assert.equal(seen.message.panel?.title, settings.groupTitle);
  assert.equal(seen.message.panel?.footer, settings.howGroup);
  const text = async (options = {}) => textOf(await room.run(host, "settings group", options));
  assert.match(await text(), /Korean.*Dark.*Asia\/Seoul.*: off\n/su);
  assert(!textOf(seen).includes(settings.overview.next));
  assert(textOf(await room.run(host, "settings group")).includes(settings.overview.turnOnDaily));
  assert.match(await text({ daily: "7", language: "en" }), /English.*Dark.*from 7:00 in <#901>\n/su);
  assert.match(
    await text({ theme: "light", timezone: "UTC" }),
    /English.*Light.*UTC.*from 7:00 in <#901>\n/su,
  );
  // what a member has not chosen for themselves is the group's
  assert.match(textOf(await room.run(mina, "settings me")), /Light.*UTC/su);
  assert.match(await text({ daily: "off" }), /: off\n/u);
  assert.equal(await text({ daily: "99" }), settings.unknown("99"));
}

/** What somebody sees of their own. */
export const ownRules: Rules = {
  "one's progress is what one has answered": async (room) => {
    const none = await room.run(tom, "me");
    assert.deepEqual([none.place, none.message.panel?.text], ["private", me.nothing]);
    await remember(room, false, 0);
    const told = await room.run(tom, "me");
    const lines = told.message.panel?.text?.split("\n") ?? [];
    assert(
      lines.includes(me.answered(1, 0)) && lines.includes(me.due(1)) && lines.includes(me.streak(1, true)),
    );
    assert.equal(told.message.pictures?.length, 1);
    buttonIn(told, review.start);
    buttonIn(told, "v1:card:");
  },
  "what is due is asked": async (room) => {
    const none = await room.run(tom, "review");
    assert.deepEqual([none.place, none.message.content], ["private", review.nothingKept]);
    const missed = await room.run(tom, "review", { which: "missed" });
    assert.equal(missed.message.content, review.nothingMissed);
    await remember(room, false, 0);
    const asked = await room.run(tom, "review");
    assert.equal(asked.place, "private");
    assert.equal(asked.message.panel?.title, "Question 1 of 1");
    assert.match(textOf(await room.run(tom, "review", { length: 500 })), /20/u);
    const [first] = buttonsOf(asked.message);
    await room.press(tom, asked, first!.id);
    const [kept] = await room.store.reviews.of(tom.id);
    assert.equal(kept?.times, 2);
  },
  "what was missed is offered while nothing is due": async (room) => {
    await remember(room, false, 9 * day);
    const told = await room.run(tom, "review");
    const when = `<t:${Math.ceil((monday + 9 * day) / 1_000)}:R>`;
    assert.equal(told.message.content, review.nothingDue(1, when));
    const asked = await room.press(tom, told, review.missedButton(1));
    assert.equal(asked.message.panel?.title, "Question 1 of 1");
  },
  "what is known is not offered as missed": async (room) => {
    await remember(room, true, 9 * day);
    assert.equal(buttonsOf((await room.run(tom, "review")).message).length, 1);
    assert.equal((await room.run(tom, "review", { which: "missed" })).message.content, review.nothingMissed);
  },
  "practice says why it asks": async (room) => {
    const asked = await room.forge(tom, "v1:practice");
    assert((asked.message.content ?? "").length > 10);
    assert.equal(asked.message.panel?.title, "Question 1 of 1");
  },
  "a study log is one's own": keepsLog,
  "one's own settings hold": setsOwn,
  "a group's settings hold": setsGroup,
  "what is kept about somebody can be had, and goes when they say so": async (room) => {
    await room.run(tom, "log add", { text: "something" });
    const out = await room.run(tom, "data export");
    assert.equal(out.place, "private");
    assert(new TextDecoder().decode(out.message.files?.[0]?.bytes).includes("something"));
    const asked = await room.run(tom, "data delete");
    assert.equal((await room.press(mina, asked, data.yes)).message.content, data.notYours);
    assert.equal((await room.forge(tom, `v1:data-delete:${tom.id}`)).message.content, data.notYours);
    assert.equal((await room.press(tom, asked, data.no)).message.content, data.kept);
    assert.equal((await room.run(tom, "log show")).message.panel?.title, log.title(1));
    const gone = await room.press(tom, asked, data.yes);
    assert.deepEqual([gone.place, gone.message.content], ["update", data.deleted]);
    assert.equal((await room.run(tom, "log show")).message.content, log.nothing);
  },
};
