import { describe, expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { compute } from "../../src/compute/compute.ts";

/** Every formula once in each language. Optimizers but NAdam are worked out by PyTorch 1.13, the rest by hand. */
const formulas: readonly (readonly [name: string, values: readonly number[], ko: string, en: string])[] = [
  [
    "sgd",
    [1.7],
    "SGD 한 스텝, 학습률 0.1, w=2, 기울기 3: w는?",
    "one SGD step, learning rate 0.1, w=2, gradient 3: w?",
  ],
  [
    "sgd, second step",
    [1.8],
    "SGD 두 스텝, 학습률 0.1, w=2, 기울기 3, -1: w는?",
    "two SGD steps, learning rate 0.1, w=2, gradients 3, -1: w?",
  ],
  [
    "momentum",
    [0.8],
    "모멘텀 0.9, 학습률 0.1, w=1, 기울기 2: 첫 스텝 뒤 w는?",
    "momentum 0.9, learning rate 0.1, w=1, gradient 2: w after the first step?",
  ],
  [
    "momentum, second step",
    [0.22],
    "모멘텀 0.9, 학습률 0.1, w=1, 기울기 2, 4: 두 스텝 뒤 w는?",
    "momentum 0.9, learning rate 0.1, w=1, gradients 2, 4: w after two steps?",
  ],
  [
    "Nesterov",
    [0.62],
    "네스테로프, 모멘텀 0.9, 학습률 0.1, w=1, 기울기 2: 첫 스텝 뒤 w는?",
    "Nesterov, momentum 0.9, learning rate 0.1, w=1, gradient 2: w after the first step?",
  ],
  [
    "Nesterov, second step",
    [-0.302],
    "네스테로프, 모멘텀 0.9, 학습률 0.1, w=1, 기울기 2, 4: 두 스텝 뒤 w는?",
    "Nesterov, momentum 0.9, learning rate 0.1, w=1, gradients 2, 4: w after two steps?",
  ],
  [
    "AdaGrad",
    [0.500000000017],
    "AdaGrad 첫 스텝, 학습률 0.5, w=1, 기울기 3: w는?",
    "AdaGrad, first step, learning rate 0.5, w=1, gradient 3: w?",
  ],
  [
    "AdaGrad, second step",
    [0.100000000025],
    "AdaGrad 두 스텝, 학습률 0.5, w=1, 기울기 3, 4: w는?",
    "AdaGrad, two steps, learning rate 0.5, w=1, gradients 3, 4: w?",
  ],
  [
    "Adadelta",
    [0.996837726293],
    "Adadelta 첫 스텝, 학습률 1, ρ=0.9, w=1, 기울기 2: w는?",
    "Adadelta, first step, learning rate 1, ρ=0.9, w=1, gradient 2: w?",
  ],
  [
    "Adadelta, second step",
    [0.993593302032],
    "Adadelta 두 스텝, 학습률 1, ρ=0.9, w=1, 기울기 2, 2: w는?",
    "Adadelta, two steps, learning rate 1, ρ=0.9, w=1, gradients 2, 2: w?",
  ],
  [
    "RMSProp",
    [0.968377223648],
    "RMSProp 첫 스텝, 학습률 0.01, ρ=0.9, w=1, 기울기 4: w는?",
    "RMSProp, first step, learning rate 0.01, ρ=0.9, w=1, gradient 4: w?",
  ],
  [
    "RMSProp, second step, alpha of its own",
    [0.875631494152],
    "RMSProp 두 스텝, 학습률 0.01, alpha 0.99, w=1, 기울기 4, 1: w는?",
    "RMSProp, two steps, learning rate 0.01, alpha 0.99, w=1, gradients 4, 1: w?",
  ],
  [
    "Adam",
    [0.99000000002],
    "Adam 첫 스텝, 학습률 0.01, w=1, 기울기 5: w는?",
    "Adam, first step, learning rate 0.01, w=1, gradient 5: w?",
  ],
  [
    "Adam, second step",
    [0.98654394155],
    "Adam 두 스텝, 학습률 0.01, w=1, 기울기 5, -2: w는?",
    "Adam, two steps, learning rate 0.01, w=1, gradients 5, -2: w?",
  ],
  [
    "AdamW",
    [1.8800000002],
    "AdamW 첫 스텝, 학습률 0.1, 가중치 감쇠 0.1, w=2, 기울기 5: w는?",
    "AdamW, first step, learning rate 0.1, weight decay 0.1, w=2, gradient 5: w?",
  ],
  [
    "AdamW, second step",
    [1.78089590258],
    "AdamW 두 스텝, 학습률 0.1, 가중치 감쇠 0.1, w=2, 기울기 5, 1: w는?",
    "AdamW, two steps, learning rate 0.1, weight decay 0.1, w=2, gradients 5, 1: w?",
  ],
  [
    "NAdam",
    [0.989435482269],
    "NAdam 첫 스텝, 학습률 0.01, w=1, 기울기 2: w는?",
    "NAdam, first step, learning rate 0.01, w=1, gradient 2: w?",
  ],
  [
    "AdaMax",
    [0.99000000005],
    "AdaMax 첫 스텝, 학습률 0.01, w=1, 기울기 2: w는?",
    "AdaMax, first step, learning rate 0.01, w=1, gradient 2: w?",
  ],
  [
    "L2 weight decay",
    [1.6],
    "SGD, 가중치 감쇠 0.5, 학습률 0.1, w=2, 기울기 3: w는?",
    "SGD, weight decay 0.5, learning rate 0.1, w=2, gradient 3: w?",
  ],
  [
    "bias correction",
    [1.57894736842],
    "m=0.3, β1=0.9, t=2: 편향 보정한 m은?",
    "m=0.3, β1=0.9, t=2: bias-corrected m?",
  ],
  [
    "bias correction's divisor",
    [0.002997001],
    "β2=0.999, 3번째 스텝의 편향 보정 분모 1-β^t는?",
    "β2=0.999: the bias-correction divisor 1-β^t at the 3rd step?",
  ],
  [
    "cosine schedule",
    [0.0853553390593],
    "코사인 스케줄, 0.1에서 0까지 100스텝, 25스텝의 학습률은?",
    "cosine schedule from 0.1 to 0 over 100 steps: learning rate at step 25?",
  ],
  [
    "linear schedule",
    [0.075],
    "학습률을 0.1에서 0까지 100스텝 동안 선형으로, 25스텝에서는?",
    "linear schedule from 0.1 to 0 over 100 steps: learning rate at step 25?",
  ],
  [
    "warm-up",
    [0.025],
    "선형 워밍업 1000스텝, 목표 학습률 0.1, 250스텝의 학습률은?",
    "linear warm-up over 1000 steps to 0.1: learning rate at step 250?",
  ],
  [
    "warm-up, then cosine",
    [0.05],
    "워밍업 10스텝 뒤 0.1에서 0으로 100스텝 코사인, 60스텝의 학습률은?",
    "10 steps of warm-up to 0.1, then cosine to 0 over 100 steps: learning rate at step 60?",
  ],
  [
    "step decay",
    [0.025],
    "학습률 0.1을 10에폭마다 절반으로, 25에폭의 학습률은?",
    "learning rate 0.1 halved every 10 epochs: learning rate at epoch 25?",
  ],
  [
    "exponential decay",
    [0.059049],
    "학습률 0.1에 매 에폭 0.9를 곱하면 5에폭 뒤 학습률은?",
    "learning rate 0.1 multiplied by 0.9 every epoch: learning rate after 5 epochs?",
  ],
  [
    "clipping by norm",
    [0.6, 0.8],
    "기울기 (3, 4)를 노름 1로 클리핑하면?",
    "gradient (3, 4) clipped to norm 1?",
  ],
  [
    "clipping by value",
    [1, -1, 0.5],
    "기울기 [3, -4, 0.5]를 값 기준 1로 클리핑하면?",
    "gradient [3, -4, 0.5] clipped by value to 1?",
  ],
  [
    "effective batch",
    [256],
    "GPU 4장, 장당 배치 16, 누적 4번이면 실효 배치는?",
    "4 GPUs, batch 16 per GPU, 4 accumulation steps: effective batch?",
  ],
  [
    "linear scaling",
    [0.4],
    "배치 64에서 학습률 0.1, 배치 256이면 선형 규칙으로 학습률은?",
    "learning rate 0.1 at batch 64, batch 256 by the linear rule: learning rate?",
  ],
  [
    "square-root scaling",
    [0.2],
    "배치 64에서 학습률 0.1, 배치 256이면 제곱근 규칙으로 학습률은?",
    "learning rate 0.1 at batch 64, batch 256 by the square-root rule: learning rate?",
  ],
  [
    "steps per epoch",
    [32],
    "데이터 1,000개, 배치 32면 에폭당 스텝 수는?",
    "1,000 samples, batch 32: steps per epoch?",
  ],
  [
    "steps per epoch, last dropped",
    [31],
    "데이터 1,000개, 배치 32, 마지막 배치를 버리면 에폭당 스텝 수는?",
    "1,000 samples, batch 32, last batch dropped: steps per epoch?",
  ],
  [
    "last batch",
    [8],
    "데이터 1,000개, 배치 32면 마지막 배치 크기는?",
    "1,000 samples, batch 32: size of the last batch?",
  ],
  [
    "updates",
    [96],
    "데이터 1,000개, 배치 32, 3에폭이면 업데이트는 모두 몇 번?",
    "1,000 samples, batch 32, 3 epochs: how many updates in all?",
  ],
  ["fold sizes", [4, 3, 3], "10개를 3겹으로 나누면 폴드 크기는?", "10 samples in 3 folds: fold sizes?"],
  [
    "fold members",
    [4, 5, 6],
    "0번부터 9번까지 섞지 않고 3겹으로 나누면 두 번째 폴드의 번호는?",
    "rows 0 to 9 in 3 unshuffled folds: which rows are in the second fold?",
  ],
  [
    "class mix of a fold",
    [0, 30],
    "고양이 30, 개 30이 순서대로, 섞지 않고 2겹이면 두 번째 폴드에 고양이, 개는 몇 마리?",
    "30 cats, 30 dogs, sorted, 2 unshuffled folds: how many cats and dogs in the second fold?",
  ],
  [
    "class mix of the last",
    [10, 30],
    "고양이 30, 개 30이 순서대로 있고 마지막 40개에 고양이, 개는 각각 몇 마리?",
    "30 cats, 30 dogs, sorted: how many cats and dogs in the last 40?",
  ],
  [
    "stratified folds",
    [6, 9],
    "양성 30, 음성 45를 층화 5겹으로 나누면 폴드마다 양성, 음성은 몇 개?",
    "30 positive, 45 negative, stratified 5-fold: positive and negative per fold?",
  ],
  [
    "split sizes",
    [800, 100, 100],
    "데이터 1000개를 8:1:1로 나누면 각각 몇 개?",
    "1000 samples split 8:1:1: how many each?",
  ],
  [
    "fits in a search",
    [60],
    "학습률 4개, 배치 크기 3개, 5겹 격자 탐색이면 학습은 몇 번?",
    "grid search, 4 learning rates, 3 batch sizes, 5-fold: how many fits?",
  ],
  [
    "parameters of a dense network",
    [43],
    "입력 4, 은닉 5, 출력 3인 완전 연결 신경망의 파라미터는 몇 개?",
    "dense network, 4 inputs, 5 hidden, 3 outputs: how many parameters?",
  ],
  [
    "moving average",
    [2.3],
    "지수 이동 평균, β=0.9, 지금 평균 2, 새 값 5: 새 평균은?",
    "exponential moving average, β=0.9, current average 2, new value 5: new average?",
  ],
  [
    "characters without spaces",
    [9],
    '"SGD 한 번에 하나씩" 공백 제외 몇 자?',
    'how many characters without spaces in "mini batch"?',
  ],
];

/** A number that is needed and not given, once in each language. */
const lacking: readonly (readonly [missing: string, ko: string, en: string])[] = [
  ["learningRate", "SGD 한 스텝, w=2, 기울기 3: w는?", "one SGD step, w=2, gradient 3: w?"],
  ["gradient", "Adam 첫 스텝, 학습률 0.01, w=1: w는?", "Adam, first step, learning rate 0.01, w=1: w?"],
  [
    "momentum",
    "모멘텀 SGD, 학습률 0.1, w=1, 기울기 2: 첫 스텝 뒤 w는?",
    "SGD with momentum, learning rate 0.1, w=1, gradient 2: w after the first step?",
  ],
  ["batchSize", "데이터 1,000개면 에폭당 스텝 수는?", "1,000 samples: steps per epoch?"],
  ["samples", "배치 32면 에폭당 스텝 수는?", "batch 32: steps per epoch?"],
  ["nSplits", "데이터 100개를 교차 검증하면 폴드 크기는?", "cross-validation on 100 samples: fold sizes?"],
  ["maxNorm", "기울기 (3, 4)를 노름으로 클리핑하면?", "gradient (3, 4) clipped by norm?"],
  [
    "steps",
    "코사인 스케줄, 0.1에서 0까지, 25스텝의 학습률은?",
    "cosine schedule from 0.1 to 0: learning rate at step 25?",
  ],
  [
    "learningRate",
    "배치 64에서 256으로 늘리면 선형 규칙으로 학습률은?",
    "batch 64 to 256 by the linear rule: learning rate?",
  ],
  ["samples", "데이터를 8:1:1로 나누면 각각 몇 개?", "split 8:1:1: how many samples each?"],
  ["candidates", "5겹 격자 탐색이면 학습은 몇 번?", "grid search, 5-fold: how many fits?"],
];

describe.each(["ko", "en"] as const)("%s", (locale) => {
  test.each(formulas)("%s", (_, values, ko, en) => {
    const computed = compute(locale === "ko" ? ko : en, { locale });
    expect(computed?.values).toHaveLength(values.length);
    for (const [index, value] of values.entries()) expect(computed!.values![index]).toBeCloseTo(value, 9);
    expect(checkCertificate(computed!.derivation!)).toEqual([]);
  });

  test.each(lacking)("%s is named as missing", (missing, ko, en) => {
    const computed = compute(locale === "ko" ? ko : en, { locale });
    expect(computed?.missing).toContain(missing);
    expect(computed?.values).toBeUndefined();
  });
});
