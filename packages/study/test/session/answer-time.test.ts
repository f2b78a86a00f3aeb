import { describe, expect, test } from "vitest";
import { memoryStore } from "../../src/index.ts";
import { answerTime } from "../../src/session/answer-time.ts";
import { study } from "../support/study.ts";

async function questionsOf(secondsEach: number, seed: number, topic?: string) {
  const store = memoryStore();
  await study.startRace({
    store,
    id: "race",
    userId: "mina",
    seed,
    now: 0,
    length: 5,
    secondsEach,
    ...(topic !== undefined && { topic }),
  });
  return (await store.quizzes.find("race"))!.questions;
}

async function inputsFor(seconds: number) {
  const questions = await questionsOf(seconds, 3, "k-fold");
  return questions.map((one) => study.viewQuestion(one, { locale: "en" }).input);
}

describe("the questions of a race", () => {
  test.for([10, 15, 30, 60])("can be read and answered in its %i seconds", async (secondsEach) => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const questions = await questionsOf(secondsEach, seed);
      expect(questions).toHaveLength(5);
      for (const question of questions)
        for (const locale of ["ko", "en"] as const)
          expect(answerTime(study.viewQuestion(question, { locale }))).toBeLessThanOrEqual(secondsEach);
    }
  });

  test("are as quick as a topic has them where it has none for so little time", async () => {
    expect(await inputsFor(10)).toHaveLength(5);
    expect((await inputsFor(10)).some((input) => input === "number" || input === "parts")).toBe(false);
    expect(new Set(await inputsFor(120)).size).toBeGreaterThan(2);
  });
});
