import { type FormulaRow, mistake, positive, share, signed } from "./formula-row.ts";

const swapped = (formula: string) =>
  mistake(formula, "감쇠율과 나머지 몫을 서로 바꿔 썼어요.", "The decay and its remainder changed places.");
const rootless = (formula: string) =>
  mistake(formula, "제곱근을 씌우지 않았어요.", "The square root was left out.");

/** Averages of gradients and what is made of them. */
export const adaptiveFormulas: readonly FormulaRow[] = [
  {
    card: "ema",
    ask: {
      ko: "지수 이동 평균의 새 값을 식으로 적어 주세요. 지난 평균은 m, 새 값은 x, 감쇠율은 beta예요.",
      en: "Write the new value of an exponential moving average; the average before is m, the new value x, the decay beta.",
    },
    names: { m: signed, x: signed, beta: share },
    formula: "beta * m + (1 - beta) * x",
    mistaken: [
      swapped("(1 - beta) * m + beta * x"),
      mistake(
        "beta * m + x",
        "새 값에 1−β를 곱하지 않았어요. 그건 모멘텀의 속도예요.",
        "The new value was not multiplied by 1−β; that is momentum's velocity.",
      ),
      mistake(
        "(m + x) / 2",
        "둘을 똑같이 쳤어요. 감쇠율이 정하는 몫이 있어요.",
        "Both count the same there; the decay says how much each counts.",
      ),
    ],
  },
  {
    card: "bias-correction",
    ask: {
      ko: "Adam의 t번째 스텝에서 편향을 보정한 평균을 식으로 적어 주세요. 보정하기 전의 평균은 m, 감쇠율은 beta예요.",
      en: "Write the bias-corrected average at Adam's step number t; before correction it is m, and the decay is beta.",
    },
    names: { m: signed, beta: share, t: [2, 9, "whole"] },
    formula: "m / (1 - beta^t)",
    mistaken: [
      mistake(
        "m / (1 - beta)",
        "스텝 번호를 지수로 올리지 않았어요. 첫 스텝에서만 맞아요.",
        "The step number is missing as exponent; that holds at the first step only.",
      ),
      mistake(
        "m * (1 - beta^t)",
        "나눌 것을 곱했어요. 보정하면 커져야 해요.",
        "That multiplies where it should divide; correction makes it larger.",
      ),
      mistake("m / beta^t", "1에서 빼지 않았어요.", "It was not taken from one."),
      mistake("m", "편향 보정을 빼먹었어요.", "The correction was left out."),
    ],
  },
  {
    card: "rmsprop-step",
    ask: {
      ko: "RMSProp이 기억하는 새 평균을 식으로 적어 주세요. 지난 평균은 s, 기울기는 g, 감쇠율은 rho예요.",
      en: "Write the new average that RMSProp keeps; the average before is s, the gradient g, the decay rho.",
    },
    names: { s: positive, g: signed, rho: share },
    formula: "rho * s + (1 - rho) * g^2",
    mistaken: [
      swapped("(1 - rho) * s + rho * g^2"),
      mistake("rho * s + (1 - rho) * g", "기울기를 제곱하지 않았어요.", "The gradient was not squared."),
      mistake(
        "s + g^2",
        "줄이지 않고 더하기만 했어요. 그건 AdaGrad예요.",
        "That only adds up and never forgets: it is AdaGrad.",
      ),
    ],
  },
  {
    card: "adagrad",
    ask: {
      ko: "AdaGrad 한 걸음 뒤의 새 가중치를 식으로 적어 주세요. 가중치는 w, 이번 기울기까지 더한 제곱의 합은 s, 기울기는 g, 학습률은 lr이고 엡실론은 빼요.",
      en: "Write the new weight after a step of AdaGrad, without epsilon; the weight is w, the sum of squares including this gradient s, the gradient g, the learning rate lr.",
    },
    names: { w: signed, s: positive, g: signed, lr: positive },
    formula: "w - lr * g / sqrt(s)",
    mistaken: [
      rootless("w - lr * g / s"),
      mistake(
        "w - lr * g",
        "합으로 나누지 않았어요. 그건 SGD예요.",
        "It was not divided by the sum: that is SGD.",
      ),
      mistake("w + lr * g / sqrt(s)", "기울기 쪽으로 올라갔어요.", "That climbs along the gradient."),
    ],
  },
  {
    card: "adam-step",
    ask: {
      ko: "Adam 한 걸음에 가중치에서 빼는 값을 식으로 적어 주세요. 보정한 평균은 m, 보정한 제곱 평균은 v, 학습률은 lr이고 엡실론은 빼요.",
      en: "Write what a step of Adam takes off the weight, without epsilon; the corrected average is m, the corrected average of squares v, the learning rate lr.",
    },
    names: { m: signed, v: positive, lr: positive },
    formula: "lr * m / sqrt(v)",
    mistaken: [
      rootless("lr * m / v"),
      mistake(
        "lr * m",
        "제곱 평균의 제곱근으로 나누지 않았어요.",
        "It was not divided by the root of the average of squares.",
      ),
      mistake("lr * m * sqrt(v)", "나눌 것을 곱했어요.", "That multiplies where it should divide."),
    ],
  },
  {
    card: "adam-epsilon",
    ask: {
      ko: "PyTorch의 Adam에서 한 걸음에 빼는 값을 식으로 적어 주세요. 보정한 평균은 m, 보정한 제곱 평균은 v, 학습률은 lr, 엡실론은 eps예요.",
      en: "Write what a step of PyTorch's Adam takes off; the corrected average is m, the corrected average of squares v, the learning rate lr, epsilon eps.",
    },
    names: { m: signed, v: positive, lr: positive, eps: [0.05, 0.5] },
    formula: "lr * m / (sqrt(v) + eps)",
    mistaken: [
      mistake(
        "lr * m / sqrt(v + eps)",
        "엡실론을 제곱근 안에 넣었어요. PyTorch는 밖에서 더해요.",
        "Epsilon went inside the root; PyTorch adds it outside.",
      ),
      mistake("lr * m / (v + eps)", "제곱근을 씌우지 않았어요.", "The square root was left out."),
      mistake(
        "lr * m / sqrt(v) + eps",
        "엡실론을 걸음에 더했어요. 나누는 수에 더해요.",
        "Epsilon was added to the step; it belongs to the divisor.",
      ),
    ],
  },
  {
    card: "amsgrad",
    ask: {
      ko: "AMSGrad가 나누는 데 쓰는 값을 식으로 적어 주세요. 지금까지 가장 컸던 제곱 평균은 u, 이번 제곱 평균은 v이고 엡실론은 빼요.",
      en: "Write what AMSGrad divides by, without epsilon; the largest average of squares so far is u, this step's is v.",
    },
    names: { u: positive, v: positive },
    formula: "sqrt(max(u, v))",
    mistaken: [
      mistake(
        "sqrt(v)",
        "그건 Adam이에요. 지금까지의 가장 큰 값을 봐야 해요.",
        "That is Adam; the largest so far counts.",
      ),
      mistake("sqrt(min(u, v))", "작은 쪽을 골랐어요.", "That takes the smaller one."),
      rootless("max(u, v)"),
    ],
  },
];
