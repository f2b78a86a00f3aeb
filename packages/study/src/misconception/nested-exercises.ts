import { kFold, repeatedKFold } from "@opt/data";
import { type Exercise, slip } from "./exercise.ts";

/** Models that nested cross-validation trains. */
const nested: Exercise = {
  name: "nested-fits",
  cards: ["nested-cv"],
  given: { outer: [5, 8], inner: [3, 4], choices: [11, 13, 14, 17, 18, 19] },
  steps: [
    ["searched", "choices * inner"],
    ["round", "searched + 1"],
    ["all", "outer * round"],
  ],
  answer: "whole",
  compute: ({ outer = 2, inner = 2, choices = 0 }) =>
    kFold({ nSplits: outer }).getNSplits() * (choices * kFold({ nSplits: inner }).getNSplits() + 1),
  prompt: (f) => ({
    ko: `중첩 교차 검증을 해요. 바깥은 ${f("outer")}겹, 안쪽은 ${f("inner")}겹이고 하이퍼파라미터 후보는 ${f("choices")}가지예요. 바깥 폴드마다 안쪽에서 고른 후보로 한 번 더 훈련해요. 모델을 모두 몇 번 훈련할까요?`,
    en: `Nested cross-validation has ${f("outer")} outer and ${f("inner")} inner folds and tries ${f("choices")} candidates. In each outer fold the chosen candidate is trained once more. How many times is a model trained in all?`,
  }),
  why: (f) => ({
    ko: `바깥 폴드 하나에 ${f("choices")} × ${f("inner")} = ${f("searched")}번, 다시 훈련까지 ${f("round")}번이에요. ${f("outer")} × ${f("round")} = ${f("all")}.`,
    en: `An outer fold takes ${f("choices")} × ${f("inner")} = ${f("searched")} trainings, with the last one ${f("round")}; ${f("outer")} × ${f("round")} = ${f("all")}.`,
  }),
  misconceptions: [
    slip(
      "refit-forgotten",
      { round: "searched" },
      "바깥 폴드마다 고른 후보로 다시 훈련하는 것을 빼먹었어요.",
      "The training of the chosen candidate in each outer fold was left out.",
    ),
    slip(
      "refit-once",
      { all: "outer * searched + 1" },
      "다시 훈련하는 것을 한 번만 셌어요. 바깥 폴드마다 한 번씩이에요.",
      "The last training was counted once; it happens in each outer fold.",
    ),
    slip(
      "inner-forgotten",
      { searched: "choices" },
      "안쪽 폴드를 빼먹었어요. 후보마다 안쪽 폴드 수만큼 훈련해요.",
      "The inner folds were left out; each candidate is trained once for each.",
    ),
    slip("outer-forgotten", { all: "round" }, "바깥 폴드 하나만 셌어요.", "That counts a single outer fold."),
    slip(
      "folds-added",
      { all: "choices * (inner + outer)" },
      "안쪽과 바깥의 폴드 수를 더했어요. 바깥 폴드마다 안쪽을 모두 되풀이해요.",
      "Inner and outer folds were added; the inner ones are repeated in every outer one.",
    ),
  ],
};

/** Trainings of a cross-validation that is repeated. */
const repeated: Exercise = {
  name: "repeated-fits",
  cards: ["random-seed", "k-fold"],
  given: { n: [150, 170, 190, 210, 230, 260], k: [5, 10], times: [3, 4] },
  fits: ({ n = 0, k = 1 }) => n % k === 0,
  steps: [
    ["rows", "n - n / k"],
    ["rounds", "k * times"],
    ["seen", "rounds * rows"],
  ],
  answer: "whole",
  compute: ({ n = 0, k = 2, times = 1 }) => {
    const folds = repeatedKFold({ nSplits: k, nRepeats: times, randomState: 0 }).split({ length: n });
    return Array.from(folds).reduce((sum, { train }) => sum + train.length, 0);
  },
  prompt: (f) => ({
    ko: `데이터 ${f("n")}행에 ${f("k")}-겹 교차 검증을 시드를 바꿔 가며 ${f("times")}번 되풀이해요. 훈련 한 번에 훈련 데이터를 한 차례씩 본다면, 본 행은 모두 몇 행일까요? (같은 행도 볼 때마다 세요)`,
    en: `${f("k")}-fold cross-validation over ${f("n")} rows is repeated ${f("times")} times with different seeds. If each training goes through its training data once, how many rows are gone through in all, repeats counted?`,
  }),
  why: (f) => ({
    ko: `훈련은 ${f("k")} × ${f("times")} = ${f("rounds")}번이고 한 번에 ${f("rows")}행을 봐요. ${f("rounds")} × ${f("rows")} = ${f("seen")}.`,
    en: `There are ${f("k")} × ${f("times")} = ${f("rounds")} trainings of ${f("rows")} rows each: ${f("rounds")} × ${f("rows")} = ${f("seen")}.`,
  }),
  misconceptions: [
    slip(
      "all-rows-trained",
      { rows: "n" },
      "검증을 맡은 폴드까지 훈련에 넣었어요.",
      "The fold that validates was trained on as well.",
    ),
    slip(
      "fold-for-rest",
      { rows: "n / k" },
      "훈련 데이터 대신 검증을 맡은 폴드를 셌어요.",
      "That counts the fold that validates, not the rows trained on.",
    ),
    slip("repeats-forgotten", { rounds: "k" }, "되풀이를 빼먹었어요.", "The repeats were left out."),
    slip(
      "folds-forgotten",
      { rounds: "times" },
      "되풀이마다 한 번만 훈련한다고 셌어요. 폴드마다 한 번이에요.",
      "One training was counted for each repeat; there is one for each fold.",
    ),
    slip(
      "folds-plus-repeats",
      { rounds: "k + times" },
      "폴드 수와 되풀이 수를 더했어요. 되풀이마다 모든 폴드를 돌아요.",
      "Folds and repeats were added; each repeat goes through all folds.",
    ),
  ],
};

/** Cross-validation within and after cross-validation. */
export const nestedExercises: readonly Exercise[] = [nested, repeated];
