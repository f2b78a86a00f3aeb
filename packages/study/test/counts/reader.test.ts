import { expect, test } from "vitest";
import { testInBothLanguages } from "../compute/in-both-languages.ts";
import { readQuestion } from "../../src/compute/reading.ts";
import { countsIn } from "../../src/counts/reader.ts";
import { compute } from "../../src/compute/compute.ts";

/** Worked out by hand; no pattern of a whole question knows these. */
testInBothLanguages([
  [
    [240_000, 5],
    "배치 96으로 2,500 스텝 돌았으면 모델이 본 샘플이 총 몇개(중복 포함)고, 데이터가 48,000개면 그게 몇 에폭인 거예요?",
    "Batch 96, 2,500 steps, 48,000 images in the data set: how many images seen in all, and how many epochs is that?",
  ],
  [
    [150],
    "미니배치 1,200번 forward/backward 하는데 8번 모아서 optimizer.step 하면 step은 총 몇 번 불려?",
    "1,200 forward/backward passes, gradients are accumulated over 8 passes: how many optimizer steps?",
  ],
  [
    [38_400],
    "GPU 4대, GPU당 16장, 누적 2, 옵티마이저 스텝 300번이면 본 이미지는 모두 몇 장?",
    "4 GPUs x 16 per gpu, accumulation 2, 300 optimizer steps: total samples processed?",
  ],
  [
    [84],
    "저 창가 11번 자리예요. 에폭 하나에 3분 30초 걸리고 24에폭 돌리면 총 몇 분?",
    "I sit in seat 11 by the window. each epoch takes 3 min 30 s and I run 24 epochs, how many minutes altogether",
  ],
  [
    [400],
    "바깥 10겹 안쪽 5겹 중첩 교차검증, 후보 8개, 재학습은 안 센다고 하면 학습 횟수는?",
    "nested cross-validation, ten outer folds, five inner folds, grid of 8. only inner fits, no refits at all. number?",
  ],
  [
    [95, 0],
    "정상 950건 사기 50건인데 모델이 전부 정상이라고 예측해요. 정확도 몇 퍼센트고 사기 재현율은?",
    '950 healthy, 50 sick, my model says "healthy" for everybody. accuracy in percent, and recall for sick?',
  ],
  [
    [294, 196],
    "남 420명 여 280명 데이터에서 성별로 stratify 해서 train 70% 뽑으면 train에 남/여 각각 몇 명이죠?",
    "Stratified split of 420 men and 280 women, 70% for training: how many men and how many women in train?",
  ],
  [
    [0.125],
    "배치 128에서 lr 0.05였는데 이제 배치를 320으로 늘려요. 선형 스케일링이면 lr은?",
    "my gpu is at 83 degrees lol. lr 0.05 was tuned at batch 128, I now use batch 320, linear rule → lr?",
  ],
]);

test("who has registered no computations gets no counts", () => {
  const question = "1000 samples, batch 32, 3 epochs: how many updates in all, drop_last=True?";
  expect(compute(question, { locale: "en" })?.values).toEqual([93]);
  expect(compute(question, { locale: "en", computations: [] })).toBeUndefined();
  expect(countsIn(readQuestion(question))?.sheet.values).toEqual([93]);
});
