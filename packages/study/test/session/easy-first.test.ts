import { expect, test } from "vitest";
import { memoryStore } from "../../src/index.ts";
import { study } from "../support/study.ts";

const concepts = /^(?:true-false|which-claim|name-the-concept|which-optimizer|order-steps)$/u;

test("a quiz begins with concepts; what is to be calculated comes after them", async () => {
  let begunByConcept = 0;
  for (let seed = 0; seed < 60; seed++) {
    const store = memoryStore();
    const quiz = { store, id: `quiz-${seed}`, userId: "mina", seed, now: 0 } as const;
    await study.startQuiz(quiz);
    const { questions } = (await store.quizzes.find(quiz.id))!;
    const asked = questions.map(({ template }) => concepts.test(template));
    expect(asked).toEqual(asked.toSorted((a, b) => Number(b) - Number(a)));
    if (asked[0]) begunByConcept++;
  }
  expect(begunByConcept).toBeGreaterThan(55);
});
