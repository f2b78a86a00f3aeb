import { describe, expect, test } from "vitest";
import { namedMetrics } from "../../src/equations/named-metrics.ts";
import { type InBothLanguages, testInBothLanguages } from "../compute/in-both-languages.ts";

function valuesOf(question: string): readonly number[] | undefined {
  return namedMetrics.reads!(question, "en")?.values;
}

const powers = [2, 1, 0].map((logit) => Math.exp(logit));
const total = powers.reduce((sum, one) => sum + one, 0);

/** Worked out by hand. */
const told: readonly InBothLanguages[] = [
  [
    powers.map((one) => one / total),
    "로짓 [2, 1, 0]의 소프트맥스 값 각각 구해줘",
    "softmax of [2, 1, 0]? all three please",
  ],
  [
    [-Math.log(powers[1]! / total)],
    "로짓이 2, 1, 0이고 두 번째 클래스가 정답이면 크로스 엔트로피는?",
    "logits are 2, 1, 0 and the right class is the second one, what's the cross entropy (nats)",
  ],
  [
    [5 / 3, 1],
    "예측 3, 5, 2 정답 2, 5, 4. MSE 몇임? MAE도",
    "targets 2, 5, 4; predictions 3, 5, 2. MSE and MAE?",
  ],
  [
    [74, 4],
    "폴드 점수 70, 74, 78. 평균이랑 표본 표준편차(n-1)는?",
    "fold scores: 70, 74, 78 (three folds). report mean and sample standard deviation (n-1)",
  ],
  [
    [0.82, Math.sqrt(0.00068)],
    "CV 점수 .81 .79 .84 .80 .86, 평균이랑 모집단 표준편차는?",
    "CV scores .81 .79 .84 .80 .86 -> mean and standard deviation (population one, divide by five)",
  ],
  [[0.6], "TP=9 FN=6, 재현율은?", "after epoch 12: TP=9 FN=6, recall?"],
  [
    [10 / 11, 20 / 23],
    "TP=50 FP=10 FN=5 TN=100 이면 특이도와 F1은?",
    "confusion matrix TP=50 FP=10 FN=5 TN=100: specificity and f1?",
  ],
];

testInBothLanguages(told);

test("the order of the lists does not matter", () => {
  expect(valuesOf("y = 1, 3, 5; predictions 1, 2, 3: mse?")).toEqual(
    valuesOf("predictions 1, 2, 3; y = 1, 3, 5: mse?"),
  );
});

test("what is asked comes in the order asked", () => {
  const [mse, mae] = valuesOf("predictions 1, 2, 3 and targets 1, 3, 5: mse and mae?")!;
  expect(valuesOf("predictions 1, 2, 3 and targets 1, 3, 5: mae and mse?")).toEqual([mae, mse]);
});

describe("what is open or not understood has no answer", () => {
  test.each([
    // divided by three or by two?
    "fold accuracies 0.8, 0.9, 0.7. mean and std?",
    "predictions 1, 2, 3 vs targets 2, 2: mse?",
    "weighted mean of 1, 2, 3?",
    "logits 1, 2, 3; temperature 2. softmax?",
    "logits 1, 2, 3. cross entropy?",
    "mean of the first 3 of 1, 2, 3, 4?",
    "Loss 0.8 on 3 samples and 0.4 on 1 sample: mean loss over all four samples?",
    "TP=5 FP=5, recall?",
    "TP=5 FP=5 FN=2, recall of the wobbly class?",
    "scores 1, 2, 3, sample sd, divided by three?",
  ])("%s", (question) => expect(valuesOf(question)).toBeUndefined());
});
