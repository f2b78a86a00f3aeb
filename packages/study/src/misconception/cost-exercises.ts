import { withParticle } from "@opt/words";
import { type Exercise, slip } from "./exercise.ts";

/** Steps that cost as much as those over all the data. */
const budget: Exercise = {
  name: "steps-for-the-same-cost",
  cards: ["batch-gradient-descent", "stochastic-gradient-descent"],
  given: { times: [13, 17, 19, 23, 29], B: [4, 6, 8, 12], E: [7, 9, 11, 14] },
  fits: ({ times = 0, B = 1 }) => times % B !== 0,
  steps: [
    ["n", "times * B"],
    ["gradients", "n * E"],
    ["steps", "gradients / B"],
  ],
  answer: "whole",
  compute: ({ times = 0, B = 1, E = 0 }) => (times * B * E) / B,
  prompt: (f) => ({
    ko: `샘플 ${f("n")}개로 배치 경사 하강법을 ${f("E")}스텝 했어요. 샘플의 기울기를 같은 횟수만큼 계산하면, 샘플을 ${f("B")}개씩 뽑는 SGD는 몇 스텝을 갈까요?`,
    en: `Batch gradient descent took ${f("E")} steps over ${f("n")} examples. With ${f("B")} examples a step, how many steps does SGD take to compute as many gradients of single examples?`,
  }),
  why: (f) => ({
    ko: `배치 경사 하강법은 기울기를 ${f("n")} × ${f("E")} = ${f("gradients")}번 계산했어요. 스텝마다 ${f("B")}번이면 ${f("steps")}스텝이에요.`,
    en: `Batch gradient descent computed ${f("n")} × ${f("E")} = ${f("gradients")} gradients; at ${f("B")} a step that is ${f("steps")} steps.`,
  }),
  misconceptions: [
    slip(
      "step-costs-one",
      { gradients: "n" },
      "한 스텝의 계산만 셌어요. 스텝마다 전체를 훑어요.",
      "That counts one step; each goes over all the data.",
    ),
    slip(
      "one-example-a-step",
      { steps: "gradients" },
      "샘플을 하나씩 뽑는다고 셌어요.",
      "That draws one example a step.",
    ),
    slip(
      "multiplied-by-batch",
      { steps: "gradients * B" },
      "배치 크기로 나누지 않고 곱했어요.",
      "It was multiplied by the batch size, not divided.",
    ),
    slip("one-step-too-few", { gradients: "n * (E - 1)" }, "한 스텝을 덜 셌어요.", "One step was left out."),
    slip("sizes-added", { gradients: "n + E" }, "곱하지 않고 더했어요.", "Those were added, not multiplied."),
  ],
};

/** Bytes of a checkpoint that training goes on from. */
const checkpoint: Exercise = {
  name: "checkpoint-bytes",
  cards: ["checkpointing"],
  given: { p: [110, 130, 170, 190, 230, 290, 310, 370], size: [4, 8], two: [2] },
  steps: [
    ["averages", "two * p"],
    ["all", "p + averages"],
    ["bytes", "size * all"],
  ],
  answer: "whole",
  compute: ({ p = 0, size = 0 }) => 3 * p * size,
  prompt: (f) => ({
    ko: `가중치가 ${f("p")}개인 모델을 Adam으로 훈련하고 있어요. 멈춘 적이 없는 것처럼 이어서 훈련하려면 모두 몇 바이트를 저장해야 할까요? 수 하나는 ${f("size")}바이트이고, 스텝 번호처럼 하나뿐인 수는 빼고 세요.`,
    en: `A model with ${f("p")} weights is trained with Adam. How many bytes of numbers must be saved to go on exactly as before? A number takes ${f("size")} bytes; single ones such as the step number do not count.`,
  }),
  why: (f) => ({
    ko: `Adam은 가중치마다 평균을 ${f("two")}개 기억해요: ${f("averages")}개. 가중치까지 ${f("all")}개이고, ${f("size")}바이트씩이면 ${f("bytes")}바이트예요.`,
    en: `Adam keeps ${f("two")} averages a weight: ${f("averages")}. With the weights that is ${f("all")} numbers, and at ${f("size")} bytes each ${f("bytes")}.`,
  }),
  misconceptions: [
    slip(
      "weights-only",
      { all: "p" },
      "가중치만 저장했어요. 그러면 Adam이 처음부터 다시 평균을 모아요.",
      "Those are the weights alone; Adam would have to gather its averages anew.",
    ),
    slip(
      "one-average",
      { averages: "p" },
      "평균을 하나만 셌어요. 기울기와 그 제곱의 평균이 있어요.",
      "One average was counted; there are those of the gradient and of its square.",
    ),
    slip(
      "bytes-forgotten",
      { bytes: "all" },
      "바이트가 아니라 수를 셌어요.",
      "That counts numbers, not bytes.",
    ),
    slip("bits-for-bytes", { bytes: "size * all * 8" }, "바이트를 비트로 셌어요.", "That counts bits."),
  ],
};

/** Two learning rates of a shrinking schedule, squared and added. */
const squares: Exercise = {
  name: "squared-rates",
  cards: ["convergence-conditions"],
  given: { c: [0.7, 0.9, 1.1, 1.3, 1.7, 2.3, 2.9], two: [2], three: [3] },
  steps: [
    ["r2", "c / two"],
    ["r3", "c / three"],
    ["all", "c^2 + r2^2 + r3^2"],
  ],
  answer: "decimal",
  compute: ({ c = 0 }) => [1, 2, 3].reduce((sum, t) => sum + (c / t) ** 2, 0),
  prompt: (f) => ({
    ko: `스텝 t의 학습률이 c/t이고 c = ${withParticle(f("c"), "이에요/예요")}. 처음 ${f("three")}스텝의 학습률을 제곱해서 더하면 얼마일까요?`,
    en: `The learning rate at step t is c/t with c = ${f("c")}. What do the squares of the rates of the first ${f("three")} steps add up to?`,
  }),
  why: (f) => ({
    ko: `학습률은 ${f("c")}, ${f("r2")}, ${withParticle(f("r3"), "이고/고")} 제곱을 모두 더하면 ${f("all")}. 끝없이 더해도 이 합은 유한하지만, 학습률 자체의 합은 끝없이 커져요.`,
    en: `The rates are ${f("c")}, ${f("r2")} and ${f("r3")}; their squares add up to ${f("all")}. Added without end this stays finite, while the rates themselves do not.`,
  }),
  misconceptions: [
    slip(
      "rates-unsquared",
      { all: "c + r2 + r3" },
      "제곱하지 않고 더했어요.",
      "The rates were added without squaring.",
    ),
    slip(
      "sum-squared",
      { all: "(c + r2 + r3)^2" },
      "더한 다음에 제곱했어요.",
      "They were added first and squared afterwards.",
    ),
    slip(
      "halved-each-step",
      { r3: "r2 / two" },
      "스텝마다 반으로 줄였어요. c/t는 그보다 천천히 줄어요.",
      "The rate was halved at each step; c/t falls more slowly.",
    ),
    slip(
      "rate-kept",
      { r2: "c" },
      "둘째 스텝의 학습률을 줄이지 않았어요.",
      "The second rate was not reduced.",
    ),
    slip("last-left-out", { all: "c^2 + r2^2" }, "마지막 스텝을 빼먹었어요.", "The last step was left out."),
  ],
};

/** What steps and checkpoints cost, and rates that shrink. */
export const costExercises: readonly Exercise[] = [budget, checkpoint, squares];
