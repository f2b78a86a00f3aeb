import { describe, expect, test } from "vitest";
import { plainStem } from "../../src/ask/plain-stem.ts";
import { ask } from "../support/study.ts";

interface Question {
  readonly locale: "ko" | "en";
  readonly stem: string;
  /** The right one first. */
  readonly options: readonly string[];
}

const questions: readonly Question[] = [
  {
    locale: "ko",
    stem: "네스테로프 모멘텀의 특징을 고르면?",
    options: [
      "앞서 가 본 위치에서 기울기를 계산",
      "기울기 제곱을 누적",
      "부호만 사용",
      "매 스텝 무작위 재시작",
    ],
  },
  {
    locale: "ko",
    stem: "편향 보정이 필요한 이유로 알맞은 것은?",
    options: [
      "m과 v를 0으로 초기화해 초반 추정치가 0에 치우쳐서",
      "학습률이 너무 커서",
      "배치가 너무 작아서",
      "가중치가 음수일 수 있어서",
    ],
  },
  {
    locale: "ko",
    stem: "기울기 제곱을 잊지 않고 계속 더하는 옵티마이저는?",
    options: ["AdaGrad", "모멘텀", "RMSProp", "Adam"],
  },
  {
    locale: "en",
    stem: "In nested CV the outer loop is there to",
    options: ["estimate generalisation performance", "choose hyperparameters", "normalise the data"],
  },
  {
    locale: "en",
    stem: "Which optimizer keeps adding up squared gradients without ever forgetting any?",
    options: ["AdaGrad", "RMSProp", "momentum", "plain SGD"],
  },
];

const rotations = questions.flatMap(({ options, ...about }) =>
  options.map((_, by) =>
    Object.assign({ options: [...options.slice(by), ...options.slice(0, by)], by }, about),
  ),
);

describe("the same option is chosen wherever it stands", () => {
  test.each(rotations)("$stem, by $by", ({ stem, options, by, locale }) => {
    const labels = Array.from("ABCD");
    const question = `${stem} ${options.map((text, at) => `${labels[at]}) ${text}`).join(" ")}`;
    const right = (options.length - by) % options.length;
    expect(ask(question, { locale }).choice).toBe(labels[right]);
  });
});

test("where the cards say nothing of the matter, none is chosen", () => {
  for (const question of [
    "일반적인 사용에서 드롭아웃은 언제 켜져 있나요? 1) 평가할 때만 2) 둘 다 아님 3) 둘 다",
    "Which of these is a mammal? A) whale B) shark C) trout",
  ])
    expect(ask(question, { locale: "en" }).choice).toBeUndefined();
});

test("a number that is computed is looked for, and none is guessed where no option gives it alone", () => {
  const stem = "Linear scaling rule: batch 256 to 1024, learning rate 0.05. New learning rate?";
  expect(ask(`${stem} A) 0.1 B) 0.2 C) 0.4`, { locale: "en" }).choice).toBe("B");
  expect(ask(`${stem} A) 0.1 B) 0.3 C) 0.4`, { locale: "en" }).choice).toBeUndefined();
});

test.each([
  ["폴드의 수를 고르시오.", "폴드의 수"],
  ["Adam의 특징으로 알맞은 것은?", "Adam의 특징"],
  ["What does warm-up do? Choose the best answer.", "What does warm-up do?"],
  ["Adam에 대한 설명으로 틀린 것은?", "Adam에 대한 설명으로 틀린 것은?"],
  ["Pick one:", "Pick one:"],
])("%s asks %s", (stem, asked) => {
  expect(plainStem(stem)).toBe(asked);
});
