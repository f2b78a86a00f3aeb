/**
 * How much a term says by itself. "strong": it has no everyday meaning. "weak": it has one, so it answers
 * only beside words we know. "hint": an everyday word that at most suggests. "context": a word of the field
 * that picks no card but is no stranger either.
 */
export type Strength = "strong" | "weak" | "hint" | "context";

/** One meaning and the ways to write it in either language. */
export interface Term {
  readonly token: string;
  readonly strength: Strength;
  /** A space or hyphen in a form may be either, or nothing. */
  readonly forms: readonly string[];
  /** Korean verb stems: whatever ending follows belongs to them. */
  readonly stems: readonly string[];
}

/** Forms by token, separated by bars. */
type Table = Readonly<Record<string, string>>;

const strong: Table = {
  "gradient-descent": "경사 하강법 | 경사 하강 | 그래디언트 디센트 | gradient descent | steepest descent",
  sgd: "확률적 경사 하강법 | 확률적 경사 하강 | stochastic gradient descent | stochastic gradient",
  "full-batch": "배치 경사 하강법 | 전체 배치 | 풀 배치 | full batch | batch gradient descent",
  "mini-batch": "미니 배치 | 소배치 | mini batch | minibatch | 오차 가방 | bag of errors | bag-of-errors",
  "batch-size": "배치 크기 | 배치 사이즈 | batch size | batchsize",
  "learning-rate": "학습률 | 학습율 | 러닝 레이트 | learning rate | lr",
  "linear-scaling":
    "선형 스케일링 규칙 | 선형 스케일링 | 선형 조정 규칙 | linear scaling rule | linear scaling",
  momentum:
    "모멘텀 계수 | 모멘텀 옵티마이저 | momentum coefficient | momentum optimizer | momentum optimiser | sgd with momentum | heavy ball",
  "saddle-point": "안장점 | 말안장점 | saddle point",
  rmsprop: "rmsprop | rms prop | 알엠에스프롭 | rms프롭",
  adam: "아담 옵티마이저 | adam 옵티마이저 | adam optimizer | adam optimiser | adaptive moment estimation | 적응적 모멘트 추정",
  "bias-correction": "편향 보정 | 바이어스 보정 | bias correction",
  "validation-set":
    "검증 데이터 | 검증 셋 | 검증 세트 | 밸리데이션 셋 | 밸리데이션 | validation set | validation data | held out | holdout",
  "test-set": "시험 데이터 | 시험 셋 | 테스트 셋 | 테스트 세트 | 평가 데이터 | test set",
  "training-set":
    "훈련 데이터 | 학습 데이터 | 트레이닝 셋 | 훈련 셋 | 훈련 세트 | training set | training data | train set",
  "data-split":
    "데이터 나누기 | 데이터 분할 | 훈련 검증 시험 | train val test | train validation test | train/val/test | train test split | split my data | split the data | split data | data split | train/test split",
  "k-fold":
    "k 겹 교차 검증 | k겹 | k-겹 | k 폴드 | k폴드 | 케이폴드 | 교차 검증 | 크로스 밸리데이션 | k fold | kfold | cross validation | cross validate",
  stratified: "층화 추출 | 층화 분할 | 층화 샘플링 | stratified split | stratified sampling",
  imbalanced:
    "클래스 불균형 | 불균형한 클래스 | 클래스가 불균형 | class imbalance | imbalanced class | imbalanced data | unbalanced class | rare class | 드문 클래스",
  "sorted-data":
    "정렬된 데이터 | 정렬 데이터 | 순서대로 정렬된 | 클래스 순서 | 섞지 않은 데이터 | sorted data | ordered by class | sorted by class | unshuffled",
  hessian: "헤시안 | 헤세 행렬 | hessian | 고윳값 | 고유값 | eigenvalue",
};

/** Concepts that have no card yet; see `nearest` in rules.ts. */
const strongWithoutCard: Table = {
  "loss-function":
    "손실 함수 | 비용 함수 | 목적 함수 | loss function | cost function | objective function | mean squared error | 평균 제곱 오차",
  hyperparameter: "하이퍼 파라미터 | 초매개변수 | hyperparameter | hyper parameter",
  optimizer: "옵티마이저 | 최적화기 | 최적화 알고리즘 | optimizer | optimiser",
  "local-minimum":
    "극소점 | 지역 최솟값 | 지역 최소값 | 로컬 미니멈 | 국소 최솟값 | 국소 최소점 | local minimum | local minima | 극솟값",
  ema: "지수 이동 평균 | 지수 가중 평균 | exponential moving average | exponentially weighted average",
  nesterov: "네스테로프 | nesterov | nag optimizer",
  adagrad: "adagrad | 아다그라드 | 에이다그라드",
  adamw: "adamw | 아담w | 아담 더블유",
  amsgrad: "amsgrad",
  "weight-decay":
    "가중치 감쇠 | 웨이트 디케이 | weight decay | l2 규제 | l2 regularization | l2 regularisation | 정칙화",
  "early-stopping": "조기 종료 | 얼리 스토핑 | early stopping | stop training | early stop",
  overfitting: "과적합 | 과대 적합 | 오버피팅 | overfitting | overfit",
  "gradient-clipping": "그래디언트 클리핑 | 기울기 자르기 | 기울기 클리핑 | gradient clipping",
  "data-leakage": "데이터 누설 | 데이터 누수 | data leakage | leakage",
  "lr-schedule":
    "학습률 스케줄 | 학습률 스케줄러 | 학습률 감쇠 | learning rate schedule | learning rate scheduler | learning rate decay | lr schedule",
  "cosine-schedule": "코사인 스케줄 | 코사인 어닐링 | cosine schedule | cosine annealing | cosine decay",
  "grid-search": "격자 탐색 | 그리드 서치 | grid search",
  "leave-one-out": "하나 남기기 | leave one out | loocv",
  "nested-cv": "중첩 교차 검증 | nested cross validation | nested cv",
  "time-series-split": "시계열 분할 | 시계열 교차 검증 | time series split | time series cross validation",
  "char-count": "공백 제외 글자 수 | 글자 수 | character count | characters without spaces",
  "drop-last": "자투리 배치 | 마지막 배치 | drop last | last batch",
  "convergence-conditions": "로빈스 먼로 | robbins monro",
  "condition-number": "조건수 | condition number",
};

const weak: Table = {
  sgd: "sgd | 에스지디",
  momentum: "모멘텀 | 모맨텀 | 관성 | momentum",
  adam: "adam",
  gradient: "기울기 | 그래디언트 | 그레디언트 | 그라디언트 | gradient",
  batch: "배치 | batch",
  moment: "모멘트 | 적률 | moment",
  "step-size": "보폭 | 걸음 크기 | 스텝 크기 | step size",
  validation: "검증 | validation",
  "test-set": "테스트 데이터 | test data",
  "k-fold": "choose k | k는 몇 | k를 몇 | k 값 | value of k",
  fold: "폴드 | 겹 | fold",
  epoch: "에폭 | 에포크 | epoch",
  shuffle: "셔플 | 무작위로 섞기 | shuffle | shuffled | shuffling",
  "sorted-data": "정렬 | sorted | 정렬된 | 정렬돼 | 정렬되어 | 정렬하면",
  stratified: "층화 | 계층화 | stratified | stratification | stratify",
};

const weakWithoutCard: Table = {
  generalization: "일반화 | generalization | generalisation",
  warmup: "워밍업 | 웜업 | warm up | warmup",
  checkpointing: "체크포인트 | 중간 저장 | checkpoint | checkpointing",
  ravine: "골짜기 | ravine",
};

const hints: Table = {
  "saddle-point": "안장 | 말안장 | saddle",
  adam: "아담",
  "gradient-descent": "gd",
  "k-fold": "cv",
  animals: "코끼리 | 고양이 | elephant | cats | dogs",
  exam: "모의고사 | 시험 | 교과서 | mock exam | real exam | textbook | exam",
  bag: "가방 | bag",
};

const context: Table = {
  data: "데이터 | 샘플 | 표본 | data | dataset | example | sample | 사진 | 이미지 | image | photo | picture",
  model: "모델 | 신경망 | model | network | neural network | neural net | classifier | 분류기 | nn",
  learning:
    "딥러닝 | 머신러닝 | 기계 학습 | 학습 | 훈련 | training | train | deep learning | machine learning",
  weights:
    "가중치 | 파라미터 | 매개변수 | 웨이트 | weight | parameter | coefficient | 계수 | 튜닝 | tune | tuning",
  loss: "손실 | 오차 | 로스 | loss | error",
  minimum: "최솟값 | 최소값 | 최소점 | 극소 | 최저점 | minimum | minima",
  zero: "0인데 | 0이면 | 0인 | 0이 | 0일 때 | zero",
  motion:
    "방향 | 속도 | 스텝 | 걸음 | 업데이트 | 지그재그 | 흔들림 | 잡음 | 노이즈 | direction | step | update | zigzag | zig zag | overshoot | overshoots | noise | noisy | velocity",
  converge:
    "수렴 | 발산 | 최적화 | converge | converges | convergence | diverge | diverges | divergence | optimization | optimisation",
  score: "점수 | 정확도 | 성능 | score | accuracy | performance",
  class: "클래스 | 레이블 | 라벨 | 비율 | class | label | share",
  squares: "제곱 | 제곱근 | 평균 | 누적 | square | squared | average | mean of | accumulate",
  split: "분할 | split | splitting",
  curvature: "곡률 | 가파른 | 평평 | curvature | steep | flat | slope | 경사",
  function:
    "함수 | 변수 | function | variable | 베타 | beta | beta1 | beta2 | pytorch | 파이토치 | epsilon | 엡실론 | default",
};

const stems: Table = {
  "data-split": "데이터를 나누 | 데이터를 나눠 | 데이터를 나눌 | 데이터 나누 | 데이터 나눠",
  shuffle: "섞",
  split: "나누 | 나눠 | 나눌",
  motion: "흔들 | 지나치 | 지나쳐",
};

/** Every term that `ask` knows, strongest sense first. */
export const terms: readonly Term[] = [
  ...rows("strong", strong),
  ...rows("strong", strongWithoutCard),
  ...rows("weak", weak),
  ...rows("weak", weakWithoutCard),
  ...rows("hint", hints),
  ...rows("context", context),
];

function rows(strength: Strength, table: Table): readonly Term[] {
  return Object.entries(table).map(([token, forms]) => ({
    token,
    strength,
    forms: list(forms),
    stems: list(stems[token] ?? ""),
  }));
}

function list(forms: string): readonly string[] {
  return forms.split(" | ").filter((form) => form !== "");
}
