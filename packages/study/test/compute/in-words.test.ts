import { expect, test } from "vitest";
import { compute } from "../../src/compute/compute.ts";
import { type InBothLanguages, testInBothLanguages } from "./in-both-languages.ts";

/** Numbers told in everyday words, worked out by hand. */
const told: readonly InBothLanguages[] = [
  [
    [0.8, 2 / 3],
    "TP 40, FP 10, FN 20이면 정밀도와 재현율은?",
    "TP 40, FP 10, FN 20. What are the precision and the recall?",
  ],
  [
    [-Math.log(0.9)],
    "정답 레이블이 1이고 예측 확률이 0.9면 이진 크로스 엔트로피는?",
    "Binary cross-entropy when the label is 1 and the predicted probability is 0.9?",
  ],
  [
    [-Math.log(0.8)],
    "정답 레이블이 0이고 예측 확률이 0.2면 이진 크로스 엔트로피는?",
    "BCE if y = 0 and p = 0.2?",
  ],
  [
    [0.926],
    "500개 중 37개를 틀렸어요. 정확도는 얼마예요?",
    "37 of 500 test images are misclassified. What is the accuracy?",
  ],
  [
    [10],
    "정확도 95%인 모델이 200장 중 몇 장을 틀려?",
    "A 95% accurate model on 200 test images: how many wrong?",
  ],
  [[20], "정확도 0.9, 사진 200장이면 틀린 개수는?", "With accuracy 0.9 on 200 images, how many are wrong?"],
  [[230], "정확도 0.92, 데이터 250개면 맞힌 개수는?", "Accuracy 0.92 on 250 images: how many are right?"],
  [
    [1024],
    "배치 256에서 학습률 0.1이었어요. 선형 규칙으로 학습률 0.4에 맞는 배치 크기는?",
    "lr 0.1 at batch 256. By linear scaling, which batch goes with lr 0.4?",
  ],
  [
    [90],
    "시계열 300일에서 앞의 70%로 훈련하면 나머지 테스트는 며칠, 몇 개?",
    "A time series of 300 days: the first 70% is for training, the rest for test. How many days are for test?",
  ],
  [
    [120],
    "바깥 5겹 안쪽 4겹, 후보 6개, 재학습 없이 학습 횟수는?",
    "outer 5, inner 4, 6 candidates, without refits: fits?",
  ],
  [
    [2],
    "고양이 90마리, 강아지 10마리를 층화 분할해서 20%를 테스트로 쓰면 강아지는 몇 마리?",
    "A stratified split of 90 cats and 10 dogs, 20% test: how many dogs are in the test set?",
  ],
  [[0.8], "SSE가 20이고 SST가 100이면 R^2는?", "R^2 if SSE is 20 and SST is 100?"],
  [[0.25], "예측 2.5, 정답 3이면 제곱 오차는?", "Squared error of a prediction of 2.5 for a target of 3?"],
  [
    [0.5],
    "모멘텀 0.9, 학습률 0.05일 때 실효 학습률은?",
    "With momentum 0.9 and lr 0.05, what is the effective learning rate in the long run?",
  ],
  [
    [0.03],
    "λ=0.01, w=3일 때 L2 항이 기울기에 더하는 값은?",
    "With lambda 0.01 and w = 3, what does L2 add to the gradient?",
  ],
  [
    [936],
    "한 에폭이 390스텝이고 한 스텝에 0.12초 걸려요. 20에폭이면 몇 초?",
    "One epoch has 390 steps and a step takes 0.12 s. How long do 20 epochs take?",
  ],
  [
    [0.125],
    "배치 크기를 32에서 256으로 바꾸면 에폭당 업데이트 횟수는 몇 배가 되나요?",
    "If the batch goes from 32 to 256, by what factor does the number of updates per epoch change?",
  ],
  [
    [72],
    "학습률 3개, 배치 크기 4개, 옵티마이저 2개를 시드 3개로 돌리면 총 몇 번 학습해?",
    "3 lrs x 4 weight decays x 2 schedulers, each with 3 seeds: how many runs?",
  ],
  [
    [10],
    "하나 남기기 교차 검증, 데이터 50개, 한 번에 0.2초면 모두 몇 초?",
    "50 samples LOOCV, 0.2 s per fit: total time?",
  ],
  [
    [1.6],
    "소수 클래스가 5%인 데이터에서 무작위 배치 32개에는 소수 클래스가 평균 몇 개?",
    "Expected number of minority samples in a random batch of 32 when 5% are minority?",
  ],
  [
    [0.01024],
    "학습률 0.3, w=1, 기울기가 2w일 때 5스텝 후 w는?",
    "lr 0.3, w=1, gradient is 2w: w after 5 steps?",
  ],
  [
    [1.08],
    "기울기가 2(w - 3), 학습률 0.1, w=0에서 시작하면 두 스텝 뒤 w는?",
    "The gradient is 2(w - 3), learning rate 0.1, start at w = 0. Where is w after two steps?",
  ],
  [
    [0.99],
    "RMSProp 감쇠율 0.9, 기울기 1, 3이면 두 스텝 뒤 제곱 평균은?",
    "RMSProp with rho 0.9 and gradients 1 and 3: mean square after two steps?",
  ],
  [
    [6, 7],
    "0번부터 번호를 매긴 데이터 10개를 섞지 않고 4겹으로 나누면 3번째 폴드에는 어떤 번호가 들어가?",
    "Which rows are in the third fold when 10 rows, counted from 0, are cut into 4 folds in order?",
  ],
  [
    [0.1 * 0.96 ** 12],
    "지수 감쇠 0.1 * 0.96^에폭이면 에폭 12의 학습률은?",
    "Exponential decay: 0.1 * 0.96^epoch. lr at epoch 12?",
  ],
  [
    [3.2],
    "배치 256에서 학습률 0.1이었어요. 배치 8192에서는 선형 규칙으로 얼마?",
    "base lr 0.1 for 256. What lr for batch 8192 by the linear rule?",
  ],
  [
    [3],
    "1003개를 배치 10으로 drop_last하면 에폭마다 버려지는 데이터는?",
    "1003 rows in batches of 10 with drop_last: how many rows are dropped each epoch?",
  ],
  [
    [79510],
    "28x28 -> 100 -> 10 신경망의 파라미터 수는?",
    "Params of 28*28 -> 100 -> 10 network with biases?",
  ],
  [
    [23860],
    "28x28 이미지를 받는 784-30-10 신경망의 파라미터 수는?",
    "How many parameters has a 784-30-10 network for 28x28 images?",
  ],
  [
    [0],
    "A 500개, B 300개, C 200개가 차례대로 있고 마지막 10%를 검증으로 쓰면 B는 몇 개?",
    "Sorted: 500 A, 300 B, 200 C. Last 10% as validation. How many B in it?",
  ],
  [
    [10],
    "모멘텀 0.9에 기울기 1이 계속 들어오면 속도는 몇까지 커져?",
    "Momentum 0.9 with a constant gradient of 1: which velocity does it approach?",
  ],
  [
    [50],
    "한 스텝에 0.5초, 한 에폭에 600스텝, 10에폭이면 몇 분?",
    "Half a second per step and 600 steps per epoch, 10 epochs: how many minutes?",
  ],
  [
    [0.25],
    "글로벌 노름 20, max_norm 5. 기울기는 몇 배로 줄어?",
    "Global norm 20, max_norm 5: by what factor is the gradient scaled?",
  ],
];

testInBothLanguages(told);

test.each([
  "3 learning rates and 4 batch sizes with 5 seeds on 2 GPUs: how many runs?",
  "What does L2 add to the gradient for lambda 0.01, w = 3 and a loss of w^2?",
  "Binary cross-entropy with labels 1 and 0 and probability 0.9?",
  "샘플마다 특성이 14개 있는 데이터 85개로 LOOCV 하는데 이웃 수 후보 10개를 다 비교하면 총 fit 횟수?",
  "adagrad: w=0.7, lr=0.01, gradient 0.5, and it has been running for a while already. next w?",
  "Per-GPU batch 24, accumulation 4, on several GPUs: effective batch?",
])("a number that has no place is not passed over: %s", (question) => {
  expect(compute(question, { locale: "en" })?.values).toBeUndefined();
});

test("whether rows are counted from 0 or from 1 is asked for", () => {
  const computed = compute("Which rows are in the third fold when 10 rows are cut into 4 folds in order?", {
    locale: "en",
  });
  expect(computed?.missing).toEqual(["firstNumber"]);
});
