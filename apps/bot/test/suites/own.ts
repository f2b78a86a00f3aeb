import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StorePlace } from "../../src/store/open-store.ts";
import { startTestBot, type TestBot } from "../support/test-bot.ts";

// What one person does for themselves: reviews, progress, log, settings, data.

const hangul = /\p{sc=Hangul}/u;
const people = [
  { who: "mina", language: "ko" },
  { who: "tom", language: "en" },
] as const;

/** Answers a question by its first button, or by a number. */
async function answerOne(user: TestBot["mina"], wrong: boolean) {
  for (let round = 0; round < 30; round += 1) {
    const question = await user.slash("quiz start", { length: 1, topic: "sorted-data-bias" });
    const verdict = await question.click(0);
    if (verdict.modal) continue;
    if (/아쉬워요|Not quite/u.test(verdict.text) === wrong) return verdict;
  }
  throw new Error("no such answer in thirty quizzes");
}

/** On a store of any kind. */
export function testOwn(name: string, newPlace: () => Promise<StorePlace>, overHttp = false): void {
  describe(`own things ${name}`, () => {
    let on: TestBot;
    beforeAll(async () => {
      on = await startTestBot({ place: await newPlace(), overHttp });
    });
    afterAll(() => on.close());

    describe.for(people)("$who", ({ who, language }) => {
      const speaks = (text: string): boolean => hangul.test(text) === (language === "ko");

      test("has nothing to review and no progress at first, and is led on", async () => {
        const review = await on[who].slash("review");
        expect(review).toMatchObject({ ephemeral: true });
        expect(speaks(review.content)).toBe(true);
        const practice = await review.click(0);
        expect(practice).toMatchObject({ ephemeral: true });
        expect(speaks(practice.content)).toBe(true);
        expect(practice.embeds[0]?.title).toMatch(/1 \/ 1|1 of 1/u);
        const me = await on[who].slash("me");
        expect(me).toMatchObject({ ephemeral: true, attachments: [] });
        expect(speaks(me.text)).toBe(true);
      });

      test("is asked again what they missed, and sees streak and year", async () => {
        await answerOne(on[who], true);
        const missed = await on[who].slash("review", { which: "missed" });
        expect(missed).toMatchObject({ ephemeral: true });
        expect(missed.embeds[0]?.title).toMatch(/1/u);
        const due = await on[who].slash("review");
        expect(due.content).toMatch(/<t:\d+:R>/u);
        expect(due.buttons.map(({ label }) => label).join()).toMatch(/\(\d+\)/u);
        const me = await on[who].slash("me");
        expect(me.attachments[0]).toMatchObject({ filename: "year.png", contentType: "image/png" });
        expect(speaks(me.attachments[0]?.description ?? "")).toBe(true);
        expect(me.text).toMatch(/🔥 1/u);
      });

      test("writes a log, shares it, takes it back, exports a month", async () => {
        const form = await on[who].slash("log add");
        const written = await form.submit({ text: "모멘텀 is a velocity @everyone **bold**" });
        expect(written).toMatchObject({ ephemeral: true });
        expect(written.text).toContain(String.raw`\@everyone \*\*bold\*\*`);
        expect(written.text).toMatch(/36.*31/u);
        const shared = await written.click(0);
        expect(shared).toMatchObject({ ephemeral: false });
        expect(shared.message.mention_everyone ?? false).toBe(false);
        const second = await on[who].slash("log add", { text: "a second entry" });
        const undone = await second.click(1);
        expect(undone.id).toBe(second.id);
        const shown = await on[who].slash("log show");
        expect(shown.text).toContain("velocity");
        expect(shown.text).not.toContain("second");
        const month = await on[who].slash("log export");
        expect(month.attachments[0]?.filename).toMatch(/^log-\d{4}-\d{2}\.md$/u);
        expect(new TextDecoder().decode(month.attachments[0]?.bytes())).toContain("> 모멘텀 is a velocity");
        const refused = await on[who].slash("log export", { month: "yesterday" });
        expect(refused.attachments).toEqual([]);
        expect(speaks(refused.content.replaceAll("yesterday", ""))).toBe(true);
      });

      test("takes along everything, and deletes it only when they confirm it themselves", async () => {
        const file = await on[who].slash("data export");
        expect(file).toMatchObject({ ephemeral: true });
        const data = JSON.parse(new TextDecoder().decode(file.attachments[0]?.bytes()));
        expect(data).toMatchObject({ userId: on[who].id });
        expect(data.log).toHaveLength(1);
        const asked = await on[who].slash("data delete");
        expect(speaks(asked.content)).toBe(true);
        const kept = await asked.click(1);
        expect(kept.buttons).toEqual([]);
        const forged = { customId: `v1:data-delete:${on[who].id}` };
        const help = await on[who].slash("demo race");
        const refused = await on[who].click(help, forged, { unchecked: true });
        expect(refused).toMatchObject({ ephemeral: true });
        const again = await on[who].slash("data delete");
        const gone = await again.click(0);
        expect(gone.id).toBe(again.id);
        const after = await on[who].slash("data export");
        const empty = JSON.parse(new TextDecoder().decode(after.attachments[0]?.bytes()));
        expect([empty.answers, empty.log, empty.reviews]).toEqual([[], [], []]);
      });

      test("chooses a language, and is answered in it from then on", async () => {
        const other = language === "ko" ? "en" : "ko";
        const shown = await on[who].slash("settings me", { language: other, timezone: "asia/seoul" });
        expect(hangul.test(shown.text)).toBe(other === "ko");
        expect(shown.text).toContain("Asia/Seoul");
        expect(hangul.test((await on[who].slash("help")).text)).toBe(other === "ko");
        const back = await on[who].slash("settings me", { language: "auto" });
        expect(speaks(back.text)).toBe(true);
      });

      test.for([{ timezone: "Mars/Olympus" }, { language: "xx" }, { theme: "@everyone" }])(
        "is told that %j is unknown, and nothing changes",
        async (options) => {
          const refused = await on[who].slash("settings me", options, { unchecked: true });
          expect(refused).toMatchObject({ ephemeral: true });
          expect(refused.content).toContain("“");
          expect(refused.content).not.toMatch(/(?<!\\)@/u);
        },
      );
    });

    test("time zones are suggested while typing", async () => {
      const some = await on.tom.autocomplete("settings me", { timezone: "seoul" });
      expect(some[0]).toEqual({ name: "Asia/Seoul", value: "Asia/Seoul" });
    });

    test("nobody deletes what is somebody else's with a forged button", async () => {
      await on.tom.slash("log add", { text: "keep me" });
      const own = await on.mina.slash("data delete");
      const refused = await on.mina.click(
        own,
        { customId: `v1:data-delete:${on.tom.id}` },
        { unchecked: true },
      );
      expect(refused.content).toContain("다른 사람의 버튼이에요");
      expect((await on.tom.slash("log show")).text).toContain("keep me");
      const id = /v1:log-undo:(\d+)/u.exec(
        JSON.stringify((await on.tom.slash("log add", { text: "mine" })).components),
      )?.[1];
      await on.mina.click(own, { customId: `v1:log-undo:${id}` }, { unchecked: true });
      expect((await on.tom.slash("log show")).text).toContain("mine");
    });
  });
}
