import type { Card } from "./card.ts";

export const kFoldCard: Card = {
  slug: "k-fold",
  title: { ko: "k-겹 교차 검증", en: "k-fold cross-validation" },
  short: {
    ko: "k-겹 교차 검증(k-fold cross-validation)은 데이터를 k개의 폴드(fold)로 나누고, 돌아가며 한 폴드로 검증하고 나머지로 훈련해요. k번의 점수를 평균 내면 한 번만 나눌 때보다 나누는 운에 덜 흔들려요.",
    en: "k-fold cross-validation cuts the data into k folds; each fold in turn is used for validation while the rest is used for training. The average of the k scores depends less on the luck of one split.",
  },
  long: {
    ko: "모든 데이터가 정확히 한 번씩 검증에 쓰여요. 설정 하나를 평가하려면 모델을 k번 새로 훈련하므로 시간도 약 k배 들어요. 나누어떨어지지 않으면 앞쪽 폴드가 하나씩 더 가져가요. 예를 들어 11개를 4폴드로 나누면 3, 3, 3, 2개예요. 정렬된 데이터를 순서대로 자르면 결과가 엉망이 되니, 먼저 섞거나(shuffle) 클래스 비율을 지키는 층화(stratified) 방법을 써요. k는 5나 10을 많이 써요. 교차 검증으로 설정을 골랐다면 마지막 시험 데이터는 따로 남겨 둬야 해요.",
    en: "Every example is used for validation exactly once. Judging one setting means training k models, so it takes about k times as long. If the number does not divide, the first folds get one more: 11 examples in 4 folds make 3, 3, 3 and 2. Cutting sorted data in order ruins the result, so shuffle first or use the stratified version, which keeps the class shares. k is often 5 or 10. If cross-validation chose the settings, keep separate test data for the end.",
  },
  formula: "score = (1/k) · Σᵢ scoreᵢ",
  prerequisites: ["train-val-test", "shuffle"],
  aliases: {
    ko: ["k겹 교차 검증", "교차 검증", "케이폴드", "k-폴드"],
    en: ["k-fold", "cross-validation", "CV", "k-fold CV"],
  },
  examples: {
    ko: [
      "k-겹 교차 검증이 뭐예요?",
      "교차 검증은 왜 해요?",
      "k는 몇으로 하면 좋아요?",
      "검증 세트 하나와 k겹 교차 검증은 뭐가 달라요?",
      "교차 검증의 단점은 뭐예요?",
    ],
    en: [
      "What is k-fold cross-validation?",
      "Why use cross-validation?",
      "How do I choose k?",
      "How does k-fold differ from a single validation set?",
      "What are the drawbacks of cross-validation?",
    ],
  },
  claims: [
    {
      id: "once-each",
      truth: true,
      ko: "k-겹 교차 검증에서는 모든 데이터가 정확히 한 번씩 검증에 쓰여요.",
      en: "In k-fold cross-validation every example is used for validation exactly once.",
      why: {
        ko: "폴드들은 겹치지 않고 전체를 덮는데, 폴드마다 한 번씩만 검증을 맡으니까요.",
        en: "The folds do not overlap and cover all data, and each has one turn as the validation part.",
      },
    },
    {
      id: "k-models",
      truth: true,
      ko: "5-겹 교차 검증은 설정 하나를 평가할 때 모델을 5번 훈련해요.",
      en: "5-fold cross-validation trains five models to judge one setting.",
      why: {
        ko: "폴드마다 나머지 4개로 모델을 새로 훈련하기 때문이에요.",
        en: "For each fold a new model is trained on the other four.",
      },
    },
    {
      id: "larger-first-folds",
      truth: true,
      ko: "11개를 4폴드로 나누면 (scikit-learn의 규칙으로) 크기가 3, 3, 3, 2가 돼요.",
      en: "11 examples in 4 folds make sizes 3, 3, 3 and 2 (by scikit-learn's rule).",
      why: {
        ko: "11 = 4 × 2 + 3이라서 앞의 3개 폴드가 하나씩 더 가져가요.",
        en: "11 = 4 × 2 + 3, so the first three folds get one more.",
      },
    },
    {
      id: "averages-luck",
      truth: true,
      ko: "k번의 점수를 평균 내면 데이터를 어떻게 나눴는지에 따른 운의 영향이 줄어요.",
      en: "Averaging the k scores reduces the influence of how the data happened to be split.",
      why: {
        ko: "한 번만 나누면 검증 데이터가 우연히 쉽거나 어려울 수 있어요.",
        en: "With a single split the validation part may happen to be easy or hard.",
      },
    },
    {
      id: "cures-sorted-order",
      truth: false,
      ko: "k-겹 교차 검증을 쓰면 섞지 않아도 정렬된 데이터의 편향이 사라져요.",
      en: "k-fold cross-validation removes the bias of sorted data even without shuffling.",
      why: {
        ko: "순서대로 자르면 폴드마다 클래스가 치우쳐서 오히려 더 나빠질 수 있어요. 섞거나 층화해야 해요.",
        en: "Folds cut in order hold one-sided classes and can make things worse. Shuffle or stratify.",
      },
    },
    {
      id: "trains-on-one-fold",
      truth: false,
      ko: "k-겹 교차 검증에서는 폴드 하나로 훈련하고 나머지 k−1개로 검증해요.",
      en: "k-fold cross-validation trains on one fold and validates on the other k−1.",
      why: {
        ko: "반대예요. k−1개로 훈련하고 하나로 검증해요.",
        en: "The other way round: it trains on k−1 folds and validates on one.",
      },
    },
    {
      id: "k-is-one",
      truth: false,
      ko: "k = 1로도 k-겹 교차 검증을 할 수 있어요.",
      en: "k-fold cross-validation also works with k = 1.",
      why: {
        ko: "폴드가 하나뿐이면 훈련에 쓸 나머지가 없어요. k는 2 이상이어야 해요.",
        en: "With a single fold nothing is left to train on: k must be at least 2.",
      },
    },
    {
      id: "replaces-test",
      truth: false,
      ko: "교차 검증으로 설정을 골랐다면 시험 데이터는 따로 필요 없어요.",
      en: "If the settings were chosen by cross-validation, no test data are needed.",
      why: {
        ko: "가장 좋은 점수를 골랐으니 그 점수에는 운이 섞여 있어요. 마지막 실력은 안 본 데이터로 재야 해요.",
        en: "The best score was picked, so it contains luck. The final skill must be measured on unseen data.",
      },
    },
  ],
  sources: [
    {
      authors: "Kohavi, R.",
      title: "A Study of Cross-Validation and Bootstrap for Accuracy Estimation and Model Selection",
      year: 1995,
      venue: "IJCAI 1995",
    },
    {
      authors: "Stone, M.",
      title: "Cross-Validatory Choice and Assessment of Statistical Predictions",
      year: 1974,
      venue: "Journal of the Royal Statistical Society, Series B 36(2)",
    },
    {
      authors: "Hastie, T.; Tibshirani, R.; Friedman, J.",
      title: "The Elements of Statistical Learning, 2nd edition, section 7.10",
      year: 2009,
      venue: "Springer",
      url: "https://hastie.su.domains/ElemStatLearn/",
    },
  ],
  demo: { name: "kfold", options: { k: 5, order: "sorted", method: "shuffled" } },
};
