import type { Card } from "./card.ts";

export const miniBatchSgd: Card = {
  slug: "mini-batch-sgd",
  title: { ko: "미니배치 SGD", en: "Mini-batch SGD" },
  short: {
    ko: "미니배치(mini-batch) SGD는 데이터에서 몇 개만 무작위로 뽑아, 그 기울기의 평균으로 한 스텝을 가는 방법이에요. 오차가 든 가방에서 몇 개씩 꺼내 보는 셈이라 한 스텝이 싸고, 하나만 볼 때보다 덜 흔들려요.",
    en: "Mini-batch SGD draws a few examples at random and takes one step with the average of their gradients. It is like drawing a few errors from a bag: a step is cheap, and wobbles less than with a single example.",
  },
  long: {
    ko: "데이터를 다 보면 방향은 정확하지만 한 스텝이 느리고, 하나만 보면 빠르지만 방향이 크게 흔들려요. 미니배치는 그 사이예요. 배치 크기(batch size)를 B라고 하면 기울기의 흔들림(표준편차, standard deviation)은 1/√B에 비례해요. 그래서 흔들림을 절반으로 줄이려면 네 배를 봐야 해요. 보통은 데이터를 섞은 뒤 B개씩 차례로 꺼내 쓰고, 모두 한 번씩 쓰면 한 에폭(epoch)이에요. 배치 크기는 학습되는 값이 아니라 사람이 정하는 하이퍼파라미터예요.",
    en: "With all the data the direction is exact but a step is slow; with one example a step is quick but the direction swings. A mini-batch is in between. With batch size B the wobble (standard deviation) of the gradient is proportional to 1/√B, so halving the wobble takes four times the examples. Usually the data are shuffled and then taken B at a time; once all have been used, one epoch is over. The batch size is not learned: it is a hyperparameter that people choose.",
  },
  formula: "g = (1/B) · Σᵢ ∇Lᵢ(w),  w ← w − lr · g",
  prerequisites: ["stochastic-gradient-descent"],
  aliases: {
    ko: ["미니배치", "미니 배치", "소배치", "배치 크기", "확률적 경사 하강법", "오차 가방"],
    en: ["mini-batch", "minibatch SGD", "batch size", "stochastic gradient descent", "bag of errors"],
  },
  examples: {
    ko: [
      "미니배치가 뭐예요?",
      "배치 크기는 누가 정해요?",
      "미니배치를 쓰면 왜 덜 흔들려요?",
      "전체 데이터로 하는 것과 미니배치는 뭐가 달라요?",
      "확률적 경사 하강법을 설명해 주세요",
    ],
    en: [
      "What is a mini-batch?",
      "Who chooses the batch size?",
      "Why is a mini-batch less noisy than a single example?",
      "How does a mini-batch differ from using the full data?",
      "Explain stochastic gradient descent",
    ],
  },
  claims: [
    {
      id: "four-times-half-noise",
      truth: true,
      ko: "배치 크기를 4배로 키우면 기울기의 표준편차는 약 절반이 돼요.",
      en: "Making the batch four times larger roughly halves the standard deviation of the gradient.",
      why: {
        ko: "표준편차는 1/√B에 비례해요. B가 4배면 1/√4 = 1/2이에요.",
        en: "The standard deviation goes as 1/√B, and 1/√4 = 1/2.",
      },
    },
    {
      id: "right-on-average",
      truth: true,
      ko: "무작위로 뽑은 미니배치의 기울기는 평균적으로 전체 기울기와 같아요.",
      en: "The gradient of a randomly drawn mini-batch equals the full gradient on average.",
      why: {
        ko: "한 번 한 번은 빗나가도 어느 쪽으로도 치우치지 않아요. 이런 추정을 치우침이 없다(unbiased)고 해요.",
        en: "Each draw misses a little, but not to any one side: the estimate is unbiased.",
      },
    },
    {
      id: "averages-gradients",
      truth: true,
      ko: "미니배치 SGD는 뽑은 데이터의 기울기를 평균 내서 한 스텝을 가요.",
      en: "Mini-batch SGD takes one step with the average of the drawn examples' gradients.",
      why: {
        ko: "배치의 평균 손실을 미분하면 기울기의 평균이 되기 때문이에요.",
        en: "The gradient of the batch's mean loss is the mean of the gradients.",
      },
    },
    {
      id: "size-is-hyperparameter",
      truth: true,
      ko: "배치 크기는 학습되는 값이 아니라 사람이 정하는 하이퍼파라미터예요.",
      en: "The batch size is not learned; it is a hyperparameter that people set.",
      why: {
        ko: "경사 하강법이 바꾸는 것은 가중치뿐이에요. 배치 크기는 훈련 전에 정해 둬요.",
        en: "Gradient descent changes the weights only; the batch size is fixed before training.",
      },
    },
    {
      id: "saves-weights",
      truth: false,
      ko: "미니배치는 서버가 꺼질 때를 대비해 가중치를 저장해 주는 기능이에요.",
      en: "A mini-batch is a feature that saves the weights in case the server loses power.",
      why: {
        ko: "미니배치는 데이터를 몇 개씩 뽑아 기울기를 구하는 방법이에요. 저장은 체크포인트(checkpoint)가 맡아요.",
        en: "A mini-batch is a way to compute a gradient from a few examples. Saving is what checkpoints are for.",
      },
    },
    {
      id: "double-halves-noise",
      truth: false,
      ko: "배치 크기를 2배로 키우면 기울기의 표준편차는 절반이 돼요.",
      en: "Doubling the batch size halves the standard deviation of the gradient.",
      why: {
        ko: "1/√2 ≈ 0.71배가 돼요. 절반으로 줄이려면 4배가 필요해요.",
        en: "It becomes 1/√2 ≈ 0.71 times as large; halving it takes a batch four times larger.",
      },
    },
    {
      id: "bigger-always-faster",
      truth: false,
      ko: "배치는 클수록 언제나 더 빨리 배워요.",
      en: "The larger the batch, the faster the learning, always.",
      why: {
        ko: "배치가 커지면 한 에폭의 업데이트 횟수가 줄어요. 흔들림이 이미 작다면 더 줄여도 얻는 것이 거의 없어요.",
        en: "A larger batch means fewer updates in an epoch, and once the noise is small, less of it buys little.",
      },
    },
    {
      id: "every-step-lowers-loss",
      truth: false,
      ko: "미니배치 SGD는 스텝마다 전체 손실을 반드시 줄여요.",
      en: "Every step of mini-batch SGD lowers the loss on the whole data.",
      why: {
        ko: "뽑힌 몇 개에게 좋은 방향이 전체에는 나쁠 수 있어요. 그래서 손실이 오르내리며 내려가요.",
        en: "What is good for the drawn few can be bad for the rest, so the loss goes up and down on its way.",
      },
    },
  ],
  sources: [
    {
      authors: "Robbins, H.; Monro, S.",
      title: "A Stochastic Approximation Method",
      year: 1951,
      venue: "Annals of Mathematical Statistics 22(3)",
      url: "https://doi.org/10.1214/aoms/1177729586",
    },
    {
      authors: "Bottou, L.; Curtis, F. E.; Nocedal, J.",
      title: "Optimization Methods for Large-Scale Machine Learning",
      year: 2018,
      venue: "SIAM Review 60(2)",
      url: "https://doi.org/10.1137/16M1080173",
    },
    {
      authors: "Bengio, Y.",
      title: "Practical Recommendations for Gradient-Based Training of Deep Architectures",
      year: 2012,
      venue: "Neural Networks: Tricks of the Trade, 2nd edition",
      url: "https://arxiv.org/abs/1206.5533",
    },
  ],
  demo: { name: "race", options: { surface: "ravine", noise: 4 } },
};
