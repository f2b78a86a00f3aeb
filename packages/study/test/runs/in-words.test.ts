import { expect, test } from "vitest";
import { compute } from "../../src/compute/compute.ts";
import { computeRun } from "../../src/runs/runs.ts";
import { type InBothLanguages, testInBothLanguages } from "../compute/in-both-languages.ts";

/** Runs told in everyday words, worked out by hand. */
const told: readonly InBothLanguages[] = [
  [
    [-0.24],
    "파이토치 SGD lr 0.1, 모멘텀 0.9, 댐프닝 0.5, w=0, 기울기 1, 1. 2스텝 후 w는?",
    "SGD lr 0.1 momentum 0.9 with dampening 0.5, w=0, g=1, 1. w after 2 steps?",
  ],
  [
    [0.04],
    "AdaGrad, lr 0.2, ε 무시. 기울기 3, 4가 왔을 때 실효 학습률은?",
    "AdaGrad, lr 0.2, eps ignored. Gradients 3 and 4. What is the effective learning rate?",
  ],
  [
    [0.1, 0.1 / Math.sqrt(0.1)],
    "lr 0.1, 첫 기울기 5. 첫 스텝의 이동 크기를 AdaGrad, RMSProp 순서로 알려줘요. RMSProp 감쇠 0.9, ε 0",
    "lr 0.1, first gradient 5, eps 0, alpha 0.9: how far does the first step go under AdaGrad, and how far under RMSProp?",
  ],
  [
    [0.64, 0.0144],
    "안장점 f(x,y)=x²−y²에서 (1, 0.01) 출발, lr 0.1, GD 2스텝. x, y 각각?",
    "f(x,y)=x²−y², start at (1, 0.01), lr 0.1, gradient descent for 2 steps. x and y?",
  ],
  [
    [0.3],
    "기울기 (3, 4)를 노름 0.5로 클리핑하면 첫 번째 성분은?",
    "Gradient (3, 4) with max_norm = 0.5. After clip_grad_norm_ what is its first component?",
  ],
  [
    [1.439],
    "모멘텀 0.9로 기울기 1을 3번 받은 뒤 기울기 -1을 받으면 속도는?",
    "momentum 0.9, gradient is 1 three times and then -1. Velocity?",
  ],
  [
    [5.6],
    "NAG예요. v=0, w=10, f(w)=w², μ=0.5, lr=0.1 이고 식은 v←μv−lr·f'(w+μv), w←w+v. 2스텝째 끝나면 w는?",
    "NAG with v ← μv − lr·f'(w + μv), w ← w + v: f(w)=w², w=10, v=0, μ=0.5, lr=0.1. w after 2 steps?",
  ],
  [
    [0.214, -0.366],
    "v = 0.8*v - 0.05*g , w = w + v 이 버전이에요. g는 계속 3으로 고정, 처음에 w=1, v=0. 3스텝 뒤 w와 v 알려주세요!",
    "v = 0.8*v - 0.05*g, w = w + v. g is always 3, w=1 and v=0 at first. w and v after 3 steps?",
  ],
  [
    [0.16, 1.72],
    "m = 0.9m + 0.1g, w = w − 0.5m 인 모멘텀이에요. m=0, w=2에서 시작하고 g1=4, g2=-2 예요. m2와 w2는?",
    "the averaging kind of momentum (m = 0.9*m + 0.1*g, then w -= lr*m). m0=0, w0=2, lr=0.5, g1=4, g2=-2. m2 and w2?",
  ],
  [
    [1.01, 0.168],
    "Lion lr=0.01 β=(0.9,0.99) wd=0 이고 지금 m=0.2, g=-3, w=1 → 새 w, 새 m",
    "Lion, lr 0.01, betas .9/.99, no weight decay: m is 0.2 now, g=-3, w=1. New w and new m?",
  ],
  [
    [0.96],
    "미니배치에 샘플이 네 개 있고 샘플별 기울기가 2, 4, -1, 3이에요. 평균내서 sgd 한 번, w=1.0 lr=0.02면 다음 w는?",
    "Mini-batch SGD: the per-sample gradients are 2, 4, -1 and 3 and are averaged. w=1, lr=0.02. New w?",
  ],
  [
    [0.04],
    "f(x,y) = 2x^2 + 25y^2 에서 GD가 발산하지 않고 수렴하려면 lr이 얼마보다 작아야 해요?",
    "plain GD on f(x,y) = 2x^2 + 25y^2, one lr for both: above which lr does it blow up?",
  ],
  [
    [0.5, -0.5, 0.3],
    "value 클리핑 ±0.5 걸면 기울기 [0.7, -1.2, 0.3] 어떻게 돼요?",
    "clip each component of (0.7, -1.2, 0.3) to [-0.5, 0.5]. result?",
  ],
];

testInBothLanguages(told);

test.each([
  "adagrad: w=0.7, lr=0.01, gradient 0.5, and it has been running for a while already. next w?",
  "g = (6, 8), clip norm 5, lr 0.1, w = (1, 1). First weight after the step?",
  "g=(3,4), clip norm 1: norm before clipping and clipped gradient?",
  "Adam with weight decay 0.1, lr 0.1, w=1, gradient 0.5. New w?",
  "w=1, 기울기 3, 학습률 0.1로 SGD, 기울기를 2배로 하면 w는?",
  "momentum 0.9, lr 0.1, w=0, the gradient is 1 each time: w?",
])("what is not clear gets no number: %s", (question) => {
  expect(compute(question, { locale: "en" })?.values).toBeUndefined();
});

test.each([
  "SGD lr 0.1, w=1, gradient 2, but the sign of the gradient is flipped. new w?",
  "SGD with lr 0.1, w = 1, gradient 2. After the step we halve w. What is w?",
  "Adam lr=0.1, w=1, g=2, then the optimizer state is reset and g=3. w?",
  "SGD, lr 0.1 halved after each step, gradients 1, 1, w=0. w after 2 steps?",
  "RMSProp lr 0.1 rho 0.9 with eps 1e-8 inside the root, w=1, g=2. New w?",
  "AdaGrad with lr 0.1, g=1, initial accumulator 0.1, w=0. new w?",
  "SGD w=1 lr=0.1 기울기 2, 두 번 중 한 번만 적용하면 w?",
  "w=2, g=1, lr=0.1 SGD 5스텝 후 w는? 기울기는 매번 1씩 커져",
  "모멘텀 0.9 lr 0.1 w=0 g=1 인데 매 스텝 전에 속도를 0으로 만든다. 3스텝 후 w?",
  "lr 0.1 for the first step and 0.01 for the second, gradients 1 and 1, w=0, SGD. final w?",
  "학습률 0.1로 w=1, 기울기 2인데 기울기를 절반으로 줄여서 SGD 하면 w는?",
  "Adam, lr 0.1, w=1, g=0.5. How many steps until w is below 0?",
  "Gradient ascent on f(w) = -w^2 with lr 0.1 from w=1: w after one step?",
  "f(w)=(w-5)^2, w=2, lr 0.25: the gradient and the new w?",
])("what changes the run in other words is not passed over: %s", (question) => {
  expect(computeRun(question, "en")?.values).toBeUndefined();
});
