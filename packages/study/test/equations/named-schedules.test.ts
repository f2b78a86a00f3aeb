import { describe, expect, test } from "vitest";
import { namedSchedules } from "../../src/equations/named-schedules.ts";
import { type InBothLanguages, testInBothLanguages } from "../compute/in-both-languages.ts";

function valuesOf(question: string): readonly number[] | undefined {
  return namedSchedules.reads!(question, "en")?.values;
}

const quarter = (1 + Math.cos(Math.PI / 4)) / 2;

/** Worked out by hand. */
const told: readonly InBothLanguages[] = [
  [
    [0.1 * quarter],
    "코사인 스케줄로 0.1에서 0까지 총 100 에폭 동안 내린다. 25 에폭 시점의 학습률은? (워밍업 없음)",
    "A cosine schedule takes the lr from 0.1 down to zero over 100 epochs, no warmup. What is it at epoch 25?",
  ],
  [
    [0.0005],
    "lr이 처음 100스텝 동안 0에서 1e-3까지 선형으로 올라가고, 그다음 선형으로 1000스텝까지 0으로 내려가요. 550스텝 lr은?",
    "bert style thing: lr climbs linearly 0 -> 1e-3 in the first 100 steps, then falls linearly to 0 at step 1000. lr at step 550 ?",
  ],
  [
    [0.05 * 0.95 ** 20],
    "lr=0.05에서 시작해서 한 에폭 끝날때마다 0.95배 됨. 20에폭 끝난 뒤엔 lr이 얼마가 되는거야",
    "ExponentialLR(gamma=0.95), lr=0.05. lr after 20 epochs?",
  ],
  [
    [0.004],
    "MultiStepLR(milestones=[60,120,160], gamma=0.2), 초기 lr 0.1입니다. 0부터 센 에폭 130에서의 lr?",
    "base lr 0.1, MultiStepLR with milestones 60, 120, 160 and gamma 0.2. lr at epoch 130 (first epoch is 0)?",
  ],
  [
    [0.001],
    "초기 lr 0.1, 30에폭마다 10분의 1로. 에폭을 0부터 셀 때 65번 에폭의 lr은요?",
    "StepLR step_size=30 gamma=0.1, starts at 0.1, what lr is used in epoch 65 if the first epoch is number 0",
  ],
  [
    [3e-4 * (1 + Math.cos(Math.PI * 0.75))],
    "웜업 2000스텝 동안 0에서 6e-4까지 선형으로 올리고 그 다음 코사인으로 50000스텝까지 0으로 내려요. 38000스텝 lr?",
    "ok so our transformer config says 12 layers, 8 heads, 50k steps in total, linear warmup from 0 to 6e-4 over the first 2,000 steps and then cosine down to 0 at step 50,000. tensorboard is broken so i cant see the curve. what should the learning rate be at step 38,000?",
  ],
  [
    [0.1 * (1 - 30 / 100) ** 2],
    "PolynomialLR(total_iters=100, power=2)이고 초기 lr=0.1. 30번 호출하고 나면 lr은?",
    "PolynomialLR, total_iters=100, power=2, base lr 0.1: what is the lr after 30 steps?",
  ],
  [
    // restarts at 10, 30 and 70; 40 lies a quarter into the cycle of 40
    [0.2 * quarter],
    "CosineAnnealingWarmRestarts, T_0=10, T_mult=2, lr 0.2, eta_min 0. 에폭을 0부터 세면 에폭 40의 lr은?",
    "CosineAnnealingWarmRestarts(opt, T_0=10, T_mult=2), lr 0.2, eta_min 0, one scheduler.step() per epoch. What's the lr in epoch 40 when the first epoch is 0?",
  ],
  [
    // a quarter into the 101st cycle
    [0.2 * quarter],
    "CosineAnnealingWarmRestarts, T_0=8, T_mult=1, lr 0.2, eta_min 0. 에폭을 0부터 세면 에폭 802의 lr은?",
    "CosineAnnealingWarmRestarts(opt, T_0=8, T_mult=1), lr 0.2, eta_min 0. What's the lr in epoch 802 when the first epoch is 0?",
  ],
  [
    [0.01 + 0.09 * quarter, 0.01 + (0.09 * 1) / 2],
    "코사인 어닐링에 웜 리스타트, T_0=20, 최대 lr 0.1, 최소 0.01. 에폭을 0부터 세면 에폭 25와 에폭 50의 학습률은 각각?",
    "Cosine decay with warm restarts, T_0 = 20 epochs, max lr 0.1, min 0.01. Learning rate at epoch 25 and at epoch 50 (first epoch is 0)?",
  ],
  [
    [0.05 * (0.1 + 0.9 * 0.4)],
    "LinearLR(start_factor=0.1, total_iters=10), lr은 0.05. scheduler.step()을 4번 부른 뒤 lr은?",
    "LinearLR(start_factor=0.1, end_factor=1.0, total_iters=10), lr is 0.05. I've called scheduler.step() 4 times. Current lr?",
  ],
  [
    [1e-5 + (1e-3 - 1e-5) / 2],
    "선형 웜업: 스텝 0에서 1e-5, 스텝 300에서 1e-3이 되도록 일직선으로 올림. 스텝 150의 lr은?",
    "Warm-up: lr grows linearly from 1e-5 at step 0 to 1e-3 at step 300. At step 150?",
  ],
];

testInBothLanguages(told);

test("the order of what is told does not matter", () => {
  const [lr, to, length] = ["base lr 0.1", "eta_min 0.02", "T_max=40"];
  for (const order of [
    [lr, to, length],
    [length, lr, to],
    [to, length, lr],
    [length, to, lr],
  ])
    expect(valuesOf(`cosine annealing, ${order.join(", ")}. lr at step 10?`)![0]).toBeCloseTo(
      0.02 + 0.08 * quarter,
      12,
    );
});

test("another number gives another value", () => {
  const question = "cosine from 0.3 to 0.1 over 100 steps. lr at step 20?";
  const first = valuesOf(question)![0];
  for (const [from, to] of [
    ["0.3", "0.4"],
    ["to 0.1", "to 0.2"],
    ["100", "200"],
    ["20?", "30?"],
  ] as const)
    expect(valuesOf(question.replace(from, to))![0]).not.toBe(first);
});

describe("what can be taken in two ways has no answer", () => {
  test.each([
    // is the warm-up part of the hundred?
    "linear warmup for 10 epochs to 0.1, then cosine to 0 over 100 epochs. lr at epoch 55?",
    "cosine from 0.1 to 0 over 100 steps with warm restarts. lr at step 150?",
    "cosine from 0.1 to 0. lr at step 10?",
    "StepLR(step_size=30, gamma=0.1), lr=0.1. lr in the 30th epoch?",
    "lr 0.1 with 10% warmup over 1000 steps then cosine. lr at step 500?",
    "lr 0.1, gamma 0.5 every 20 blips. lr at epoch 45?",
    "lr 0.1, gamma 0.5 every 20 epochs, wobbling lr. lr at epoch 45?",
    "lr = 0.1, exponential decay gamma=0.9 every 2 epochs. lr at epoch 5?",
    "cosine from 0.1 to 0 over 100 steps. lr at step 150?",
    "웜업 100스텝, 목표 0.1. 150스텝의 lr?",
    "2e-3까지 800스텝 선형 워밍업, 12스텝 동안 쉬고 lr은?",
  ])("%s", (question) => expect(valuesOf(question)).toBeUndefined());
});

test("hostile text ends soon", () => {
  const start = performance.now();
  for (const part of ["lr ", "lr 1 step ", "에폭마다", "코사인코사인", "cosine, ", "0부터 세면 "])
    expect(valuesOf(part.repeat(Math.floor(990 / part.length)))).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(1000);
});
