import { kFold, timeSeriesSplit } from "@opt/data";
import { withParticle } from "@opt/words";
import { type Exercise, slip } from "./exercise.ts";

/** Where a fold begins. */
const foldStart: Exercise = {
  name: "fold-start",
  cards: ["k-fold", "leave-one-out"],
  given: { size: [13, 17, 19, 26, 34, 41], k: [7, 8, 9, 10], fold: [3, 4, 5], zero: [0] },
  fits: ({ k = 0, fold = 0 }) => fold < k,
  steps: [
    ["n", "size * k"],
    ["rows", "n / k"],
    ["before", "fold - 1"],
    ["start", "before * rows"],
  ],
  answer: "whole",
  compute: ({ size = 0, k = 0, fold = 0 }) =>
    Array.from(kFold({ nSplits: k }).split({ length: size * k }))[fold - 1]!.test[0]!,
  prompt: (f) => ({
    ko: `데이터 ${f("n")}행을 섞지 않고 ${f("k")}겹으로 나눠요. 행 번호를 ${f("zero")}부터 셀 때, ${f("fold")}번째 폴드의 첫 행은 몇 번일까요?`,
    en: `${f("n")} rows are cut into ${f("k")} folds without shuffling. Counting rows from ${f("zero")}, which row does fold number ${f("fold")} begin with?`,
  }),
  why: (f) => ({
    ko: `폴드 하나가 ${f("rows")}행이고 앞에 폴드가 ${f("before")}개 있어요. ${f("before")} × ${f("rows")} = ${f("start")}.`,
    en: `A fold has ${f("rows")} rows, and ${f("before")} folds come before: ${f("before")} × ${f("rows")} = ${f("start")}.`,
  }),
  misconceptions: [
    slip(
      "fold-off-by-one",
      { before: "fold" },
      "폴드를 하나 더 건너뛰었어요. 첫 폴드는 맨 앞에서 시작해요.",
      "One fold too many was skipped; the first begins at the very front.",
    ),
    slip(
      "rows-from-one",
      { start: "before * rows + 1" },
      "행을 하나부터 셌어요.",
      "The rows were counted from one.",
    ),
    slip(
      "row-before",
      { start: "before * rows - 1" },
      "앞 폴드의 마지막 행이에요.",
      "That is the last row of the fold before.",
    ),
    slip(
      "last-row-of-fold",
      { start: "fold * rows - 1" },
      "그 폴드의 마지막 행이에요.",
      "That is the last row of the fold itself.",
    ),
    slip(
      "folds-less-one",
      { rows: "n / (k - 1)" },
      "폴드 수보다 하나 적은 수로 나눴어요.",
      "The rows were divided by one fold too few.",
    ),
  ],
};

/** What a round over time trains on. */
const timeTraining: Exercise = {
  name: "time-series-training",
  cards: ["time-series-split", "data-leakage"],
  given: { n: [123, 135, 214, 257, 316, 373], k: [5, 6, 7, 8, 9], round: [2, 3, 4] },
  steps: [
    ["test", "floor(n / (k + 1))"],
    ["later", "k - round + 1"],
    ["train", "n - later * test"],
  ],
  answer: "whole",
  compute: ({ n = 0, k = 0, round = 1 }) =>
    Array.from(timeSeriesSplit({ nSplits: k }).split({ length: n }))[round - 1]!.train.length,
  prompt: (f) => ({
    ko: `시간순 데이터 ${f("n")}행을 시계열 분할로 ${f("k")}번 나눠요. 검증 구간은 ${withParticle(f("n"), "을/를")} ${f("k")}보다 하나 많은 수로 나눠 내림한 크기이고 데이터의 끝에 맞춰 차례로 놓여요. 훈련에는 검증 앞의 행을 모두 써요. ${f("round")}번째 분할의 훈련 데이터는 몇 행일까요?`,
    en: `${f("n")} rows in order of time are split ${f("k")} times. A test part is ${f("n")} over one more than ${f("k")}, rounded down; the parts follow each other up to the end of the data, and training uses every row before. How many rows does split number ${f("round")} train on?`,
  }),
  why: (f) => ({
    ko: `검증 구간은 ${f("test")}행이고, 이 분할의 검증부터 끝까지 구간이 ${f("later")}개 있어요. ${f("n")} − ${f("later")} × ${f("test")} = ${f("train")}.`,
    en: `A test part has ${f("test")} rows, and ${f("later")} of them lie from this split's to the end: ${f("n")} − ${f("later")} × ${f("test")} = ${f("train")}.`,
  }),
  misconceptions: [
    slip(
      "parts-as-splits",
      { test: "floor(n / k)" },
      "분할 수로 나눴어요. 첫 분할에도 훈련할 앞부분이 있어야 해서 하나 더 많은 수로 나눠요.",
      "That divides by the number of splits; the first one needs rows before it, so it is one more.",
    ),
    slip(
      "own-test-forgotten",
      { later: "k - round" },
      "이 분할의 검증 구간까지 훈련에 넣었어요.",
      "This split's own test part went into training.",
    ),
    slip(
      "previous-split",
      { later: "k - round + 2" },
      "하나 앞 분할의 훈련 데이터예요.",
      "That is what the split before trains on.",
    ),
    slip(
      "future-seen",
      { train: "n - test" },
      "검증 뒤의 행까지 훈련에 썼어요. 미래를 보고 과거를 맞히게 돼요.",
      "Rows after the test part were trained on: that looks into the future.",
    ),
    slip(
      "rounded-up",
      { test: "ceil(n / (k + 1))" },
      "검증 구간의 크기를 올렸어요. 나머지는 첫 훈련 데이터가 가져요.",
      "The size of a test part was rounded up; what is left over goes to the first training part.",
    ),
  ],
};

/** Folds and splits over time. */
export const splitExercises: readonly Exercise[] = [foldStart, timeTraining];
