import { expect, test } from "vitest";
import { memoryStore } from "../src/memory-store.ts";
import { drawQuestion } from "../src/question/draw.ts";
import { testStore } from "./store-conformance.ts";

testStore("memoryStore", async () => memoryStore());

test("what memoryStore returns is frozen through and through", async () => {
  const questions = [drawQuestion({ seed: 1 })];
  const quiz = await memoryStore().createQuiz({
    id: "q",
    userId: "u",
    seed: 0,
    topic: null,
    questions,
    startedAt: 0,
  });
  expect([quiz, quiz.questions, quiz.questions[0]?.parameters].every((one) => Object.isFrozen(one))).toBe(
    true,
  );
});
