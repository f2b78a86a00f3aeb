import { evaluate, parse } from "@opt/core";
import { withParticle } from "@opt/words";
import { type Exercise, slip } from "./exercise.ts";

/** The loss of a model that guesses. */
const guessing: Exercise = {
  name: "guessing-loss",
  cards: ["stuck-loss", "loss-function"],
  given: { c: [4, 5, 6, 7, 9, 11, 12, 14, 18, 20] },
  steps: [
    ["chance", "1 / c"],
    ["log", "log(chance)"],
    ["loss", "0 - log"],
  ],
  answer: "decimal",
  compute: ({ c = 1 }) => -Math.log(1 / c),
  prompt: (f) => ({
    ko: `클래스가 ${f("c")}개예요. 아무것도 배우지 못해 모든 클래스에 같은 확률을 주는 모델의 교차 엔트로피 손실(자연로그)은 얼마일까요?`,
    en: `There are ${f("c")} classes. What is the cross-entropy loss (natural logarithm) of a model that has learned nothing and gives each the same probability?`,
  }),
  why: (f) => ({
    ko: `정답 클래스의 확률이 ${f("chance")}이고 그 자연로그는 ${withParticle(f("log"), "이에요/예요")}. 부호를 바꾸면 ${f("loss")}. 손실이 이 값에서 꿈쩍하지 않으면 아무것도 배우지 못한 거예요.`,
    en: `The right class has probability ${f("chance")}, its natural logarithm is ${f("log")}, and minus that is ${f("loss")}. A loss stuck there has learned nothing.`,
  }),
  misconceptions: [
    slip("sign-forgotten", { loss: "log" }, "부호를 바꾸지 않았어요.", "The minus was left out."),
    slip(
      "probability-for-loss",
      { loss: "chance" },
      "손실 대신 확률을 적었어요.",
      "That is the probability, not the loss.",
    ),
    slip(
      "common-logarithm",
      { log: "log(chance) / log(10)" },
      "상용로그를 썼어요. 교차 엔트로피는 자연로그로 세요.",
      "That is the common logarithm; cross-entropy takes the natural one.",
    ),
    slip(
      "error-for-loss",
      { loss: "1 - chance" },
      "틀릴 확률을 적었어요.",
      "That is the probability of being wrong.",
    ),
    slip(
      "averaged-over-classes",
      { loss: "0 - chance * log" },
      "클래스의 수로 한 번 더 나눴어요. 정답 클래스 하나만 세요.",
      "It was divided by the number of classes again; only the right class counts.",
    ),
  ],
};

/** How far a loss rises beside its minimum. */
const rise: Exercise = {
  name: "rise-beside-minimum",
  cards: ["sharp-minima"],
  given: { h: [3, 7, 9, 11, 13, 26, 34], d: [0.3, 0.4, 0.6, 0.7, 1.3, 1.6], two: [2] },
  steps: [
    ["squared", "d^2"],
    ["bend", "h * squared"],
    ["loss", "bend / two"],
  ],
  answer: "decimal",
  compute: ({ h = 0, d = 0 }) => evaluate(parse("h * x^2 / 2"), (name) => (name === "h" ? h : d)),
  prompt: (f) => ({
    ko: `최소점에서 x만큼 벗어나면 손실이 h·x²/${f("two")}만큼 커져요. 곡률 h = ${withParticle(f("h"), "이고/고")} ${f("d")}만큼 벗어나면 손실은 얼마나 커질까요?`,
    en: `At distance x from a minimum the loss rises by h·x²/${f("two")}. With curvature h = ${f("h")}, by how much does it rise at distance ${f("d")}?`,
  }),
  why: (f) => ({
    ko: `${withParticle(f("d"), "을/를")} 제곱하면 ${f("squared")}, h를 곱하면 ${f("bend")}, 반으로 나누면 ${f("loss")}.`,
    en: `${f("d")} squared is ${f("squared")}; times h it is ${f("bend")}; half of that is ${f("loss")}.`,
  }),
  misconceptions: [
    slip("half-forgotten", { loss: "bend" }, "반으로 나누지 않았어요.", "The half was left out."),
    slip(
      "distance-unsquared",
      { squared: "d" },
      "거리를 제곱하지 않았어요.",
      "The distance was not squared.",
    ),
    slip(
      "slope-for-rise",
      { loss: "h * d" },
      "그 자리의 기울기를 구했어요.",
      "That is the slope at that place.",
    ),
    slip(
      "curvature-squared",
      { bend: "h^2 * squared" },
      "곡률까지 제곱했어요.",
      "The curvature was squared as well.",
    ),
  ],
};

/** How much the last epoch is worse than the best one. */
const overfit: Exercise = {
  name: "past-the-best-epoch",
  cards: ["overfitting", "early-stopping"],
  given: {
    v1: [0.934, 0.971, 1.043, 1.126],
    v2: [0.512, 0.547, 0.583, 0.621],
    v3: [0.714, 0.768, 0.793, 0.846],
    t2: [0.365, 0.392, 0.427],
    t3: [0.148, 0.176, 0.231],
  },
  steps: [
    ["best", "min(v1, min(v2, v3))"],
    ["loss", "v3 - best"],
  ],
  answer: "decimal",
  compute: ({ v1 = 0, v2 = 0, v3 = 0 }) => v3 - Math.min(v1, v2, v3),
  prompt: (f) => ({
    ko: `세 에폭의 검증 손실이 차례로 ${f("v1")}, ${f("v2")}, ${withParticle(f("v3"), "이고/고")}, 뒤의 두 에폭의 훈련 손실은 ${f("t2")}, ${withParticle(f("t3"), "이에요/예요")}. 가장 좋은 가중치로 돌아가지 않으면 검증 손실이 얼마나 더 클까요?`,
    en: `Over three epochs the validation loss is ${f("v1")}, ${f("v2")}, then ${f("v3")}; in the last two the training loss is ${f("t2")}, then ${f("t3")}. By how much is the validation loss higher if one does not return to the best weights?`,
  }),
  why: (f) => ({
    ko: `검증 손실은 ${f("best")}까지 내려갔다가 ${withParticle(f("v3"), "으로/로")} 올랐어요. 차이는 ${f("loss")}.`,
    en: `The validation loss fell to ${f("best")} and rose again to ${f("v3")}; the difference is ${f("loss")}.`,
  }),
  misconceptions: [
    slip(
      "gap-for-rise",
      { best: "t3" },
      "훈련 손실과의 격차를 구했어요. 가장 좋았던 검증 손실과 견줘요.",
      "That is the gap to the training loss; the best validation loss is what counts.",
    ),
    slip(
      "best-training-loss",
      { best: "t2" },
      "가장 좋은 에폭의 훈련 손실을 뺐어요. 검증 손실끼리 견줘요.",
      "That takes off the training loss of the best epoch; compare validation losses.",
    ),
    slip("first-for-best", { best: "v1" }, "처음 에폭과 견줬어요.", "That compares with the first epoch."),
    slip(
      "difference-turned",
      { loss: "best - v3" },
      "빼는 차례가 반대예요.",
      "The difference was taken the other way round.",
    ),
  ],
};

/** Losses and how they bend. */
export const lossExercises: readonly Exercise[] = [guessing, rise, overfit];
