import { describe, expect, test } from "vitest";
import { compute } from "../../src/compute/compute.ts";
import { equations } from "../../src/equations/equations.ts";
import { type InBothLanguages, testInBothLanguages } from "../compute/in-both-languages.ts";

function valuesOf(question: string): readonly number[] | undefined {
  return equations.reads!(question, "en")?.values;
}

/** Worked out by hand. */
const told: readonly InBothLanguages[] = [
  [
    [0.214, -0.366],
    "v = 0.8*v - 0.05*g , w = w + v 이 버전이에요. g는 계속 3으로 고정, 처음에 w=1, v=0. 3스텝 뒤 w와 v 알려주세요!",
    "v = 0.8*v - 0.05*g, w = w + v. g is always 3, at first w=1 and v=0. w and v after 3 steps?",
  ],
  [
    [0.6, 1.62, 2.814],
    "교수님은 v = 0.9 v + grad, w = w - lr*v 라고 쓰셨어요\nf(w)=(w-3)^2\nw0=0, v0=0\nlr=0.1\nw1 w2 w3 알려주세요",
    "stuck on my homework, lecturer writes v = 0.9 v + grad, w = w - lr*v\nf(w)=(w-3)^2\nw0=0, v0=0\nlr=0.1\ngive w1 w2 w3",
  ],
  [
    [-1.81, 8.19],
    "v ← μv − η·f'(w+μv), w ← w+v 이고 f(w) = w²/2, 지금 w=10, v=-1, μ=0.9, η=0.1. 한 스텝 뒤 v랑 w는?",
    "nesterov with look-ahead: v <- mu*v - eta*f'(w + mu*v), w <- w + v. f(w) = w^2/2, currently w=10 and v=-1, mu=0.9, eta=0.1. one step: new v, new w?",
  ],
  [
    [-0.3596],
    "buf = mu*buf + g 하고 w -= lr*(g + mu*buf) 입니다. mu 0.8, lr 0.05, w와 buf 둘 다 0에서 시작, g는 매번 1. 세 스텝 뒤 w는?",
    "nesterov like torch does it: buf = mu*buf + g, then w -= lr*(g + mu*buf). .8 mu, .05 lr, w and buf both start at zero, and g is one every step. w after three steps?",
  ],
  [
    [-0.049, 0.01],
    "m = .9m + .1g, 그다음 w -= lr*sign(m). m0=0 w0=0 lr=.01, 기울기 1, -2, 0.5. 최종 m & 최종 w",
    "signum i.e. m = .9m + .1g, then w -= lr*sign(m) with the fresh m. m0=0 w0=0 lr=.01, grads 1, -2, 0.5. final m & final w",
  ],
  [
    [1.8],
    "y = w*x 이고 손실은 (y - t)^2, x=2, t=6. w는 1에서 시작, 학습률 0.05. sgd 한 스텝 뒤 w는?",
    "so my model is y = w*x and the loss is (y - t)^2 on ONE sample, x=2, t=6. w starts at 1, step size 0.05. what's w after one sgd step?",
  ],
  [
    [0.125],
    "1/t decay: lr_t = lr0/(1+0.01·t), lr0=0.5, t=300 이면? 참고로 전 27살 비전공자입니다 쉽게 부탁..",
    "1/t decay: lr_t = lr0/(1+0.01·t), lr0=0.5. lr at t=300?",
  ],
  [
    [0.05, 0.4],
    "lr = 0.4 * t / 800 for t<=800 then constant. t=100, t=900 에서 lr은?",
    "warmup: lr = 0.4 * t / 800 for t<=800 then constant. lr at t=100 and t=900?",
  ],
  [
    [2.62, 0.49],
    "손실 L(a,b)=(a−1)²+3b² 에 대해 (a,b)=(3,1)에서 출발하여 η=0.05로 경사하강법을 두 번 적용한다. 갱신된 a와 b를 차례로 구하시오.",
    "Let L(a, b) = (a-1)^2 + 3b^2. Starting at (3, 1) with lr 0.05, do 2 steps of gradient descent. a and b?",
  ],
  [
    [0.48],
    "손실 2x²에서 x = 3에서 시작, v = 0.5*v + grad, x = x - 0.1*v, v는 0에서 시작. 2번 업데이트한 뒤 x는?",
    "so in yesterday's notebook (the one with 12 plots lol) we had the loss 2x^2, started from x = 3 and used heavy ball: v = 0.5*v + grad, x = x - 0.1*v, v starts at zero. prof asked where x is after 2 updates and i got something weird, what should it be",
  ],
  [
    [1.009, -0.03],
    "c = 0.9 m + 0.1 g, w ← w − lr·(sign(c) + λw), m ← 0.99 m + 0.01 g. w=1, m=0, lr=0.01, λ=0.1, g = −3. 한 스텝 뒤 w, m은?",
    "Lion optimizer: c = 0.9 m + 0.1 g, w ← w − lr·(sign(c) + λw), m ← 0.99 m + 0.01 g. w=1, m=0, lr=0.01, λ=0.1, g = −3 for the only step. w and m after it?",
  ],
  [
    [3.92, -0.6272],
    "노트북 램 16기가인데 상관없죠?ㅋㅋ 암튼 f(w)=2w²-8w, w=5에서 시작, lr=0.05일때 GD 두 번째 스텝 끝난 뒤 w값이랑 그때 f값 궁금합니다",
    "f(w) = 2w^2 - 8w, w starts at 5, lr=0.05. w and f after the second gradient descent step?",
  ],
  [
    [0.02 * Math.exp(-1)],
    "지수 감쇠 lr0*exp(-k t), lr0 = .02, k=.005, t=200. lr = ??",
    "exponential decay lr0*exp(-k t), lr0 = .02, k=.005, t=200. lr = ??",
  ],
  [
    [0.92],
    "m = 0.9*m - 0.1*g, w += m. m=0, w=1, 기울기 2, -3. 최종 w는?",
    "m = 0.9*m - 0.1*g, w += m. m=0, w=1, g=2, -3. w at the end?",
  ],
  [
    [2 + 0.25 + 0.5 / 2.25],
    "f(w) = -log(w), w = 2, lr=0.5. 경사하강 2스텝 뒤 w는?",
    "f(w) = -log(w), w = 2, lr=0.5. GD 2 steps, w?",
  ],
  [
    [16],
    "손실함수가 L = (w-5)^2 이고 w=0, 학습률 0.1일 때 경사하강법 한 번 하면 손실이 얼마로 줄어드나요?",
    "The loss is (w-5)^2, w=0, learning rate 0.1. After one gradient descent step, what is the loss?",
  ],
  [
    [1],
    "x <- x - a * grad, grad = 2x, a = 0.25, x는 8에서 시작. 3번 업데이트하면 x는?",
    "quick one: x <- x - a * grad, grad = 2x, a = 0.25, x starts from 8. where are we after 3 updates",
  ],
  [
    [1.7],
    "w(t+1) = w(t) − η·g(t), w(0)=2, η=0.1, g(0)=2, g(1)=1. w(2)는?",
    "w(t+1) = w(t) - η·g(t), w(0)=2, η=0.1, g(0)=2, g(1)=1. what's w(2)?",
  ],
  [
    [0.2 * 0.25],
    "학습률이 lr = lr0 × 0.5^(epoch/10) 으로 감소한다. lr0 = 0.2일 때 20에폭 후의 학습률을 구하라.",
    "lr = lr0 * 0.5**(epoch/10), lr0 = 0.2. lr at epoch 20?",
  ],
  [
    [13.6],
    "s = 0.7 s + 0.3 x, s는 첫 값으로 시작. 값 10, 20, 15. 최종 s?",
    "s = 0.7 s + 0.3 x, s starts at the first value. values 10, 20, 15. final s?",
  ],
  [
    [0.942],
    "loss 로그 스무딩이요. ema = 0.9*ema + 0.1*loss, 첫 loss로 초기화(ema=1.0)하고 그다음 loss 0.8, 0.6 들어오면 ema 최종값?",
    "ema = 0.9*ema + 0.1*loss, ema starts at 1, then the losses 0.8 and 0.6. final ema?",
  ],
];

testInBothLanguages(told);

test("the sharp form of Nesterov's rule is run as it is written", () => {
  const question =
    "NAG with v ← μv − lr·f'(w + μv), w ← w + v: f(w)=w², w=10, v=0, μ=0.5, lr=0.1. w after 2 steps?";
  expect(valuesOf(question)![0]).toBeCloseTo(5.6, 12);
});

const rules = "v = 0.5*v + g, w = w - lr*v";
const givens = ["w0 = 2", "v0 = 0", "lr = 0.1", "the gradients are 1, 3"];

describe("whatever the order of what is told", () => {
  const orders = givens.flatMap((first) => {
    const others = givens.filter((one) => one !== first);
    return others.map((second) => [first, second].concat(others.filter((one) => one !== second)));
  });
  test.each(
    orders.map((order) => ({ question: `${rules}. ${order.join(". ")}. What is w after two steps?` })),
  )("$question", ({ question }) => expect(valuesOf(question)![0]).toBeCloseTo(2 - 0.1 - 0.35, 12));
});

describe("another number gives another value", () => {
  const question = "v = 0.5*v + g, w = w - 0.2*v, w0 = 2, v0 = 1, gradients 3, 4. w after 2 steps?";
  const numbers = ["0.5", "0.2", "2, v0", "1, gradients", "3, 4", "4."];
  test.each(numbers)("%s", (number) => {
    const other = question.replace(
      number,
      number.replace(/\d/u, (digit) => String(Number(digit) + 1)),
    );
    expect(other).not.toBe(question);
    expect(valuesOf(other)).toHaveLength(1);
    expect(valuesOf(other)![0]).not.toBe(valuesOf(question)![0]);
  });
});

describe("what is not understood has no answer", () => {
  test.each([
    // words that change what is meant
    "v = 0.9v + g, w = w - 0.1v, w0=1, v0=0, gradients 1, 2. the wobbly w after 2 steps?",
    "v = 0.9v + g, w = w - 0.1v, w0=1, v0=0, gradients 1, 2, clipped. w after 2 steps?",
    "v = 0.9v + g, w = w - 0.1v, w0=1, v0=0, gradients 1, 2. velocity is reset after step 1. w after 2 steps?",
    // the other order gives another w
    "w = w - 0.1v, v = 0.9v + g, w0=1, v0=1, g is always 1. w after 2 steps?",
    // taken in two ways
    "w = w - lr*g/2w, lr=0.1, g=1, w=1. new w?",
    "lr = 0.1/(1+0.01t) per epoch, 100 steps per epoch. lr at step 500?",
    "lr = 0.1 * 0.95** something, lr at step 10?",
    // changed on the way
    "v = 0.9v + g, w = w - lr*v, lr halves every 2 steps, lr=0.1, w=0, g=1 always. w after 4 steps?",
    "v = 0.9v + g, w = w - 0.1v. w=1, g is 2 at first, then 3 from step 3 on. w after 4 steps?",
    "v = 0.9v+g. v=1 g=2 now, what was v before?",
    // told twice
    "v = 0.9v + g, v0=0, v0=1, gradients 1, 2. v after 2 steps?",
    // a slope for one step only
    "v = 0.9v + g, v0=0, g=1. v after 3 steps?",
    // fewer slopes than steps
    "v = 0.9v + g, v0=0, gradients 1, 2. v after 3 steps?",
    // a number without a place
    "v = 0.9v + g, v0=0, gradients 1, 2, scaled by 7. v after 2 steps?",
    "v = 0.9v + g, v0=0, gradients 1, 2, momentum 0.8. v after 2 steps?",
    // nothing asked that the rules make
    "v = 0.9v + g, v0=0, gradients 1, 2. u after 2 steps?",
  ])("%s", (question) => expect(valuesOf(question)).toBeUndefined());
});

test("a number that is missing has a name", () => {
  const computed = compute("w ← w − η·g 로 갱신해요. w=1, g=2면 새 w는?", { locale: "ko" });
  expect(computed?.values).toBeUndefined();
  expect(equations.reads!("v <- mu*v + g, v=1, g=2. new v?", "en")?.missing).toEqual(["mu"]);
});

test("hostile text ends soon", () => {
  const hostile = [
    "w=".repeat(900),
    "(".repeat(1999),
    "w = " + "w^".repeat(900) + "2",
    "f'(".repeat(600),
    "v = " + "-".repeat(1900),
    "a = " + "((((".repeat(400) + "1",
    "스텝".repeat(900),
    "w = w - 1, ".repeat(170),
    "1 ".repeat(990),
    "x=1 ".repeat(480),
  ];
  const start = performance.now();
  for (const text of hostile) expect(valuesOf(text)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(1000);
});
