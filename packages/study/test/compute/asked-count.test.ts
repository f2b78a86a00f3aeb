import { expect, test } from "vitest";
import { leastAsked } from "../../src/compute/asked-count.ts";
import { compute } from "../../src/compute/compute.ts";

const localeOf = (question: string): "ko" | "en" => (/[가-힣]/u.test(question) ? "ko" : "en");

test.each([
  [2, "How many steps, and how many are dropped?"],
  [2, "30 true positives, 10 false positives, 5 false negatives. Precision? Recall?"],
  [2, "The gradient is 2. New average and new weight?"],
  [2, "에폭당 몇 스텝이고 버려지는 샘플은 몇 개야?"],
  [2, "유효 배치는? 그리고 에폭당 업데이트는?"],
  [2, "총 스텝 수랑 총 소요 시간은?"],
  [2, "두 파라미터는 각각 얼마씩 움직여요?"],
  [1, "so the batch is 8 and there are 90 samples, right? how many steps per epoch then?"],
  [1, "배치를 8로 잡았고 데이터는 90개거든요? 그럼 에폭당 스텝이 몇이죠?"],
  [1, "gradients 1, 2, 3 in that order; final w?"],
  [1, "what fraction of an epoch has passed, or how many epochs?"],
  [1, "다음 w는??"],
] as const)("at least %i: %s", (number, question) => {
  expect(leastAsked(question)).toBe(number);
});

test.each([
  "Adam, lr 0.02, all else default: one parameter has gradient 50, another 0.002. How far does each move, respectively?",
  "2 GPUs with batch 20 each, and gradient accumulation is switched on. Effective batch?",
  "GPU 4장에 장당 배치 16이고 누적도 켰어요. 유효 배치는?",
  "Dataset of 45,000, batch 50. How many updates did my whole training run take?",
  "입력 30개, 출력 4개, 은닉층 하나짜리 MLP의 파라미터는 몇 개예요?",
  "random search with 20 draws, 4-fold, 3 random seeds per fold and no final refit, how many trainings in all?",
])("%s: no number, for one is missing", (question) => {
  expect(compute(question, { locale: localeOf(question) })?.values).toBeUndefined();
});

test.each([
  ["4 GPUs with batch 16 each, accumulation 2. Effective batch?", [128]],
  ["GPU 4장에 장당 배치 16, 누적은 없어요. 유효 배치는?", [64]],
  ["MLP 30-20-4, parameters?", [704]],
] as const)("%s: all is told", (question, values) => {
  expect(compute(question, { locale: localeOf(question) })?.values).toEqual(values);
});
