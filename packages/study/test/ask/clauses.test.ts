import { expect, test } from "vitest";
import { clausesOf } from "../../src/ask/clauses.ts";

test.each([
  [
    "매개변수는 사람이 미리 정하고, 하이퍼파라미터는 훈련하면서 정해진다",
    ["매개변수는 사람이 미리 정하고", "하이퍼파라미터는 훈련하면서 정해진다"],
  ],
  [
    "중첩 교차 검증에서는 바깥쪽 반복으로 설정을 고르고 안쪽 반복으로 성능을 잰다",
    ["중첩 교차 검증에서는 바깥쪽 반복으로 설정을 고르고", "중첩 교차 검증에서는 안쪽 반복으로 성능을 잰다"],
  ],
  [
    "검증 데이터는 실제 시험에, 시험 데이터는 모의고사에 비유할 수 있다",
    ["검증 데이터는 실제 시험에", "시험 데이터는 모의고사에 비유할 수 있다"],
  ],
  [
    "Cross-entropy is an optimizer and Adam is a loss function",
    ["Cross-entropy is an optimizer", "Adam is a loss function"],
  ],
  [
    "Warm-up starts with a low learning rate and raises it over the first steps",
    ["Warm-up starts with a low learning rate", "Warm-up raises it over the first steps"],
  ],
])("%s: a statement each", (text, clauses) => {
  expect(clausesOf(text)).toEqual(clauses);
});

test.each([
  "그래디언트 클리핑은 과적합을 막으려고 가중치를 잘라낸다",
  "이 모델이 더 낫다고 할 수 있다",
  "훈련이 끝나고 나서 시험 데이터를 한 번 본다",
  "배치가 크고, 학습률이 작다",
  "Grid search over 3 learning rates and 4 batch sizes needs 7 runs",
  "With 1000 samples and batches of 100, one epoch has 100 updates",
  "The optimizer does not choose the loss but lowers it",
  "Momentum keeps a velocity between steps",
])("%s: one statement", (text) => {
  expect(clausesOf(text)).toEqual([text]);
});
