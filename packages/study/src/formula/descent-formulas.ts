import { type FormulaRow, mistake, positive, share, signed } from "./formula-row.ts";

const climbed = (formula: string) =>
  mistake(
    formula,
    "기울기 쪽으로 올라갔어요. 걸음은 기울기의 반대쪽이에요.",
    "That climbs; a step goes against the gradient.",
  );

/** Steps and velocities. */
export const descentFormulas: readonly FormulaRow[] = [
  {
    card: "sgd-step",
    ask: {
      ko: "SGD 한 걸음 뒤의 새 가중치를 식으로 적어 주세요. 가중치는 w, 기울기는 g, 학습률은 lr이에요.",
      en: "Write the new weight after a step of SGD; the weight is w, the gradient g, the learning rate lr.",
    },
    names: { w: signed, g: signed, lr: positive },
    formula: "w - lr * g",
    mistaken: [
      climbed("w + lr * g"),
      mistake("w - g", "학습률을 곱하지 않았어요.", "The gradient was not multiplied by the learning rate."),
      mistake(
        "lr * g",
        "걸음의 크기만 적었어요. 가중치에서 그만큼 빼야 해요.",
        "That is the step alone; it has to be taken off the weight.",
      ),
      mistake("(1 - lr) * w", "기울기 대신 가중치를 썼어요.", "The weight took the place of the gradient."),
    ],
  },
  {
    card: "batch-gradient-descent",
    ask: {
      ko: "훈련 데이터가 세 개뿐이고 기울기가 a, b, c예요. 배치 경사 하강법이 쓰는 기울기를 식으로 적어 주세요.",
      en: "There are only three training examples, with gradients a, b and c. Write the gradient that batch gradient descent uses.",
    },
    names: { a: signed, b: signed, c: signed },
    formula: "(a + b + c) / 3",
    mistaken: [
      mistake("a + b + c", "평균이 아니라 합이에요.", "That is the sum, not the mean."),
      mistake(
        "a",
        "하나의 기울기만 썼어요. 그건 확률적 경사 하강법이에요.",
        "That uses one gradient only, as stochastic gradient descent does.",
      ),
      mistake(
        "(abs(a) + abs(b) + abs(c)) / 3",
        "부호를 버렸어요. 반대쪽 기울기는 서로 지워져요.",
        "The signs were dropped; opposite gradients cancel.",
      ),
    ],
  },
  {
    card: "learning-rate",
    ask: {
      ko: "f(x) = a·x²에서 경사 하강법 한 걸음 뒤의 x를 식으로 적어 주세요. 학습률은 lr이에요.",
      en: "On f(x) = a·x², write x after a step of gradient descent with learning rate lr.",
    },
    names: { a: positive, x: signed, lr: positive },
    formula: "x - lr * 2 * a * x",
    mistaken: [
      mistake("x - lr * a * x", "미분하면서 두 배를 빠뜨렸어요.", "The derivative lost its factor of two."),
      climbed("x + lr * 2 * a * x"),
      mistake("x - lr * a * x^2", "기울기 대신 손실을 썼어요.", "The loss took the place of its gradient."),
    ],
  },
  {
    card: "momentum-step",
    ask: {
      ko: "모멘텀(PyTorch 방식)의 새 속도를 식으로 적어 주세요. 지난 속도는 v, 기울기는 g, 모멘텀 계수는 beta예요.",
      en: "Write momentum's new velocity in PyTorch's form; the velocity before is v, the gradient g, the coefficient beta.",
    },
    names: { v: signed, g: signed, beta: share },
    formula: "beta * v + g",
    mistaken: [
      mistake(
        "beta * v + (1 - beta) * g",
        "새 기울기에 1−β를 곱하는 다른 관례예요.",
        "That is the other convention, with 1−β on the gradient.",
      ),
      mistake(
        "v + beta * g",
        "β를 새 기울기에 곱했어요. β는 지난 속도에 곱해요.",
        "β went with the gradient; it belongs to the velocity before.",
      ),
      mistake("v + g", "지난 속도를 줄이지 않았어요.", "The velocity before was not shrunk."),
    ],
  },
  {
    card: "momentum-conventions",
    ask: {
      ko: "기울기가 늘 g일 때, 모멘텀(PyTorch 방식)의 한 걸음은 결국 얼마나 커질까요? 학습률 lr, 계수 beta와 g의 식으로 적어 주세요.",
      en: "The gradient is always g. How long does a step of momentum in PyTorch's form become in the end? Write it in lr, beta and g.",
    },
    names: { lr: positive, beta: share, g: positive },
    formula: "lr * g / (1 - beta)",
    mistaken: [
      mistake(
        "lr * g",
        "1−β를 곱하는 관례의 걸음이에요. PyTorch 방식은 더 커요.",
        "That is the step of the convention with 1−β; PyTorch's is longer.",
      ),
      mistake("lr * g * (1 - beta)", "나눌 것을 곱했어요.", "That multiplies where it should divide."),
      mistake("lr * g / beta", "1−β가 아니라 β로 나눴어요.", "That divides by β instead of 1−β."),
    ],
  },
  {
    card: "moment-vs-momentum",
    ask: {
      ko: "기울기가 늘 g일 때, 모멘텀(PyTorch 방식)의 속도는 어떤 값에 다가갈까요? g와 계수 beta의 식으로 적어 주세요.",
      en: "The gradient is always g. Which value does momentum's velocity approach in PyTorch's form? Write it in g and beta.",
    },
    names: { g: signed, beta: share },
    formula: "g / (1 - beta)",
    mistaken: [
      mistake(
        "g",
        "그건 Adam의 일차 모멘트(평균)가 다가가는 값이에요. 속도는 합이에요.",
        "That is what Adam's first moment, an average, approaches; a velocity is a sum.",
      ),
      mistake("g / beta", "1−β가 아니라 β로 나눴어요.", "That divides by β instead of 1−β."),
      mistake("g * (1 - beta)", "나눌 것을 곱했어요.", "That multiplies where it should divide."),
    ],
  },
  {
    card: "nesterov",
    ask: {
      ko: "네스테로프 모멘텀(PyTorch 방식)에서 새 속도가 v, 기울기가 g, 계수가 beta일 때, 학습률을 곱해 빼는 값을 식으로 적어 주세요.",
      en: "In Nesterov momentum (PyTorch's form) the new velocity is v, the gradient g, the coefficient beta. Write what is multiplied by the learning rate and taken off.",
    },
    names: { v: signed, g: signed, beta: share },
    formula: "g + beta * v",
    mistaken: [
      mistake(
        "v",
        "그건 보통 모멘텀이에요. 한발 앞서 보지 않았어요.",
        "That is plain momentum, which does not look ahead.",
      ),
      mistake(
        "g + v",
        "앞서 보는 속도를 β로 줄이지 않았어요.",
        "The velocity looked ahead with was not shrunk by β.",
      ),
      mistake("v + beta * g", "β를 기울기에 곱했어요.", "β went with the gradient."),
    ],
  },
  {
    card: "convergence-conditions",
    ask: {
      ko: "첫 학습률이 c이고 스텝마다 q배가 돼요(q < 1). 학습률을 끝없이 더하면 얼마가 될까요? 식으로 적어 주세요.",
      en: "The first learning rate is c, and each step multiplies it by q < 1. Write what the rates add up to if training never ends.",
    },
    names: { c: positive, q: share },
    formula: "c / (1 - q)",
    mistaken: [
      mistake("c * q / (1 - q)", "첫 학습률을 빼먹었어요.", "The first rate was left out."),
      mistake(
        "c / q",
        "한 번만 나눴어요. 모든 스텝을 더해야 해요.",
        "That divides once; all the steps have to be added.",
      ),
      mistake(
        "c^2 / (1 - q^2)",
        "제곱을 더했어요. 학습률 자체를 더해요.",
        "Those are the squares; add the rates themselves.",
      ),
      mistake("c / (1 + q)", "부호가 번갈아 바뀐다고 보았어요.", "That lets the signs alternate."),
    ],
  },
];
