import { expect, test } from "vitest";
import { createStudy } from "../../src/create-study.ts";
import { ours } from "../../src/optimization.ts";

const study = createStudy(ours);

test.each([
  ["Gradient [-1.2, 0.3, 0.9], clipped by value at 0.5. What is the sum of the clipped components?", "en"],
  [
    "clip_grad_value_(params, 0.5)를 썼어요. 기울기가 [-1.2, 0.3, 0.9]면 성분의 합은 클리핑 후 얼마예요?",
    "ko",
  ],
] as const)("%s: no number that was not asked for", (question, locale) => {
  expect(study.ask(question, { locale }).values).toBeUndefined();
});

test("clipped gradients themselves are still told", () => {
  const question =
    "clip_grad_value_(params, 0.5)를 썼어요. 기울기가 [-1.2, 0.3, 0.9]이면 클리핑 후 얼마가 되나요?";
  expect(study.ask(question, { locale: "ko" }).values).toEqual([-0.5, 0.3, 0.5]);
});
