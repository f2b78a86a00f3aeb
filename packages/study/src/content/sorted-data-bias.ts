import type { Card } from "./card.ts";

export const sortedDataBias: Card = {
  slug: "sorted-data-bias",
  title: { ko: "정렬된 데이터의 편향", en: "Bias of sorted data" },
  short: {
    ko: "데이터가 클래스 순서로 정렬돼 있는데 뒤쪽을 그대로 잘라 검증에 쓰면, 한 클래스만 보고 채점하게 돼요. 고양이 100장, 개 100장, 코끼리 100장이 차례로 있다면 마지막 50장은 전부 코끼리예요.",
    en: "If the data are sorted by class and the tail is cut off for validation, only one class is examined. With 100 cats, 100 dogs and 100 elephants in a row, the last 50 pictures are all elephants.",
  },
  long: {
    ko: "이런 검증 점수로 설정을 고르면, 무엇이든 코끼리라고 우기는 모델이 1등을 해요. 그 모델은 진짜 시험에서 고양이와 개를 모두 틀려요. 섞지 않은 3-겹 교차 검증은 더 나빠요. 고양이 폴드로 검증할 때 훈련 데이터에는 고양이가 한 장도 없어서, 정확도가 0에 가까워져요. 나누기 전에 섞거나(shuffle), 클래스 비율을 지키는 층화(stratified) 분할을 쓰면 돼요. 다만 시간 순서가 뜻을 갖는 데이터는 섞으면 미래를 미리 보는 셈이라, 시간을 지켜 나눠야 해요.",
    en: "If settings are chosen by such a score, the model that calls everything an elephant wins, and then gets every cat and dog wrong in the real exam. Unshuffled 3-fold cross-validation is worse still: when the cats are examined there is not one cat in the training data, and accuracy drops to about zero. Shuffle before splitting, or use a stratified split, which keeps the class shares. Data whose order in time matters must not be shuffled, though: that would show the model the future, so split them along time.",
  },
  formula: null,
  prerequisites: ["train-val-test", "shuffle"],
  aliases: {
    ko: ["정렬된 데이터", "순서 편향", "안 섞은 데이터", "고양이 개 코끼리"],
    en: ["sorted data", "order bias", "unshuffled data", "cats, dogs and elephants"],
  },
  examples: {
    ko: [
      "정렬된 데이터를 그냥 나누면 왜 안 돼요?",
      "검증 데이터가 전부 코끼리면 뭐가 문제예요?",
      "데이터를 나누기 전에 왜 섞어야 해요?",
      "섞지 않은 교차 검증은 왜 정확도가 0이 나와요?",
      "클래스 순서대로 있는 데이터는 어떻게 나눠요?",
    ],
    en: [
      "Why is it bad to split sorted data without shuffling?",
      "What goes wrong if the validation set has only elephants?",
      "Why should I shuffle before splitting the data?",
      "Why does unshuffled cross-validation give zero accuracy on sorted data?",
      "How do I split data that are ordered by class?",
    ],
  },
  claims: [
    {
      id: "tail-one-class",
      truth: true,
      ko: "고양이 100, 개 100, 코끼리 100장이 순서대로라면 마지막 50장은 모두 코끼리예요.",
      en: "With 100 cats, 100 dogs and 100 elephants in order, the last 50 are all elephants.",
      why: {
        ko: "코끼리는 201번부터 300번까지인데, 마지막 50장은 251번부터 300번까지예요.",
        en: "The elephants are numbers 201 to 300, and the last 50 are 251 to 300.",
      },
    },
    {
      id: "missing-class-in-training",
      truth: true,
      ko: "크기가 같은 세 클래스가 정렬돼 있을 때 섞지 않고 3-겹으로 나누면, 검증하는 클래스가 훈련 데이터에 하나도 없어요.",
      en: "With three equal classes in sorted order, unshuffled 3-fold leaves the examined class out of the training data.",
      why: {
        ko: "폴드 하나가 클래스 하나와 꼭 같아서, 그 폴드를 빼면 그 클래스가 통째로 빠져요.",
        en: "Each fold is exactly one class, so taking the fold out takes the whole class out.",
      },
    },
    {
      id: "shuffle-or-stratify",
      truth: true,
      ko: "나누기 전에 섞거나 층화 분할을 쓰면 정렬 때문에 생기는 편향을 막을 수 있어요.",
      en: "Shuffling before the split, or a stratified split, prevents the bias that comes from the order.",
      why: {
        ko: "섞으면 클래스가 고루 퍼지고, 층화하면 비율까지 맞춰져요.",
        en: "Shuffling spreads the classes; stratifying also keeps their shares.",
      },
    },
    {
      id: "time-order",
      truth: true,
      ko: "내일 값을 맞히는 것처럼 시간 순서가 중요한 데이터는 섞어서 나누면 안 돼요.",
      en: "Data whose order in time matters, such as predicting tomorrow's value, must not be split after shuffling.",
      why: {
        ko: "훈련 데이터에 미래가 섞여 들어가서 점수가 실제보다 좋게 나와요.",
        en: "The future would leak into the training data and flatter the score.",
      },
    },
    {
      id: "high-score-good-model",
      truth: false,
      ko: "코끼리만 있는 검증 데이터에서 점수가 높으면 고양이와 개도 잘 맞히는 모델이에요.",
      en: "A high score on validation data with elephants only means that the model knows cats and dogs too.",
      why: {
        ko: "무엇이든 코끼리라고 답해도 만점이에요. 다른 클래스에 대해서는 아무것도 알 수 없어요.",
        en: 'Answering "elephant" every time scores full marks; it says nothing about the other classes.',
      },
    },
    {
      id: "bigger-tail-fixes",
      truth: false,
      ko: "300장이 클래스 순서로 정렬돼 있어도 검증 데이터를 마지막 50장에서 90장으로 늘리면 세 클래스가 고루 들어가요.",
      en: "With 300 pictures sorted into three equal classes, enlarging the tail from 50 to 90 makes the validation data balanced.",
      why: {
        ko: "클래스마다 100장이면 마지막 90장도 여전히 전부 코끼리예요. 크기가 아니라 순서가 문제예요.",
        en: "With 100 in each class the last 90 are still all elephants. The order is the problem, not the size.",
      },
    },
    {
      id: "order-never-matters",
      truth: false,
      ko: "데이터가 충분히 많으면 어떤 순서로 잘라 나눠도 상관없어요.",
      en: "With enough data it does not matter in what order they are cut.",
      why: {
        ko: "많아도 정렬돼 있으면 뒤쪽에는 한 클래스만 있어요. 먼저 섞어야 해요.",
        en: "However many there are, if they are sorted the tail holds one class. Shuffle first.",
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
      authors: "Pedregosa, F.; and others",
      title: "Scikit-learn: Machine Learning in Python (user guide: a note on shuffling)",
      year: 2011,
      venue: "Journal of Machine Learning Research 12",
      url: "https://scikit-learn.org/stable/modules/cross_validation.html",
    },
  ],
  demo: { name: "kfold", options: { k: 3, order: "sorted", method: "kfold" } },
};
