import { count, type FormulaRow, mistake, positive, signed } from "./formula-row.ts";

/** What keeps steps and weights in bounds, and how long steps are. */
export const sizeFormulas: readonly FormulaRow[] = [
  {
    card: "adam-scale-invariance",
    ask: {
      ko: "기울기가 양수 g인 손실에 양수 c를 곱했어요. 엡실론을 빼면 Adam의 첫 걸음은 얼마나 클까요? 학습률 lr, c, g로 적어 주세요.",
      en: "A loss with positive gradient g is multiplied by a positive c. Without epsilon, how long is Adam's first step? Write it in the learning rate lr, c and g.",
    },
    names: { lr: positive, c: positive, g: positive },
    formula: "lr",
    mistaken: [
      mistake(
        "lr * c * g",
        "그건 SGD의 걸음이에요. Adam은 기울기의 크기로 나눠요.",
        "That is SGD's step; Adam divides by the size of the gradient.",
      ),
      mistake(
        "lr * c",
        "곱한 수가 남아 있어요. 나누면서 지워져요.",
        "The factor is still there; it cancels in the division.",
      ),
      mistake(
        "lr * g",
        "기울기의 크기가 남아 있어요. 나누면서 지워져요.",
        "The size of the gradient is still there; it cancels in the division.",
      ),
    ],
  },
  {
    card: "adam-learning-rate",
    ask: {
      ko: "기울기가 늘 음수 g예요. 엡실론을 빼면 Adam은 t스텝 동안 모두 얼마나 움직일까요? 학습률 lr, g, t로 적어 주세요.",
      en: "The gradient is always a negative g. Without epsilon, how far does Adam move in t steps? Write it in the learning rate lr, g and t.",
    },
    names: { lr: positive, g: [-3, -0.1], t: [2, 9, "whole"] },
    formula: "lr * t",
    mistaken: [
      mistake(
        "lr * g * t",
        "기울기의 크기를 곱했어요. Adam은 그 크기로 나눠요.",
        "That multiplies by the gradient; Adam divides by its size.",
      ),
      mistake(
        "-lr * g * t",
        "기울기의 크기를 곱했어요. Adam은 그 크기로 나눠요.",
        "That multiplies by the gradient; Adam divides by its size.",
      ),
      mistake("lr", "한 걸음만 셌어요.", "That is one step only."),
    ],
  },
  {
    card: "weight-decay",
    ask: {
      ko: "가중치 감쇠를 L2 벌점(decay·w²/2)으로 넣으면 기울기가 어떻게 바뀔까요? 원래 기울기 g, 가중치 w, 계수 decay의 식으로 적어 주세요.",
      en: "Weight decay is put in as the penalty decay·w²/2. Write the new gradient in the old gradient g, the weight w and decay.",
    },
    names: { g: signed, w: signed, decay: positive },
    formula: "g + decay * w",
    mistaken: [
      mistake(
        "g - decay * w",
        "부호가 반대예요. 빼면 가중치가 커져요.",
        "The sign is turned; that makes weights grow.",
      ),
      mistake(
        "g + decay * w^2 / 2",
        "벌점을 미분하지 않고 더했어요.",
        "The penalty was added without its derivative being taken.",
      ),
      mistake("g + decay", "가중치를 곱하지 않았어요.", "It was not multiplied by the weight."),
    ],
  },
  {
    card: "adamw",
    ask: {
      ko: "AdamW 한 걸음 뒤의 새 가중치를 식으로 적어 주세요. 가중치는 w, Adam의 방향(m̂/√v̂)은 u, 학습률은 lr, 감쇠 계수는 decay예요.",
      en: "Write the new weight after a step of AdamW; the weight is w, Adam's direction m̂/√v̂ is u, the learning rate lr, the decay decay.",
    },
    names: { w: signed, u: signed, lr: positive, decay: positive },
    formula: "w - lr * decay * w - lr * u",
    mistaken: [
      mistake(
        "w - lr * u",
        "가중치를 줄이지 않았어요. 그건 감쇠 없는 Adam이에요.",
        "The weight was not shrunk: that is Adam without decay.",
      ),
      mistake(
        "w - decay * w - lr * u",
        "감쇠에 학습률을 곱하지 않았어요.",
        "The decay was not multiplied by the learning rate.",
      ),
      mistake("w + lr * decay * w - lr * u", "감쇠의 부호가 반대예요.", "The sign of the decay is turned."),
    ],
  },
  {
    card: "l2-and-adam",
    ask: {
      ko: "Adam에 L2 벌칙(decay·w²/2)을 기울기로 넣으면, 한 걸음에서 벌칙이 가중치를 줄이는 몫은 얼마일까요? 가중치는 w, 제곱 평균은 v, 학습률은 lr이고 엡실론과 모멘텀은 빼요.",
      en: "Adam gets an L2 penalty decay·w²/2 through its gradient. How much of a step is the penalty's share, epsilon and averaging aside? The weight is w, the average of squares v, the learning rate lr.",
    },
    names: { w: signed, v: positive, lr: positive, decay: positive },
    formula: "lr * decay * w / sqrt(v)",
    mistaken: [
      mistake(
        "lr * decay * w",
        "그건 SGD나 AdamW의 몫이에요. Adam은 √v로 나눠요.",
        "That is the share under SGD or AdamW; Adam divides it by √v.",
      ),
      mistake("lr * decay * w / v", "제곱근을 씌우지 않았어요.", "The square root was left out."),
      mistake(
        "decay * w / sqrt(v)",
        "학습률을 곱하지 않았어요.",
        "It was not multiplied by the learning rate.",
      ),
    ],
  },
  {
    card: "gradient-clipping",
    ask: {
      ko: "기울기의 노름 n이 한계 c보다 클 때, 노름으로 클리핑한 기울기의 성분을 식으로 적어 주세요. 원래 성분은 g예요.",
      en: "The norm n of a gradient is over the limit c. Write a component of the gradient clipped by norm; it was g.",
    },
    names: { g: signed, c: [0.1, 1], n: [1.5, 6] },
    formula: "g * c / n",
    mistaken: [
      mistake(
        "g * n / c",
        "뒤집어 나눴어요. 그러면 더 커져요.",
        "That is the wrong way round and makes it larger.",
      ),
      mistake(
        "min(g, c)",
        "성분마다 잘랐어요. 그러면 방향이 바뀌어요.",
        "That cuts each component, which turns the direction.",
      ),
      mistake("c", "모든 성분을 한계로 바꿨어요.", "That puts the limit in place of every component."),
    ],
  },
  {
    card: "checkpointing",
    ask: {
      ko: "가중치가 p개인 모델을 Adam으로 훈련해요. 이어서 훈련하려면 수를 모두 몇 개 저장해야 할까요? (스텝 번호 같은 낱개의 수는 빼고) p의 식으로 적어 주세요.",
      en: "A model with p weights is trained with Adam. How many numbers have to be saved to go on as before (single ones such as the step number aside)? Write it in p.",
    },
    names: { p: count },
    formula: "3 * p",
    mistaken: [
      mistake(
        "p",
        "가중치만 저장했어요. Adam의 두 평균도 있어야 해요.",
        "Those are the weights alone; Adam's two averages are needed too.",
      ),
      mistake(
        "2 * p",
        "평균을 하나만 셌어요. Adam은 기울기와 그 제곱의 평균을 기억해요.",
        "That counts one average; Adam keeps those of the gradient and of its square.",
      ),
    ],
  },
];
