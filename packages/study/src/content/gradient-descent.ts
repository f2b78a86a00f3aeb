import type { Card } from "./card.ts";

export const gradientDescent: Card = {
  slug: "gradient-descent",
  title: { ko: "경사 하강법", en: "Gradient descent" },
  short: {
    ko: "경사 하강법(gradient descent)은 손실이 가장 가파르게 커지는 방향인 기울기(gradient)의 반대쪽으로 가중치를 조금씩 옮기는 방법이에요. 안개 낀 산에서 발밑의 경사만 느끼며 내려오는 것과 비슷해요.",
    en: "Gradient descent moves the weights a little in the direction opposite to the gradient, the direction in which the loss grows fastest. It is like walking down a foggy mountain by feeling only the slope under your feet.",
  },
  long: {
    ko: "한 스텝에서 하는 일은 두 가지예요. 지금 자리에서 기울기를 구하고, 거기에 학습률(learning rate)을 곱한 만큼 반대쪽으로 옮겨요. 학습률이 너무 작으면 오래 걸리고, 너무 크면 골짜기를 건너뛰다가 발산(divergence)해요. 예를 들어 f = a·x²/2에서는 학습률이 2/a보다 작아야 손실이 줄어요. 데이터 전체로 기울기를 구하면 방향은 정확하지만 한 스텝이 비싸요. 그래서 실제로는 데이터를 조금씩 뽑아 쓰는 미니배치 SGD를 많이 써요. 도착한 곳이 전체에서 가장 낮은 곳이라는 보장은 없어요.",
    en: "One step does two things: it finds the gradient where we stand, then moves the other way by the gradient times the learning rate. A rate that is too small takes for ever; one that is too large jumps across the valley and diverges. On f = a·x²/2, for example, the loss shrinks only while the rate is below 2/a. With the gradient of all the data the direction is exact but each step is expensive, so in practice people draw a few examples at a time: mini-batch SGD. Nothing promises that the place we reach is the lowest of all.",
  },
  formula: "w ← w − lr · ∇L(w)",
  prerequisites: ["gradient", "learning-rate"],
  aliases: {
    ko: ["경사하강법", "경사 하강", "그래디언트 디센트"],
    en: ["gradient descent", "GD", "steepest descent"],
  },
  examples: {
    ko: [
      "경사 하강법이 뭐예요?",
      "왜 기울기의 반대 방향으로 가나요?",
      "경사하강법은 항상 최솟값을 찾나요?",
      "경사 하강법을 쉽게 설명해 주세요",
      "경사 하강법의 식을 알려 주세요",
    ],
    en: [
      "What is gradient descent?",
      "Why does gradient descent go against the gradient?",
      "Does gradient descent always find the minimum?",
      "Explain gradient descent in simple words",
      "What is the formula of gradient descent?",
    ],
  },
  claims: [
    {
      id: "opposite-direction",
      truth: true,
      ko: "경사 하강법은 기울기의 반대 방향으로 가중치를 옮겨요.",
      en: "Gradient descent moves the weights in the direction opposite to the gradient.",
      why: {
        ko: "기울기는 손실이 가장 빨리 커지는 방향이라서, 반대로 가야 손실이 줄어요.",
        en: "The gradient points where the loss grows fastest, so the loss shrinks the other way.",
      },
    },
    {
      id: "too-large-rate",
      truth: true,
      ko: "학습률이 너무 크면 경사 하강법의 손실은 줄지 않고 오히려 커질 수 있어요.",
      en: "With too large a learning rate the loss of gradient descent can grow instead of shrinking.",
      why: {
        ko: "최솟값을 건너뛰어 맞은편 더 높은 곳에 닿는 일이 되풀이돼요. f = a·x²/2에서는 학습률이 2/a를 넘으면 발산해요.",
        en: "Each step jumps over the minimum and lands higher on the other side. On f = a·x²/2 it diverges once the rate is above 2/a.",
      },
    },
    {
      id: "stops-where-flat",
      truth: true,
      ko: "기울기가 정확히 0인 곳에서는 경사 하강법이 움직이지 않아요.",
      en: "Where the gradient is exactly zero, gradient descent does not move.",
      why: {
        ko: "옮기는 양이 학습률 × 기울기라서, 기울기가 0이면 옮기는 양도 0이에요.",
        en: "The move is the learning rate times the gradient, and that is zero.",
      },
    },
    {
      id: "full-batch-cost",
      truth: true,
      ko: "데이터 전체로 경사 하강법을 하면 한 스텝마다 모든 훈련 데이터를 봐요.",
      en: "One full-batch gradient descent step looks at every training example.",
      why: {
        ko: "전체 손실의 기울기는 모든 데이터의 기울기를 평균 낸 것이라서, 한 스텝의 계산량이 데이터 수에 비례해요.",
        en: "The gradient of the whole loss is the average over all examples, so the cost of a step grows with their number.",
      },
    },
    {
      id: "always-global",
      truth: false,
      ko: "경사 하강법은 언제나 전체에서 가장 낮은 최솟값을 찾아요.",
      en: "Gradient descent always finds the global minimum.",
      why: {
        ko: "발밑의 경사만 보기 때문에 극소점에 머물거나 안장점 근처에서 느려질 수 있어요. 볼록한 함수에서 학습률이 알맞을 때는 최솟값에 다가가요.",
        en: "It only feels the slope under its feet, so it can settle in a local minimum or slow down near a saddle. It does approach the minimum of a convex function when the rate suits.",
      },
    },
    {
      id: "optimizer-implements-loss",
      truth: false,
      ko: "경사 하강법 같은 옵티마이저는 손실 함수를 구현한 것이에요.",
      en: "An optimizer such as gradient descent is an implementation of the loss function.",
      why: {
        ko: "손실 함수는 낮추려는 대상이고, 옵티마이저는 그것을 낮추는 절차예요. 둘은 따로 골라 짝지을 수 있어요.",
        en: "The loss is what we want to lower; the optimizer is the procedure that lowers it. The two are chosen independently.",
      },
    },
    {
      id: "rate-is-learned",
      truth: false,
      ko: "경사 하강법에서 학습률은 가중치와 함께 저절로 학습돼요.",
      en: "In gradient descent the learning rate is learned together with the weights.",
      why: {
        ko: "학습률은 훈련을 시작하기 전에 사람이 정하는 하이퍼파라미터예요.",
        en: "The learning rate is a hyperparameter: it is chosen before training, not learned by it.",
      },
    },
    {
      id: "smaller-rate-better",
      truth: false,
      ko: "경사 하강법의 학습률은 작으면 작을수록 좋아요.",
      en: "For gradient descent, the smaller the learning rate the better.",
      why: {
        ko: "너무 작으면 발산은 하지 않지만, 같은 곳까지 가는 데 스텝이 훨씬 많이 들어요.",
        en: "A tiny rate does not diverge, but it needs far more steps to get to the same place.",
      },
    },
  ],
  sources: [
    {
      authors: "Cauchy, A.-L.",
      title: "Méthode générale pour la résolution des systèmes d'équations simultanées",
      year: 1847,
      venue: "Comptes Rendus de l'Académie des Sciences 25",
    },
    {
      authors: "Bottou, L.; Curtis, F. E.; Nocedal, J.",
      title: "Optimization Methods for Large-Scale Machine Learning",
      year: 2018,
      venue: "SIAM Review 60(2)",
      url: "https://doi.org/10.1137/16M1080173",
    },
  ],
  demo: { name: "race", options: { surface: "ravine" } },
};
