import { describe, expect, test } from "vitest";
import type { Kit } from "../../src/question/kit.ts";
import { templates } from "../../src/question/templates.ts";
import { again, itemOf, reviewAfter } from "../../src/review/review.ts";
import { schedule } from "../../src/review/schedule.ts";
import { answer } from "../store/records.ts";
import { questionTemplates, study } from "../support/study.ts";

const kit: Kit = { cards: study.cards, findCard: study.findCard, templates };
const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 28);
const days = (recall: "missed" | "hard" | "known"): number =>
  (schedule(undefined, recall, start).dueAt - start) / day;

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

describe("what an answer changes", () => {
  const question = study.drawQuestion({ seed: 3, template: "true-false", card: "momentum" });
  const right = { correct: true, answeredAt: start + day };

  test("what is known from the start is not kept", () => {
    expect(reviewAfter(undefined, answer("a", right), question, false)).toBeNull();
  });

  test("what is missed is due tomorrow, then later, and sooner where it was hard", () => {
    const missed = reviewAfter(undefined, answer("a", { answeredAt: start }), question, false)!;
    expect(missed.after).toBeNull();
    expect(missed.record).toMatchObject({ known: false, answerId: "a", dueAt: start + day, times: 1 });
    const known = reviewAfter(missed.record, answer("b", right), question, false)!;
    expect(known.after).toBe("a");
    expect(known.record).toMatchObject({ known: true, answerId: "b", times: 2, userId: "mina" });
    const hard = reviewAfter(missed.record, answer("b", right), question, true)!;
    expect(hard.record.dueAt).toBeLessThanOrEqual(known.record.dueAt);
    expect(hard.record.dueAt).toBeGreaterThan(start + day);
    expect(JSON.parse(JSON.stringify(known))).toEqual(known);
  });
});

test.each(questionTemplates)("%s comes again as the same item, claims as they were", (template) => {
  for (let seed = 0; seed < 3; seed++) {
    const question = study.drawQuestion({ seed, template });
    const missed = reviewAfter(undefined, answer("a", { answeredAt: start }), question, false)!;
    const next = again(kit, missed.record);
    expect(itemOf(next)).toBe(itemOf(question));
    expect(next.seed === question.seed).toBe("claim" in question.parameters);
    expect(next).toMatchObject({ template, kind: "question" });
    expect(again(kit, missed.record)).toEqual(next);
  }
});
