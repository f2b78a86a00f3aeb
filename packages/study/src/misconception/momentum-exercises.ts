import { sgd } from "@opt/core";
import { withParticle } from "@opt/words";
import { walk } from "../question/step.ts";
import { gradients, rates, weights } from "./drawn-from.ts";
import { type Exercise, slip } from "./exercise.ts";
import { climbing, firstForgotten } from "./shared-slips.ts";

/** Momentum where the losses are told too. */
const lossMomentum: Exercise = {
  name: "momentum-of-what",
  cards: ["momentum-step", "momentum", "moment-vs-momentum", "momentum-conventions"],
  given: {
    lr: rates,
    beta: [0.6, 0.7, 0.8, 0.85],
    w0: weights,
    g1: gradients,
    g2: gradients,
    loss1: [12, 14, 17, 19],
    loss2: [8, 10, 11],
  },
  steps: [
    ["v1", "g1"],
    ["w1", "w0 - lr * v1"],
    ["v2", "beta * v1 + g2"],
    ["w2", "w1 - lr * v2"],
  ],
  answer: "decimal",
  compute: ({ lr = 0, beta = 0, w0 = 0, g1 = 0, g2 = 0 }) =>
    walk(sgd({ learningRate: lr, momentum: beta }), w0, [g1, g2])[2]!,
  prompt: (f) => ({
    ko: `w = ${f("w0")}에서 모멘텀(PyTorch 방식: v ← β·v + 새 값, w ← w − lr·v)으로 두 걸음 가요. 학습률 lr = ${f("lr")}, β = ${withParticle(f("beta"), "이고/고")} v는 비어 있는 채로 시작해요. 손실은 차례로 ${f("loss1")}, ${withParticle(f("loss2"), "이고/고")} 기울기는 차례로 ${f("g1")}, ${withParticle(f("g2"), "이에요/예요")}. w는 얼마가 될까요?`,
    en: `From w = ${f("w0")}, momentum (PyTorch's form: v ← β·v + the new one, w ← w − lr·v) takes two steps; lr = ${f("lr")}, β = ${f("beta")}, and v starts empty. The losses are ${f("loss1")}, then ${f("loss2")}; the gradients are ${f("g1")}, then ${f("g2")}. What is w in the end?`,
  }),
  why: (f) => ({
    ko: `쌓이는 것은 손실이 아니라 기울기예요. 첫 걸음 뒤 w = ${f("w1")}. v = ${f("beta")} × ${f("v1", "bracketed")} + ${f("g2", "bracketed")} = ${withParticle(f("v2"), "이에요/예요")}. 그래서 w = ${f("w1")} − ${f("lr")} × ${f("v2", "bracketed")} = ${f("w2")}.`,
    en: `What piles up is gradients, not losses. After the first step w = ${f("w1")}. Then v = ${f("beta")} × ${f("v1", "bracketed")} + ${f("g2", "bracketed")} = ${f("v2")}, so w = ${f("w1")} − ${f("lr")} × ${f("v2", "bracketed")} = ${f("w2")}.`,
  }),
  misconceptions: [
    slip(
      "momentum-on-losses",
      { v2: "beta * loss1 + g2" },
      "지난 손실에 β를 곱해 이어받았어요. 모멘텀이 이어받는 것은 기울기로 쌓은 속도예요.",
      "β was applied to the loss before; what momentum carries on is a velocity made of gradients.",
    ),
    slip(
      "loss-for-gradient",
      { v2: "beta * v1 + loss2" },
      "둘째 걸음에 기울기 대신 손실 값을 넣었어요.",
      "The second step took the loss in place of the gradient.",
    ),
    slip(
      "velocity-forgotten",
      { v2: "g2" },
      "속도를 이어받지 않았어요. 그건 모멘텀 없는 SGD예요.",
      "No velocity was carried on: that is SGD without momentum.",
    ),
    slip(
      "velocity-undamped",
      { v2: "v1 + g2" },
      "지난 속도를 β로 줄이지 않고 통째로 더했어요.",
      "The velocity from before was added whole, not shrunk by β.",
    ),
    slip(
      "gradient-damped",
      { v2: "beta * v1 + (1 - beta) * g2" },
      "새 기울기에 1−β를 곱했어요. 그건 평균을 내는 다른 관례예요.",
      "The new gradient was multiplied by 1−β; that is the other convention, an average.",
    ),
    firstForgotten({ w1: "w0" }),
    climbing({ w2: "w0 + (w0 - (w1 - lr * v2))" }),
  ],
};

/** Nesterov's momentum in PyTorch's form. */
const nesterovStep: Exercise = {
  name: "nesterov-two-steps",
  cards: ["nesterov-step", "nesterov"],
  given: { lr: rates, beta: [0.6, 0.7, 0.8, 0.85], w0: weights, g1: gradients, g2: gradients },
  steps: [
    ["v1", "g1"],
    ["w1", "w0 - lr * (g1 + beta * v1)"],
    ["v2", "beta * v1 + g2"],
    ["ahead", "g2 + beta * v2"],
    ["w2", "w1 - lr * ahead"],
  ],
  answer: "decimal",
  compute: ({ lr = 0, beta = 0, w0 = 0, g1 = 0, g2 = 0 }) =>
    walk(sgd({ learningRate: lr, momentum: beta, nesterov: true }), w0, [g1, g2])[2]!,
  prompt: (f) => ({
    ko: `w = ${f("w0")}에서 네스테로프 모멘텀(PyTorch 방식: v ← β·v + g, w ← w − lr·(g + β·v))으로 두 걸음 가요. lr = ${f("lr")}, β = ${f("beta")}, 기울기는 차례로 ${f("g1")}, ${withParticle(f("g2"), "이에요/예요")}. w는 얼마가 될까요?`,
    en: `From w = ${f("w0")}, Nesterov momentum (PyTorch's form: v ← β·v + g, w ← w − lr·(g + β·v)) takes two steps; lr = ${f("lr")}, β = ${f("beta")}, and the gradients are ${f("g1")}, then ${f("g2")}. What is w in the end?`,
  }),
  why: (f) => ({
    ko: `첫 걸음 뒤 w = ${f("w1")}. v = ${f("v2")}, g + βv = ${withParticle(f("ahead"), "이에요/예요")}. 그래서 w = ${f("w1")} − ${f("lr")} × ${f("ahead", "bracketed")} = ${f("w2")}.`,
    en: `After the first step w = ${f("w1")}. Then v = ${f("v2")} and g + βv = ${f("ahead")}, so w = ${f("w1")} − ${f("lr")} × ${f("ahead", "bracketed")} = ${f("w2")}.`,
  }),
  misconceptions: [
    slip(
      "look-ahead-forgotten",
      { w1: "w0 - lr * v1", ahead: "v2" },
      "한발 앞서 보지 않고 v만큼 갔어요. 그건 보통 모멘텀이에요.",
      "That walks by v without looking ahead: plain momentum.",
    ),
    slip(
      "look-ahead-late",
      { w1: "w0 - lr * v1" },
      "첫 걸음에서는 앞서 보지 않았어요. 첫 걸음의 v도 비어 있지 않아요.",
      "The first step did not look ahead; its v is not empty either.",
    ),
    slip(
      "gradient-twice",
      { ahead: "g2 + v2" },
      "앞서 볼 때 v를 β로 줄이지 않았어요.",
      "Looking ahead, v was not shrunk by β.",
    ),
    slip(
      "stale-velocity",
      { ahead: "g2 + beta * v1" },
      "앞서 볼 때 새로 고친 v가 아니라 지난 v를 썼어요.",
      "The look-ahead used the velocity from before, not the new one.",
    ),
    climbing({ w2: "w0 + (w0 - (w1 - lr * ahead))" }),
  ],
};

/** Steps with a velocity. */
export const momentumExercises: readonly Exercise[] = [lossMomentum, nesterovStep];
