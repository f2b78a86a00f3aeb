import type { Card } from "./card.ts";

export const learningRate: Card = {
  slug: "learning-rate",
  title: { ko: "학습률", en: "Learning rate" },
  short: {
    ko: "학습률(learning rate)은 한 스텝에서 기울기를 얼마나 따라갈지 정하는 수예요. 너무 작으면 한참 걸리고, 너무 크면 최솟값을 건너뛰다가 발산(divergence)해요. 사람이 정하는 하이퍼파라미터(hyperparameter)예요.",
    en: "The learning rate says how far one step follows the gradient. Too small, and training takes for ever; too large, and it jumps over the minimum and diverges. It is a hyperparameter: people set it.",
  },
  long: {
    ko: "f = a·x²/2에서 경사 하강법은 x에 (1 − lr·a)를 곱해요. 그래서 lr이 1/a면 한 번에 도착하고, 1/a와 2/a 사이면 좌우로 튀면서 다가가고, 2/a를 넘으면 점점 멀어져요. 방향마다 가파르기가 다르면 가장 가파른 방향이 한계를 정해요. 완만한 방향이 느려지는 까닭이에요. 실제로는 0.1, 0.01, 0.001처럼 10배씩 바꿔 보며 고르고, 훈련이 진행되면 줄여 가기도 해요. 같은 숫자라도 옵티마이저가 다르면 뜻이 달라요. Adam의 0.001과 SGD의 0.001은 비교할 수 없어요.",
    en: "On f = a·x²/2 gradient descent multiplies x by (1 − lr·a). So lr = 1/a arrives at once, between 1/a and 2/a it hops from side to side and closes in, and above 2/a it moves away. When directions differ in steepness, the steepest sets the limit, which is why the gentle ones are slow. In practice people try values ten times apart, such as 0.1, 0.01, 0.001, and often lower the rate as training goes on. The same number means different things to different optimizers: Adam's 0.001 cannot be compared with SGD's.",
  },
  formula: "w ← w − lr · g",
  prerequisites: ["gradient", "hyperparameter"],
  aliases: {
    ko: ["학습률", "학습율", "러닝 레이트", "보폭"],
    en: ["learning rate", "lr", "step size"],
  },
  examples: {
    ko: [
      "학습률이 뭐예요?",
      "학습률이 너무 크면 어떻게 돼요?",
      "학습률은 어떻게 정해요?",
      "학습률을 0.1로 두면 왜 발산해요?",
      "학습률은 학습되는 값이에요?",
    ],
    en: [
      "What is the learning rate?",
      "What happens if the learning rate is too large?",
      "How do I choose a learning rate?",
      "Is the learning rate learned?",
      "Why does training diverge with a large learning rate?",
    ],
  },
  claims: [
    {
      id: "too-large-diverges",
      truth: true,
      ko: "학습률이 너무 크면 손실이 줄지 않고 발산할 수 있어요.",
      en: "With too large a learning rate the loss can diverge.",
      why: {
        ko: "최솟값을 건너뛰어 더 먼 곳에 닿는 일이 되풀이되기 때문이에요.",
        en: "Each step jumps over the minimum and lands farther away.",
      },
    },
    {
      id: "set-by-people",
      truth: true,
      ko: "학습률은 훈련 전에 사람이 정하는 하이퍼파라미터예요.",
      en: "The learning rate is a hyperparameter that is set before training.",
      why: {
        ko: "경사 하강법이 바꾸는 것은 가중치이고, 학습률은 그 바꾸는 정도를 정해요.",
        en: "Gradient descent changes the weights; the learning rate decides by how much.",
      },
    },
    {
      id: "steepest-limits",
      truth: true,
      ko: "경사 하강법에서 쓸 수 있는 가장 큰 학습률은 가장 가파른 방향이 정해요.",
      en: "For gradient descent, the steepest direction decides the largest usable learning rate.",
      why: {
        ko: "가장 휘어진 방향의 곡률이 a라면 2/a를 넘자마자 그 방향에서 발산해요.",
        en: "If the largest curvature is a, that direction diverges as soon as the rate is above 2/a.",
      },
    },
    {
      id: "learned-automatically",
      truth: false,
      ko: "학습률은 가중치처럼 기울기로 저절로 학습돼요.",
      en: "The learning rate is learned by gradients, just like the weights.",
      why: {
        ko: "학습률은 정해 두는 값이에요. 스케줄에 따라 바꿀 수는 있지만 그 스케줄도 사람이 정해요.",
        en: "It is a set value. A schedule may change it, but people choose the schedule.",
      },
    },
    {
      id: "larger-always-faster",
      truth: false,
      ko: "학습률을 키우면 언제나 더 적은 스텝으로 최솟값에 도착해요.",
      en: "A larger learning rate always reaches the minimum in fewer steps.",
      why: {
        ko: "한계를 넘으면 도착하지 못하고, 한계에 가까워도 좌우로 튀느라 오래 걸려요.",
        en: "Above the limit it never arrives, and close to it it wastes steps hopping from side to side.",
      },
    },
    {
      id: "same-for-all-optimizers",
      truth: false,
      ko: "Adam과 SGD는 같은 학습률을 쓰면 걸음의 크기도 같아요.",
      en: "Adam and SGD take steps of the same size at the same learning rate.",
      why: {
        ko: "SGD의 걸음은 기울기에 비례하지만, Adam의 걸음은 기울기의 크기로 나눠서 학습률에 가까워요.",
        en: "SGD's steps are proportional to the gradient; Adam divides by its size, so its steps are about the learning rate.",
      },
    },
  ],
  sources: [
    {
      authors: "Bengio, Y.",
      title: "Practical Recommendations for Gradient-Based Training of Deep Architectures",
      year: 2012,
      venue: "Neural Networks: Tricks of the Trade, 2nd edition",
      url: "https://arxiv.org/abs/1206.5533",
    },
    {
      authors: "Bottou, L.; Curtis, F. E.; Nocedal, J.",
      title: "Optimization Methods for Large-Scale Machine Learning",
      year: 2018,
      venue: "SIAM Review 60(2)",
      url: "https://doi.org/10.1137/16M1080173",
    },
  ],
  demo: { name: "race", options: { surface: "ravine", lr: 0.05 } },
};
