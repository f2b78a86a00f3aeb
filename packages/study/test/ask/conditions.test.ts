import { describe, expect, test } from "vitest";
import { conditionNumbers } from "../../src/ask/condition-numbers.ts";
import { ask } from "../support/study.ts";

const leadOf = (question: string, locale: "ko" | "en"): string =>
  ask(question, { locale }).text.split("\n")[0]!;

describe("what something is set to, in a question", () => {
  test.each([
    ["모멘텀 계수가 1이면 어떻게 돼요?", [1]],
    ["학습률이 0이면요?", [0]],
    ["베타를 0.99로 두면 느려져요?", [0.99]],
    ["what if the rate is zero?", [0]],
    ["what happens if β = 0.5?", [0.5]],
    ["배치가 4배면 학습률은요?", []],
    ["데이터가 100개면 몇 스텝이에요?", []],
    ["is there one if batches are small?", []],
    ["if there are 3 folds, how many fits?", []],
  ])("%s: %j", (question, numbers) => {
    expect(conditionNumbers(question)).toEqual(numbers);
  });
});

describe("the sentence that answers first speaks of that number, or none comes first", () => {
  test.each([
    ["학습률이 0이면 어떻게 돼요?", "ko", /^학습률이 0이면 가중치가 전혀 바뀌지 않아요/u],
    ["모멘텀 계수가 0이면?", "ko", /^모멘텀 계수가 0이면/u],
    ["what if the momentum coefficient is 1?", "en", /never shrinks/u],
  ] as const)("%s", (question, locale, lead) => {
    expect(leadOf(question, locale)).toMatch(lead);
  });

  test.each([
    ["모멘텀 계수가 1이면 어떻게 돼요?", "ko", /0이면/u],
    ["what happens if the learning rate is 0?", "en", /too large a learning rate/u],
    ["학습률이 7이면 어떻게 돼요?", "ko", /너무 크면 손실이/u],
  ] as const)("%s: not what holds for another number", (question, locale, other) => {
    expect(leadOf(question, locale)).not.toMatch(other);
  });
});
