import { type FormulaRow, mistake, positive, signed } from "./formula-row.ts";

/** Shapes of losses and what they do to steps. */
export const landscapeFormulas: readonly FormulaRow[] = [
  {
    card: "ravine",
    ask: {
      ko: "f = (a·x² + b·y²)/2이고 b가 a보다 커요. 경사 하강법이 발산하지 않으려면 학습률이 얼마보다 작아야 할까요? a와 b의 식으로 적어 주세요.",
      en: "f = (a·x² + b·y²)/2, and b is larger than a. Below which learning rate does gradient descent not diverge? Write it in a and b.",
    },
    names: { a: [0.1, 1], b: [2, 9] },
    formula: "2 / b",
    mistaken: [
      mistake(
        "2 / a",
        "완만한 쪽의 곡률을 썼어요. 먼저 튀는 것은 가파른 쪽이에요.",
        "That uses the gentle curvature; the steep direction jumps off first.",
      ),
      mistake(
        "1 / b",
        "한 걸음에 바닥에 닿는 학습률이에요. 두 배까지는 발산하지 않아요.",
        "That reaches the floor in one step; up to twice as much does not diverge.",
      ),
      mistake(
        "2 / (a + b)",
        "가장 빨리 줄어드는 학습률이에요. 한계는 더 커요.",
        "That is the fastest rate; the limit is higher.",
      ),
    ],
  },
  {
    card: "condition-number",
    ask: {
      ko: "f = (a·x² + b·y²)/2에서 b가 a보다 커요. 경사 하강법이 가장 빨리 줄어드는 학습률을 a와 b의 식으로 적어 주세요.",
      en: "f = (a·x² + b·y²)/2, and b is larger than a. Write, in a and b, the learning rate with which gradient descent shrinks both fastest.",
    },
    names: { a: [0.1, 1], b: [2, 9] },
    formula: "2 / (a + b)",
    mistaken: [
      mistake("2 / b", "발산하기 시작하는 한계예요.", "That is the limit beyond which it diverges."),
      mistake(
        "1 / b",
        "가파른 쪽만 한 걸음에 없애요. 완만한 쪽이 느려져요.",
        "That removes the steep direction in one step and is slow in the gentle one.",
      ),
      mistake("b / a", "그건 조건수예요.", "That is the condition number."),
    ],
  },
  {
    card: "diverging-loss",
    ask: {
      ko: "곡률이 a인 포물선 f = a·x²/2에서 손실이 발산해요. 경사 하강법 한 스텝마다 손실은 몇 배가 될까요? 학습률은 lr이에요.",
      en: "On the parabola f = a·x²/2 of curvature a, the loss diverges. By which factor does it grow at each step of gradient descent with learning rate lr?",
    },
    names: { a: [2, 9], lr: [1.1, 3] },
    formula: "(1 - lr * a)^2",
    mistaken: [
      mistake(
        "abs(1 - lr * a)",
        "거리가 몇 배가 되는지예요. 손실은 그 제곱으로 커져요.",
        "That is the factor of the distance; the loss grows by its square.",
      ),
      mistake(
        "lr * a",
        "걸음의 크기만 셌어요. 원래 자리에서 빼야 해요.",
        "That is the step alone; it is taken off the old place.",
      ),
      mistake(
        "(1 - 2 * lr * a)^2",
        "f의 절반을 빠뜨렸어요. 기울기는 a·x예요.",
        "The half in f was left out; the slope is a·x.",
      ),
    ],
  },
  {
    card: "saddle-point",
    ask: {
      ko: "f = x² − y²의 안장점 가까이에서 경사 하강법 한 걸음 뒤의 y를 식으로 적어 주세요. 학습률은 lr이에요.",
      en: "Near the saddle of f = x² − y², write y after a step of gradient descent with learning rate lr.",
    },
    names: { y: signed, lr: positive },
    formula: "y + 2 * lr * y",
    mistaken: [
      mistake(
        "y - 2 * lr * y",
        "y 방향은 아래로 휘어 있어요. 그쪽에서는 멀어져요.",
        "The surface bends down along y; there one moves away.",
      ),
      mistake("y + lr * y", "미분하면서 두 배를 빠뜨렸어요.", "The derivative lost its factor of two."),
    ],
  },
  {
    card: "unstable-equilibrium",
    ask: {
      ko: "f = −a·y²의 꼭대기에서 y만큼 비켜나 있어요. 경사 하강법 t스텝 뒤에는 얼마나 비켜나 있을까요? 학습률은 lr이에요.",
      en: "One stands y away from the top of f = −a·y². How far off is one after t steps of gradient descent with learning rate lr?",
    },
    names: { a: positive, y: [0.01, 0.5], lr: [0.01, 0.3], t: [2, 9, "whole"] },
    formula: "y * (1 + 2 * lr * a)^t",
    mistaken: [
      mistake(
        "y * (1 - 2 * lr * a)^t",
        "꼭대기로 되돌아온다고 보았어요. 불안정 평형에서는 멀어져요.",
        "That comes back to the top; from an unstable equilibrium one drifts away.",
      ),
      mistake(
        "y * (1 + 2 * lr * a * t)",
        "늘 같은 만큼 멀어진다고 보았어요. 멀어질수록 더 빨라져요.",
        "That moves by the same amount each step; it grows with the distance.",
      ),
      mistake(
        "y",
        "제자리에 있다고 보았어요. 꼭대기에 정확히 있을 때만 그래요.",
        "That stays in place, which holds exactly on the top only.",
      ),
    ],
  },
  {
    card: "local-minimum",
    ask: {
      ko: "f(x) = a·x² + b·x + c이고 a는 양수예요. 극소점의 x를 식으로 적어 주세요.",
      en: "f(x) = a·x² + b·x + c with a positive a. Write the x of its minimum.",
    },
    names: { a: positive, b: signed, c: signed },
    formula: "-b / (2 * a)",
    mistaken: [
      mistake("b / (2 * a)", "부호가 반대예요.", "The sign is turned."),
      mistake("-b / a", "미분하면서 두 배를 빠뜨렸어요.", "The derivative lost its factor of two."),
      mistake(
        "c - b^2 / (4 * a)",
        "그건 극솟값이에요. 자리를 물었어요.",
        "That is the value at the minimum; the place was asked for.",
      ),
    ],
  },
  {
    card: "sharp-minima",
    ask: {
      ko: "최소점에서 손실이 h·x²/2처럼 휘어 있어요(x는 최소점에서 벗어난 거리). d만큼 벗어나면 손실이 얼마나 커질까요?",
      en: "At a minimum the loss bends as h·x²/2, where x is the distance from it. By how much does the loss rise at distance d?",
    },
    names: { h: positive, d: signed },
    formula: "h * d^2 / 2",
    mistaken: [
      mistake("h * d", "그건 그 자리의 기울기예요.", "That is the slope there."),
      mistake("h * d^2", "절반을 빠뜨렸어요.", "The half was left out."),
      mistake("h * d / 2", "거리를 제곱하지 않았어요.", "The distance was not squared."),
    ],
  },
];
