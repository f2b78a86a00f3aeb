import type { Bilingual } from "../locale.ts";

/** Something that is done in four steps, in their right order; no two that follow each other can change places. */
export interface Process {
  readonly card: string;
  readonly title: Bilingual;
  readonly steps: readonly [Bilingual, Bilingual, Bilingual, Bilingual];
  /** Why each step comes before the next. */
  readonly reasons: readonly [Bilingual, Bilingual, Bilingual];
}

const say = (ko: string, en: string): Bilingual => ({ ko, en });

export const processes: readonly Process[] = [
  {
    card: "mini-batch-sgd",
    title: say("미니배치 SGD의 한 에폭", "an epoch of mini-batch SGD"),
    steps: [
      say("훈련 데이터를 섞는다", "shuffle the training data"),
      say("다음 배치를 잘라 낸다", "cut off the next batch"),
      say("배치의 평균 기울기를 구한다", "compute the batch's mean gradient"),
      say("가중치를 옮긴다", "move the weights"),
    ],
    reasons: [
      say(
        "섞기 전에 자르면 배치가 원래 순서를 따라가요.",
        "Batches cut before shuffling follow the order of the data.",
      ),
      say("배치가 있어야 그 기울기를 구할 수 있어요.", "There has to be a batch before its gradient."),
      say("기울기를 알아야 가중치를 옮길 수 있어요.", "Without a gradient there is no direction to move in."),
    ],
  },
  {
    card: "adam",
    title: say("Adam의 한 걸음", "a step of Adam"),
    steps: [
      say("기울기를 구한다", "compute the gradient"),
      say("기울기와 그 제곱의 평균을 고친다", "update the averages of the gradient and its square"),
      say("두 평균의 편향을 보정한다", "correct both averages for bias"),
      say("보정한 값으로 가중치를 옮긴다", "move the weights by the corrected values"),
    ],
    reasons: [
      say("평균에 들어갈 새 기울기가 먼저 있어야 해요.", "The averages need the new gradient first."),
      say("보정할 평균을 먼저 고쳐야 해요.", "The averages are updated before they are corrected."),
      say("걸음은 보정한 평균으로 정해져요.", "The step is made of the corrected averages."),
    ],
  },
  {
    card: "k-fold",
    title: say("k-겹 교차 검증", "k-fold cross-validation"),
    steps: [
      say("데이터를 섞는다", "shuffle the data"),
      say("폴드로 나눈다", "cut it into folds"),
      say("폴드마다 나머지로 훈련하고 점수를 낸다", "for each fold, train on the others and score on it"),
      say("점수를 평균한다", "average the scores"),
    ],
    reasons: [
      say(
        "나눈 뒤에 섞으면 폴드가 이미 원래 순서대로 잘려 있어요.",
        "Shuffled after the cut, the folds already follow the order of the data.",
      ),
      say(
        "폴드가 있어야 돌아가며 훈련할 수 있어요.",
        "There have to be folds before each is left out in turn.",
      ),
      say("평균할 점수가 먼저 있어야 해요.", "There have to be scores before they are averaged."),
    ],
  },
  {
    card: "train-val-test",
    title: say("모델을 고르고 평가하는 일", "choosing a model and judging it"),
    steps: [
      say("시험 데이터를 떼어 둔다", "put test data aside"),
      say("남은 데이터로 후보 모델들을 훈련한다", "train the candidate models on training data"),
      say("검증 데이터로 가장 나은 후보를 고른다", "choose the best candidate on validation data"),
      say("시험 데이터로 한 번 점수를 낸다", "score it once on the test data"),
    ],
    reasons: [
      say(
        "먼저 떼어 두지 않으면 시험 데이터가 훈련에 섞여요.",
        "Unless it is put aside first, test data gets into training.",
      ),
      say("고를 후보를 먼저 훈련해야 해요.", "There have to be trained candidates before one is chosen."),
      say(
        "고르기 전에 시험 점수를 보면 시험 데이터로 고르게 돼요.",
        "Test scores seen before the choice would make the choice.",
      ),
    ],
  },
  {
    card: "scaling-after-split",
    title: say("데이터의 크기를 맞추고 훈련하는 일", "scaling data and training on it"),
    steps: [
      say("훈련 데이터와 시험 데이터를 나눈다", "split training and test data"),
      say(
        "훈련 데이터의 평균과 표준편차를 구한다",
        "compute the training data's mean and standard deviation",
      ),
      say("그 값으로 두 데이터의 크기를 맞춘다", "scale both parts by them"),
      say("모델을 훈련한다", "train the model"),
    ],
    reasons: [
      say(
        "나누기 전에 구하면 시험 데이터가 평균에 새어 들어가요.",
        "Computed before the split, the mean leaks test data.",
      ),
      say(
        "맞출 때 쓸 평균과 표준편차를 먼저 구해야 해요.",
        "The mean and standard deviation come before the scaling that uses them.",
      ),
      say("모델은 크기를 맞춘 데이터로 훈련해야 해요.", "The model has to be trained on the scaled data."),
    ],
  },
  {
    card: "early-stopping",
    title: say("조기 종료", "early stopping"),
    steps: [
      say("한 에폭 훈련한다", "train for an epoch"),
      say("검증 손실을 잰다", "measure the validation loss"),
      say("가장 좋으면 가중치를 저장한다", "save the weights if it is the best so far"),
      say(
        "오래 나아지지 않으면 저장한 가중치로 돌아간다",
        "after long without progress, return to the saved weights",
      ),
    ],
    reasons: [
      say(
        "훈련하기 전에는 그 에폭의 검증 손실을 알 수 없어요.",
        "Before the training there is no validation loss of that epoch.",
      ),
      say(
        "검증 손실을 알아야 가장 좋은지 알 수 있어요.",
        "Only the validation loss tells whether it is the best so far.",
      ),
      say("돌아갈 가중치를 먼저 저장해 둬야 해요.", "The weights to return to have to be saved first."),
    ],
  },
  {
    card: "gradient-clipping",
    title: say("그래디언트 클리핑을 하는 한 걸음", "a step with gradient clipping"),
    steps: [
      say("기울기를 구한다", "compute the gradient"),
      say("기울기의 노름을 잰다", "measure the norm of the gradient"),
      say("한계를 넘으면 기울기를 줄인다", "shrink the gradient if it is over the limit"),
      say("가중치를 옮긴다", "move the weights"),
    ],
    reasons: [
      say("노름을 잴 기울기가 먼저 있어야 해요.", "There has to be a gradient before its norm is measured."),
      say("노름을 재야 한계를 넘었는지 알 수 있어요.", "Only the norm tells whether it is over the limit."),
      say(
        "옮긴 뒤에 줄이면 이미 너무 멀리 가 있어요.",
        "Shrunk after the move, the weights have already gone too far.",
      ),
    ],
  },
  {
    card: "grid-search",
    title: say("격자 탐색", "a grid search"),
    steps: [
      say("모든 조합을 늘어놓는다", "list every combination"),
      say("조합마다 교차 검증으로 점수를 낸다", "score each by cross-validation"),
      say("가장 좋은 조합을 고른다", "choose the best one"),
      say("그 조합으로 훈련 데이터 전체에 다시 훈련한다", "train again on all training data with it"),
    ],
    reasons: [
      say("점수를 낼 조합이 먼저 정해져야 해요.", "The combinations to be scored come first."),
      say(
        "점수가 있어야 가장 좋은 조합을 고를 수 있어요.",
        "There have to be scores before the best is chosen.",
      ),
      say("무엇으로 다시 훈련할지 먼저 골라야 해요.", "What to train with again has to be chosen first."),
    ],
  },
  {
    card: "optimizer-vs-loss",
    title: say("한 걸음의 훈련", "one step of training"),
    steps: [
      say("모델이 예측한다", "the model predicts"),
      say("손실 함수가 예측에 점수를 매긴다", "the loss function scores the prediction"),
      say("역전파로 손실의 기울기를 구한다", "backpropagation computes the gradient of the loss"),
      say("옵티마이저가 가중치를 옮긴다", "the optimizer moves the weights"),
    ],
    reasons: [
      say("점수를 매길 예측이 먼저 있어야 해요.", "There has to be a prediction before it is scored."),
      say(
        "기울기는 손실을 미분해서 구해요.",
        "The gradient is the derivative of the loss, so the loss comes first.",
      ),
      say(
        "옵티마이저는 기울기를 보고 어디로 갈지 정해요.",
        "The optimizer needs the gradient to know which way to go.",
      ),
    ],
  },
  {
    card: "optimizer-family",
    title: say("앞의 것을 고쳐 만든 옵티마이저들", "a line of optimizers, each built on the one before"),
    steps: [
      say("SGD: 기울기에 학습률을 곱해 뺀다", "SGD subtracts the gradient times the learning rate"),
      say(
        "RMSProp: 기울기를 제곱 평균의 제곱근으로 나눈다",
        "RMSProp divides the gradient by the root of the average of its squares",
      ),
      say("Adam: 모멘텀과 편향 보정을 더한다", "Adam adds momentum and bias correction"),
      say("AdamW: 가중치 감쇠를 기울기에서 떼어 낸다", "AdamW takes weight decay out of the gradient"),
    ],
    reasons: [
      say(
        "RMSProp은 SGD의 걸음을 나누는 방법이라 나중이에요.",
        "RMSProp divides SGD's step, so it comes later.",
      ),
      say("Adam은 RMSProp의 나눗셈을 그대로 물려받았어요.", "Adam inherits its division from RMSProp."),
      say("AdamW는 Adam의 가중치 감쇠를 고친 거예요.", "AdamW fixes weight decay in Adam."),
    ],
  },
];
