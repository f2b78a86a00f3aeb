/**
 * How much a term says by itself. "strong": it has no everyday meaning. "weak": it has one, so it answers
 * only beside words we know. "hint": an everyday word that at most suggests. "context": a word of the field
 * that picks no card but is no stranger either.
 */
export type Strength = "strong" | "weak" | "hint" | "context";

/** One meaning and the ways to write it in either language. A space in a form may be a space, a hyphen or nothing. */
export interface Term {
  readonly token: string;
  readonly strength: Strength;
  readonly forms: readonly string[];
  /** Korean verb stems: whatever ending follows belongs to them. */
  readonly stems?: readonly string[];
}

const strong: readonly Term[] = [
  {
    token: "gradient-descent",
    strength: "strong",
    forms: ["경사 하강법", "경사 하강", "그래디언트 디센트", "gradient descent", "steepest descent"],
  },
  {
    token: "sgd",
    strength: "strong",
    forms: ["확률적 경사 하강법", "확률적 경사 하강", "stochastic gradient descent", "stochastic gradient"],
  },
  {
    token: "full-batch",
    strength: "strong",
    forms: ["배치 경사 하강법", "전체 배치", "풀 배치", "full batch", "batch gradient descent"],
  },
  {
    token: "mini-batch",
    strength: "strong",
    forms: ["미니 배치", "소배치", "mini batch", "minibatch", "오차 가방", "bag of errors", "bag-of-errors"],
  },
  { token: "batch-size", strength: "strong", forms: ["배치 크기", "배치 사이즈", "batch size", "batchsize"] },
  {
    token: "learning-rate",
    strength: "strong",
    forms: ["학습률", "학습율", "러닝 레이트", "learning rate", "lr"],
  },
  {
    token: "linear-scaling",
    strength: "strong",
    forms: ["선형 스케일링 규칙", "선형 스케일링", "선형 조정 규칙", "linear scaling rule", "linear scaling"],
  },
  {
    token: "momentum",
    strength: "strong",
    forms: [
      "모멘텀 계수",
      "모멘텀 옵티마이저",
      "momentum coefficient",
      "momentum optimizer",
      "momentum optimiser",
      "sgd with momentum",
      "heavy ball",
    ],
  },
  { token: "saddle-point", strength: "strong", forms: ["안장점", "말안장점", "saddle point"] },
  { token: "rmsprop", strength: "strong", forms: ["rmsprop", "rms prop", "알엠에스프롭", "rms프롭"] },
  {
    token: "adam",
    strength: "strong",
    forms: [
      "아담 옵티마이저",
      "adam 옵티마이저",
      "adam optimizer",
      "adam optimiser",
      "adaptive moment estimation",
      "적응적 모멘트 추정",
    ],
  },
  { token: "bias-correction", strength: "strong", forms: ["편향 보정", "바이어스 보정", "bias correction"] },
  {
    token: "validation-set",
    strength: "strong",
    forms: [
      "검증 데이터",
      "검증 셋",
      "검증 세트",
      "밸리데이션 셋",
      "밸리데이션",
      "validation set",
      "validation data",
      "held out",
      "holdout",
    ],
  },
  {
    token: "test-set",
    strength: "strong",
    forms: ["시험 데이터", "시험 셋", "테스트 셋", "테스트 세트", "평가 데이터", "test set"],
  },
  {
    token: "training-set",
    strength: "strong",
    forms: [
      "훈련 데이터",
      "학습 데이터",
      "트레이닝 셋",
      "훈련 셋",
      "훈련 세트",
      "training set",
      "training data",
      "train set",
    ],
  },
  {
    token: "data-split",
    strength: "strong",
    forms: [
      "데이터 나누기",
      "데이터 분할",
      "훈련 검증 시험",
      "train val test",
      "train validation test",
      "train/val/test",
      "train test split",
      "split my data",
      "split the data",
      "split data",
      "data split",
      "train/test split",
    ],
    stems: ["데이터를 나누", "데이터를 나눠", "데이터를 나눌", "데이터 나누", "데이터 나눠"],
  },
  {
    token: "k-fold",
    strength: "strong",
    forms: [
      "k 겹 교차 검증",
      "k겹",
      "k-겹",
      "k 폴드",
      "k폴드",
      "케이폴드",
      "교차 검증",
      "크로스 밸리데이션",
      "k fold",
      "kfold",
      "cross validation",
      "cross validate",
    ],
  },
  {
    token: "stratified",
    strength: "strong",
    forms: ["층화 추출", "층화 분할", "층화", "계층화", "stratified", "stratification", "stratify"],
  },
  {
    token: "imbalanced",
    strength: "strong",
    forms: [
      "클래스 불균형",
      "불균형한 클래스",
      "클래스가 불균형",
      "class imbalance",
      "imbalanced class",
      "imbalanced data",
      "unbalanced class",
      "rare class",
      "드문 클래스",
    ],
  },
  {
    token: "sorted-data",
    strength: "strong",
    forms: [
      "정렬된 데이터",
      "정렬 데이터",
      "순서대로 정렬된",
      "클래스 순서",
      "섞지 않은 데이터",
      "sorted data",
      "ordered by class",
      "sorted by class",
      "unshuffled",
    ],
  },
  {
    token: "hessian",
    strength: "strong",
    forms: ["헤시안", "헤세 행렬", "hessian", "고윳값", "고유값", "eigenvalue"],
  },
];

const uncarded: readonly Term[] = [
  {
    token: "loss-function",
    strength: "strong",
    forms: [
      "손실 함수",
      "비용 함수",
      "목적 함수",
      "loss function",
      "cost function",
      "objective function",
      "mean squared error",
      "평균 제곱 오차",
    ],
  },
  {
    token: "hyperparameter",
    strength: "strong",
    forms: ["하이퍼 파라미터", "초매개변수", "hyperparameter", "hyper parameter"],
  },
  {
    token: "optimizer",
    strength: "strong",
    forms: ["옵티마이저", "최적화기", "최적화 알고리즘", "optimizer", "optimiser"],
  },
  {
    token: "local-minimum",
    strength: "strong",
    forms: [
      "극소점",
      "지역 최솟값",
      "지역 최소값",
      "로컬 미니멈",
      "국소 최솟값",
      "국소 최소점",
      "local minimum",
      "local minima",
      "극솟값",
    ],
  },
  {
    token: "ema",
    strength: "strong",
    forms: [
      "지수 이동 평균",
      "지수 가중 평균",
      "exponential moving average",
      "exponentially weighted average",
    ],
  },
  { token: "nesterov", strength: "strong", forms: ["네스테로프", "nesterov", "nag optimizer"] },
  { token: "adagrad", strength: "strong", forms: ["adagrad", "아다그라드", "에이다그라드"] },
  { token: "adamw", strength: "strong", forms: ["adamw", "아담w", "아담 더블유"] },
  { token: "amsgrad", strength: "strong", forms: ["amsgrad"] },
  {
    token: "weight-decay",
    strength: "strong",
    forms: [
      "가중치 감쇠",
      "웨이트 디케이",
      "weight decay",
      "l2 규제",
      "l2 regularization",
      "l2 regularisation",
      "정칙화",
    ],
  },
  {
    token: "early-stopping",
    strength: "strong",
    forms: ["조기 종료", "얼리 스토핑", "early stopping", "stop training", "early stop"],
  },
  {
    token: "overfitting",
    strength: "strong",
    forms: ["과적합", "과대 적합", "오버피팅", "overfitting", "overfit"],
  },
  { token: "generalization", strength: "weak", forms: ["일반화", "generalization", "generalisation"] },
  {
    token: "gradient-clipping",
    strength: "strong",
    forms: ["그래디언트 클리핑", "기울기 자르기", "기울기 클리핑", "gradient clipping"],
  },
  {
    token: "data-leakage",
    strength: "strong",
    forms: ["데이터 누설", "데이터 누수", "data leakage", "leakage"],
  },
  {
    token: "lr-schedule",
    strength: "strong",
    forms: [
      "학습률 스케줄",
      "학습률 스케줄러",
      "학습률 감쇠",
      "learning rate schedule",
      "learning rate scheduler",
      "learning rate decay",
      "lr schedule",
    ],
  },
  {
    token: "cosine-schedule",
    strength: "strong",
    forms: ["코사인 스케줄", "코사인 어닐링", "cosine schedule", "cosine annealing", "cosine decay"],
  },
  { token: "warmup", strength: "weak", forms: ["워밍업", "웜업", "warm up", "warmup"] },
  {
    token: "checkpointing",
    strength: "weak",
    forms: ["체크포인트", "중간 저장", "checkpoint", "checkpointing"],
  },
  { token: "grid-search", strength: "strong", forms: ["격자 탐색", "그리드 서치", "grid search"] },
  { token: "leave-one-out", strength: "strong", forms: ["하나 남기기", "leave one out", "loocv"] },
  {
    token: "nested-cv",
    strength: "strong",
    forms: ["중첩 교차 검증", "nested cross validation", "nested cv"],
  },
  {
    token: "time-series-split",
    strength: "strong",
    forms: ["시계열 분할", "시계열 교차 검증", "time series split", "time series cross validation"],
  },
  {
    token: "char-count",
    strength: "strong",
    forms: ["공백 제외 글자 수", "글자 수", "character count", "characters without spaces"],
  },
  {
    token: "drop-last",
    strength: "strong",
    forms: ["자투리 배치", "마지막 배치", "drop last", "last batch"],
  },
  { token: "ravine", strength: "weak", forms: ["골짜기", "ravine"] },
  { token: "convergence-conditions", strength: "strong", forms: ["로빈스 먼로", "robbins monro"] },
  { token: "condition-number", strength: "strong", forms: ["조건수", "condition number"] },
];

const weak: readonly Term[] = [
  { token: "sgd", strength: "weak", forms: ["sgd", "에스지디"] },
  { token: "momentum", strength: "weak", forms: ["모멘텀", "모맨텀", "관성", "momentum"] },
  { token: "adam", strength: "weak", forms: ["adam"] },
  {
    token: "gradient",
    strength: "weak",
    forms: ["기울기", "그래디언트", "그레디언트", "그라디언트", "gradient"],
  },
  { token: "batch", strength: "weak", forms: ["배치", "batch"] },
  { token: "moment", strength: "weak", forms: ["모멘트", "적률", "moment"] },
  { token: "step-size", strength: "weak", forms: ["보폭", "걸음 크기", "스텝 크기", "step size"] },
  { token: "validation", strength: "weak", forms: ["검증", "validation"] },
  { token: "test-set", strength: "weak", forms: ["테스트 데이터", "test data"] },
  { token: "k-fold", strength: "weak", forms: ["choose k", "k는 몇", "k를 몇", "k 값", "value of k"] },
  { token: "fold", strength: "weak", forms: ["폴드", "겹", "fold"] },
  { token: "epoch", strength: "weak", forms: ["에폭", "에포크", "epoch"] },
  {
    token: "shuffle",
    strength: "weak",
    forms: ["셔플", "무작위로 섞기", "shuffle", "shuffled", "shuffling"],
    stems: ["섞"],
  },
  {
    token: "sorted-data",
    strength: "weak",
    forms: ["정렬", "sorted", "정렬된", "정렬돼", "정렬되어", "정렬하면"],
  },
];

const hints: readonly Term[] = [
  { token: "saddle-point", strength: "hint", forms: ["안장", "말안장", "saddle"] },
  { token: "adam", strength: "hint", forms: ["아담"] },
  { token: "gradient-descent", strength: "hint", forms: ["gd"] },
  { token: "k-fold", strength: "hint", forms: ["cv"] },
  { token: "animals", strength: "hint", forms: ["코끼리", "고양이", "elephant", "cat", "dog"] },
  {
    token: "exam",
    strength: "hint",
    forms: ["모의고사", "시험", "교과서", "mock exam", "real exam", "textbook", "exam"],
  },
  { token: "bag", strength: "hint", forms: ["가방", "bag"] },
];

const context: readonly Term[] = [
  {
    token: "data",
    strength: "context",
    forms: ["데이터", "샘플", "표본", "data", "dataset", "example", "sample"],
  },
  {
    token: "model",
    strength: "context",
    forms: [
      "모델",
      "신경망",
      "model",
      "network",
      "neural network",
      "neural net",
      "classifier",
      "분류기",
      "nn",
    ],
  },
  {
    token: "learning",
    strength: "context",
    forms: [
      "딥러닝",
      "머신러닝",
      "기계 학습",
      "학습",
      "훈련",
      "training",
      "train",
      "deep learning",
      "machine learning",
    ],
  },
  {
    token: "weights",
    strength: "context",
    forms: ["가중치", "파라미터", "매개변수", "웨이트", "weight", "parameter", "coefficient", "계수"],
  },
  { token: "loss", strength: "context", forms: ["손실", "오차", "로스", "loss", "error"] },
  {
    token: "minimum",
    strength: "context",
    forms: ["최솟값", "최소값", "최소점", "극소", "최저점", "minimum", "minima"],
  },
  {
    token: "motion",
    strength: "context",
    forms: [
      "방향",
      "속도",
      "스텝",
      "걸음",
      "업데이트",
      "지그재그",
      "흔들림",
      "잡음",
      "노이즈",
      "direction",
      "step",
      "update",
      "zigzag",
      "zig zag",
      "noise",
      "noisy",
      "velocity",
    ],
  },
  {
    token: "converge",
    strength: "context",
    forms: [
      "수렴",
      "발산",
      "최적화",
      "converge",
      "converges",
      "convergence",
      "diverge",
      "diverges",
      "divergence",
      "optimization",
      "optimisation",
    ],
  },
  {
    token: "score",
    strength: "context",
    forms: ["점수", "정확도", "성능", "score", "accuracy", "performance"],
  },
  {
    token: "class",
    strength: "context",
    forms: ["클래스", "레이블", "라벨", "비율", "class", "label", "share"],
  },
  {
    token: "squares",
    strength: "context",
    forms: ["제곱", "제곱근", "평균", "누적", "square", "squared", "average", "mean of", "accumulate"],
  },
  {
    token: "split",
    strength: "context",
    forms: ["분할", "split", "splitting"],
    stems: ["나누", "나눠", "나눌"],
  },
  {
    token: "curvature",
    strength: "context",
    forms: ["곡률", "가파른", "평평", "curvature", "steep", "flat", "slope", "경사"],
  },
  {
    token: "function",
    strength: "context",
    forms: ["함수", "변수", "function", "variable", "베타", "beta", "epsilon", "엡실론", "default"],
  },
];

/** Every term that `ask` knows, strongest sense first. */
export const terms: readonly Term[] = [...strong, ...uncarded, ...weak, ...hints, ...context];
