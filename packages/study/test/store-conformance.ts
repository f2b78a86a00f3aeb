import { describe, expect, test } from "vitest";
import { drawQuestion } from "./support/study.ts";
import type { AnswerRecord, QuizRecord, Store } from "../src/store.ts";

const quiz: QuizRecord = {
  id: "quiz-1",
  userId: "mina",
  seed: 7,
  topic: null,
  questions: [drawQuestion({ seed: 1 }), drawQuestion({ seed: 2 })],
  startedAt: 1000,
};

function answer(id: string, parts: Partial<AnswerRecord> = {}): AnswerRecord {
  return {
    id,
    quizId: "quiz-1",
    index: 0,
    userId: "mina",
    answer: "a",
    correct: false,
    answeredAt: 2000,
    ...parts,
  };
}

/** What every store must do. */
export function testStore(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps what a store promises`, () => {
    test("a quiz comes back as it was stored; the same id again changes nothing", async () => {
      const store = await open();
      expect(await store.findQuiz("quiz-1")).toBeUndefined();
      expect(await store.createQuiz(quiz)).toEqual(quiz);
      expect(await store.createQuiz({ ...quiz, userId: "someone else", seed: 8 })).toEqual(quiz);
      expect(await store.findQuiz("quiz-1")).toEqual(quiz);
    });

    test("what is stored does not change with the caller's copy", async () => {
      const store = await open();
      const questions = [...quiz.questions];
      await store.createQuiz({ ...quiz, questions });
      questions.pop();
      expect((await store.findQuiz("quiz-1"))?.questions).toHaveLength(2);
    });

    test("the first answer counts, also when two come at once", async () => {
      const store = await open();
      await store.createQuiz(quiz);
      const both = await Promise.all([
        store.recordAnswer(answer("one")),
        store.recordAnswer(answer("two", { answer: "b" })),
      ]);
      expect(new Set(both.flat().map(({ id }) => id)).size).toBe(1);
      expect(await store.recordAnswer(answer("three"))).toEqual(both[0]);
      expect((await store.attemptOf("quiz-1", "mina"))?.answers).toEqual(both[0]);
    });

    test("a quiz is stored once; every learner has an attempt of their own, by index", async () => {
      const store = await open();
      await store.createQuiz(quiz);
      await store.recordAnswer(answer("later", { index: 1 }));
      const own = await store.recordAnswer(answer("first"));
      await store.recordAnswer(answer("other", { userId: "jun" }));
      expect(own.map(({ id }) => id)).toEqual(["first", "later"]);
      expect(await store.attemptOf("quiz-1", "mina")).toEqual({ quiz, answers: own });
      expect((await store.attemptOf("quiz-1", "jun"))?.answers.map(({ id }) => id)).toEqual(["other"]);
      expect(await store.attemptOf("quiz-1", "nobody")).toEqual({ quiz, answers: [] });
      expect(await store.attemptOf("nowhere", "mina")).toBeUndefined();
    });

    test("an answer to a quiz that does not exist is refused", async () => {
      const store = await open();
      await expect(store.recordAnswer(answer("lost", { quizId: "nowhere" }))).rejects.toThrow(RangeError);
    });

    test("settings change part by part, and a write repeated late does not undo a newer one", async () => {
      const store = await open();
      expect(await store.settingsOf("mina")).toEqual({ locale: null, theme: null });
      const korean = { id: "w1", userId: "mina", settings: { locale: "ko" as const } };
      expect(await store.changeSettings(korean)).toEqual({ locale: "ko", theme: null });
      await store.changeSettings({ id: "w2", userId: "mina", settings: { theme: "light" } });
      await store.changeSettings({ id: "w3", userId: "mina", settings: { locale: null } });
      expect(await store.changeSettings(korean)).toEqual({ locale: null, theme: "light" });
      expect(await store.settingsOf("jun")).toEqual({ locale: null, theme: null });
    });

    test("forgetting a learner leaves nothing of them and all of the others", async () => {
      const store = await open();
      await store.createQuiz(quiz);
      await store.createQuiz({ ...quiz, id: "quiz-2", userId: "jun" });
      await store.recordAnswer(answer("one"));
      await store.recordAnswer(answer("two", { quizId: "quiz-2" }));
      await store.recordAnswer(answer("three", { quizId: "quiz-2", userId: "jun" }));
      await store.changeSettings({ id: "w1", userId: "mina", settings: { locale: "en" } });
      await store.createQuiz({ ...quiz, id: "quiz-3" });
      await store.recordAnswer(answer("four", { quizId: "quiz-3", userId: "jun" }));
      await store.forget("mina");
      await store.forget("mina");
      expect(await store.findQuiz("quiz-1")).toBeUndefined();
      expect((await store.attemptOf("quiz-2", "mina"))?.answers).toEqual([]);
      expect((await store.attemptOf("quiz-2", "jun"))?.answers.map(({ id }) => id)).toEqual(["three"]);
      expect(await store.findQuiz("quiz-3")).toEqual({ ...quiz, id: "quiz-3", userId: "" });
      expect((await store.attemptOf("quiz-3", "jun"))?.answers).toHaveLength(1);
      expect(await store.settingsOf("mina")).toEqual({ locale: null, theme: null });
    });

    test("after closing it refuses work", async () => {
      const store = await open();
      await store.close();
      await expect(store.findQuiz("quiz-1")).rejects.toThrow(/closed/u);
    });
  });
}
