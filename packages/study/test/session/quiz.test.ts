import { answerOf } from "../support/answer-of.ts";
import { beforeEach, describe, expect, test } from "vitest";
import {
  answerQuiz,
  cards,
  drawQuestion,
  grade,
  nextQuestion,
  quizState,
  startQuiz,
  viewQuestion,
} from "../support/study.ts";
import { explainInput } from "../../src/explain-input.ts";
import { counting } from "../support/counting.ts";
import { InputError } from "../../src/input-error.ts";
import { memoryStore } from "../../src/store/memory-store.ts";
import type { Question } from "../../src/question/question.ts";
import type { QuizAnswer, QuizState } from "../../src/session/quiz-state.ts";
import type { Store } from "../../src/store/store.ts";

let store: Store;
beforeEach(() => {
  store = memoryStore();
});

const start = (parts: Partial<Parameters<typeof startQuiz>[0]> = {}): Promise<QuizState> =>
  startQuiz({ store, id: "quiz", userId: "mina", seed: 1, now: 1000, ...parts });

const answer = (id: string, index: number, given: string, userId = "mina"): Promise<QuizAnswer> =>
  answerQuiz({ store, id, quizId: "quiz", index, userId, answer: given, now: 2000, locale: "ko" });

/** The right and a wrong option of the current question. */
function choices(state: QuizState): { readonly right: string; readonly wrong: string } {
  return { right: answerOf(state.question!, true), wrong: answerOf(state.question!, false) };
}

function repeat(item: string, times: number): string[] {
  return Array.from({ length: times }, () => item);
}

function viewOf(question: Question): string {
  const { prompt, options, chart } = viewQuestion(question, { locale: "ko" });
  return JSON.stringify([prompt, options, chart]);
}

test("a quiz from start to finish: score, summary, cards to reread", async () => {
  let state = await start({ length: 3 });
  expect(state).toMatchObject({ length: 3, index: 0, score: 0, finished: false, summary: null });
  const missed = grade(state.question!, choices(state).wrong, { locale: "ko" }).card;
  for (const [index, kind] of (["wrong", "right", "right"] as const).entries()) {
    const shown = await nextQuestion({ store, quizId: "quiz", userId: "mina", locale: "ko" });
    expect(shown).toMatchObject({ index, length: 3, question: state.question });
    const result = await answer(`click-${index}`, index, choices(state)[kind]);
    expect(result).toMatchObject({ outcome: "graded", grade: { correct: kind === "right" } });
    state = (await quizState({ store, quizId: "quiz", userId: "mina" }))!;
  }
  expect(state).toMatchObject({ index: 3, score: 2, finished: true, question: null });
  expect(state.summary).toMatchObject({ score: 2, length: 3, reread: [missed] });
  expect(state.summary?.text.ko).toContain("3문제 가운데 2문제를 맞혔어요.");
  expect(state.summary?.text.en).toContain("You got 2 of 3 right.");
  expect(await nextQuestion({ store, quizId: "quiz", userId: "mina", locale: "ko" })).toBeUndefined();
});

test("a perfect quiz has nothing to reread", async () => {
  const state = await start({ length: 1 });
  const result = await answer("click", 0, choices(state).right);
  expect(result).toMatchObject({ state: { summary: { score: 1, reread: [] } } });
});

describe("answers", () => {
  test("the same click twice is graded twice the same, and counted once", async () => {
    const state = await start();
    const { right } = choices(state);
    const first = await answer("click", 0, right);
    expect(await answer("click", 0, right)).toEqual(first);
    expect(first).toMatchObject({ outcome: "graded", state: { index: 1, score: 1 } });
  });

  test("a second thought comes too late: the first answer is returned with its grade", async () => {
    const state = await start();
    const { right, wrong } = choices(state);
    await answer("click-1", 0, wrong);
    const second = await answer("click-2", 0, right);
    expect(second).toMatchObject({
      outcome: "already",
      record: { id: "click-1", answer: wrong },
      grade: { correct: false },
    });
    expect(second).toMatchObject({ state: { index: 1, score: 0 } });
  });

  test("two clicks at once: one is graded, the other is already", async () => {
    const state = await start();
    const { right, wrong } = choices(state);
    const results = await Promise.all([answer("click-1", 0, right), answer("click-2", 0, wrong)]);
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(["already", "graded"]);
    expect(await quizState({ store, quizId: "quiz", userId: "mina" })).toMatchObject({ index: 1 });
  });

  test.each([1, 5, -1, 0.5, Number.NaN])("index %s is not the question on the table", async (index) => {
    await start();
    expect(await answer("click", index, "a")).toMatchObject({ outcome: "stale", state: { index: 0 } });
  });

  test("yesterday's quiz and somebody else's", async () => {
    expect(await answer("click", 0, "a")).toEqual({ outcome: "unknown-quiz" });
    const state = await start();
    expect(await answer("click", 0, choices(state).right, "jun")).toMatchObject({
      outcome: "graded",
      state: { userId: "jun", index: 1, score: 1 },
    });
    expect(await quizState({ store, quizId: "quiz", userId: "mina" })).toMatchObject({ index: 0 });
    expect(await quizState({ store, quizId: "nowhere", userId: "mina" })).toBeUndefined();
    expect(await nextQuestion({ store, quizId: "nowhere", userId: "mina", locale: "en" })).toBeUndefined();
  });

  test("what is no option is refused and not stored", async () => {
    await start({ questions: [drawQuestion({ seed: 1, template: "which-claim" })] });
    await expect(answer("click", 0, "z")).rejects.toThrow(InputError);
    expect((await store.attempts.of("quiz", "mina"))?.answers).toEqual([]);
  });
});

describe("starting", () => {
  test("the same id returns the quiz as it stands, whatever else is asked", async () => {
    const first = await start({ length: 2 });
    await answer("click", 0, choices(first).right);
    expect(await start({ length: 7, seed: 99 })).toMatchObject({ length: 2, index: 1, score: 1 });
  });

  test("the same seed draws the same questions", async () => {
    await start();
    await start({ id: "again" });
    expect((await store.quizzes.find("again"))?.questions).toEqual(
      (await store.quizzes.find("quiz"))?.questions,
    );
  });

  test.each([undefined, ...cards.map(({ slug }) => slug)])(
    "20 questions about %s are all different",
    async (topic) => {
      await start({ length: 20, ...(topic === undefined ? {} : { topic }) });
      const questions = (await store.quizzes.find("quiz"))?.questions ?? [];
      expect(questions).toHaveLength(20);
      expect(new Set(questions.map((one) => viewOf(one))).size).toBe(20);
    },
  );

  test.each([1, 2, 3, 4, 5])("of every twelve questions two want a typed number (seed %d)", async (seed) => {
    await start({ length: 12, seed });
    const questions = (await store.quizzes.find("quiz"))?.questions ?? [];
    const inputs = questions.map((question) => viewQuestion(question, { locale: "ko" }).input).toSorted();
    const several = [...repeat("boolean", 2), ...repeat("choice", 4), ...repeat("number", 2)];
    expect(inputs).toEqual([...several, "formula", "order", "parts", "text"].toSorted());
    expect(new Set(questions.map(({ template }) => template)).size).toBeGreaterThanOrEqual(11);
  });

  test("a click makes two store trips, a look one", async () => {
    const { trips, counted } = counting(store);
    const state = await startQuiz({ store: counted, id: "quiz", userId: "mina", seed: 1, now: 0 });
    expect(trips.splice(0)).toEqual(["quizzes.create"]);
    const click = { store: counted, quizId: "quiz", index: 0, userId: "jun", now: 0, locale: "ko" } as const;
    await answerQuiz({ ...click, id: "click", answer: choices(state).right });
    expect(trips.splice(0)).toEqual(["attempts.of", "attempts.record"]);
    await nextQuestion({ ...click });
    expect(trips.splice(0)).toEqual(["attempts.of"]);
  });

  test.each([
    [0, "too-small", "문제수는 1~20 사이의 정수여야 해요. (받은 값: 0)"],
    [21, "too-large", "문제수는 1~20 사이의 정수여야 해요. (받은 값: 21)"],
    [1.5, "not-a-whole-number", "문제수는 1~20 사이의 정수여야 해요. (받은 값: 1.5)"],
    [Number.NaN, "not-a-number", "문제수는 1~20 사이의 정수여야 해요. (받은 값: NaN)"],
  ])("length %s is refused with a sentence", async (length, code, sentence) => {
    const error: unknown = await start({ length }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "InputError", code });
    expect(explainInput(error as InputError, "ko")).toBe(sentence);
    expect(explainInput(error as InputError, "en")).toMatch(
      /^length must be a whole number from 1 to 20, got .*\.$/u,
    );
    expect(await store.quizzes.find("quiz")).toBeUndefined();
  });

  test("an unknown topic is refused, and nothing is stored", async () => {
    await expect(start({ topic: "cooking" })).rejects.toThrow(InputError);
    expect(await store.quizzes.find("quiz")).toBeUndefined();
  });
});

test("cards missed more often come first among those to reread", async () => {
  let state = await start({ length: 20 });
  for (let index = 0; index < 20; index++) {
    await answer(`click-${index}`, index, choices(state).wrong);
    state = (await quizState({ store, quizId: "quiz", userId: "mina" }))!;
  }
  const questions = (await store.quizzes.find("quiz"))!.questions;
  const missed = state.answers.map(
    ({ index, answer: given }) => grade(questions[index]!, given, { locale: "ko" }).card,
  );
  const count = (card: string): number => missed.filter((one) => one === card).length;
  const counts = state.summary!.reread.map(count);
  expect(counts.length).toBeGreaterThan(5);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});
