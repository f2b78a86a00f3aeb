import { count, type FormulaRow, mistake, positive, share } from "./formula-row.ts";

const steps = [20, 60, "whole"] as const;
const done = [2, 15, "whole"] as const;
const inverse = (formula: string) => mistake(formula, "거꾸로 나눴어요.", "That is the wrong way round.");

/** Learning rates, batches and noise. */
export const rateFormulas: readonly FormulaRow[] = [
  {
    card: "linear-scaling-rule",
    ask: {
      ko: "배치 크기를 a에서 b로 바꿔요. 선형 스케일링 규칙에 따른 새 학습률을 식으로 적어 주세요. 지금 학습률은 lr이에요.",
      en: "The batch size goes from a to b. Write the new learning rate by the linear scaling rule; it was lr.",
    },
    names: { a: count, b: count, lr: positive },
    formula: "lr * b / a",
    mistaken: [
      inverse("lr * a / b"),
      mistake("lr * sqrt(b / a)", "그건 제곱근 스케일링이에요.", "That is square-root scaling."),
      mistake(
        "lr + b - a",
        "배수가 아니라 차이를 더했어요.",
        "That adds the difference instead of taking the ratio.",
      ),
    ],
  },
  {
    card: "sqrt-scaling",
    ask: {
      ko: "배치 크기를 a에서 b로 바꿔요. 제곱근 스케일링에 따른 새 학습률을 식으로 적어 주세요. 지금 학습률은 lr이에요.",
      en: "The batch size goes from a to b. Write the new learning rate by square-root scaling; it was lr.",
    },
    names: { a: count, b: count, lr: positive },
    formula: "lr * sqrt(b / a)",
    mistaken: [
      mistake("lr * b / a", "그건 선형 스케일링이에요.", "That is linear scaling."),
      inverse("lr * sqrt(a / b)"),
      mistake(
        "sqrt(lr * b / a)",
        "학습률까지 제곱근에 넣었어요.",
        "The learning rate went under the root as well.",
      ),
    ],
  },
  {
    card: "batch-size",
    ask: {
      ko: "배치 크기 b로 구한 기울기를 k번 모은 뒤에 가중치를 한 번 고쳐요. 실제로는 배치 크기가 얼마인 셈일까요?",
      en: "Gradients of batches of b are accumulated k times before the weights are updated once. Which batch size does that amount to?",
    },
    names: { b: count, k: count },
    formula: "b * k",
    mistaken: [
      mistake("b", "한 번에 올린 데이터만 셌어요.", "That counts one batch only."),
      mistake(
        "b / k",
        "나눴어요. 모으면 더 많은 데이터를 보게 돼요.",
        "That divides; accumulating looks at more examples.",
      ),
      mistake("b + k", "더했어요.", "Those were added."),
    ],
  },
  {
    card: "gradient-noise",
    ask: {
      ko: "데이터 하나의 기울기의 표준편차가 sigma예요. 배치 크기가 b일 때 미니배치 기울기의 표준편차를 식으로 적어 주세요.",
      en: "The gradient of one example has standard deviation sigma. Write that of a mini-batch gradient with batch size b.",
    },
    names: { sigma: positive, b: count },
    formula: "sigma / sqrt(b)",
    mistaken: [
      mistake(
        "sigma / b",
        "그건 분산이 줄어드는 비율이에요. 표준편차는 제곱근으로 줄어요.",
        "Variance falls like that; the standard deviation falls with the root.",
      ),
      mistake(
        "sigma * sqrt(b)",
        "커진다고 보았어요. 평균을 내면 줄어요.",
        "That grows; a mean wobbles less.",
      ),
      mistake("sigma", "배치 크기를 쓰지 않았어요.", "The batch size does not come in."),
    ],
  },
  {
    card: "warmup",
    ask: {
      ko: "0에서 목표 학습률 lr까지 n스텝 동안 직선으로 올리는 워밍업이에요. t스텝째의 학습률을 식으로 적어 주세요. (t는 n보다 작아요)",
      en: "Warm-up rises in a straight line from zero to the target rate lr over n steps. Write the rate at step t, which is below n.",
    },
    names: { lr: positive, n: steps, t: done },
    formula: "lr * t / n",
    mistaken: [
      inverse("lr * n / t"),
      mistake("lr * (1 - t / n)", "내려간다고 보았어요. 워밍업은 올라가요.", "That falls; warm-up rises."),
      mistake("lr / n", "한 스텝에 오르는 만큼이에요.", "That is the rise of one step."),
    ],
  },
  {
    card: "cosine-schedule",
    ask: {
      ko: "n스텝 동안 학습률을 lr에서 0까지 낮추는 코사인 스케줄이에요. t스텝째의 학습률을 식으로 적어 주세요.",
      en: "A cosine schedule lowers the rate from lr to zero over n steps. Write the rate at step t.",
    },
    names: { lr: positive, n: steps, t: done },
    formula: "lr * (1 + cos(pi * t / n)) / 2",
    mistaken: [
      mistake("lr * (1 - cos(pi * t / n)) / 2", "0에서 올라가는 식이에요.", "That rises from zero."),
      mistake(
        "lr * (1 + cos(pi * t / n))",
        "절반을 빠뜨렸어요. 처음이 두 배가 돼요.",
        "The half was left out; it starts at twice the rate.",
      ),
      mistake("lr * cos(pi * t / n)", "끝에서 음수가 돼요.", "That ends below zero."),
      mistake("lr * (1 - t / n)", "그건 곧게 내려가는 스케줄이에요.", "That is a straight line down."),
    ],
  },
  {
    card: "lr-schedule",
    ask: {
      ko: "계단식 스케줄이 k에폭마다 학습률에 gamma를 곱해요. 처음 학습률이 lr일 때 t에폭의 학습률을 식으로 적어 주세요. (에폭은 0부터 세고 내림은 floor( )로 적어요)",
      en: "A step schedule multiplies the rate by gamma every k epochs. Write the rate in epoch t, counted from zero, if it starts at lr; floor( ) rounds down.",
    },
    names: { lr: positive, gamma: share, k: [2, 6, "whole"], t: [1, 30, "whole"] },
    formula: "lr * gamma^floor(t / k)",
    mistaken: [
      mistake(
        "lr * gamma^t",
        "에폭마다 곱했어요. k에폭에 한 번만 곱해요.",
        "That multiplies in every epoch instead of every k.",
      ),
      mistake(
        "lr * gamma^(t / k)",
        "계단이 아니라 매끄럽게 낮췄어요. 내려야 해요.",
        "That falls smoothly; the exponent has to be rounded down.",
      ),
      mistake(
        "lr * gamma * floor(t / k)",
        "거듭제곱 대신 곱했어요.",
        "That multiplies where it should take a power.",
      ),
      mistake("lr * gamma^ceil(t / k)", "한 계단 먼저 내려갔어요.", "That goes down a step too early."),
    ],
  },
  {
    card: "stuck-loss",
    ask: {
      ko: "클래스가 c개일 때, 아무것도 배우지 못하고 모든 클래스에 같은 확률을 주는 모델의 교차 엔트로피 손실을 식으로 적어 주세요. (자연로그는 log( )로 적어요)",
      en: "There are c classes, and a model that has learned nothing gives each the same probability. Write its cross-entropy loss; log( ) is the natural logarithm.",
    },
    names: { c: count },
    formula: "log(c)",
    mistaken: [
      mistake(
        "1 / c",
        "그건 확률이에요. 손실은 그 로그의 부호를 바꾼 값이에요.",
        "That is the probability; the loss is minus its logarithm.",
      ),
      mistake("-log(c)", "부호가 반대예요.", "The sign is turned."),
      mistake(
        "c * log(c)",
        "클래스마다 더했어요. 정답 클래스 하나만 세요.",
        "That adds over all classes; only the right one counts.",
      ),
    ],
  },
  {
    card: "loss-function",
    ask: {
      ko: "예측이 a, b이고 정답이 차례로 s, t예요. 평균 제곱 오차를 식으로 적어 주세요.",
      en: "The predictions are a and b, the answers s and t in this order. Write the mean squared error.",
    },
    names: { a: [-3, 3], b: [-3, 3], s: [-3, 3], t: [-3, 3] },
    formula: "((a - s)^2 + (b - t)^2) / 2",
    mistaken: [
      mistake("(a - s)^2 + (b - t)^2", "평균이 아니라 합이에요.", "That is the sum, not the mean."),
      mistake(
        "(a - s + b - t) / 2",
        "제곱하지 않았어요. 반대쪽 오차가 서로 지워져요.",
        "Nothing was squared; opposite errors cancel.",
      ),
      mistake(
        "(abs(a - s) + abs(b - t)) / 2",
        "그건 평균 절대 오차예요.",
        "That is the mean absolute error.",
      ),
      mistake(
        "((a - s + b - t) / 2)^2",
        "먼저 평균을 내고 제곱했어요.",
        "The mean was taken before squaring.",
      ),
    ],
  },
  {
    card: "parameter",
    ask: {
      ko: "입력이 a개, 출력이 b개인 완전 연결 층(편향 포함)의 매개변수는 모두 몇 개일까요?",
      en: "How many parameters has a fully connected layer with a inputs and b outputs, biases included?",
    },
    names: { a: count, b: count },
    formula: "a * b + b",
    mistaken: [
      mistake(
        "a * b",
        "편향을 빼먹었어요. 출력마다 하나씩 있어요.",
        "The biases were left out; there is one for each output.",
      ),
      mistake(
        "a * b + a",
        "편향을 입력마다 셌어요. 출력마다 하나예요.",
        "The biases were counted by input; there is one for each output.",
      ),
      mistake(
        "a + b",
        "더했어요. 모든 입력이 모든 출력과 이어져 있어요.",
        "Those were added; every input is joined to every output.",
      ),
      mistake("a * b + 1", "편향을 하나만 셌어요.", "That counts a single bias."),
    ],
  },
  {
    card: "loss-nan",
    ask: {
      ko: "f(x) = a·x²에서 학습률 lr로 경사 하강법을 하면, 한 걸음에 x가 몇 배가 될까요? (절댓값은 abs( )로, 크기만 적어 주세요)",
      en: "On f(x) = a·x² with learning rate lr, by which factor does a step of gradient descent change the size of x? Write it with abs( ).",
    },
    names: { a: positive, lr: positive },
    formula: "abs(1 - 2 * lr * a)",
    mistaken: [
      mistake(
        "1 - 2 * lr * a",
        "부호가 남아 있어요. 크기를 물었어요.",
        "The sign is still there; the size was asked for.",
      ),
      mistake("abs(1 - lr * a)", "미분하면서 두 배를 빠뜨렸어요.", "The derivative lost its factor of two."),
      mistake(
        "2 * lr * a",
        "걸음만 셌어요. 원래 자리에서 빼야 해요.",
        "That is the step alone; it is taken off the old place.",
      ),
    ],
  },
];
