import { describe, expect, test } from "vitest";
import { withoutGuesses } from "../../src/compute/said-before.ts";
import { type InBothLanguages, testInBothLanguages } from "./in-both-languages.ts";

/** Worked out by hand; what somebody came to is wrong on purpose, or said before what is asked. */
const told: readonly InBothLanguages[] = [
  [
    [1.95],
    "torch.optim.SGD(params, lr=0.1, weight_decay=0.05) 이고 w=2.0, 손실의 기울기는 0.4예요. step() 한 번 부르면 w가 얼마가 되나요? 저는 1.96 나왔는데 맞나요?",
    "SGD(lr=0.1, weight_decay=0.05), w = 2.0, the gradient is 0.4. What is w after one step? I get 1.96, right?",
  ],
  [
    [2.75],
    "f(x) = x² − 4x 를 x=5 에서 시작해서 학습률 0.25로 경사하강법 두 번 돌리면 x는 어디에 있을까요? 저는 3.5라고 적었어요.",
    "f(x) = x^2 - 4x, start at x = 5, gradient descent with learning rate 0.25. Where is x after two steps? I said 3.5, hope so.",
  ],
  [
    [101_770],
    "연습문제 7. 784 → 128 → 10 완전연결망의 파라미터 수(편향 포함)는? 제 답은 101,632인데 맞나요?",
    "Problem 7: MLP 784 → 128 → 10, biases everywhere. Parameter count? I get 101,632, is that right?",
  ],
];

testInBothLanguages(told);

describe("what is no guess stays", () => {
  test.each([
    "I get 80 GB per GPU and a batch of 32.",
    "We found 40 patients with 3 scans each.",
    "I have 50,000 images, batch size 128. Steps per epoch?",
    "우리는 4개 GPU를 써요. 배치는 32예요.",
    "lr 0.1, momentum 0.9, two steps",
  ])("%s", (question) => {
    expect(withoutGuesses(question)).toBe(question);
  });
});

test("everything else keeps its place", () => {
  const question = "w = 1, g = 2, lr = 0.1. I get 0.9, right? What is w after one step?";
  const rest = withoutGuesses(question);
  expect(rest).toHaveLength(question.length);
  expect(rest.indexOf("What is")).toBe(question.indexOf("What is"));
});

test("hostile text ends soon", () => {
  const start = performance.now();
  for (const text of ["I get 1 ".repeat(4000), `I get ${"1,".repeat(9000)}`, "저는 1 나왔".repeat(3000)])
    withoutGuesses(text);
  expect(performance.now() - start).toBeLessThan(1000);
});
