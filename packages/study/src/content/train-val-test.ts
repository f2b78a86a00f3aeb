import type { Card } from "./card.ts";

export const trainValTest: Card = {
  slug: "train-val-test",
  title: { ko: "훈련·검증·시험 데이터", en: "Train, validation and test data" },
  short: {
    ko: "훈련 데이터(training data)는 교과서, 검증 데이터(validation data)는 모의고사, 시험 데이터(test data)는 진짜 시험이에요. 훈련 데이터로 가중치를 배우고, 검증 데이터로 하이퍼파라미터를 고르고, 시험 데이터는 마지막에 한 번만 봐요.",
    en: "Training data are the textbook, validation data the mock exam, test data the real exam. The weights are learned on the first, hyperparameters are chosen on the second, and the third is opened once, at the end.",
  },
  long: {
    ko: "세 묶음은 서로 겹치지 않아야 해요. 검증 데이터는 훈련 데이터에서 일부를 떼어 낸 것이고, 떼어 낸 만큼은 훈련에 쓰지 않아요. 검증 점수를 보며 설정을 여러 번 고르면 그 점수는 실제보다 좋게 나와요. 모의고사 문제에 맞춰 공부한 셈이니까요. 그래서 시험 데이터는 모든 선택이 끝난 뒤에 한 번만 열어요. 60:20:20이나 80:10:10처럼 나누는 일이 많지만 정답은 없어요. 데이터가 적으면 검증을 k-겹 교차 검증으로 대신해요.",
    en: "The three must not overlap. Validation data are a part set aside from the training data, and that part is not trained on. The more settings you choose by the validation score, the more flattering that score becomes: you have studied for the mock exam. So the test data are opened once, after all choices are made. Splits such as 60:20:20 or 80:10:10 are common, but there is no right one. With few data, k-fold cross-validation takes the place of the validation set.",
  },
  formula: null,
  prerequisites: ["hyperparameter", "generalization"],
  aliases: {
    ko: ["훈련 데이터", "검증 데이터", "시험 데이터", "테스트 데이터", "모의고사", "데이터 나누기"],
    en: ["training set", "validation set", "test set", "train/val/test split", "holdout"],
  },
  examples: {
    ko: [
      "훈련, 검증, 시험 데이터는 뭐가 달라요?",
      "검증 데이터는 왜 필요해요?",
      "시험 데이터는 왜 한 번만 봐요?",
      "검증 데이터와 시험 데이터의 차이가 뭐예요?",
      "하이퍼파라미터는 어느 데이터로 골라요?",
    ],
    en: [
      "What is the difference between train, validation and test data?",
      "Why do I need a validation set?",
      "Why may I look at the test set only once?",
      "Which data do I use to choose hyperparameters?",
      "How should I split my data?",
    ],
  },
  claims: [
    {
      id: "validation-chooses",
      truth: true,
      ko: "하이퍼파라미터는 검증 데이터의 점수를 보고 골라요.",
      en: "Hyperparameters are chosen by the score on the validation data.",
      why: {
        ko: "훈련 데이터의 점수는 외우기만 해도 좋아지고, 시험 데이터는 끝까지 아껴 둬야 하니까요.",
        en: "The training score improves by mere memorising, and the test data must be kept for the end.",
      },
    },
    {
      id: "disjoint",
      truth: true,
      ko: "훈련·검증·시험 데이터는 서로 겹치면 안 돼요.",
      en: "Training, validation and test data must not overlap.",
      why: {
        ko: "훈련에서 본 문제가 시험에 나오면, 점수가 실력이 아니라 기억을 재게 돼요.",
        en: "If questions seen in training come up in the exam, the score measures memory instead of skill.",
      },
    },
    {
      id: "validation-optimistic",
      truth: true,
      ko: "검증 점수로 설정을 여러 번 고르고 나면 그 검증 점수는 실제보다 좋게 나와요.",
      en: "After many settings have been tried on it, the validation score is too optimistic.",
      why: {
        ko: "여러 번 가운데 가장 좋은 것을 고르면 실력뿐 아니라 운도 함께 골라져요.",
        en: "Picking the best of many tries picks luck as well as skill.",
      },
    },
    {
      id: "test-once",
      truth: true,
      ko: "시험 데이터는 모든 선택이 끝난 뒤에 한 번만 쓰는 것이 좋아요.",
      en: "The test data should be used once, after all choices are made.",
      why: {
        ko: "시험 점수를 보고 다시 고치면 시험 데이터가 또 하나의 검증 데이터가 돼 버려요.",
        en: "If you go back and change things after seeing the test score, it has become another validation set.",
      },
    },
    {
      id: "tune-on-test",
      truth: false,
      ko: "하이퍼파라미터는 시험 데이터의 점수가 가장 좋은 것으로 고르면 돼요.",
      en: "Choose the hyperparameters that score best on the test data.",
      why: {
        ko: "그러면 시험 점수가 부풀어서, 새 데이터에서의 실력을 알 수 없게 돼요.",
        en: "That inflates the test score, and nobody knows any more how the model does on new data.",
      },
    },
    {
      id: "validation-updates-weights",
      truth: false,
      ko: "검증 데이터는 가중치를 업데이트할 때 쓰는 데이터예요.",
      en: "Validation data are the data used to update the weights.",
      why: {
        ko: "가중치는 훈련 데이터로만 바꿔요. 검증 데이터로는 점수만 재요.",
        en: "Weights are changed on training data only; validation data are only for scoring.",
      },
    },
    {
      id: "one-right-ratio",
      truth: false,
      ko: "데이터는 반드시 60:20:20으로 나눠야 해요.",
      en: "Data must be split 60:20:20.",
      why: {
        ko: "흔한 예일 뿐이에요. 데이터가 아주 많으면 검증과 시험은 1%씩으로도 충분할 수 있어요.",
        en: "That is only a common example. With very many data, one percent each can be enough for validation and test.",
      },
    },
  ],
  sources: [
    {
      authors: "Hastie, T.; Tibshirani, R.; Friedman, J.",
      title: "The Elements of Statistical Learning, 2nd edition, chapter 7",
      year: 2009,
      venue: "Springer",
      url: "https://hastie.su.domains/ElemStatLearn/",
    },
  ],
  demo: { name: "kfold", options: { method: "stratified" } },
};
