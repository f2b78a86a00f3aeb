import {
  chain,
  clipByGlobalNorm,
  createOptimizer,
  descend,
  scaleBySquareRoot,
  scaleLinearly,
} from "@opt/core";
import { withParticle } from "@opt/words";
import { type Exercise, slip } from "./exercise.ts";
import { inverse } from "./shared-slips.ts";

const batches = [16, 24, 40, 56, 72, 88, 112, 144, 200, 304];
const rates = [0.013, 0.023, 0.034, 0.047, 0.062, 0.075, 0.14];

/** The learning rate for another batch size, in proportion to it. */
const linearScaling: Exercise = {
  name: "scaled-rate",
  cards: ["linear-scaling-rule", "batch-size"],
  given: { lr: rates, B0: batches, B1: batches },
  steps: [
    ["times", "B1 / B0"],
    ["rate", "lr * times"],
  ],
  answer: "decimal",
  compute: ({ lr = 0, B0 = 0, B1 = 0 }) => scaleLinearly(lr, { from: B0, to: B1 }),
  prompt: (f) => ({
    ko: `배치 크기 ${f("B0")}에서는 학습률 ${withParticle(f("lr"), "이/가")} 잘 맞았어요. 선형 스케일링 규칙을 따르면 배치 크기 ${f("B1")}에는 학습률이 얼마일까요?`,
    en: `Learning rate ${f("lr")} suited batch size ${f("B0")}. By the linear scaling rule, what learning rate goes with batch size ${f("B1")}?`,
  }),
  why: (f) => ({
    ko: `배치 크기가 ${f("times")}배이니 학습률도 ${f("times")}배예요: ${f("lr")} × ${f("times")} = ${f("rate")}.`,
    en: `The batch size is ${f("times")} times as large, so the rate is as well: ${f("lr")} × ${f("times")} = ${f("rate")}.`,
  }),
  misconceptions: [
    inverse({ times: "B0 / B1" }),
    slip(
      "root-for-linear",
      { times: "sqrt(B1 / B0)" },
      "제곱근 규칙을 썼어요. 선형 규칙은 배치 크기의 배수를 그대로 곱해요.",
      "That is the square root rule; the linear one multiplies by the ratio itself.",
    ),
    slip("scaled-twice", { times: "(B1 / B0)^2" }, "배수를 두 번 곱했어요.", "The ratio was applied twice."),
    slip(
      "growth-for-ratio",
      { times: "(B1 - B0) / B0" },
      "늘어난 몫만 곱했어요. 늘어난 뒤의 배수를 곱해요.",
      "That multiplies by the growth alone, not by the ratio after it.",
    ),
    slip(
      "share-for-ratio",
      { times: "B1 / (B0 + B1)" },
      "두 배치를 더한 것에서 차지하는 몫을 곱했어요.",
      "That multiplies by the share of the two batches together.",
    ),
  ],
};

/** The same by the square root. */
const rootScaling: Exercise = {
  name: "root-scaled-rate",
  cards: ["sqrt-scaling"],
  given: { lr: rates, B0: batches, B1: batches },
  steps: [
    ["times", "sqrt(B1 / B0)"],
    ["rate", "lr * times"],
  ],
  answer: "decimal",
  compute: ({ lr = 0, B0 = 0, B1 = 0 }) => scaleBySquareRoot(lr, { from: B0, to: B1 }),
  prompt: (f) => ({
    ko: `배치 크기 ${f("B0")}에서는 학습률 ${withParticle(f("lr"), "이/가")} 잘 맞았어요. 제곱근 스케일링 규칙을 따르면 배치 크기 ${f("B1")}에는 학습률이 얼마일까요?`,
    en: `Learning rate ${f("lr")} suited batch size ${f("B0")}. By the square root scaling rule, what learning rate goes with batch size ${f("B1")}?`,
  }),
  why: (f) => ({
    ko: `배치 크기의 배수 ${f("B1")}/${f("B0")}에 제곱근을 씌우면 ${withParticle(f("times"), "이에요/예요")}. ${f("lr")} × ${f("times")} = ${f("rate")}.`,
    en: `The root of the ratio ${f("B1")}/${f("B0")} is ${f("times")}; ${f("lr")} × ${f("times")} = ${f("rate")}.`,
  }),
  misconceptions: [
    slip(
      "linear-for-root",
      { times: "B1 / B0" },
      "제곱근을 씌우지 않았어요. 그건 선형 규칙이에요.",
      "The root was forgotten: that is the linear rule.",
    ),
    inverse({ times: "sqrt(B0 / B1)" }),
    slip(
      "rate-rooted-too",
      { rate: "sqrt(lr) * times" },
      "학습률에도 제곱근을 씌웠어요. 제곱근은 배치 크기의 배수에만 씌워요.",
      "The rate was put under the root as well; only the ratio of batches belongs there.",
    ),
    slip(
      "half-for-root",
      { times: "B1 / B0 / 2" },
      "제곱근 대신 반으로 나눴어요.",
      "That halves the ratio instead of taking its root.",
    ),
    slip(
      "growth-for-ratio",
      { times: "sqrt(abs(B1 - B0) / B0)" },
      "늘어난 몫에 제곱근을 씌웠어요. 늘어난 뒤의 배수에 씌워요.",
      "The root was taken of the growth alone, not of the ratio after it.",
    ),
  ],
};

/** A gradient cut to a largest norm. */
const clippedGradient: Exercise = {
  name: "clipped-gradient",
  cards: ["gradient-clipping", "loss-nan"],
  given: { a: [3.2, 4.4, 5.6, 6.3, 7.7, 9.1], b: [3.6, 4.9, 6.8, 8.5, 9.7, 11.4], limit: [1.3, 1.7, 2.4] },
  fits: ({ a, b }) => a !== b,
  steps: [
    ["norm", "sqrt(a^2 + b^2)"],
    ["shrink", "limit / norm"],
    ["first", "a * shrink"],
  ],
  answer: "decimal",
  compute: ({ a = 0, b = 0, limit = 0 }) => {
    const moved = new Float64Array(2);
    const stages = chain(clipByGlobalNorm(limit, { like: "optax" }), descend({ learningRate: 1 }));
    createOptimizer(stages, { moved }, { backend: "interpreter" }).step({ moved: Float64Array.of(a, b) });
    return 0 - moved[0]!;
  },
  prompt: (f) => ({
    ko: `기울기가 (${f("a")}, ${f("b")})예요. 노름이 ${withParticle(f("limit"), "을/를")} 넘지 않게 노름으로 클리핑하면 첫째 성분은 얼마가 될까요?`,
    en: `A gradient is (${f("a")}, ${f("b")}). Clipped by norm to at most ${f("limit")}, what is its first component?`,
  }),
  why: (f) => ({
    ko: `노름은 ${withParticle(f("norm"), "이에요/예요")}. 그래서 모든 성분에 ${f("limit")}/${f("norm")} = ${withParticle(f("shrink"), "을/를")} 곱해요: ${f("a")} × ${f("shrink")} = ${f("first")}.`,
    en: `The norm is ${f("norm")}, so every component is multiplied by ${f("limit")}/${f("norm")} = ${f("shrink")}: ${f("a")} × ${f("shrink")} = ${f("first")}.`,
  }),
  misconceptions: [
    slip(
      "norm-root-forgotten",
      { norm: "a^2 + b^2" },
      "노름에 제곱근을 씌우지 않았어요.",
      "The norm's square root was forgotten.",
    ),
    slip(
      "norm-of-sums",
      { norm: "a + b" },
      "성분의 크기를 더해 노름으로 썼어요. 노름은 제곱을 더해 제곱근을 씌워요.",
      "The sizes were added up as the norm; it is the root of the sum of squares.",
    ),
    slip(
      "norm-averaged",
      { norm: "sqrt((a^2 + b^2) / 2)" },
      "제곱을 평균해서 제곱근을 씌웠어요. 노름은 제곱을 더하기만 해요.",
      "The squares were averaged under the root; a norm only adds them.",
    ),
    slip(
      "limit-for-factor",
      { shrink: "1 / norm" },
      "길이를 한계가 아니라 단위 길이로 줄였어요.",
      "That shrinks to unit length instead of the limit.",
    ),
    slip(
      "component-exchanged",
      { first: "b * shrink" },
      "둘째 성분을 구했어요.",
      "That is the second component.",
    ),
  ],
};

/** Learning rates and gradients scaled. */
export const rateExercises: readonly Exercise[] = [linearScaling, rootScaling, clippedGradient];
