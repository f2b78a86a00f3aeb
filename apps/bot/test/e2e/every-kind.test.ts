import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DriverUser, Reply } from "@opt/discord-sandbox";
import { dailyId, dayOf, isoOf, type Question } from "@opt/study";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, change, quiz } from "../../../../packages/study/test/store/records.ts";
import { itemOf } from "../../../../packages/study/src/review/review.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import { sqliteDatabase } from "../../src/store/sqlite.ts";
import { drawQuestion, grade, viewQuestion } from "../../src/study.ts";
import { startTestBot, type TestBot } from "../support/test-bot.ts";

// Every kind of question can be answered right, and wrong, wherever one is asked.

const kinds = {
  choice: "which-optimizer",
  boolean: "true-false",
  number: "scaled-rate",
  text: "name-the-concept",
  formula: "partial-derivative",
  parts: "several-parts",
  order: "order-steps",
} as const;
const each = Object.entries(kinds).map(([input, template]) => ({ input, template }));
const locale = "en" as const;

let on: TestBot;
let file: string;
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), "opt-kinds-")), "bot.sqlite");
  on = await startTestBot({ place: { file } });
});
afterAll(() => on.close());

/** The bot's store, opened beside it as only a test may. */
const openBeside = () => sqlStore(sqliteDatabase(file), "sqlite");

const questionOf = (template: string) => drawQuestion({ seed: 3, template });

/** What the bot would find in its store, had it drawn this question. */
async function store(id: string, question: Question, more: Partial<typeof quiz> = {}): Promise<void> {
  const kept = await openBeside();
  await kept.quizzes.create({
    ...quiz,
    id,
    userId: on.tom.id,
    groupId: null,
    questions: [question],
    items: [itemOf(question)],
    startedAt: Date.now(),
    ...more,
  });
  await kept.close();
}

/** A button of the bot's that stands under no message of this test, as if it stood under one for all. */
async function press(user: DriverUser, customId: string): Promise<Reply> {
  const board = await user.slash("board");
  return await user.click(board, { customId }, { unchecked: true });
}

const startsWith = (reply: Reply, start: RegExp) => ({
  customId: reply.buttons.find(({ customId = "" }) => start.test(customId))?.customId ?? `none of ${start}`,
});

/** What is right, as the study says it once something has been answered. */
function rightAnswers(question: Question): readonly string[] {
  const { input, parts = [], options } = viewQuestion(question, { locale });
  const blind = { choice: options[0]?.id, boolean: "true", order: options.map(({ id }) => id).join(" ") };
  const guess =
    input in blind ? blind[input as keyof typeof blind]! : parts.map(() => "0").join("\n") || "0.123";
  const graded = grade(question, guess, { locale });
  if (input === "parts") return graded.parts!.map((part) => part.answer);
  if (input === "order") return graded.answer.toLowerCase().match(/[a-d]/gu)!;
  return [graded.answerId ?? graded.answer];
}

/** Answers a question by what stands under it: a button, a form, or a menu for each place. */
async function give(user: DriverUser, asked: Reply, question: Question, isRight: boolean): Promise<Reply> {
  const { input, options } = viewQuestion(question, { locale });
  const right = rightAnswers(question);
  if (input === "choice" || input === "boolean") {
    const chosen = isRight ? right[0] : options.find(({ id }) => id !== right[0])?.id;
    return await user.click(asked, startsWith(asked, new RegExp(`^v1:(?:quiz|race):.*:${chosen}$`, "u")));
  }
  const ordered = isRight ? right : right.toReversed();
  const places = startsWith(asked, /^v1:quiz-order:/u);
  if (input === "order" && !places.customId.startsWith("none")) {
    let menus = await user.click(asked, places);
    for (const [place, letter] of ordered.entries())
      menus = await user.select(menus, letter, { which: place });
    return menus;
  }
  const form = await user.click(asked, startsWith(asked, /^v1:(?:quiz|race)-type:/u));
  const typed = input === "order" ? [ordered.join(" ")] : isRight ? right : right.map(() => "0.123");
  const lines = form.modal!.inputs.map(({ customId }, index) => [customId, typed[index]!] as const);
  return await form.submit(Object.fromEntries(lines));
}

describe.for(each)("a question of the kind $input", ({ input, template }) => {
  const question = questionOf(template);

  test("is of that kind", () => {
    expect(viewQuestion(question, { locale }).input).toBe(input);
  });

  test("in a quiz", async () => {
    await store(`quiz-${input}`, question);
    const asked = await press(on.tom, `v1:quiz-next:quiz-${input}`);
    expect(asked.embeds[0]?.title).toBe("Question 1 of 1");
    expect((await give(on.tom, asked, question, true)).text).toMatch(/^Right · /mu);
    const others = await press(on.mina, `v1:quiz-next:quiz-${input}`);
    const wrong = await give(on.mina, others, question, false);
    expect(wrong.text).toMatch(/아쉬워요|조금 더|일부|%/u);
    expect((await wrong.click({ label: "결과 보기" })).embeds[0]?.title).toBe("퀴즈가 끝났어요");
  });

  test("as the question of the day", async () => {
    const user = on.sandbox.driver.user({ name: `Daily ${input}`, locale: "en" });
    const id = dailyId(user.id, isoOf(dayOf(Date.now(), "UTC")));
    await store(id, question, { kind: "daily", userId: "" });
    const asked = await user.slash("quiz daily", {}, { context: "dm" });
    expect((await give(user, asked, question, true)).text).toMatch(/^Right · /mu);
    const again = await user.slash("quiz daily", {}, { context: "dm" });
    expect(again.text).toContain("first answer counts");
  });

  test("in a review", async () => {
    const user = on.sandbox.driver.user({ name: `Review ${input}`, locale: "en" });
    const [id, item] = [`missed-${input}`, itemOf(question)];
    await store(id, question);
    const kept = await openBeside();
    await kept.attempts.record(
      answer(id, { quizId: id, userId: user.id }),
      change(id, null, { userId: user.id, item, question }),
    );
    await kept.close();
    const asked = await user.slash("review");
    const quizId = asked.buttons[0]?.customId?.split(":")[2] ?? "";
    const found = await openBeside();
    const drawn = (await found.quizzes.find(quizId))!.questions[0]!;
    await found.close();
    // of what is computed the numbers are new
    expect(drawn.template).toBe(template);
    expect((await give(user, asked, drawn, true)).text).toMatch(/^Right · /mu);
  });

  test("in a race: changed from wrong to right, shown when it is over, on the podium", async () => {
    const id = `race-${input}`;
    await store(id, question, { kind: "race", secondsEach: 60 });
    const started = await press(on.tom, `v1:race-start:${id}`);
    const thread = /<#(\d+)>/u.exec(started.content)?.[1] ?? "";
    const asked = await on.tom.expectMessage(/Question 1 of 1/u, { channel: thread, timeout: 15_000 });
    expect((await give(on.tom, asked, question, false)).content).toContain("I have your answer");
    expect((await give(on.tom, asked, question, true)).content).toContain("Changed");
    await on.tom.slash("quiz skip", {}, { channel: thread });
    const reveal = await asked.until(({ text }) => text.includes("· time is up"), { timeout: 15_000 });
    expect(reveal.text).toContain("1 of 1 were right");
    await on.tom.slash("quiz skip", {}, { channel: thread });
    const podium = await asked.until(({ text }) => text.includes("The race is over"), { timeout: 15_000 });
    expect(podium.text).toMatch(/🥇 <@\d+> · 1\d\d points/u);
  });
});
