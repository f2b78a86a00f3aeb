import { freeze } from "@opt/description";

/** A concept of the field, whether or not it has a card yet. */
export interface Concept {
  readonly slug: string;
  readonly ko: string;
  readonly en: string;
  /** Slugs to understand first. */
  readonly prerequisites: readonly string[];
}

const rows: readonly (readonly [slug: string, ko: string, en: string, ...prerequisites: string[]])[] = [
  ["loss-function", "손실 함수", "Loss function"],
  ["parameter", "매개변수(가중치)", "Parameter (weight)"],
  ["hyperparameter", "하이퍼파라미터", "Hyperparameter", "parameter"],
  ["gradient", "기울기(그래디언트)", "Gradient", "loss-function", "parameter"],
  ["learning-rate", "학습률", "Learning rate", "gradient", "hyperparameter"],
  ["gradient-descent", "경사 하강법", "Gradient descent", "gradient", "learning-rate"],
  ["sgd-step", "SGD 한 스텝 계산", "One SGD step by hand", "gradient-descent"],
  ["batch-gradient-descent", "(전체) 배치 경사 하강법", "(Full-)batch gradient descent", "gradient-descent"],
  [
    "stochastic-gradient-descent",
    "확률적 경사 하강법(SGD)",
    "Stochastic gradient descent",
    "batch-gradient-descent",
  ],
  ["mini-batch-sgd", "미니배치 SGD", "Mini-batch SGD", "stochastic-gradient-descent"],
  ["bag-of-errors", "오차 가방 비유", "The bag-of-errors metaphor", "mini-batch-sgd"],
  ["batch-size", "배치 크기", "Batch size", "mini-batch-sgd", "hyperparameter"],
  ["gradient-noise", "기울기 잡음(분산)", "Gradient noise (variance)", "mini-batch-sgd"],
  ["epoch-step", "에폭과 스텝", "Epoch and step", "mini-batch-sgd"],
  ["drop-last", "마지막 배치 버리기", "Drop-last", "epoch-step"],
  ["shuffle", "섞기(셔플)", "Shuffling", "epoch-step"],
  ["linear-scaling-rule", "선형 스케일링 규칙", "Linear scaling rule", "batch-size", "learning-rate"],
  ["sqrt-scaling", "제곱근 스케일링", "Square-root scaling", "linear-scaling-rule", "gradient-noise"],
  ["warmup", "워밍업", "Warm-up", "linear-scaling-rule", "lr-schedule"],
  [
    "sharp-minima",
    "날카로운 최소점과 큰 배치",
    "Sharp minima and large batches",
    "batch-size",
    "generalization",
  ],
  [
    "convergence-conditions",
    "로빈스-먼로 조건",
    "Robbins-Monro conditions",
    "stochastic-gradient-descent",
    "lr-schedule",
  ],
  ["lr-schedule", "학습률 스케줄", "Learning-rate schedule", "learning-rate"],
  ["cosine-schedule", "코사인 스케줄", "Cosine schedule", "lr-schedule"],
  ["ema", "지수 이동 평균", "Exponential moving average"],
  ["momentum", "모멘텀(관성)", "Momentum", "gradient-descent", "ema"],
  ["momentum-step", "모멘텀 한 스텝 계산", "One momentum step by hand", "momentum"],
  ["momentum-conventions", "모멘텀의 두 가지 관례", "Two momentum conventions", "momentum"],
  ["moment-vs-momentum", "모멘트(적률)와 모멘텀", "Moment versus momentum", "momentum", "adam"],
  ["nesterov", "네스테로프 모멘텀", "Nesterov momentum", "momentum"],
  ["nesterov-step", "네스테로프 한 스텝 계산", "One Nesterov step by hand", "nesterov"],
  ["ravine", "골짜기와 지그재그", "Ravines and zig-zag", "gradient-descent"],
  ["condition-number", "조건수", "Condition number", "ravine"],
  ["local-minimum", "극소점과 최소점", "Local and global minimum", "gradient"],
  ["saddle-point", "안장점", "Saddle point", "local-minimum"],
  ["unstable-equilibrium", "불안정 평형", "Unstable equilibrium", "saddle-point"],
  ["adagrad", "AdaGrad", "AdaGrad", "gradient-descent"],
  ["rmsprop", "RMSProp", "RMSProp", "ema", "adagrad"],
  ["rmsprop-step", "RMSProp 한 스텝 계산", "One RMSProp step by hand", "rmsprop"],
  ["adam", "Adam", "Adam", "momentum", "rmsprop"],
  ["adam-step", "Adam 한 스텝 계산", "One Adam step by hand", "adam", "bias-correction"],
  ["bias-correction", "편향 보정", "Bias correction", "ema", "adam"],
  ["adam-scale-invariance", "Adam의 크기 불변성", "Adam's scale invariance", "adam"],
  ["amsgrad", "AMSGrad와 Adam의 수렴", "AMSGrad and Adam's convergence", "adam"],
  ["weight-decay", "가중치 감쇠", "Weight decay", "gradient-descent", "overfitting"],
  ["adamw", "AdamW", "AdamW", "adam", "weight-decay"],
  ["adamw-step", "AdamW 한 스텝 계산", "One AdamW step by hand", "adamw"],
  ["gradient-clipping", "그래디언트 클리핑", "Gradient clipping", "gradient"],
  [
    "optimizer-vs-loss",
    "옵티마이저와 손실 함수의 차이",
    "Optimizer versus loss function",
    "loss-function",
    "gradient-descent",
  ],
  [
    "optimizer-family",
    "옵티마이저 계보(방향·보폭)",
    "Optimizer family tree (direction, step size)",
    "momentum",
    "rmsprop",
    "adam",
  ],
  ["checkpointing", "체크포인트", "Checkpointing", "mini-batch-sgd", "adam"],
  [
    "train-val-test",
    "훈련·검증·시험 데이터",
    "Train, validation and test data",
    "hyperparameter",
    "generalization",
  ],
  ["generalization", "일반화", "Generalisation", "loss-function"],
  ["overfitting", "과적합", "Overfitting", "generalization"],
  ["early-stopping", "조기 종료", "Early stopping", "overfitting", "train-val-test"],
  ["data-leakage", "데이터 누설", "Data leakage", "train-val-test"],
  ["sorted-data-bias", "정렬된 데이터의 편향", "Bias of sorted data", "train-val-test", "shuffle"],
  ["stratified", "층화 분할", "Stratified split", "sorted-data-bias"],
  ["k-fold", "k-겹 교차 검증", "k-fold cross-validation", "train-val-test", "shuffle"],
  ["leave-one-out", "하나 남기기 교차 검증", "Leave-one-out CV", "k-fold"],
  ["nested-cv", "중첩 교차 검증", "Nested cross-validation", "k-fold", "grid-search"],
  ["grid-search", "격자 탐색", "Grid search", "hyperparameter", "k-fold"],
  ["one-standard-error", "1-표준오차 규칙", "One-standard-error rule", "k-fold"],
  ["time-series-split", "시계열 분할", "Time-series split", "data-leakage", "k-fold"],
  ["char-count", "공백 제외 글자 수(학습 일지)", "Character count without spaces (study log)"],
];

/** The map of the field: 64 concepts and what each builds on. Frozen. */
export const concepts: readonly Concept[] = freeze(
  rows.map(([slug, ko, en, ...prerequisites]) => ({ slug, ko, en, prerequisites })),
);
