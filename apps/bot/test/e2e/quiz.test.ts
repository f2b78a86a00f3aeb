import type { Reply } from "@opt/discord-sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { restart, startTestBot, type TestBot } from "../support/test-bot.ts";

let on: TestBot;
beforeAll(async () => {
  on = await startTestBot();
});
afterAll(() => on.close());

// the topic that only has questions with buttons is "sorted-data-bias"
const hangul = /\p{sc=Hangul}/u;
const isOption = (customId: string | undefined) => customId?.startsWith("v1:quiz:") ?? false;
const options = (reply: Reply) => reply.buttons.filter(({ customId }) => isOption(customId));
const button = (reply: Reply, start: string) => ({
  customId: reply.buttons.find(({ customId }) => customId?.startsWith(start))?.customId ?? `no ${start}`,
});
const right = (reply: Reply) => reply.buttons.findIndex(({ style }) => style === "success");

const wantsNumber = (reply: Reply) => /(?<!차례로 답해 주세요\. )(숫자|정수)로 적어 주세요/u.test(reply.text);

const hasOptions = (reply: Reply) => options(reply).length > 0;

/** The first of many quizzes of one question that looks as wanted. */
async function questionWith(
  user: TestBot["mina"],
  wanted: (reply: Reply) => boolean,
  about: { readonly topic?: string } = {},
): Promise<Reply> {
  for (let round = 0; round < 40; round += 1) {
    // one quiz after the other
    const reply = await user.slash("quiz start", { length: 1, ...about });
    if (wanted(reply)) return reply;
  }
  throw new Error("none of 40 questions is of the wanted kind");
}

describe("/quiz", () => {
  test("asks, marks, explains and goes on, in Korean", async () => {
    const question = await on.mina.slash("quiz start", { length: 2, topic: "sorted-data-bias" });
    expect(question.ephemeral).toBe(false);
    expect(question.embeds[0]?.title).toBe("문제 1 / 2");
    expect(question.embeds[0]?.footer?.text).toContain("함께");
    expect(question.text).toMatch(hangul);

    const verdict = await question.click(0);
    expect(verdict.ephemeral).toBe(true);
    expect(verdict.text).toMatch(/맞았어요|아쉬워요/u);
    expect(verdict.text).toMatch(/정답\n\*\*.+\*\*/u);
    expect(verdict.embeds[0]?.fields?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["정답", "이유"]),
    );
    expect(options(verdict).every(({ disabled }) => disabled)).toBe(true);
    expect(right(verdict)).toBeGreaterThanOrEqual(0);

    const next = await verdict.click({ label: "다음 문제" });
    expect(next.id).toBe(verdict.id);
    expect(next.embeds[0]?.title).toBe("문제 2 / 2");
    const last = await next.click(0);
    expect(last.id).toBe(verdict.id);
    const result = await last.click({ label: "결과 보기" });
    expect(result.embeds[0]?.title).toBe("퀴즈가 끝났어요");
    expect(result.embeds[0]?.description).toMatch(/^2문제 가운데 [12]문제를|^이번에는/u);

    const shared = await result.click({ label: "모두에게 점수 보여 주기" });
    expect(shared).toMatchObject({ ephemeral: false });
    expect(shared.content).toMatch(/2문제 중 [0-2]문제/u);
    const again = await result.click({ label: "한 번 더 풀기" });
    expect(again).toMatchObject({ ephemeral: false });
    expect(again.embeds[0]?.title).toBe("문제 1 / 2");
  });

  test("says why a wrong answer is tempting, and looks the card up beside it", async () => {
    const verdicts = [];
    for (let round = 0; round < 8; round += 1) {
      // one quiz after the other
      const question = await on.tom.slash("quiz start", { length: 1, topic: "sorted-data-bias" });
      verdicts.push(await question.click(round % options(question).length));
    }
    const wrong = verdicts.find(({ text }) => /Not quite.*Why “.+” is tempting/su.test(text));
    expect(wrong).toBeDefined();
    const card = await wrong!.click(button(wrong!, "v1:card:"));
    expect(card.ephemeral).toBe(true);
    expect(card.id).not.toBe(wrong?.id);
    expect(card.text).not.toMatch(hangul);
  });

  test("in a group everyone answers the same questions for themselves", async () => {
    const question = await on.mina.slash("quiz start", { length: 3, topic: "sorted-data-bias" });
    const asked = await on.mina.click(question, 0);
    const answers = [await question.click(0, { as: on.tom, locale: "ko" }), asked];
    expect(answers.every(({ ephemeral }) => ephemeral)).toBe(true);
    const [tom, mina] = answers;
    expect(tom?.embeds[0]?.description).toBe(mina?.embeds[0]?.description);
    const tomNext = await tom!.click({ label: "다음 문제" }, { locale: "ko" });
    const minaNext = await mina!.click({ label: "다음 문제" });
    expect(tomNext.embeds[0]?.description).toBe(minaNext.embeds[0]?.description);
    const tomSecond = await tomNext.click(0);
    expect(tomSecond.text).toContain("Question 2 of 3");
    expect((await minaNext.click(1)).text).toContain("문제 2 / 3");
  });

  test("in direct messages nobody else is invited", async () => {
    const question = await on.mina.slash(
      "quiz start",
      { length: 1, topic: "sorted-data-bias" },
      { context: "dm" },
    );
    expect(question.embeds[0]?.footer).toBeUndefined();
    expect((await question.click(0)).text).toMatch(/맞았어요|아쉬워요/u);
  });

  test("the first answer counts; another click shows it again and lets one go on", async () => {
    const question = await on.tom.slash("quiz start", { length: 2, topic: "sorted-data-bias" });
    const first = await question.click(0);
    const second = await question.click(1);
    expect(second.content).toContain("your first answer counts");
    expect(second.embeds[0]?.fields).toEqual(first.embeds[0]?.fields);
    const resumed = await second.click({ label: "Go on with my quiz" });
    expect(resumed.embeds[0]?.title).toBe("Question 2 of 2");
  });

  test("two clicks at the same moment give one answer", async () => {
    const question = await on.tom.slash("quiz start", { length: 2, topic: "sorted-data-bias" });
    const both = await Promise.all([question.click(0), question.click(1)]);
    expect(both.filter(({ content }) => content.includes("first answer counts"))).toHaveLength(1);
  });

  test("a true-or-false question has O and X in Korean", async () => {
    const question = await questionWith(on.mina, (reply) => options(reply).length === 2, {
      topic: "sorted-data-bias",
    });
    expect(options(question).map(({ label }) => label)).toEqual(["O 맞아요", "X 틀려요"]);
  });

  test("nobody else's score can be shown", async () => {
    const question = await questionWith(on.tom, hasOptions, { topic: "sorted-data-bias" });
    const result = await (await question.click(0)).click({ label: "See the result" });
    const stolen = await on.mina.click(question, button(result, "v1:quiz-share"), { unchecked: true });
    expect(stolen).toMatchObject({ ephemeral: true });
    expect(stolen.content).toContain("남아 있지 않아서");
  });
});

describe("a typed answer", () => {
  test("is asked for in a form and marked, in Korean", async () => {
    const question = await questionWith(on.mina, wantsNumber);
    expect(options(question)).toEqual([]);
    const form = await question.click({ label: "답 입력하기" });
    expect(form.modal?.title).toBe("답 입력하기");
    const words = await form.modal!.submit({ "답 (숫자)": "모르겠어요" });
    expect(words).toMatchObject({ ephemeral: true });
    expect(words.text).toMatch(/수|숫자/u);
    const again = await words.click({ label: "답 입력하기" });
    const verdict = await again.modal!.submit({ "답 (숫자)": "１２３４５６" });
    expect(verdict).toMatchObject({ ephemeral: true });
    expect(verdict.text).toMatch(/아쉬워요/u);
    expect(verdict.text).toMatch(/정답\n\*\*.+\*\*/u);
    await verdict.click({ label: "결과 보기" });

    const late = await on.mina.click(question, { label: "답 입력하기" });
    expect(late.modal).toBeUndefined();
    expect(late.content).toContain("이미 답한 문제예요");
  });

  test("a form is not opened for a quiz that is gone", async () => {
    const help = await on.mina.slash("help");
    const stale = await on.mina.click(help, { customId: "v1:quiz-type:gone:0" }, { unchecked: true });
    expect(stale.modal).toBeUndefined();
    expect(stale.content).toContain("남아 있지 않아서");
  });
});

describe("a question with a picture", () => {
  test("shows it, says what it shows without giving the answer away, and keeps it when answered", async () => {
    const question = await questionWith(on.tom, ({ attachments }) => attachments.length > 0);
    const [picture] = question.attachments;
    expect(picture).toMatchObject({ filename: "question.png", contentType: "image/png" });
    expect(picture?.width).toBeGreaterThan(800);
    expect(picture?.description).toMatch(/\w/u);
    expect(picture?.description).not.toMatch(/momentum|rmsprop|adam|sgd/iu);
    const verdict = await question.click(0);
    expect(verdict.text).toMatch(/Right|Not quite/u);
    expect(question.latest().attachments).toHaveLength(1);
  });
});

describe("topics", () => {
  test("are suggested while typing, in the user's language", async () => {
    const korean = await on.mina.autocomplete("quiz start", { topic: "모멘" });
    expect(korean[0]).toMatchObject({ value: "momentum" });
    expect(korean[0]?.name).toMatch(hangul);
    const english = await on.tom.autocomplete("quiz start", { topic: "mom" });
    expect(english[0]).toEqual({ name: "Momentum", value: "momentum" });
    expect((await on.tom.autocomplete("quiz start", { topic: "" })).length).toBeGreaterThan(5);
  });

  test("may be typed by name", async () => {
    const question = await questionWith(on.mina, hasOptions, { topic: "옵티마이저와 손실 함수의 차이" });
    const verdict = await question.click(0);
    expect(button(verdict, "v1:card:").customId).toBe("v1:card:optimizer-vs-loss");
  });

  test("of nothing visible are a mix of all", async () => {
    const reply = await on.mina.slash(
      "quiz start",
      { topic: "\u200B\uFEFF", length: 1 },
      { unchecked: true },
    );
    expect(reply.embeds[0]?.title).toBe("문제 1 / 1");
  });

  test("mistyped are not guessed at, but the near one is offered", async () => {
    const reply = await on.mina.slash("quiz start", { topic: "모맨틈", length: 3 });
    expect(reply).toMatchObject({ ephemeral: true, content: expect.stringContaining("모맨틈") as string });
    expect(reply.buttons.map(({ label }) => label)).toEqual(["모멘텀(관성)"]);
    expect((await reply.click(0)).text).toContain("문제 1 / 3");
  });

  test("that do not exist are answered with some that do", async () => {
    const reply = await on.mina.slash("quiz start", { topic: "@everyone **요리**" });
    expect(reply).toMatchObject({ ephemeral: true });
    expect(reply.content).toContain(String.raw`\@everyone \*\*요리\*\*`);
    const quiz = await reply.click(0);
    expect(quiz.text).toContain("문제 1 / 5");
  });

  test.for([0, -3, 2.5, 21, 1e9])("length %d is refused in a sentence", async (length) => {
    const ko = await on.mina.slash("quiz start", { length }, { unchecked: true });
    expect(ko).toMatchObject({ ephemeral: true });
    expect(ko.content).toMatch(/^문제수는 .*요\./u);
    expect(ko.content).toContain(String(length));
  });
});

describe("forged answers", () => {
  test("a way onward on the message for everyone leaves that message as it is", async () => {
    const question = await on.mina.slash("quiz start", { length: 2, topic: "sorted-data-bias" });
    const quizId = options(question)[0]?.customId?.split(":")[2] ?? "";
    const own = await on.tom.click(question, { customId: `v1:quiz-next:${quizId}` }, { unchecked: true });
    expect(own).toMatchObject({ ephemeral: true });
    expect(own.text).toContain("Question 1 of 2");
    expect(question.latest().text).toBe(question.text);
  });

  test("a new quiz about a card that is not there is answered with some that are", async () => {
    const help = await on.mina.slash("help");
    const reply = await on.mina.click(help, { customId: "v1:quiz-new:3:no-such-card" }, { unchecked: true });
    expect(reply).toMatchObject({ ephemeral: true });
    expect(reply.content).not.toContain("momentum");
    expect((await reply.click(0)).text).toContain("문제 1 / 3");
  });

  test.for([
    [":0:zzz", /zzz/u],
    [":7:a", /지금 풀 수 없어요/u],
    [":-1:a", /지금 풀 수 없어요/u],
    [":0:", /./u],
  ] as const)("%s to a real quiz is refused in a sentence and stored nowhere", async ([end, sentence]) => {
    const errors = on.counters.get("error");
    const question = await on.mina.slash("quiz start", { length: 2, topic: "sorted-data-bias" });
    const quizId = options(question)[0]?.customId?.split(":")[2] ?? "";
    const refused = await on.mina.click(
      question,
      { customId: `v1:quiz:${quizId}${end}` },
      { unchecked: true },
    );
    expect(refused).toMatchObject({ ephemeral: true });
    expect(refused.text).toMatch(hangul);
    expect(refused.text).toMatch(sentence);
    expect((await question.click(0)).content).not.toContain("이미 답한");
    expect(on.counters.get("error")).toBe(errors);
  });
});

describe("yesterday's buttons", () => {
  test("of a quiz that is gone say so and what to do", async () => {
    const question = await on.mina.slash("quiz start", { length: 2, topic: "sorted-data-bias" });
    const verdict = await question.click(0);
    on = await restart(on);
    const stale = await on.mina.click(question, 1);
    expect(stale).toMatchObject({ ephemeral: true });
    expect(stale.content).toContain("`/퀴즈 시작`");
    const tomStale = await on.tom.click(question, 0);
    expect(tomStale.content).toContain("`/quiz start`");
    const onward = await on.mina.click(verdict, { label: "다음 문제" });
    expect(onward.content).toContain("남아 있지 않아서");
    expect(onward.id).not.toBe(verdict.id);
  });

  test.for([
    "v0:quiz:abc:1:a",
    "v1:quiz",
    "v1:quiz:x:999999:a",
    "v1:quiz-new:x:y",
    "quiz",
    "v1:no-such-route:1",
  ])("a forged id %s is answered with a sentence", async (customId) => {
    const help = await on.mina.slash("help");
    const answer = await on.mina.click(help, { customId }, { unchecked: true });
    expect(answer.ephemeral).toBe(true);
    expect(answer.content).toMatch(hangul);
  });
});
