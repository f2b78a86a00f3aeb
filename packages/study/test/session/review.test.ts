import { beforeEach, describe, expect, test } from "vitest";
import { createStudy } from "../../src/create-study.ts";
import { ours } from "../../src/optimization.ts";
import type { Question } from "../../src/question/question.ts";
import { isKnownItem, itemOf } from "../../src/review/review.ts";
import { memoryStore } from "../../src/store/memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import { quiz, review } from "../store/records.ts";
import { answerOf } from "../support/answer-of.ts";
import { counting } from "../support/counting.ts";
import { cards, drawQuestion, findCard, study } from "../support/study.ts";

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 28);
let store: Store;
beforeEach(() => {
  store = memoryStore();
});

const answer = (quizId: string, index: number, given: string, now: number) =>
  study.answerQuiz({
    store,
    id: `${quizId} ${index}`,
    quizId,
    index,
    userId: "mina",
    answer: given,
    now,
    locale: "ko",
  });

/** Answers a whole quiz, the questions of the indexes given wrong. */
async function play(quizId: string, now: number, missed: readonly number[]): Promise<void> {
  const { questions } = (await store.quizzes.find(quizId))!;
  for (const [index, question] of questions.entries())
    await answer(quizId, index, answerOf(question, !missed.includes(index)), now);
}

function isComputed(question: Question): boolean {
  return study.viewQuestion(question, { locale: "en" }).input === "number";
}

const started = (id: string, now: number, more: object = {}) =>
  study.startReview({ store, id, userId: "mina", seed: 1, now, ...more });

describe("review of one's own mistakes", () => {
  test("what was missed in a quiz is due tomorrow; known then, it comes later", async () => {
    await study.startQuiz({ store, id: "quiz", userId: "mina", seed: 1, now: start });
    await play("quiz", start, [1, 3]);
    const due = (now: number) => study.dueReviews({ store, userId: "mina", now });
    expect(await due(start)).toEqual({ due: 0, missed: 2, all: 2, nextAt: start + day });
    expect(await started("none", start)).toBeUndefined();
    expect(await due(start + day)).toMatchObject({ due: 2 });
    expect(await started("review", start + day)).toMatchObject({ length: 2, index: 0 });
    await play("review", start + day, [0]);
    expect(await due(start + day)).toEqual({ due: 0, missed: 1, all: 2, nextAt: start + 2 * day });
    expect(await due(start + 2 * day)).toMatchObject({ due: 1 });
    expect(await study.dueReviews({ store, userId: "jun", now: start })).toMatchObject({
      all: 0,
      nextAt: null,
    });
  });

  test("only what I got wrong, due or not; the same id again is the same quiz, also when it is done", async () => {
    await study.startQuiz({ store, id: "quiz", userId: "mina", seed: 1, now: start });
    await play("quiz", start, [0, 2, 4]);
    const first = await started("again", start, { which: "missed", length: 2 });
    expect(first).toMatchObject({ length: 2 });
    await play("again", start, []);
    expect(await started("again", start, { which: "missed" })).toMatchObject({
      length: 2,
      finished: true,
      score: 2,
    });
    expect(await started("rest", start, { which: "missed" })).toMatchObject({ length: 1 });
    await play("rest", start, []);
    expect(await started("more", start, { which: "missed" })).toBeUndefined();
    expect(await started("rest", start, { which: "missed" })).toMatchObject({ finished: true });
  });

  test("what is computed comes with other numbers, the same for the same store", async () => {
    await study.startQuiz({ store, id: "quiz", userId: "mina", seed: 5, now: start, length: 20 });
    await play("quiz", start, [...Array.from({ length: 20 }).keys()]);
    const asked = (await store.quizzes.find("quiz"))!.questions;
    await started("one", start + day, { length: 20 });
    await started("other", start + day, { length: 20 });
    const again = (await store.quizzes.find("one"))!.questions;
    expect((await store.quizzes.find("other"))!.questions).toEqual(again);
    const computed = again.filter(isComputed);
    expect(computed.length).toBeGreaterThanOrEqual(2);
    for (const question of computed)
      expect(asked.map(({ parameters }) => parameters)).not.toContainEqual(question.parameters);
  });

  test("in a time zone all that falls due on this day is due", async () => {
    const evening = Date.UTC(2026, 10, 28, 12);
    await study.startQuiz({ store, id: "quiz", userId: "mina", seed: 1, now: evening });
    await play("quiz", evening, [1]);
    const morning = evening + 13 * 60 * 60 * 1000;
    const due = async (now: number, zone: object) =>
      (await study.dueReviews({ store, userId: "mina", now, ...zone })).due;
    const seoul = { timeZone: "Asia/Seoul" };
    expect([await due(morning, {}), await due(morning, seoul), await due(evening, seoul)]).toEqual([0, 1, 0]);
    expect(await started("early", morning)).toBeUndefined();
    expect(await started("review", morning, seoul)).toMatchObject({ length: 1 });
    await expect(due(morning, { timeZone: "Seoul" })).rejects.toThrow("timeZone must be");
  });

  test("a click is two store trips, a look one", async () => {
    const { trips, counted } = counting(store);
    const { question } = await study.startQuiz({ store, id: "quiz", userId: "mina", seed: 1, now: start });
    const wrong = answerOf(question!, false);
    const click = { store: counted, id: "c", quizId: "quiz", index: 0, userId: "mina", now: start } as const;
    await study.answerQuiz({ ...click, answer: wrong, locale: "en" });
    expect(trips.splice(0)).toEqual(["attempts.of", "attempts.record"]);
    await study.startReview({ store: counted, id: "r", userId: "mina", seed: 1, now: start + day });
    expect(trips.splice(0)).toEqual(["reviews.some", "quizzes.create"]);
    await study.dueReviews({ store: counted, userId: "mina", now: start });
    expect(trips).toEqual(["reviews.marks"]);
  });

  test("a question that no pack has any more is not asked", async () => {
    await store.quizzes.create(quiz);
    const gone = { ...quiz.questions[0]!, template: "gone" };
    const record = review("a", { question: gone, item: itemOf(gone), dueAt: 0 });
    const given = { id: "a", quizId: quiz.id, index: 0, userId: "mina", card: "adam", answer: "a" };
    await store.attempts.record(
      { ...given, correct: false, credit: 0, answeredAt: 0 },
      { record, after: null },
    );
    expect(await study.dueReviews({ store, userId: "mina", now: start })).toMatchObject({ all: 0 });
    expect(await started("review", start)).toBeUndefined();
  });

  test("what a question is kept under tells whether it can be asked", () => {
    const kit = { cards, findCard, templates: ours.templates };
    for (const { name } of ours.templates)
      for (let seed = 0; seed < 20; seed++)
        expect(isKnownItem(kit, itemOf(drawQuestion({ seed, template: name })))).toBe(true);
    for (const item of ["gone", "gone adam", "true-false gone", "adam/gone", "gone/bias-correction", ""])
      expect(isKnownItem(kit, item)).toBe(false);
  });

  test("what cannot be asked is passed over, and the rest asked", async () => {
    await study.startQuiz({ store, id: "quiz", userId: "mina", seed: 5, now: start, length: 10 });
    await play("quiz", start, [...Array.from({ length: 10 }).keys()]);
    const { questions } = (await store.quizzes.find("quiz"))!;
    const lost = questions.find(isComputed)!.template;
    const kept = questions.filter(({ template }) => template !== lost);
    const fewer = createStudy({ ...ours, templates: ours.templates.filter(({ name }) => name !== lost) });
    const all = await study.dueReviews({ store, userId: "mina", now: start + day });
    const known = await fewer.dueReviews({ store, userId: "mina", now: start + day });
    expect([all.due, known.due]).toEqual([10, kept.length]);
    const state = await fewer.startReview({
      store,
      id: "r",
      userId: "mina",
      seed: 1,
      now: start + day,
      length: 4,
    });
    expect(state?.length).toBe(Math.min(4, kept.length));
  });

  test("a length that is none is refused", async () => {
    await expect(started("review", start, { length: 21 })).rejects.toThrow("length must be");
  });
});
