import { parseObjective, sgd, trace } from "@opt/core";
import { withParticle } from "@opt/words";
import { type Exercise, slip } from "./exercise.ts";
import { climbing } from "./shared-slips.ts";

/** The spread of a mini-batch's mean gradient. */
const batchNoise: Exercise = {
  name: "mini-batch-noise",
  cards: ["gradient-noise", "batch-size"],
  given: { spread: [2.3, 3.1, 4.7, 5.9, 7.4], B: [6, 10, 14, 22, 30, 45] },
  steps: [
    ["less", "sqrt(B)"],
    ["noise", "spread / less"],
  ],
  answer: "decimal",
  compute: ({ spread = 0, B = 1 }) => spread / Math.sqrt(B),
  prompt: (f) => ({
    ko: `샘플 하나의 기울기는 표준편차가 ${withParticle(f("spread"), "이에요/예요")}. 서로 독립인 샘플 ${f("B")}개로 평균 기울기를 내면 그 표준편차는 얼마일까요?`,
    en: `The gradient of a single example has standard deviation ${f("spread")}. What is the standard deviation of the mean gradient of ${f("B")} independent examples?`,
  }),
  why: (f) => ({
    ko: `평균의 표준편차는 배치 크기의 제곱근으로 나눈 값이에요: ${f("spread")}/${f("less")} = ${f("noise")}.`,
    en: `A mean's standard deviation is divided by the root of the batch size: ${f("spread")}/${f("less")} = ${f("noise")}.`,
  }),
  misconceptions: [
    slip(
      "noise-by-size",
      { less: "B" },
      "배치 크기로 바로 나눴어요. 그렇게 줄어드는 것은 분산이에요.",
      "That divides by the batch size itself, which is how the variance shrinks.",
    ),
    slip(
      "noise-grows",
      { noise: "spread * less" },
      "곱했어요. 그렇게 커지는 것은 합의 표준편차예요.",
      "That multiplies, which is how the deviation of a sum grows.",
    ),
    slip(
      "variance-for-deviation",
      { noise: "(spread / less)^2" },
      "표준편차가 아니라 분산을 구했어요.",
      "That is the variance, not the standard deviation.",
    ),
    slip(
      "one-fewer-under-root",
      { less: "sqrt(B - 1)" },
      "샘플 하나를 덜 세고 제곱근을 씌웠어요. 그 하나는 표준편차를 추정할 때만 빼요.",
      "One example too few went under the root; that one is left out only where a deviation is estimated.",
    ),
  ],
};

/** The worst score that the one-standard-error rule accepts. */
const oneError: Exercise = {
  name: "one-standard-error-limit",
  cards: ["one-standard-error"],
  given: { best: [0.274, 0.318, 0.352, 0.391], spread: [0.043, 0.057, 0.068, 0.081], k: [5, 8, 10] },
  steps: [
    ["error", "spread / sqrt(k)"],
    ["limit", "best + error"],
  ],
  answer: "decimal",
  compute: ({ best = 0, spread = 0, k = 1 }) => best + spread / Math.sqrt(k),
  prompt: (f) => ({
    ko: `가장 좋은 모델은 ${f("k")}-겹 교차 검증에서 평균 오차가 ${f("best")}, 폴드 사이의 표준편차가 ${withParticle(f("spread"), "이에요/예요")}. 표준오차 규칙을 따르면 더 단순한 모델은 평균 오차가 얼마까지 괜찮을까요?`,
    en: `In ${f("k")}-fold cross-validation the best model has a mean error of ${f("best")} with standard deviation ${f("spread")} between folds. By the one standard error rule, up to what mean error is a simpler model acceptable?`,
  }),
  why: (f) => ({
    ko: `표준오차는 표준편차를 폴드 수의 제곱근으로 나눈 ${withParticle(f("error"), "이에요/예요")}. ${f("best")} + ${f("error")} = ${f("limit")}.`,
    en: `The standard error is the deviation over the root of the number of folds, ${f("error")}; ${f("best")} + ${f("error")} = ${f("limit")}.`,
  }),
  misconceptions: [
    slip(
      "deviation-for-error",
      { error: "spread" },
      "표준편차를 그대로 더했어요. 표준오차는 폴드 수의 제곱근으로 나눈 값이에요.",
      "The standard deviation was added; the standard error is that over the root of the number of folds.",
    ),
    slip(
      "error-by-folds",
      { error: "spread / k" },
      "폴드 수로 바로 나눴어요. 제곱근으로 나눠요.",
      "That divides by the number of folds; its root divides.",
    ),
    slip(
      "error-taken-off",
      { limit: "best - error" },
      "표준오차를 뺐어요. 단순한 모델은 그만큼 더 나빠도 괜찮아요.",
      "The standard error was taken off; a simpler model may be that much worse.",
    ),
    slip(
      "two-errors",
      { limit: "best + 2 * error" },
      "표준오차를 두 번 더했어요. 규칙은 한 번만 더해요.",
      "The standard error was added twice; the rule adds one.",
    ),
  ],
};

/** How the flat direction of a ravine lags behind. */
const ravineStep: Exercise = {
  name: "ravine-steps",
  cards: ["condition-number", "ravine"],
  given: { flat: [1.2, 1.7, 2.3, 2.6], steep: [13, 16, 19, 22], x0: [5.4, 6.7, 7.8, 9.3], t: [3, 4] },
  steps: [
    ["rate", "1 / steep"],
    ["shrink", "1 - rate * flat"],
    ["x", "x0 * shrink^t"],
  ],
  answer: "decimal",
  compute: ({ flat = 0, steep = 1, x0 = 0, t = 1 }) => {
    const loss = parseObjective(`(${flat} * x^2 + ${steep} * y^2) / 2`);
    return trace(loss, [x0, 0], sgd({ learningRate: 1 / steep }), { steps: t }).positions[0]!.at(-1)!;
  },
  prompt: (f) => ({
    ko: `골짜기 모양의 손실은 x 방향의 곡률이 ${f("flat")}, y 방향의 곡률이 ${withParticle(f("steep"), "이에요/예요")} (기울기는 곡률 × 좌표). 학습률을 가파른 y 방향 곡률의 역수로 잡고 x = ${f("x0")}에서 경사 하강법을 ${f("t")}스텝 하면 x는 얼마가 될까요?`,
    en: `A ravine has curvature ${f("flat")} along x and ${f("steep")} along y (gradient = curvature × coordinate). With the learning rate at one over the steep curvature, gradient descent takes ${f("t")} steps from x = ${f("x0")}. What is x then?`,
  }),
  why: (f) => ({
    ko: `학습률은 ${withParticle(f("rate"), "이고/고")} 한 스텝마다 x에 ${withParticle(f("shrink"), "을/를")} 곱해요. ${f("t")}스텝 뒤에는 ${f("x")}. 완만한 방향은 이렇게 느려요.`,
    en: `The rate is ${f("rate")}, so each step multiplies x by ${f("shrink")}; after ${f("t")} steps x = ${f("x")}. That is how slow the flat direction is.`,
  }),
  misconceptions: [
    slip(
      "flat-rate",
      { rate: "1 / flat / steep" },
      "두 곡률로 모두 나눠 학습률을 잡았어요. 가파른 쪽의 곡률로만 나눠요.",
      "The rate was divided by both curvatures; only the steep one sets it.",
    ),
    slip("one-step-only", { x: "x0 * shrink" }, "한 스텝만 갔어요.", "That is one step only."),
    slip(
      "step-off-by-one",
      { x: "x0 * shrink^(t - 1)" },
      "한 스텝을 덜 갔어요.",
      "That is one step too few.",
    ),
    slip(
      "steps-stale",
      { x: "x0 - t * rate * flat * x0" },
      "처음 자리의 기울기를 계속 썼어요. 자리를 옮기면 기울기도 줄어요.",
      "The gradient of the starting point was used throughout; it shrinks as x moves.",
    ),
    slip(
      "shrunk-to-the-rest",
      { shrink: "rate * flat" },
      "남는 몫 대신 없어지는 몫을 곱했어요.",
      "That multiplies by the share taken away, not by the share left.",
    ),
    climbing({ shrink: "1 + rate * flat" }),
  ],
};

/** Spreads and curvatures. */
export const spreadExercises: readonly Exercise[] = [batchNoise, oneError, ravineStep];
