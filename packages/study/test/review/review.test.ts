import { describe, expect, test } from "vitest";
import { memoryReviews } from "../../src/review/memory-reviews.ts";
import { schedule } from "../../src/review/schedule.ts";
import type { ReviewStore } from "../../src/review/review-store.ts";
import { study } from "../support/study.ts";

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 28);
const days = (recall: "missed" | "hard" | "known"): number =>
  (schedule(undefined, recall, start).dueAt - start) / day;
const claim = study.drawQuestion({ seed: 3, template: "true-false", card: "momentum" });
const step = study.drawQuestion({ seed: 3, template: "momentum-two-steps" });
const rightOf = (question: typeof claim): string =>
  study.grade(question, study.viewQuestion(question, { locale: "en" }).options[0]!.id, { locale: "en" })
    .answerId!;

function miss(store: ReviewStore, question: typeof claim, now: number, id = `miss ${now}`) {
  return study.review.record({ store, id, userId: "mina", question, correct: false, now });
}

describe("FSRS in whole days", () => {
  test("the published first intervals of FSRS-6: a miss comes again tomorrow", () => {
    expect([days("missed"), days("hard"), days("known")]).toEqual([1, 2, 3]);
  });

  test("what is known again and again comes ever later; a miss brings it back", () => {
    let memory = schedule(undefined, "missed", start);
    const waits: number[] = [];
    for (let round = 0; round < 6; round++) {
      const asked = memory.dueAt;
      memory = schedule(memory, "known", asked);
      waits.push((memory.dueAt - asked) / day);
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.every(Number.isInteger) && waits.at(-1)! > 10 * waits[0]!).toBe(true);
    const missed = schedule(memory, "missed", memory.dueAt);
    expect(missed.dueAt - memory.dueAt).toBeLessThan((waits.at(-1)! * day) / 2);
    expect(missed.lapses).toBe(memory.lapses + 1);
  });

  test("hard comes sooner than known, and the same answers lead to the same days", () => {
    const first = schedule(undefined, "missed", start);
    const [hard, known] = (["hard", "known"] as const).map((one) => schedule(first, one, first.dueAt).dueAt);
    expect(hard!).toBeLessThanOrEqual(known!);
    expect(schedule(first, "known", first.dueAt)).toEqual(schedule(first, "known", first.dueAt));
  });
});

describe("a learner's reviews", () => {
  test("what is known from the start is not kept, what is missed is due tomorrow", async () => {
    const store = memoryReviews();
    const known = { store, userId: "mina", id: "1", question: claim, correct: true, now: start };
    expect(await study.review.record(known)).toBeUndefined();
    await miss(store, claim, start);
    const asked = { store, userId: "mina", locale: "ko" as const };
    expect(await study.review.due({ ...asked, now: start })).toMatchObject({
      due: 0,
      all: 1,
      nextAt: start + day,
      question: null,
    });
    const { due, question, view } = await study.review.due({ ...asked, now: start + day });
    expect([due, question]).toEqual([1, claim]);
    expect(view!.prompt).toMatch(/[가-힣]/u);
    expect(await study.review.due({ ...asked, userId: "jun", now: start + day })).toMatchObject({ all: 0 });
  });

  test("answered well it moves on, answered again with the same id nothing changes", async () => {
    const store = memoryReviews();
    await miss(store, claim, start);
    const answer = {
      store,
      id: "click",
      userId: "mina",
      question: claim,
      answer: rightOf(claim),
      now: start + day,
      locale: "en" as const,
    };
    const { grade, dueAt } = await study.review.answer(answer);
    expect(grade.correct).toBe(true);
    expect(dueAt!).toBeGreaterThan(start + 2 * day);
    const later = await study.review.answer({ ...answer, now: start + 9 * day });
    expect(later.dueAt).toBe(dueAt);
    await expect(study.review.answer({ ...answer, id: "other", answer: "maybe" })).rejects.toThrow(
      "answer must be one of",
    );
    expect((await store.reviewsOf("mina")).map((record) => record.dueAt)).toEqual([dueAt]);
  });

  test("what is computed comes with other numbers, the same for the same store", async () => {
    const store = memoryReviews();
    await miss(store, step, start);
    const ask = () => study.review.due({ store, userId: "mina", now: start + day, locale: "en" });
    const [one, other] = [await ask(), await ask()];
    expect(one.question!.template).toBe(step.template);
    expect(one.question!.parameters).not.toEqual(step.parameters);
    expect(other.question).toEqual(one.question);
    await miss(store, one.question!, start + day);
    const next = await study.review.due({ store, userId: "mina", now: start + 3 * day, locale: "en" });
    expect([next.all, next.question!.template]).toEqual([1, step.template]);
    expect(next.question!.parameters).not.toEqual(one.question!.parameters);
  });

  test("two answers at once: one counts", async () => {
    const store = memoryReviews();
    await Promise.all([miss(store, claim, start, "a"), miss(store, claim, start, "b")]);
    expect(await store.reviewsOf("mina")).toMatchObject([{ times: 1 }]);
  });

  test("soonest due first, and nothing is left of who is forgotten", async () => {
    const store = memoryReviews();
    await miss(store, step, start + day);
    await miss(store, claim, start);
    const { question } = await study.review.due({
      store,
      userId: "mina",
      now: start + 5 * day,
      locale: "ko",
    });
    expect(question).toEqual(claim);
    await store.forgetReviews("mina");
    expect(await store.reviewsOf("mina")).toEqual([]);
  });

  test("records survive JSON", async () => {
    const store = memoryReviews();
    const record = await miss(store, claim, start);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });
});
