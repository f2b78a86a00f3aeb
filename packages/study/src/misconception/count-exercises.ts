import { createLoader, gridCandidates, kFold } from "@opt/data";
import { withParticle } from "@opt/words";
import { type Exercise, slip } from "./exercise.ts";

/** Updates in some epochs, the last batch kept. */
const updates: Exercise = {
  name: "updates-in-epochs",
  cards: ["epoch-step", "mini-batch-sgd"],
  given: { n: [257, 434, 613, 778, 895, 1039, 1254], B: [15, 22, 32, 47, 64], E: [4, 6, 7, 9, 11] },
  fits: ({ n = 0, B = 1 }) => n % B !== 0,
  steps: [
    ["batches", "ceil(n / B)"],
    ["updates", "batches * E"],
  ],
  answer: "whole",
  compute: ({ n = 0, B = 1, E = 0 }) => E * batchesOf(n, B, false),
  prompt: (f) => ({
    ko: `샘플 ${f("n")}개를 배치 크기 ${withParticle(f("B"), "으로/로")} ${f("E")}에폭 훈련해요. 마지막의 작은 배치도 써요. 가중치는 모두 몇 번 업데이트될까요?`,
    en: `Training runs ${f("E")} epochs over ${f("n")} examples with batch size ${f("B")}, the small last batch included. How many updates are made in all?`,
  }),
  why: (f) => ({
    ko: `한 에폭의 배치는 ${f("n")}/${withParticle(f("B"), "을/를")} 올림해서 ${f("batches")}개예요. ${f("batches")} × ${f("E")} = ${f("updates")}.`,
    en: `An epoch has ${f("n")}/${f("B")}, rounded up, ${f("batches")} batches; ${f("batches")} × ${f("E")} = ${f("updates")}.`,
  }),
  misconceptions: [
    slip(
      "floor-for-ceil",
      { batches: "floor(n / B)" },
      "마지막의 작은 배치를 세지 않고 내렸어요. 그 배치도 한 번의 업데이트예요.",
      "That rounds down and leaves out the small last batch, which makes an update too.",
    ),
    slip(
      "epoch-for-all",
      { updates: "batches" },
      "한 에폭만 셌어요. 에폭마다 같은 수의 업데이트가 있어요.",
      "That counts one epoch; every epoch makes as many.",
    ),
    slip(
      "example-for-batch",
      { batches: "n" },
      "샘플마다 업데이트한다고 셌어요. 업데이트는 배치마다 한 번이에요.",
      "That counts an update for each example; there is one for each batch.",
    ),
    slip(
      "epochs-joined",
      { updates: "ceil(n * E / B)" },
      "에폭을 이어 붙여서 나눴어요. 에폭마다 마지막의 작은 배치가 따로 생겨요.",
      "The epochs were joined before dividing; each epoch has a small last batch of its own.",
    ),
    slip(
      "one-batch-too-many",
      { batches: "ceil(n / B) + 1" },
      "올린 뒤에 하나를 더 셌어요.",
      "One more batch was counted after rounding up.",
    ),
    slip(
      "epoch-off-by-one",
      { updates: "batches * (E - 1)" },
      "에폭을 하나 덜 셌어요.",
      "One epoch was left out of the count.",
    ),
  ],
};

/** Examples that are never seen where the last batch is dropped. */
const dropped: Exercise = {
  name: "examples-used",
  cards: ["drop-last", "shuffle"],
  given: { n: [257, 434, 613, 778, 895, 1039, 1254], B: [15, 22, 32, 47, 64] },
  fits: ({ n = 0, B = 1 }) => n % B !== 0,
  steps: [
    ["batches", "floor(n / B)"],
    ["used", "batches * B"],
  ],
  answer: "whole",
  compute: ({ n = 0, B = 1 }) => B * batchesOf(n, B, true),
  prompt: (f) => ({
    ko: `샘플 ${f("n")}개를 배치 크기 ${withParticle(f("B"), "으로/로")} 나누고 마지막의 작은 배치는 버려요(drop last). 한 에폭에 쓰는 샘플은 몇 개일까요?`,
    en: `${f("n")} examples are cut into batches of ${f("B")}, and the small last batch is dropped. How many examples does an epoch use?`,
  }),
  why: (f) => ({
    ko: `꽉 찬 배치는 ${f("batches")}개예요. ${f("batches")} × ${f("B")} = ${f("used")}.`,
    en: `There are ${f("batches")} full batches; ${f("batches")} × ${f("B")} = ${f("used")}.`,
  }),
  misconceptions: [
    slip(
      "ceil-for-floor",
      { batches: "ceil(n / B)" },
      "버려야 할 마지막 배치까지 꽉 찬 것으로 셌어요.",
      "The last batch, which is dropped, was counted as a full one.",
    ),
    slip(
      "full-batch-lost",
      { batches: "floor(n / B) - 1" },
      "꽉 찬 배치를 하나 더 버렸어요. 꽉 차지 않은 배치만 버려요.",
      "A full batch was dropped as well; only the one that is not full is.",
    ),
    slip(
      "rest-for-used",
      { used: "n - batches * B" },
      "버려지는 샘플을 셌어요.",
      "That counts the examples that are dropped.",
    ),
    slip(
      "batches-for-examples",
      { used: "batches" },
      "샘플이 아니라 배치를 셌어요.",
      "That counts batches, not examples.",
    ),
    slip(
      "batch-taken-off",
      { used: "n - B" },
      "배치 크기만큼 통째로 뺐어요. 버려지는 것은 나머지뿐이에요.",
      "A whole batch was taken off; only the remainder is dropped.",
    ),
  ],
};

/** Models that a grid search trains. */
const fits: Exercise = {
  name: "grid-search-fits",
  cards: ["grid-search", "hyperparameter", "final-model"],
  given: { a: [6, 7, 8, 12], b: [11, 13, 14, 15], k: [3, 5, 10] },
  fits: ({ a, b, k }) => new Set([a, b, k]).size === 3,
  steps: [
    ["pairs", "a * b"],
    ["searched", "pairs * k"],
    ["all", "searched + 1"],
  ],
  answer: "whole",
  compute: ({ a = 0, b = 0, k = 2 }) => {
    const pairs = Array.from(gridCandidates({ rate: firstNumbers(a), batch: firstNumbers(b) })).length;
    return pairs * kFold({ nSplits: k }).getNSplits() + 1;
  },
  prompt: (f) => ({
    ko: `학습률 ${f("a")}가지와 배치 크기 ${f("b")}가지를 격자 탐색해요. 조합마다 ${f("k")}-겹 교차 검증으로 점수를 내고, 가장 좋은 조합으로 전체 데이터에 한 번 더 훈련해요. 모델을 모두 몇 번 훈련할까요?`,
    en: `A grid search tries ${f("a")} learning rates with ${f("b")} batch sizes; each pair is scored by ${f("k")}-fold cross-validation, and the best is trained once more on all data. How many times is a model trained in all?`,
  }),
  why: (f) => ({
    ko: `조합은 ${f("a")} × ${f("b")} = ${f("pairs")}가지이고 조합마다 ${f("k")}번이라 ${f("searched")}번이에요. 마지막 훈련까지 ${f("all")}번이에요.`,
    en: `There are ${f("a")} × ${f("b")} = ${f("pairs")} pairs, each trained ${f("k")} times: ${f("searched")}. With the last training that makes ${f("all")}.`,
  }),
  misconceptions: [
    slip(
      "folds-forgotten",
      { searched: "pairs" },
      "조합마다 폴드 수만큼 훈련하는 것을 빼먹었어요.",
      "Each pair is trained once for every fold; that was left out.",
    ),
    slip(
      "refit-forgotten",
      { all: "searched" },
      "마지막에 전체 데이터로 다시 훈련하는 것을 빼먹었어요.",
      "The last training on all data was left out.",
    ),
    slip(
      "choices-added",
      { pairs: "a + b" },
      "가짓수를 곱하지 않고 더했어요. 격자에는 모든 조합이 있어요.",
      "The choices were added; a grid holds every combination.",
    ),
    slip(
      "refit-per-fold",
      { all: "searched + k" },
      "마지막 훈련을 폴드마다 한다고 셌어요. 마지막에는 한 번만 훈련해요.",
      "The last training was counted for each fold; it happens once.",
    ),
    slip(
      "refit-per-pair",
      { all: "searched + pairs" },
      "조합마다 다시 훈련한다고 셌어요. 가장 좋은 조합 하나만 다시 훈련해요.",
      "Every pair was trained again; only the best one is.",
    ),
    slip(
      "fold-held-out-for-good",
      { searched: "pairs * (k - 1)" },
      "폴드 하나를 빼고 셌어요. 모든 폴드가 한 번씩 검증을 맡으니 훈련도 폴드 수만큼이에요.",
      "One fold was left out; each validates once, so there are as many trainings as folds.",
    ),
  ],
};

function firstNumbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function batchesOf(n: number, batchSize: number, dropLast: boolean): number {
  const source = { length: n, getBatch: () => ({ inputs: [], targets: undefined }) };
  return createLoader(source, { batchSize, dropLast }).batchesPerEpoch!;
}

/** Batches, folds and fits counted. */
export const countExercises: readonly Exercise[] = [updates, dropped, fits];
