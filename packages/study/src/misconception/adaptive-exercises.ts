import { adagrad, adamw, rmsprop } from "@opt/core";
import { withParticle } from "@opt/words";
import { walk } from "../question/step.ts";
import { gradients, rates } from "./drawn-from.ts";
import { type Exercise, slip } from "./exercise.ts";
import { climbing, firstForgotten, growing, rootless, swapped, uncorrected } from "./shared-slips.ts";

const weights = [1.3, 1.6, 2.4, 2.7, 3.1, 3.3];

/** RMSProp's second step. */
const rmspropSteps: Exercise = {
  name: "rmsprop-two-steps",
  cards: ["rmsprop-step", "rmsprop"],
  given: { lr: rates, rho: [0.6, 0.7, 0.8, 0.9], w0: weights, g1: gradients, g2: gradients },
  fits: ({ g1 = 0, g2 = 0 }) => Math.abs(g1) !== Math.abs(g2),
  steps: [
    ["s1", "(1 - rho) * g1^2"],
    ["root1", "sqrt(s1)"],
    ["w1", "w0 - lr * g1 / (root1 + 0.00000001)"],
    ["s2", "rho * s1 + (1 - rho) * g2^2"],
    ["root2", "sqrt(s2)"],
    ["w2", "w1 - lr * g2 / (root2 + 0.00000001)"],
  ],
  answer: "decimal",
  compute: ({ lr = 0, rho = 0, w0 = 0, g1 = 0, g2 = 0 }) =>
    walk(rmsprop({ learningRate: lr, alpha: rho, epsilon: 1e-8 }), w0, [g1, g2])[2]!,
  prompt: (f) => ({
    ko: `w = ${f("w0")}에서 RMSProp으로 두 걸음 가요. 학습률 ${f("lr")}, 감쇠율 ρ = ${f("rho")}, 기울기는 차례로 ${f("g1")}, ${withParticle(f("g2"), "이에요/예요")}. 제곱의 평균은 비어 있는 채로 시작하고 ε은 무시할 만큼 작아요. w는 얼마가 될까요?`,
    en: `From w = ${f("w0")}, RMSProp takes two steps; learning rate ${f("lr")}, decay ρ = ${f("rho")}, gradients ${f("g1")}, then ${f("g2")}. The mean square starts empty and ε is negligible. What is w in the end?`,
  }),
  why: (f) => ({
    ko: `제곱의 평균은 ${f("s1")}, 다음에 ${withParticle(f("s2"), "이고/고")} 제곱근은 ${f("root1")}, ${withParticle(f("root2"), "이에요/예요")}. 첫 걸음 뒤 w = ${f("w1")}, 둘째 걸음 뒤 w = ${f("w1")} − ${f("lr")} × ${f("g2", "bracketed")}/${f("root2")} = ${f("w2")}.`,
    en: `The mean square is ${f("s1")}, then ${f("s2")}; their roots are ${f("root1")} and ${f("root2")}. After the first step w = ${f("w1")}, after the second w = ${f("w1")} − ${f("lr")} × ${f("g2", "bracketed")}/${f("root2")} = ${f("w2")}.`,
  }),
  misconceptions: [
    rootless({ root1: "s1", root2: "s2" }),
    swapped({ s1: "rho * g1^2", s2: "(1 - rho) * s1 + rho * g2^2" }),
    slip(
      "squares-summed",
      { s1: "g1^2", s2: "s1 + g2^2" },
      "제곱을 평균 내지 않고 더하기만 했어요. 그건 AdaGrad예요.",
      "The squares were summed, not averaged: that is AdaGrad.",
    ),
    slip(
      "history-forgotten",
      { s2: "(1 - rho) * g2^2" },
      "둘째 걸음에서 지난 제곱의 평균을 이어받지 않았어요.",
      "The second step did not carry on the mean square from before.",
    ),
    slip(
      "square-forgotten",
      { s1: "(1 - rho) * abs(g1)", s2: "rho * s1 + (1 - rho) * abs(g2)" },
      "기울기를 제곱하지 않고 평균했어요.",
      "The gradients were averaged without being squared.",
    ),
    firstForgotten({ w1: "w0" }),
    climbing({ w2: "w0 + (w0 - (w1 - lr * g2 / (root2 + 0.00000001)))" }),
  ],
};

/** AdaGrad's second step. */
const adagradSteps: Exercise = {
  name: "adagrad-two-steps",
  cards: ["adagrad"],
  given: { lr: [0.22, 0.28, 0.34, 0.46, 0.62], w0: weights, g1: gradients, g2: gradients },
  fits: ({ g1 = 0, g2 = 0 }) => Math.abs(g1) !== Math.abs(g2),
  steps: [
    ["s1", "g1^2"],
    ["root1", "sqrt(s1)"],
    ["w1", "w0 - lr * g1 / (root1 + 0.00000001)"],
    ["s2", "s1 + g2^2"],
    ["root2", "sqrt(s2)"],
    ["w2", "w1 - lr * g2 / (root2 + 0.00000001)"],
  ],
  answer: "decimal",
  compute: ({ lr = 0, w0 = 0, g1 = 0, g2 = 0 }) =>
    walk(adagrad({ learningRate: lr, epsilon: 1e-8 }), w0, [g1, g2])[2]!,
  prompt: (f) => ({
    ko: `w = ${f("w0")}에서 AdaGrad로 두 걸음 가요. 학습률 ${f("lr")}, 기울기는 차례로 ${f("g1")}, ${withParticle(f("g2"), "이에요/예요")}. 제곱의 합은 비어 있는 채로 시작하고 ε은 무시할 만큼 작아요. w는 얼마가 될까요?`,
    en: `From w = ${f("w0")}, AdaGrad takes two steps; learning rate ${f("lr")}, gradients ${f("g1")}, then ${f("g2")}. The sum of squares starts empty and ε is negligible. What is w in the end?`,
  }),
  why: (f) => ({
    ko: `첫 걸음은 학습률만큼이라 w = ${f("w1")}. 제곱의 합은 ${f("s2")}, 제곱근은 ${withParticle(f("root2"), "이에요/예요")}. w = ${f("w1")} − ${f("lr")} × ${f("g2", "bracketed")}/${f("root2")} = ${f("w2")}.`,
    en: `The first step is as long as the learning rate: w = ${f("w1")}. The squares sum to ${f("s2")}, whose root is ${f("root2")}; w = ${f("w1")} − ${f("lr")} × ${f("g2", "bracketed")}/${f("root2")} = ${f("w2")}.`,
  }),
  misconceptions: [
    rootless({ root1: "s1", root2: "s2" }),
    slip(
      "history-forgotten",
      { s2: "g2^2" },
      "둘째 걸음에서 지난 제곱을 잊었어요. AdaGrad는 처음부터 모두 더해 둬요.",
      "The second step forgot the squares from before; AdaGrad keeps the sum of all.",
    ),
    slip(
      "squares-averaged",
      { s2: "(s1 + g2^2) / 2" },
      "제곱을 더하지 않고 평균했어요.",
      "The squares were averaged, not summed.",
    ),
    slip(
      "square-forgotten",
      { s1: "abs(g1)", s2: "s1 + abs(g2)" },
      "기울기를 제곱하지 않고 더했어요.",
      "The gradients were added without being squared.",
    ),
    slip(
      "roots-summed",
      { root2: "root1 + abs(g2)" },
      "제곱근을 따로 씌우고 나서 더했어요. 제곱을 먼저 더하고 제곱근을 씌워요.",
      "The roots were taken one by one and then added; the squares are added first.",
    ),
    firstForgotten({ w1: "w0" }),
    climbing({ w2: "w0 + (w0 - (w1 - lr * g2 / (root2 + 0.00000001)))" }),
  ],
};

/** AdamW's first step. */
const adamwStep: Exercise = {
  name: "adamw-first-step",
  cards: ["adamw-step", "adamw", "l2-and-adam"],
  given: {
    lr: rates,
    decay: [0.35, 0.45, 0.65, 0.75],
    beta1: [0.9],
    beta2: [0.999],
    w0: weights,
    g: gradients,
  },
  steps: [
    ["shrink", "lr * decay * w0"],
    ["mean", "(1 - beta1) * g / (1 - beta1)"],
    ["root", "sqrt((1 - beta2) * g^2 / (1 - beta2))"],
    ["move", "lr * mean / (root + 0.00000001)"],
    ["w", "w0 - shrink - move"],
  ],
  answer: "decimal",
  compute: ({ lr = 0, decay = 0, beta1 = 0, beta2 = 0, w0 = 0, g = 0 }) =>
    walk(adamw({ learningRate: lr, weightDecay: decay, beta1, beta2, epsilon: 1e-8 }), w0, [g])[1]!,
  prompt: (f) => ({
    ko: `w = ${f("w0")}에서 AdamW로 첫 걸음을 가요. 학습률 ${f("lr")}, 가중치 감쇠 λ = ${f("decay")}, β₁ = ${f("beta1")}, β₂ = ${f("beta2")}, 기울기는 ${withParticle(f("g"), "이고/고")} ε은 무시할 만큼 작아요. w는 얼마가 될까요?`,
    en: `From w = ${f("w0")}, AdamW takes its first step; learning rate ${f("lr")}, weight decay λ = ${f("decay")}, β₁ = ${f("beta1")}, β₂ = ${f("beta2")}, gradient ${f("g")}, ε negligible. What is w then?`,
  }),
  why: (f) => ({
    ko: `감쇠는 기울기와 따로 lr·λ·w = ${f("shrink")}만큼이고, Adam의 첫 걸음은 ${withParticle(f("move"), "이에요/예요")}. w = ${f("w0")} − ${f("shrink")} − ${f("move", "bracketed")} = ${f("w")}.`,
    en: `The decay, apart from the gradient, takes lr·λ·w = ${f("shrink")}; Adam's first step is ${f("move")}. w = ${f("w0")} − ${f("shrink")} − ${f("move", "bracketed")} = ${f("w")}.`,
  }),
  misconceptions: [
    slip(
      "decay-coupled",
      { shrink: "0" },
      "감쇠가 사라졌어요. 감쇠를 기울기에 더하면 Adam의 나눗셈이 그것을 지워 버려요. AdamW는 따로 빼요.",
      "The decay is gone: added to the gradient, Adam's division would cancel it. AdamW takes it away apart.",
    ),
    slip(
      "decay-without-rate",
      { shrink: "decay * w0" },
      "감쇠에 학습률을 곱하지 않았어요.",
      "The decay was not multiplied by the learning rate.",
    ),
    slip(
      "decay-weightless",
      { shrink: "lr * decay" },
      "감쇠에 가중치를 곱하지 않았어요. 감쇠는 가중치의 크기에 비례해요.",
      "The decay was not multiplied by the weight; it is in proportion to it.",
    ),
    growing({ shrink: "0 - lr * decay * w0" }),
    slip(
      "size-kept",
      { root: "1" },
      "기울기를 그 크기로 나누지 않았어요. 그건 SGD의 걸음이에요.",
      "The gradient was not divided by its size: that is a step of SGD.",
    ),
    rootless({ root: "g^2" }),
    uncorrected({ mean: "(1 - beta1) * g", root: "sqrt((1 - beta2) * g^2)" }),
    slip(
      "only-mean-uncorrected",
      { mean: "(1 - beta1) * g" },
      "기울기의 평균은 보정하지 않고 제곱의 평균만 보정했어요.",
      "Only the mean square was corrected for bias, not the mean.",
    ),
    climbing({ move: "0 - lr * mean / (root + 0.00000001)" }),
  ],
};

/** Steps whose size adapts. */
export const adaptiveExercises: readonly Exercise[] = [rmspropSteps, adagradSteps, adamwStep];
