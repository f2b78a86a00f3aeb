import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryStore } from "../../src/index.ts";
import { answer, quiz } from "../store/records.ts";
import { answerOf } from "../support/answer-of.ts";
import { counting } from "../support/counting.ts";
import { study } from "../support/study.ts";

const start = Date.UTC(2026, 10, 28);
const locale = "ko" as const;

test("a question to practise is about the card that comes next, and says why", async () => {
  const { trips, counted } = counting(memoryStore());
  const asked = { store: counted, id: "p1", userId: "mina", seed: 1, now: start, locale };
  const { next, state } = await study.startPractice(asked);
  expect(trips.splice(0)).toEqual(["attempts.ofLearner", "quizzes.create"]);
  expect(state).toMatchObject({ length: 1, topic: next.card.slug, index: 0 });
  expect(study.viewQuestion(state.question!, { locale }).card).toBe(next.card.slug);
  expect(next).toEqual(study.nextCard({ evidence: [], now: start, locale }));
});

test("what was answered moves it on; the same id again is the same question with its reason", async () => {
  const store = memoryStore();
  const asked = (id: string, now: number) =>
    study.startPractice({ store, id, userId: "mina", seed: 1, now, locale });
  const first = await asked("p1", start);
  const click = { store, id: "c1", quizId: "p1", index: 0, userId: "mina", now: start + 1000, locale };
  await study.answerQuiz({ ...click, answer: answerOf(first.state.question!, true) });
  const second = await asked("p2", start + 2000);
  expect(second.next.card).not.toEqual(first.next.card);
  const again = await asked("p1", start + 3000);
  expect(again.next).toEqual(first.next);
  expect(again.state).toMatchObject({ finished: true, score: 1, topic: first.state.topic });
});

test("progress counts every answer once, by day of the learner's time zone and by card", async () => {
  const given = fc.array(
    fc.record({
      card: fc.constantFrom("adam", "momentum", "k-fold", "gone"),
      correct: fc.boolean(),
      answeredAt: fc.integer({ min: start, max: start + 9 * 86_400_000 }),
    }),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(given, async (answers) => {
      const store = memoryStore();
      for (const [i, one] of answers.entries()) {
        await store.quizzes.create({ ...quiz, id: `q${i}` });
        await store.attempts.record(answer(`a${i}`, { ...one, quizId: `q${i}` }), null);
      }
      const now = start + 10 * 86_400_000;
      const found = await study.progress({ store, userId: "mina", now, timeZone: "Asia/Seoul" });
      expect(found.answered).toBe(answers.length);
      expect(found.right).toBe(answers.filter(({ correct }) => correct).length);
      expect(found.days.reduce((sum, { answered }) => sum + answered, 0)).toBe(answers.length);
      const days = found.days.map(({ day }) => day);
      expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
      const known = answers.filter(({ card }) => card !== "gone");
      expect(found.cards.reduce((sum, { times }) => sum + times, 0)).toBe(known.length);
      for (const { card, wrong } of found.cards)
        expect(wrong).toBe(answers.filter((one) => one.card === card && !one.correct).length);
      const beliefs = found.cards.map((one) => one.known);
      expect(beliefs).toEqual(beliefs.toSorted((a, b) => b - a));
    }),
    { numRuns: 30 },
  );
});
