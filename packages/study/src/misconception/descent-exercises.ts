import { sgd } from "@opt/core";
import { withParticle } from "@opt/words";
import { walk } from "../question/step.ts";
import { gradients, rates, weights } from "./drawn-from.ts";
import { type Exercise, slip } from "./exercise.ts";
import { climbing, growing } from "./shared-slips.ts";

/** One step on the mean gradient of a mini-batch. */
const batchStep: Exercise = {
  name: "mini-batch-step",
  cards: ["mini-batch-sgd", "bag-of-errors", "sgd-step"],
  given: { lr: rates, w0: weights, g1: gradients, g2: gradients, g3: gradients, B: [3] },
  fits: ({ g1, g2, g3 }) => new Set([g1, g2, g3]).size === 3,
  steps: [
    ["total", "g1 + g2 + g3"],
    ["g", "total / B"],
    ["w", "w0 - lr * g"],
  ],
  answer: "decimal",
  compute: ({ lr = 0, w0 = 0, g1 = 0, g2 = 0, g3 = 0 }) =>
    walk(sgd({ learningRate: lr }), w0, [(g1 + g2 + g3) / 3])[1]!,
  prompt: (f) => ({
    ko: `w = ${f("w0")}에서 배치 크기 ${f("B")}의 미니배치 SGD로 한 걸음 가요. 학습률은 ${withParticle(f("lr"), "이고/고")} 배치 안 샘플들의 기울기는 ${f("g1")}, ${f("g2")}, ${withParticle(f("g3"), "이에요/예요")}. 배치의 손실이 평균일 때 w는 얼마가 될까요?`,
    en: `From w = ${f("w0")}, mini-batch SGD with batch size ${f("B")} takes one step. The learning rate is ${f("lr")} and the gradients of the batch's examples are ${f("g1")}, ${f("g2")} and ${f("g3")}. With the mean as the batch's loss, what is w then?`,
  }),
  why: (f) => ({
    ko: `배치의 기울기는 평균이에요: ${f("total")}/${f("B")} = ${f("g")}. 그래서 w = ${f("w0")} − ${f("lr")} × ${f("g", "bracketed")} = ${f("w")}.`,
    en: `The batch's gradient is the mean, ${f("total")}/${f("B")} = ${f("g")}. So w = ${f("w0")} − ${f("lr")} × ${f("g", "bracketed")} = ${f("w")}.`,
  }),
  misconceptions: [
    slip(
      "batch-summed",
      { g: "total" },
      "기울기를 더하기만 하고 배치 크기로 나누지 않았어요. 손실이 평균이면 기울기도 평균이에요.",
      "The gradients were added but not divided by the batch size; for a mean loss the gradient is a mean as well.",
    ),
    slip(
      "batch-first-only",
      { total: "g1" },
      "배치에서 첫 샘플의 기울기만 썼어요. 배치의 모든 샘플이 들어가야 해요.",
      "Only the first example's gradient went in; every example of the batch counts.",
    ),
    slip(
      "batch-last-only",
      { total: "g3" },
      "배치에서 마지막 샘플의 기울기만 썼어요. 배치의 모든 샘플이 들어가야 해요.",
      "Only the last example's gradient went in; every example of the batch counts.",
    ),
    slip(
      "sizes-averaged",
      { total: "abs(g1) + abs(g2) + abs(g3)" },
      "기울기의 부호를 버리고 크기만 평균했어요. 부호가 다르면 서로 지워져야 해요.",
      "The signs of the gradients were dropped; gradients of opposite sign cancel.",
    ),
    slip(
      "rate-divided-twice",
      { g: "total / (B * B)" },
      "배치 크기로 두 번 나눴어요. 평균을 낸 뒤에는 다시 나누지 않아요.",
      "That divides by the batch size twice; once the mean is taken nothing more is divided.",
    ),
    climbing({ w: "w0 + lr * g" }),
    slip(
      "rate-forgotten",
      { w: "w0 - g" },
      "학습률을 곱하지 않고 기울기를 통째로 뺐어요.",
      "The whole gradient was taken away, without the learning rate.",
    ),
    slip(
      "start-forgotten",
      { w: "0 - lr * g" },
      "움직인 거리만 구했어요. 출발한 w에 더해야 해요.",
      "That is the move alone; it has to be added to the w one started from.",
    ),
  ],
};

/** SGD with weight decay. */
const decayStep: Exercise = {
  name: "weight-decay-step",
  cards: ["weight-decay", "parameter"],
  given: { lr: rates, decay: [0.35, 0.45, 0.65, 0.75], w0: weights, g0: gradients },
  steps: [
    ["pull", "decay * w0"],
    ["g", "g0 + pull"],
    ["w", "w0 - lr * g"],
  ],
  answer: "decimal",
  compute: ({ lr = 0, decay = 0, w0 = 0, g0 = 0 }) =>
    walk(sgd({ learningRate: lr, weightDecay: decay }), w0, [g0])[1]!,
  prompt: (f) => ({
    ko: `w = ${f("w0")}에서 가중치 감쇠가 있는 SGD로 한 걸음 가요. 학습률 ${f("lr")}, 감쇠 계수 λ = ${f("decay")}, 손실의 기울기 ${f("g0")}일 때 w는 얼마가 될까요? (기울기에 λw를 더하는 방식이에요)`,
    en: `From w = ${f("w0")}, SGD with weight decay takes one step: learning rate ${f("lr")}, decay λ = ${f("decay")}, gradient of the loss ${f("g0")}. What is w then? (λw is added to the gradient.)`,
  }),
  why: (f) => ({
    ko: `λw = ${withParticle(f("pull"), "을/를")} 기울기에 더하면 ${withParticle(f("g"), "이에요/예요")}. w = ${f("w0")} − ${f("lr")} × ${f("g", "bracketed")} = ${f("w")}.`,
    en: `With λw = ${f("pull")} added, the gradient is ${f("g")}; w = ${f("w0")} − ${f("lr")} × ${f("g", "bracketed")} = ${f("w")}.`,
  }),
  misconceptions: [
    slip("decay-forgotten", { pull: "0" }, "가중치 감쇠를 빼먹은 값이에요.", "That leaves weight decay out."),
    growing({ pull: "0 - decay * w0" }),
    slip(
      "decay-weightless",
      { pull: "decay" },
      "λ만 더하고 w를 곱하지 않았어요. 감쇠는 가중치의 크기에 비례해요.",
      "λ was added without w; the decay is in proportion to the weight.",
    ),
    slip(
      "decay-of-gradient",
      { pull: "decay * g0" },
      "λ를 가중치가 아니라 기울기에 곱했어요.",
      "λ was applied to the gradient instead of the weight.",
    ),
    slip(
      "decay-squared-weight",
      { pull: "decay * w0 * w0" },
      "벌점 λw²을 그대로 썼어요. 걸음에는 벌점의 기울기가 들어가서 w에 비례해요.",
      "That uses the penalty itself, with w squared; a step takes the penalty's gradient, in proportion to w.",
    ),
    climbing({ w: "w0 + lr * g" }),
  ],
};

/** Steps of plain descent. */
export const descentExercises: readonly Exercise[] = [batchStep, decayStep];
