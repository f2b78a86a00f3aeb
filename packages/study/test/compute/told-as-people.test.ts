import { expect, test } from "vitest";
import { compute } from "../../src/compute/compute.ts";
import { type InBothLanguages, testInBothLanguages } from "./in-both-languages.ts";

const halfway = (Math.PI * 450) / 900;
const adamAt = (start: number, lr: number, steps: number): readonly number[] => {
  let [w, m, v] = [start, 0, 0];
  return Array.from({ length: steps }, (_, index) => {
    const g = 2 * w;
    [m, v] = [0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g];
    w -= (lr * (m / (1 - 0.9 ** (index + 1)))) / (Math.sqrt(v / (1 - 0.999 ** (index + 1))) + 1e-8);
    return w;
  });
};

/** Calculations told as people tell them, worked out by hand. */
const told: readonly InBothLanguages[] = [
  // talk around the question
  [
    [8],
    "304호에서 과제 하는 중인데, 1,000개를 배치 125로 나누면 한 에폭에 몇 스텝이에요?",
    "2 dogs are barking next door sorry. 1,000 samples, batch 125: how many steps per epoch?",
  ],
  [
    [0.42],
    "교수님이 그냥 sgd라고만 하셨는데요. 기울기가 차례대로 0.8, -0.4, 1.2 나왔고 시작 가중치는 0.5, lr은 0.05예요. 3번 업뎃 끝나면 가중치 얼마예요? (모멘텀 없음)",
    "our group of 4 is stuck: plain sgd, gradients came in: 0.8, -0.4, 1.2. w starts at 0.5, lr 0.05. final w?",
  ],
  [
    [1 - 3e-4 / (1 + 1e-11)],
    "40분째 이러고 있는데; adam 첫 스텝, 기울기 1000, lr 3e-4, w=1, 나머진 기본값. 새 w는?",
    "week 7 homework: adam, very first step, gradient 1000, lr 3e-4, w = 1, defaults otherwise. new w?",
  ],
  // numbers in a few words
  [
    [12],
    "천이백 개를 배치 100으로 나누면 한 에폭에 몇 스텝?",
    "12 hundred samples, batch 100: how many steps per epoch?",
  ],
  // steps on a function
  [
    [0.8, 0.6976],
    "f(w)=w^4, w0=1, eta=0.05 경사하강 w1과 w2는?",
    "f(w)=w^4, w0=1, eta=0.05 -> w1 and w2 of gradient descent pls",
  ],
  [
    [7.29],
    "10에서 시작해서 0.5*w^2 위를 학습률 0.1로 경사하강 3번 하면 w는?",
    "Starting from ten, three plain gradient descent steps on 0.5*w^2 with a learning rate of one tenth. just give me the final w",
  ],
  [
    adamAt(1, 0.1, 3),
    "아담인데 f(w)=w², 시작 w=1, lr=0.1, 나머진 기본값이에요. 1,2,3스텝 뒤 w 각각 좀 알려주실 수 있을까요?",
    "adam on f(w)=w^2, w starts at 1, lr=0.1, defaults otherwise. w after each of the first 3 steps?",
  ],
  [
    [-0.1 + 0.1 / Math.SQRT2],
    "adagrad, lr=0.1, 기울기가 1, -1 순서로 들어왔고 w는 0에서 시작, eps는 무시. 둘째 스텝 뒤 w는?",
    "torch Adagrad, lr=0.1, lr_decay=0, two grads came in: 1, -1. w began at 0, ignore eps. final w?",
  ],
  // schedules
  [
    [0.05, 0.1, 0.05 * (1 + Math.cos(halfway))],
    "웜업은 100스텝 동안 0에서 0.1까지 선형, 그다음 코사인으로 내려가서 1,000스텝에 0. 스텝 50, 100, 550에서 lr은?",
    "linear warm-up for 100 steps from 0 (step 0) to 0.1 (step 100), then cosine to zero at step 1000. LR at step 50, 100, 550?",
  ],
  [
    [0.02],
    "MultiStepLR, milestones는 20, 40, 70이고 gamma 0.2, 학습률 0.1에서 시작. 에폭 25의 lr은?",
    "MultiStepLR milestones 20, 40, 70 and gamma 0.2, lr 0.1 at the start. lr at epoch 25?",
  ],
  [
    [0.001],
    "역제곱근 스케줄: peak 0.002, 워밍업 1,000스텝, t=4,000. lr은?",
    "inverse sqrt schedule, peak lr 0.002, 1k warmup steps, now at step 4,000. lr?",
  ],
  // clipping by norm
  [
    [3, 4],
    "grad=[6,8]를 max_norm=5 로 L2 norm clipping하면 각 성분이?",
    "grad=[6,8], clipped by L2 norm to 5: what is each component?",
  ],
  // dense layers
  [
    [300 * 40 + 40 + 40 * 7 + 7],
    "Linear(300, 40) + ReLU + Linear(40, 7), 편향 포함 파라미터 수는?",
    "Linear(300, 40) + ReLU + Linear(40, 7), biases included. trainable params?",
  ],
  [
    [300 * 40 + 40 * 7],
    "nn.Linear(300, 40, bias=False), nn.Linear(40, 7, bias=False)의 파라미터는 몇 개?",
    "Sequential(nn.Linear(300, 40), nn.ReLU(), nn.Linear(40, 7)) without bias: number of parameters?",
  ],
  // cross-validation
  [
    [240],
    "4-fold로 800개를, 라운드마다 3에폭씩 배치 30으로 학습하면 모든 라운드의 업데이트를 다 더하면 몇 번?",
    "4-fold over 800 rows, in each round i train 3 epochs with batch 30. updates summed over all the rounds?",
  ],
  [
    [15, 75],
    "시드 1234, 90개를 6겹으로. 라운드마다 검증 크기와 훈련 크기는?",
    "random seed 1234, 6 folds, 90 samples. validation size and training size per round?",
  ],
  [
    [9, 8, 8],
    "25개를 sklearn KFold(3)로 나누면 폴드 크기는 순서대로?",
    "25 rows with KFold(3): sizes of the folds in order?",
  ],
  [
    [3],
    "60개를 섞지 않고 6겹으로 나눠요. 행은 0부터, 폴드는 1부터 세면 25번 행은 몇 번째 폴드?",
    "60 rows, 6 unshuffled folds in order. which fold holds row 25 if rows are counted from 0 and folds from 1",
  ],
  [
    [8, 14],
    "20개를 셔플 없이 3-fold로 나누는데 앞 폴드부터 하나씩 더 가져가요. 행 번호 1부터 셀 때 두 번째 폴드 시작 행, 끝 행?",
    "20 rows, 3 folds in order, rows counted from 1: first and last row of the second fold?",
  ],
];

testInBothLanguages(told);

test.each([
  // the clause could matter
  "3 cats are in class a. 1,000 samples, batch 125: how many steps per epoch on 2 GPUs?",
  // layers that do not fit
  "Linear(300, 40), Linear(50, 7): parameters?",
  // rounds that differ
  "4-fold over 801 rows, 3 epochs with batch 30 in each round. updates summed over all the rounds?",
  // why, not how much
  "sgd with lr 0.1, w = 2, gradient 3. I don't understand why it diverges",
])("what is not understood to the last number has no answer: %s", (question) => {
  expect(compute(question, { locale: "en" })?.values).toBeUndefined();
});

test("what is set aside is said", () => {
  const computed = compute("week 9 homework: 1,000 samples, batch 125: how many steps per epoch?", {
    locale: "en",
  });
  expect(computed?.text).toContain("what is beside the question: not needed");
});
