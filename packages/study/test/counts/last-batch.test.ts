import { type InBothLanguages, testInBothLanguages } from "../compute/in-both-languages.ts";

/** Worked out by hand. */
const told: readonly InBothLanguages[] = [
  [
    [469, 96],
    "훈련 이미지 6만 장, 배치 128. 마지막 자투리 배치도 쓴다면 한 에포크에 몇 스텝이고 마지막 배치에는 몇 장이 들어가나요?",
    "60,000 images, batch 128, the last short batch is kept: how many steps per epoch, and how many images in the last batch?",
  ],
  [
    [1500, 5],
    "훈련 표본은 5,005개, 배치 크기는 100, 에포크는 30이다. 마지막 불완전한 배치를 버리는 경우 전체 갱신 횟수와 에포크마다 버려지는 표본 수를 각각 구하시오.",
    "5,005 training samples, batch size 100, 30 epochs, drop_last=True: total number of updates and number of samples dropped per epoch?",
  ],
  [
    [8400],
    "데이터 7만 장에서 1만 장을 검증으로 떼고 나머지를 미니배치 250장씩 학습한다. 35에포크 동안의 총 갱신 횟수를 구하여라.",
    "70,000 images, 10,000 for validation, the rest in batches of 250. Total number of updates in 35 epochs?",
  ],
  [
    [400, 100],
    "배치 크기를 64에서 256으로 바꾸면 에폭당 업데이트가 몇 번에서 몇 번으로 줄어드나요? 데이터는 25,600개.",
    "25,600 samples. The batch goes from 64 to 256: updates per epoch go from how many to how many?",
  ],
  [
    [200],
    "per_device_train_batch_size=2, gradient_accumulation_steps=32, GPU 4장; 샘플 51,200개. 에폭당 옵티마이저 스텝은 몇 번?",
    "per_device_train_batch_size=2, gradient_accumulation_steps=32, 4 GPUs; 51,200 examples. Optimizer steps in one epoch?",
  ],
];

testInBothLanguages(told);
