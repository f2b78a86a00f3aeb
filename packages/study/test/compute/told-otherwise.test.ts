import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { compute } from "../../src/compute/compute.ts";

/** The same kinds in other words and with other numbers, worked out by hand to six digits. */
const told: readonly (readonly [values: readonly number[], question: string])[] = [
  [[1.5, -0.5], "signSGD, w=[2, -1], g=[0.1, -5], lr=0.5. one step, all components?"],
  [[0.4, 1.6, -2.4], "sgd with w = (0.5, 1.5, -2), gradient = (1, -1, 4), learning rate 0.1. new w?"],
  [[0.7, 0.553], "f(w) = w^3, start w = 1, lr 0.1, gradient descent. w1, w2?"],
  [[0.5], "gradient descent on 0.5*w^2 from w = 8 with lr 0.5, four steps. where do we end?"],
  [[2, 0], "f(x)=x^2, x0=4, lr=0.25, momentum 0.5. x after each of the first 2 steps?"],
  [[0.6], "w^4에서 1부터 시작, 학습률 0.1로 경사하강 한 번. w1은?"],
  [[0.544], "RMSProp에서 v가 0.16이었고 decay 0.9, 이번 기울기 2. 새 v는?"],
  [
    [0.05],
    "adagrad: accumulated G is 0.75 before the step, new gradient 0.5, lr 0.1, add g^2 first, no eps. how big is the update?",
  ],
  [[0.1], "AdaGrad 누적합이 3인 상태에서 기울기 1이 들어왔어요. lr 0.2, eps 무시. 업데이트 크기는?"],
  [[1000, 500.25], "1/(1-0.999^t) at t=1 and t=2?"],
  [[0.029701], "what is 1-β2^t for beta2=0.99 at t=3?"],
  [[0.2, 0.36, 0.488], "베타1 0.8일 때 1-β1^t 를 t=1,2,3에서 구해줘"],
  [
    [4],
    "40 rows, 4 folds, no shuffling. rows numbered from 1, folds numbered from 1. which fold holds row 31?",
  ],
  [[5], "5겹, 50개, 안 섞음. 행은 0부터 세고 폴드는 1부터. 49번 행은 몇 번째 폴드?"],
  [[20, 180], "10-fold on 200 rows: how many rows to validate and how many to train on in each round?"],
  [[4], "12조합, 4-fold, GPU 3장으로 동시에, 학습 하나에 15분. 몇 시간?"],
  [
    [2.5],
    "20 configs, 5-fold cv, no refit, each fit takes 6 minutes, 4 GPUs in parallel, one fit each. how many hours?",
  ],
  [[5], "dataset 500,000 images, throughput 1,000 images/s, 36 epochs. how many hours?"],
  [[50], "초당 200장, 데이터 60,000장, 10에폭. 몇 분?"],
  [[30], "each step takes 120 ms, 15,000 steps. how many minutes?"],
  [[1], "스텝 하나에 0.5초, 총 7,200스텝. 몇 시간?"],
  [
    [1.3660323412732291],
    "EMA decay 0.99, starts at 2.0, the value stays 1 from now on. ema after 100 updates?",
  ],
  [
    [36000],
    "hold out one fifth of 60 thousand samples for test, then 25 percent of the remainder for validation. how many for training?",
  ],
  [[86400], "12만 개 중 10%를 테스트로, 나머지의 20%를 검증으로 떼면 훈련은 몇 개?"],
  [[0.2119415576, 0.2119415576, 0.5761168847], "softmax of [1, 1, 2]?"],
  [[0.2689414214, 0.7310585786], "로짓 (0, 1)에 소프트맥스 하면?"],
  [[0.34055041584], "y = [1, 1, 0], p = [0.5, 0.8, 0.1]. BCE 평균은?"],
  [[101770], "Linear(784, 128), ReLU, Linear(128, 10) — total parameter count with biases?"],
  [[110], "nn.Linear(20, 5) 다음 nn.Linear(5, 2), bias=False면 파라미터 몇 개?"],
  [[1507], "inputs 10 -> 32 -> 32 -> 3 outputs, dense, biases included: how many parameters?"],
  [[242], "입력 열두 개 → 16 → 출력 둘, bias 포함 파라미터 수는?"],
  [
    [0.2],
    "CosineAnnealing after warm-up: linear warmup for 100 steps up to 0.4, then cosine down to 0 at step 900. lr at step 500?",
  ],
  [[0.00025], "웜업 2,000스텝 동안 0→1e-3 선형. 스텝 500의 lr?"],
  [[0.002], "lr 0.2, MultiStepLR at 30, 60, 90, gamma 0.1. epoch 75?"],
  [[0.2], "milestones=[10, 20, 25], gamma=0.5, 초기 lr 0.8. 22번째 에폭 lr?"],
  [[0.005], "inverse square root: 최대 lr 0.01, warmup 400 steps. lr at step 1600?"],
  [[0.001], "lr starts at 0.1 and is multiplied by one tenth every 20 epochs. lr at epoch 45?"],
  [[0.1], "f(w) = 0.5 * 20 * w^2: largest stable learning rate?"],
  [[0.3333333333], "f(w)=3w²의 안정한 학습률 상한은?"],
  [[0, 3, 4], "g=[0, 3, 4], max norm 10. clipped g?"],
  [[1.2, 1.6], "clip grad norm to 2, gradient [6, 8]. each component after?"],
  [[0.25], "노름 한계 0.5, 측정된 노름 2. 곱해지는 배율은?"],
  [[50], "20%가 양성인 1,000개를 stratified로 25% 테스트로 떼면 테스트의 양성은 몇 개?"],
  [[0.4], "2 GPUs, 64 per GPU, lr 0.1. now I have 8 GPUs, still 64 per GPU. linear scaling: lr?"],
  [[32], "accumulation 4, 8 GPUs, effective batch 1024. batch per GPU per forward pass?"],
  [[6000], "6 epochs, 1,030 rows, batch 100, drop_last. how many samples seen in total?"],
  [[1500], "3에폭, 데이터 525개, 배치 50, drop_last=True. 중복 포함해서 샘플을 총 몇 개 봤어?"],
  [
    [50],
    "200 negatives first, then 50 positives, sorted. the last 100 rows are the test set. what percent of it is positive?",
  ],
  [
    [0.00499999995],
    "adam, gradient always 1, lr 0.001. how far does w move in total over the first 5 steps?",
  ],
  [[2.4], "sgd lr 0.1, w starts at 3, gradients in order: 1, 2, 3. final w?"],
  [[-4.25], "모멘텀 0.5, lr 1, w=0, 기울기 1, 1, 1 차례로. 셋째 스텝 뒤 w는?"],
  [[47], "my dog ate 3 of my notebooks lol. 3,000 images, batch 64: steps per epoch?"],
  [[47], "새벽 3시인데 아직도 이거 하는 중. 3,000장, 배치 64면 에폭당 몇 스텝?"],
  [[0.99004488], "AdamW, lr 0.01, wd 0.1, decay only, 10 steps. what factor is left of w?"],
  [[30], "chapter 5 question: 5-fold, 3 learning rates, 2 momentum values. how many fits without the refit?"],
  [
    [32],
    "how many weights in a dense net with three inputs, two hidden layers of four and one output, no biases?",
  ],
  [[70], "입력 다섯, 은닉 열, 출력 둘인 dense 망, bias 없이 가중치 개수는?"],
  [[220], "10-20-1 mlp without biases, number of weights?"],
  [[1.5, 3.5], "sgd, lr=0.5, w=[2,4], g=[1,1]: new w"],
  [[0.36], "minimize f(w)=2w^2 by gd. w0=1, eta=0.1. w after 2 steps?"],
  [[1, 0.5], "w² 위에서 w=2부터 lr=0.25로 두 스텝. w1, w2 각각?"],
  [[0.6, 1.08, 1.464], "경사하강법 f(w)=(w-3)^2, w0=0, lr 0.1. w1, w2, w3?"],
  [[0.00015], "warmup 500 steps to 3e-4 then cosine decay to 0 at step 10500. what is lr at step 5500?"],
  [[0.05], "처음 100스텝 0→0.1 선형 웜업, 이후 1,000스텝 동안 코사인으로 0까지. 600스텝에서 lr은?"],
  [[0.000175], "warmup 4000 steps, peak 7e-4, inverse sqrt decay. lr at step 64000?"],
  [[0.0005], "milestones at 100 and 150, gamma 0.1, base lr 0.05. lr in epoch 150?"],
  [[5], "RMSprop: s = 1, rho = 0.5, g = 3. new s?"],
  [[0.4], "adagrad s=0.36 already, g=0.8, lr=0.5, ignore eps, step size?"],
  [[2.441942853], "what's 1/(1 - 0.9^t) at t = 5?"],
  [[0.3439], "adam이 m을 나누는 1-0.9^t, t=4면 얼마?"],
  [[5], "99 rows, 9 folds unshuffled. row 50 (counted from 0), which fold (counted from 1)?"],
  [[12, 132], "12-fold on 144 samples: validation and training size per fold?"],
  [[350, 50], "8겹, 400개. 라운드마다 훈련 몇 개 검증 몇 개?"],
  [[1000], "5-fold, 500 rows, 10 epochs per fold, batch 20. total updates over all folds?"],
  [[96], "4겹 교차검증, 데이터 400개, 각 폴드 2에폭 배치 25. 전체 업데이트 수는?"],
  [[5], "1,200 img/s, 1.2 million images, 18 epochs, hours?"],
  [[1], "0.25 s per iteration, 14,400 iterations. hours?"],
  [[5], "8 gpus, 10 candidates, 8-fold, 30 min per fit, all in parallel one per gpu. hours?"],
  [[2.71], "weight EMA, decay 0.9, shadow 0, weights constant at 10. shadow after 3 updates?"],
  [[54000], "90 thousand rows, a third for test, then a tenth of the rest for validation, training rows?"],
  [[70], "전체 500개, 테스트 100개, 검증 50개, 나머지 훈련. 훈련은 몇 퍼센트?"],
  [[0.3333333333, 0.3333333333, 0.3333333333], "softmax(0, 0, 0)?"],
  [[0.3669845875], "bce mean: labels [1, 0], probs [0.8, 0.4]"],
  [[5560], "linear(100→50), relu, linear(50→10), with bias, params?"],
  [[1994], "Dense(64) -> Dense(10) on 20 inputs with biases, params?"],
  [[0.25], "clipping threshold 3, gradient norm 12, multiplier?"],
  [[3, 4], "gradient [3, 4], clip to norm 10. result?"],
  [[2.5, 6], "기울기 [5, 12]를 L2 노름 6.5로 클리핑하면 각 성분은?"],
  [[20], "5% of 4,000 are positive; stratified 10% test. how many positives in the test set?"],
  [
    [10, 10, 0],
    "labels sorted, class sizes 10, 20, 30; 3 unshuffled folds of 20. how many of each class in the first fold",
  ],
  [
    [0, 10, 10],
    "10 cats then 20 dogs then 30 birds, unshuffled 3 folds: cats, dogs, birds in the middle fold?",
  ],
  [[50], "정렬된 데이터 음성 300, 양성 100. 마지막 200개를 테스트로 쓰면 양성은 몇 퍼센트?"],
  [[32], "accum 8, 2 gpus, effective batch 512, per-gpu batch?"],
  [[3600], "4 epochs of 950 rows with batch 100 and drop_last. how many samples processed?"],
  [[0.25], "f(w)=4w^2. above which learning rate does gd diverge?"],
];

test.each(told)("%j: %s", (values, question) => {
  const computed = compute(question, { locale: /[가-힣]/u.test(question) ? "ko" : "en" });
  expect(computed?.values).toHaveLength(values.length);
  for (const [index, value] of values.entries())
    expect(Math.abs(computed!.values![index]! - value)).toBeLessThanOrEqual(
      1e-6 * Math.max(1, Math.abs(value)),
    );
  expect(checkCertificate(computed!.derivation!, 1)).toEqual([]);
});

test.each([
  "grid search over 5 learning rates and a list of momentum values, 3-fold: how many trainings?",
  "5-fold, 100 rows, batch 10, 2 epochs. how many updates in one round?",
  "rmsprop, 2 steps, lr 0.1, gradient always 1, rho 0.9, ignore eps. new w?",
  "linear warmup over 100 steps to 0.1, then cosine to 0.001 at step 1000. lr at 50, 550?",
  "Linear(10, 20), bias only in the last, Linear(20, 5): params?",
  "Linear(10, 20, bias=False), Linear(20, 5): params?",
  "y = [1, 0.5], p = [0.2, 0.4], mean binary cross-entropy?",
  "w = [1, 2], g = [1, 2, 3], sgd lr 0.1: new w?",
  "which fold holds row 20 of 60 rows in 6 unshuffled folds?",
  "inputs 10 -> 32 -> 3 outputs, dense: how many weights?",
  "accumulation 3, 4 GPUs, effective batch 2048: batch per GPU?",
])("what is not told to the last number has no answer: %s", (question) => {
  expect(compute(question, { locale: "en" })?.values).toBeUndefined();
});
