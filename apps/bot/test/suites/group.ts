import type { DriverUser } from "@opt/discord-sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StorePlace } from "../../src/store/open-store.ts";
import { restart, startTestBot, type TestBot } from "../support/test-bot.ts";

// What a group does together: races, the daily question, boards, questions of their own, the server's settings.

const hangul = /\p{sc=Hangul}/u;
const untilEdited = { timeout: 10_000 };
/** The group's time zone: one where no day ends while the tests run. */
const timezone = new Date().getUTCHours() === 14 ? "Europe/London" : "Asia/Seoul";

/** On a store of any kind. */
export function testGroup(name: string, newPlace: () => Promise<StorePlace>, overHttp = false): void {
  describe(`a group ${name}`, () => {
    let on: TestBot;
    let place: StorePlace;
    let host: DriverUser;
    beforeAll(async () => {
      place = await newPlace();
      on = await startTestBot({ place, overHttp });
      host = on.sandbox.driver.user({ name: "Sora", locale: "ko", permissions: ["ManageGuild"] });
    });
    afterAll(() => on.close());

    describe("/battle", () => {
      test("two people race in a thread; nothing is told before the time is over; a podium ends it", async () => {
        const lobby = await on.tom.slash("battle", { length: 1, topic: "sorted-data-bias", seconds: 10 });
        expect(lobby.text).toContain("1 question, 10 seconds each");
        const notHost = await lobby.click(0, { as: on.mina });
        expect(notHost).toMatchObject({ ephemeral: true });
        expect(notHost.content).toMatch(/연 .*님/u);
        const started = await lobby.click(0);
        const thread = /<#(\d+)>/u.exec(started.content)?.[1] ?? "";
        const question = await on.tom.expectMessage(/Question 1 of 1/u, { channel: thread, ...untilEdited });
        const answers = question.buttons.filter(({ customId }) => customId?.startsWith("v1:race:"));
        expect(answers.length).toBeGreaterThan(1);
        const first = await question.click(0);
        expect(first).toMatchObject({ ephemeral: true });
        expect(first.content).toContain("I have your answer");
        expect(first.content).not.toMatch(/right\.|Not quite/u);
        const other = await question.click(1, { as: on.mina });
        expect(other.content).toContain("답을 받았어요");
        const changed = await question.click(1);
        expect(changed.content).toContain("Changed: your answer is now");
        const twice = await question.click(1);
        expect(twice.content).toContain("I already have your answer");
        expect(question.latest().text).toBe(question.text);

        const skipped = await on.tom.slash("quiz skip", {}, { channel: thread });
        expect(skipped).toMatchObject({ ephemeral: true });
        const reveal = await question.until(({ text }) => text.includes("· time is up"), untilEdited);
        expect(reveal.text).toMatch(/Right answer.*Why.*[012] of 2 were right/su);
        await on.tom.slash("quiz skip", {}, { channel: thread });
        const podium = await question.until(({ text }) => text.includes("The race is over"), untilEdited);
        expect(podium.text).toMatch(/(?:🥇|1\.) <@\d+> · \d+ points/u);
        expect(podium.message.mentions ?? []).toEqual([]);
        const late = await on.mina.click(
          podium,
          { customId: answers[1]?.customId ?? "" },
          { unchecked: true },
        );
        expect(late.content).toContain("이미 받아 둔 답이에요");
        const again = await podium.click({ label: "Another race" });
        expect(again.text).toContain("1 question, 10 seconds each");
      });

      test("somebody who comes late is told so, and it counts nowhere", async () => {
        const lobby = await on.mina.slash("battle", { length: 2, topic: "sorted-data-bias", seconds: 10 });
        const started = await lobby.click(0);
        const thread = /<#(\d+)>/u.exec(started.content)?.[1] ?? "";
        const question = await on.mina.expectMessage(/문제 1 \/ 2/u, { channel: thread, ...untilEdited });
        await on.mina.slash("quiz skip", {}, { channel: thread });
        await question.until(({ text }) => text.includes("· 시간이 끝났어요"), untilEdited);
        await on.mina.slash("quiz skip", {}, { channel: thread });
        const second = await question.until(({ text }) => text.includes("문제 2 / 2"), untilEdited);
        const ahead = await on.tom.click(
          second,
          { customId: second.buttons[0]?.customId?.replace(/:1:/u, ":7:") ?? "" },
          { unchecked: true },
        );
        expect(ahead.content).toContain("not open yet");
        const stopped = await on.mina.slash("quiz stop", {}, { channel: thread });
        expect(stopped.content).toContain("끝내요");
        const podium = await question.until(({ text }) => text.includes("대결이 끝났어요"), untilEdited);
        expect(podium.text).toContain("아무도 답하지 않은 대결");
      });

      test.for([
        [{ seconds: 3 }, /초.*10|10.*초/u],
        [{ length: 50 }, /문제수/u],
        [{ topic: "@everyone" }, /비슷한 카드도 없어요/u],
      ] as const)("%j is refused in a sentence", async ([options, sentence]) => {
        const refused = await on.mina.slash("battle", options, { unchecked: true });
        expect(refused).toMatchObject({ ephemeral: true });
        expect(refused.content).toMatch(sentence);
      });

      test("a topic that is none is answered with some that are, for the same race", async () => {
        const refused = await on.tom.slash("battle", { topic: "momentun", length: 2, seconds: 20 });
        const lobby = await refused.click({ label: "Momentum" });
        expect(lobby.text).toContain("2 questions, 20 seconds each");
        const nothingNear = await on.tom.slash("explain", { card: "zzzz" });
        expect(nothingNear.content).toContain("nor one like it");
      });

      test("in direct messages there is none", async () => {
        const refused = await on.tom.slash("battle", {}, { context: "dm" });
        expect(refused.content).toContain("/quiz start");
      });

      test("a forged start of a race that is not there starts nothing", async () => {
        const help = await on.tom.slash("help");
        const refused = await on.tom.click(help, { customId: "v1:race-start:nothing" }, { unchecked: true });
        expect(refused.content).toContain("/battle");
      });
    });

    describe("the daily question", () => {
      test("comes once a day into the channel that the server has chosen", async () => {
        const refused = await on.mina.slash("settings group", { daily: "0" });
        expect(refused.content).toContain("서버를 관리하는 사람");
        const usual = await host.slash("settings group");
        expect(usual.text).toMatch(/한국어.*어둡게.*Asia\/Seoul.*꺼짐/su);
        const set = await host.slash("settings group", {
          daily: "0",
          timezone,
          language: "ko",
        });
        expect(set.text).toMatch(/0시부터/u);
        expect(await on.bot.beat.tick()).toHaveLength(1);
        const posted = await on.mina.expectMessage("오늘의 문제");
        expect(posted.buttons.length).toBeGreaterThan(0);
        expect(await on.bot.beat.tick()).toEqual([]);
        const off = await host.slash("settings group", { daily: "off", theme: "light" });
        expect(off.text).toMatch(/밝게.*꺼짐/su);
        // what a member has not chosen for themselves is the group's
        const own = (await on.mina.slash("settings me")).text;
        expect(own).toMatch(/Discord 설정대로.*밝게/su);
        expect(own).toContain(timezone);
      });

      test("is the same for all, and one's verdict comes back", async () => {
        const own = await on.mina.slash("quiz daily");
        const others = await on.tom.slash("quiz daily");
        expect(own).toMatchObject({ ephemeral: true });
        expect(hangul.test(own.text) && !hangul.test(others.text)).toBe(true);
        const ids = [own, others].map(({ buttons }) => buttons[0]?.customId?.split(":")[2]);
        expect(ids[0]).toBe(ids[1]);
        expect(ids[0]).toMatch(/^daily-/u);
      });
    });

    describe("/board", () => {
      test("shows who got how much right, and other periods in the same message", async () => {
        const quiz = await on.tom.slash("quiz start", { length: 1, topic: "sorted-data-bias" });
        await quiz.click(0);
        const board = await on.tom.slash("board");
        expect(board).toMatchObject({ ephemeral: false });
        expect(board.text).toMatch(/(?:🥇|1\.) <@\d+>/u);
        expect(board.message.mentions ?? []).toEqual([]);
        const all = await board.click({ label: "All time" });
        expect(all.id).toBe(board.id);
        const korean = await all.click({ label: "This week" }, { as: on.mina });
        expect(korean.id).not.toBe(board.id);
        expect(korean.text).toMatch(/이번 주/u);
        const nowhere = await on.mina.slash("board", {}, { context: "dm" });
        expect(nowhere.content).toMatch(/서버에서만/u);
      });
    });

    describe("/teach", () => {
      const wrong = "it shrinks the data\nit sorts the epochs\n@everyone wins";

      test("a member proposes, a manager lets it in, everybody may be asked", async () => {
        const none = await on.tom.slash("teach ask");
        expect(none.content).toContain("No question of this group");
        const form = await on.tom.slash("teach propose");
        const sent = await form.submit({
          question: "What does momentum do? **@everyone**",
          answer: "it carries on",
          wrong,
          why: "It keeps a velocity.",
          card: "모멘텀",
        });
        expect(sent).toMatchObject({ ephemeral: true });
        expect(sent.text).toContain(String.raw`\*\*\@everyone\*\*`);
        expect((await on.tom.slash("teach mine")).text).toContain("⏳ waiting");
        const refused = await on.mina.slash("teach review");
        expect(refused.content).toContain("관리하는 사람만");
        expect((await on.tom.slash("teach ask")).content).toContain("No question of this group");

        const waiting = await host.slash("teach review");
        expect(waiting.text).toContain("momentum");
        const forged = await on.mina.click(
          await on.mina.slash("help"),
          { customId: waiting.buttons[0]?.customId ?? "" },
          { unchecked: true },
        );
        expect(forged.content).toContain("관리하는 사람만");
        const approved = await waiting.click({ label: "승인하기" });
        expect(approved.id).toBe(waiting.id);
        const nothingLeft = await approved.click({ label: "다음 문제 보기" });
        expect(nothingLeft.content).toContain("기다리는 문제가 없어요");
        expect((await on.tom.slash("teach mine")).text).toContain("✅ approved");

        const asked = await on.mina.slash("teach ask");
        expect(asked).toMatchObject({ ephemeral: false });
        expect(asked.message.mention_everyone ?? false).toBe(false);
        expect(asked.text).toContain(String.raw`\*\*\@everyone\*\*`);
        expect(asked.buttons.map(({ label }) => label)).toContain("@everyone wins");
        const right = await asked.click({ label: "it carries on" });
        expect(right.text).toContain("맞았어요");
        expect(right.buttons.some(({ label }) => label?.startsWith("찾아보기: 모멘텀"))).toBe(true);
        const other = await asked.click({ label: "it sorts the epochs" }, { as: on.tom });
        expect(other.text).toContain("Not quite");
      });

      test("what was let in can be taken out again, and is asked no more", async () => {
        const shown = await host.slash("teach review", { which: "approved" });
        expect(shown.text).toContain("momentum");
        const before = (shown.buttons[0]?.customId ?? "").replace("approved:rejected", "proposed:approved");
        await shown.click({ label: "거절하기" });
        const late = await host.click(await host.slash("help"), { customId: before }, { unchecked: true });
        expect(late.content).toContain("이미 다른 사람이 정한");
        expect((await on.tom.slash("quiz start", { from: "group" })).content).toContain(
          "No question of this group",
        );
        await (await host.slash("teach review", { which: "rejected" })).click({ label: "승인하기" });
        const mixed = await on.tom.slash("quiz start", { from: "both", length: 2 });
        expect(mixed.embeds[0]?.title).toBe("Question 1 of 2");
      });

      test("a file is handed in and let in as a whole, and comes out as one", async () => {
        const csv = [
          "prompt,answer,wrong,also",
          "Two averages?,Adam,,아담",
          "Which one adapts?,RMSProp,SGD|momentum,",
          "Nothing right?,,a|b,",
          "",
        ].join("\n");
        const bytes = new TextEncoder().encode(csv);
        const file = (as: string) => ({ name: as, bytes });
        const wrongKind = await on.tom.slash("teach import", { file: file("questions.pdf") });
        expect(wrongKind.content).toContain(".csv");
        const sent = await on.tom.slash("teach import", { file: file("questions.csv") });
        expect(sent).toMatchObject({ ephemeral: true });
        expect(sent.text).toMatch(/Questions proposed: 2\. Not readable: 1\..*Line 4/su);
        expect(sent.buttons).toEqual([]);
        expect((await host.slash("teach review")).text).toContain("2개 중 1번째");
        const own = await host.slash("teach import", { file: file("questions.csv") });
        const all = await own.click({ label: "2문제 모두 승인하기" });
        expect(all.content).toContain("2문제를 승인했어요");
        const forged = await on.mina.click(
          await on.mina.slash("help"),
          { customId: own.buttons[0]?.customId ?? "" },
          { unchecked: true },
        );
        expect(forged.content).toContain("관리하는 사람만");
        for (const format of ["csv", "gift", "json", "anki"]) {
          const out = await host.slash("teach export", { format });
          expect(out).toMatchObject({ ephemeral: true });
          const { url } = out.attachments[0]!;
          expect(await (await fetch(url)).text()).toContain("Which one adapts?");
        }
        // whoever is to be asked the group's questions does not get them with their answers
        expect((await on.mina.slash("teach export")).content).toContain("제안한 문제가 아직 없어요");
        const toms = await on.tom.slash("teach export", { format: "json" });
        expect(toms.content).toContain("questions you proposed here: 3");
      });

      test("an incomplete question is refused in a sentence, and nothing that was typed is lost", async () => {
        const form = await on.mina.slash("teach propose");
        const refused = await form.submit({ question: "Why so?", answer: "a", wrong: "a", why: "" });
        expect(refused.content).toContain("오답");
        expect(refused.text).toContain("Why so?");
      });

      test("in direct messages there is nobody to teach", async () => {
        for (const part of ["ask", "propose", "mine", "review", "export"])
          expect((await on.mina.slash(`teach ${part}`, {}, { context: "dm" })).content).toContain("서버에서");
      });
    });

    describe("a restart in the middle", () => {
      test("of a quiz: its buttons and the answers given are still there", async () => {
        const question = await on.tom.slash("quiz start", { length: 2, topic: "sorted-data-bias" });
        const verdict = await question.click(0);
        on = await restart(on, { place, overHttp });
        const second = await question.click(1);
        expect(second.content).toContain("your first answer counts");
        const next = await on.tom.click(verdict, { label: "Next question" });
        expect(next.embeds[0]?.title).toBe("Question 2 of 2");
      });

      test("of a race: the first click on it goes on", async () => {
        const lobby = await on.tom.slash("battle", { length: 2, topic: "sorted-data-bias", seconds: 60 });
        const started = await lobby.click(0);
        const thread = /<#(\d+)>/u.exec(started.content)?.[1] ?? "";
        const question = await on.tom.expectMessage(/Question 1 of 2/u, { channel: thread, ...untilEdited });
        await question.click(0);
        on = await restart(on, { place, overHttp });
        const other = await on.mina.click(question, 0);
        expect(other.content).toContain("답을 받았어요");
        await on.tom.slash("quiz skip", {}, { channel: thread });
        const reveal = await question.until(({ text }) => text.includes("· 시간이 끝났어요"), untilEdited);
        expect(reveal.text).toMatch(/2명 가운데 [012]명/u);
        await on.tom.slash("quiz stop", {}, { channel: thread });
        await question.until(({ text }) => text.includes("대결이 끝났어요"), untilEdited);
      });
    });
  });
}
