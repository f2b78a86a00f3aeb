import { groupKFold } from "@opt/data";
import { withParticle } from "@opt/words";
import { type Exercise, slip } from "./exercise.ts";

/** The share of rows that a model gets right. */
function accuracy(right: number, rows: number): number {
  const hits = Array.from({ length: rows }, (_, row): number => (row < right ? 1 : 0));
  return hits.reduce((sum, hit) => sum + hit, 0) / rows;
}

/** What is left of a score once rows that were trained on are taken out. */
const leaked: Exercise = {
  name: "score-without-leak",
  cards: ["too-good-score", "data-leakage"],
  given: { n: [400, 500, 600], d: [90, 120, 150, 170], c: [331, 352, 367, 379] },
  steps: [
    ["fresh", "n - d"],
    ["right", "c - d"],
    ["share", "right / fresh"],
  ],
  answer: "decimal",
  compute: ({ n = 0, d = 0, c = 0 }) => accuracy(c - d, n - d),
  prompt: (f) => ({
    ko: `시험 데이터 ${f("n")}행에서 ${f("c")}행을 맞혔어요. 그런데 시험 데이터 가운데 ${f("d")}행은 훈련 데이터에도 있었고 모두 맞혔어요. 처음 보는 행만 두고 계산하면 정확도는 비율로 얼마일까요?`,
    en: `A model gets ${f("c")} of ${f("n")} test rows right. But ${f("d")} of those test rows were in the training data as well, and it got all of them right. What is its accuracy on the rows it had never seen, as a share?`,
  }),
  why: (f) => ({
    ko: `훈련에서 본 행은 맞힌 수와 전체 수에서 모두 빼요. ${f("right")}/${f("fresh")} = ${f("share")}.`,
    en: `Rows seen in training leave both counts: ${f("right")}/${f("fresh")} = ${f("share")}.`,
  }),
  misconceptions: [
    slip(
      "leak-ignored",
      { share: "c / n" },
      "새어 들어간 행까지 세었어요. 외워서 맞힌 점수예요.",
      "The leaked rows still count; those answers were memorised.",
    ),
    slip(
      "leak-out-of-hits-only",
      { fresh: "n" },
      "맞힌 수에서만 뺐어요. 전체 수에서도 빼야 해요.",
      "They were taken off the hits only; the total loses them, too.",
    ),
    slip(
      "leak-out-of-total-only",
      { right: "c" },
      "전체 수에서만 뺐어요. 맞힌 수에서도 빼야 해요.",
      "They were taken off the total only; the hits lose them, too.",
    ),
    slip(
      "errors-for-hits",
      { share: "1 - right / fresh" },
      "틀린 비율을 구했어요.",
      "That is the share of errors.",
    ),
  ],
};

/** How much worse a model is on rows that it has not seen. */
const gap: Exercise = {
  name: "accuracy-gap",
  cards: ["generalization", "overfitting"],
  given: { n: [800, 900], r: [752, 776, 788], m: [200, 250], s: [143, 158, 167] },
  steps: [
    ["seen", "r / n"],
    ["fresh", "s / m"],
    ["gap", "seen - fresh"],
  ],
  answer: "decimal",
  compute: ({ n = 0, r = 0, m = 0, s = 0 }) => accuracy(r, n) - accuracy(s, m),
  prompt: (f) => ({
    ko: `훈련 데이터 ${f("n")}행에서 ${f("r")}행을, 처음 보는 데이터 ${f("m")}행에서 ${f("s")}행을 맞혔어요. 훈련 데이터에서의 정확도는 비율로 얼마나 더 높을까요?`,
    en: `A model gets ${f("r")} of ${f("n")} training rows right, and ${f("s")} of ${f("m")} rows it has not seen. By how much is its accuracy higher on the training data, as a difference of shares?`,
  }),
  why: (f) => ({
    ko: `훈련 정확도 ${f("seen")}에서 새 데이터의 정확도 ${withParticle(f("fresh"), "을/를")} 빼면 ${f("gap")}. 이 격차가 클수록 과적합을 의심해요.`,
    en: `Accuracy is ${f("seen")} in training and ${f("fresh")} on new data; the difference is ${f("gap")}. The larger it is, the more it points to overfitting.`,
  }),
  misconceptions: [
    slip(
      "difference-turned",
      { gap: "fresh - seen" },
      "빼는 차례가 반대예요.",
      "It was taken off the other way round.",
    ),
    slip(
      "counts-subtracted",
      { gap: "r - s" },
      "행의 수를 그대로 뺐어요. 데이터의 크기가 다르니 비율로 바꿔서 견줘요.",
      "Counts were subtracted; the sets differ in size, so compare shares.",
    ),
    slip(
      "one-size-for-both",
      { fresh: "s / n" },
      "두 데이터를 같은 수로 나눴어요. 저마다 자기 행의 수로 나눠요.",
      "Both were divided by the same number; each has a size of its own.",
    ),
    slip(
      "pooled-score",
      { fresh: "(r + s) / (n + m)" },
      "두 데이터를 합친 정확도와 견줬어요.",
      "That compares with the accuracy on both together.",
    ),
    slip(
      "ratio-for-gap",
      { gap: "fresh / seen" },
      "나눴어요. 격차는 차이예요.",
      "That is a ratio; a gap is a difference.",
    ),
  ],
};

/** Rows that a training keeps where groups stay together. */
const grouped: Exercise = {
  name: "rows-of-whole-groups",
  cards: ["group-split"],
  given: { G: [47, 53, 58, 61, 67, 71, 74], r: [17, 23, 29, 31], k: [4, 5, 6] },
  fits: ({ G = 0, k = 1 }) => G % k !== 0 && Math.ceil(G / k) !== k,
  steps: [
    ["tested", "ceil(G / k)"],
    ["kept", "G - tested"],
    ["rows", "kept * r"],
  ],
  answer: "whole",
  compute: ({ G = 0, r = 0, k = 2 }) => {
    const groups = Array.from({ length: G * r }, (_, row) => Math.floor(row / r));
    const folds = groupKFold({ nSplits: k }).split({ length: groups.length, groups });
    return Math.min(...Array.from(folds, ({ train }) => train.length));
  },
  prompt: (f) => ({
    ko: `환자 ${f("G")}명의 사진이 ${f("r")}장씩 있어요. 한 환자의 사진이 갈라지지 않게 ${f("k")}겹으로 되도록 고르게 나눠요. 가장 큰 폴드로 검증할 때 훈련에 쓰는 사진은 몇 장일까요?`,
    en: `There are ${f("r")} pictures of each of ${f("G")} patients. They go into ${f("k")} folds as even as can be, no patient in two of them. How many pictures are trained on while the largest fold validates?`,
  }),
  why: (f) => ({
    ko: `환자를 통째로 나누니 가장 큰 폴드에는 ${f("tested")}명이 들어가요. 남은 ${f("kept")}명의 사진은 ${f("kept")} × ${f("r")} = ${f("rows")}장이에요.`,
    en: `Patients stay whole, so the largest fold holds ${f("tested")} of them. The other ${f("kept")} have ${f("kept")} × ${f("r")} = ${f("rows")} pictures.`,
  }),
  misconceptions: [
    slip(
      "groups-torn",
      { rows: "G * r - ceil(G * r / k)" },
      "사진을 한 장씩 나눴어요. 그러면 한 환자가 양쪽에 들어가요.",
      "Single pictures were dealt out, which puts a patient on both sides.",
    ),
    slip(
      "single-group",
      { tested: "1" },
      "환자를 한 명만 뺐어요. 한 폴드에 여러 명이 들어가요.",
      "That leaves out a single patient; a fold holds several.",
    ),
    slip(
      "tested-for-kept",
      { kept: "tested" },
      "검증에 쓰는 사진을 셌어요.",
      "Those are the pictures that validate.",
    ),
    slip(
      "groups-for-rows",
      { rows: "kept" },
      "사진이 아니라 환자를 셌어요.",
      "That counts patients, not pictures.",
    ),
  ],
};

/** Scores, and the rows that they come from. */
export const scoreExercises: readonly Exercise[] = [leaked, gap, grouped];
