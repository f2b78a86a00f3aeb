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

describe("the sentence that answers first is about what was asked", () => {
  test.each([
    ["모멘텀 계수가 1이면 어떻게 돼요?", "ko", /계수가 1이면/u],
    ["모멘텀 계수가 0이면 어떻게 돼요?", "ko", /계수가 0이면/u],
    ["what if the momentum coefficient is 1?", "en", /coefficient of 1/u],
    ["학습률이 0이면 어떻게 돼요?", "ko", /학습률이 0이면/u],
    ["what happens if the learning rate is 0?", "en", /rate of 0/u],
    ["difference between Adam and AdamW", "en", /^AdamW subtracts/u],
    ["Adam이랑 AdamW 차이", "ko", /가중치에서 lr·λ·w를 바로 빼요/u],
    ["adam이랑 sgd 중에 뭐가 더 좋아요?", "ko", /언제나 더 좋은 쪽은 없어요/u],
    ["에폭이랑 배치 차이", "ko", /^에폭은 훈련 데이터를 한 바퀴/u],
    ["difference between epoch and batch", "en", /^An epoch is one round/u],
    ["rmsprop 베타 기본값이 뭐예요", "ko", /0\.99/u],
    ["what is the default beta of rmsprop", "en", /0\.99/u],
  ] as const)("%s", (question, locale, lead) => {
    expect(leadOf(question, locale)).toMatch(lead);
  });

  test.each(["아담이 뭐예요", "아담은 뭐예요?", "아담 설명해 줘", "아담이 뭔가요?"])(
    "%s: Adam",
    (question) => {
      expect(ask(question, { locale: "ko" })).toMatchObject({ outcome: "answer", card: "adam" });
    },
  );

  test("where no sentence speaks of the number, none comes before the definition", () => {
    expect(leadOf("학습률이 7이면 어떻게 돼요?", "ko")).toMatch(/^\*\*학습률/u);
  });
});
