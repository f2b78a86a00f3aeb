import { describe, expect, test } from "vitest";
import { testAttempts } from "./attempts.ts";
import { testPeople } from "./people.ts";
import { type Open, quiz } from "./records.ts";
import { testLogs, testReminders, testSettings, testTeaching } from "./small-parts.ts";

/** What every store must do. */
export function testStore(name: string, open: Open): void {
  describe(`${name} keeps what a store promises`, () => {
    test("a quiz comes back as it was stored; the same id again changes nothing", async () => {
      const store = await open();
      const empty = { answers: [], reviews: [], openings: [] };
      expect(await store.quizzes.find("quiz-1")).toBeUndefined();
      expect(await store.quizzes.create(quiz)).toEqual({ quiz, ...empty });
      const other = { ...quiz, userId: "someone else", seed: 8, questions: [], items: [] };
      expect(await store.quizzes.create(other)).toEqual({ quiz, ...empty });
      expect(await store.quizzes.find("quiz-1")).toEqual(quiz);
      const outside = { ...quiz, id: "race", kind: "race", groupId: null, topic: "adam", secondsEach: 20 };
      await store.quizzes.create(outside as typeof quiz);
      expect(await store.quizzes.find("race")).toEqual(outside);
    });

    test("of two that begin the same quiz at once both see one", async () => {
      const store = await open();
      const both = await Promise.all([
        store.quizzes.create(quiz),
        store.quizzes.create({ ...quiz, userId: "jun" }),
      ]);
      expect(new Set(both.map((one) => one.quiz.userId)).size).toBe(1);
    });

    test("what is stored does not change with the caller's copy", async () => {
      const store = await open();
      const questions = [...quiz.questions];
      await store.quizzes.create({ ...quiz, questions });
      questions.pop();
      expect((await store.quizzes.find("quiz-1"))?.questions).toHaveLength(2);
    });

    testAttempts(open);
    testLogs(open);
    testSettings(open);
    testReminders(open);
    testTeaching(open);
    testPeople(open);

    test("after closing it refuses work in every part", async () => {
      const store = await open();
      await store.close();
      await store.close();
      for (const call of [
        () => store.quizzes.find("quiz-1"),
        () => store.attempts.of("quiz-1", "mina"),
        () => store.reviews.of("mina"),
        () => store.races.open({ quizId: "quiz-1", index: 0, openedAt: 0 }),
        () => store.logs.of("mina"),
        () => store.settings.ofUser("mina"),
        () => store.teaching.find("p"),
        () => store.exportOf("mina"),
        () => store.forget("mina"),
      ])
        await expect(call()).rejects.toThrow(/closed/u);
    });
  });
}
