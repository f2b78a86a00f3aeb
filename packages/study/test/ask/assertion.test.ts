import { describe, expect, test } from "vitest";
import { assertionIn } from "../../src/ask/assertion.ts";
import { ask } from "../support/study.ts";

test.each([
  "In k-fold cross-validation every sample is used for validation exactly once.",
  "nn.CrossEntropyLoss expects probabilities that already went through softmax.",
  "Both rules give the same step.",
  "조기 종료는 검증 성능이 한동안 좋아지지 않으면 학습을 멈추는 방법이다.",
  "첫 스텝이 lr의 약 3.16배로 커진다 (ε 무시)",
])("a sentence claims something: %s", (text) => {
  expect(assertionIn(text)).toBe("plain");
});

test("without a capital and a full stop it may claim something", () => {
  expect(assertionIn("momentum can overshoot a minimum")).toBe("likely");
});

test.each([
  "What is momentum?",
  "the number that decides how big each update is",
  "My loss is NaN.",
  "I think the loss is NaN.",
  "A cosine schedule decays from 0.1 to 0. Determine the rate at iteration 40.",
  "For the quadratic f(x, y) = 2x^2 + 18y^2 give the condition number of the Hessian.",
  "Starting at w = 2, perform three Adam steps with lr = 0.1.",
  "Write down the update rule for gradient descent.",
  "손실이 왜 안 줄어드는지 모르겠다",
  "지금 가중치 5 기울기 2 학습률 0.1 다음 가중치 부탁드립니다",
  "내 모델은 발산한다",
  "이게 맞는 값인지 계산해 줘",
])("who asks, orders or tells a story claims nothing: %s", (text) => {
  expect(assertionIn(text)).toBeUndefined();
});

describe("what is only claimed is judged", () => {
  test.each([
    ["In k-fold cross-validation every sample is used for validation exactly once.", true],
    ["Clipping by global norm preserves the direction of the gradient.", true],
    ["AdaGrad의 보폭은 갈수록 커진다.", false],
  ])("%s", (text, truth) => {
    expect(ask(text, { locale: "en" }).truth).toBe(truth);
  });

  test("a number that follows from the others is computed", () => {
    const { truth, values } = ask("A cosine schedule from 0.1 to 0 has a learning rate of 0.07 half-way.", {
      locale: "en",
    });
    expect([truth, values]).toEqual([false, [0.05]]);
  });
});

test.each([
  "The dropout rate of high schools is falling.",
  "Momentum in politics always favours the challenger.",
  "A saddle makes riding a horse more comfortable.",
  "배치 고사는 입학할 때 본다.",
  "서울은 한국의 수도다.",
])("no verdict on what is about other things: %s", (text) => {
  expect(ask(text, { locale: "en" }).truth).toBeUndefined();
});
