import type { Card } from "./card.ts";

export const rmsprop: Card = {
  slug: "rmsprop",
  title: { ko: "RMSProp", en: "RMSProp" },
  short: {
    ko: "RMSProp은 최근 기울기의 제곱 평균을 좌표마다 기억해 두고, 그 제곱근으로 기울기를 나눠요. 가파른 방향에서는 보폭(step size)이 줄고 완만한 방향에서는 커져서, 방향마다 걸음이 고르게 돼요.",
    en: "RMSProp remembers, for each coordinate, a running average of squared gradients and divides the gradient by its root. Steps shrink in steep directions and grow in gentle ones, so that they come out even.",
  },
  long: {
    ko: "제곱하는 까닭은 부호를 없애고 크기만 보기 위해서예요. 제곱 평균 s는 지수 이동 평균(exponential moving average)이라 오래된 기울기를 서서히 잊어요. 그래서 제곱을 끝없이 더하기만 하는 AdaGrad와 달리 보폭이 0으로 말라붙지 않아요. 편향 보정이 없어서 첫 걸음은 꽤 커요. s = 0에서 시작하면 첫 보폭은 lr/√(1−ρ)이라서, ρ = 0.9면 학습률의 약 3.16배, ρ = 0.99면 10배예요. ε은 0으로 나누는 일을 막는 작은 수예요.",
    en: "Squaring removes the sign and keeps the size. The average s is an exponential moving average, so old gradients are slowly forgotten; unlike AdaGrad, which adds squares for ever, its steps do not dry up. Without bias correction the first step is large: from s = 0 its length is lr/√(1−ρ), about 3.16 times the learning rate for ρ = 0.9 and 10 times for ρ = 0.99. The small ε keeps us from dividing by zero.",
  },
  formula: "s ← ρ·s + (1−ρ)·g²,  w ← w − lr · g / (√s + ε)",
  prerequisites: ["ema", "adagrad"],
  aliases: {
    ko: ["알엠에스프롭", "RMS프롭"],
    en: ["rmsprop", "rms prop", "root mean square propagation"],
  },
  examples: {
    ko: [
      "RMSProp이 뭐예요?",
      "RMSProp은 왜 기울기를 제곱해요?",
      "RMSProp이랑 AdaGrad는 뭐가 달라요?",
      "RMSProp은 보폭을 어떻게 조절해요?",
      "알엠에스프롭 식을 알려 주세요",
    ],
    en: [
      "What is RMSProp?",
      "Why does RMSProp square the gradient?",
      "How does RMSProp differ from AdaGrad?",
      "How does RMSProp change the step size?",
      "What is the formula of RMSProp?",
    ],
  },
  claims: [
    {
      id: "divides-by-root",
      truth: true,
      ko: "RMSProp은 기울기를 최근 기울기 제곱 평균의 제곱근으로 나눠요.",
      en: "RMSProp divides the gradient by the root of a running average of squared gradients.",
      why: {
        ko: "w ← w − lr · g / (√s + ε)에서 √s가 최근 기울기의 크기예요.",
        en: "In w ← w − lr · g / (√s + ε), the root √s is the recent size of the gradient.",
      },
    },
    {
      id: "steep-shorter",
      truth: true,
      ko: "RMSProp은 가파른 방향의 보폭을 줄이고 완만한 방향의 보폭을 키워요.",
      en: "RMSProp shortens the steps in steep directions and lengthens them in gentle ones.",
      why: {
        ko: "기울기가 큰 좌표는 큰 수로, 작은 좌표는 작은 수로 나누기 때문이에요.",
        en: "Coordinates with large gradients are divided by large numbers, those with small ones by small numbers.",
      },
    },
    {
      id: "forgets",
      truth: true,
      ko: "RMSProp의 제곱 평균은 지수 이동 평균이라 오래된 기울기를 서서히 잊어요.",
      en: "RMSProp's average of squares is an exponential moving average and slowly forgets old gradients.",
      why: {
        ko: "스텝마다 s에 ρ를 곱하므로 옛 기울기의 몫이 ρ배씩 줄어요.",
        en: "Each step multiplies s by ρ, so the share of an old gradient shrinks by ρ every time.",
      },
    },
    {
      id: "from-a-lecture",
      truth: true,
      ko: "RMSProp은 논문이 아니라 온라인 강의에서 처음 소개됐어요.",
      en: "RMSProp was first presented in an online lecture, not in a paper.",
      why: {
        ko: "2012년 제프리 힌턴(Geoffrey Hinton)의 Coursera 강의 6에서 나왔어요.",
        en: "It comes from lecture 6 of Geoffrey Hinton's Coursera course of 2012.",
      },
    },
    {
      id: "adjusts-batch-size",
      truth: false,
      ko: "RMSProp은 배치 크기를 조절하는 방법이에요.",
      en: "RMSProp is a method that adjusts the batch size.",
      why: {
        ko: "조절하는 것은 좌표마다의 보폭(걸음의 크기)이에요. 배치 크기는 그대로예요.",
        en: "What it adjusts is the step size of each coordinate; the batch size stays as it is.",
      },
    },
    {
      id: "steep-longer",
      truth: false,
      ko: "RMSProp은 가파른 방향일수록 더 크게 움직이게 해요.",
      en: "RMSProp makes the steps longer the steeper the direction is.",
      why: {
        ko: "반대예요. 기울기가 크면 √s도 커서, 나누고 나면 보폭이 고르게 돼요.",
        en: "The other way round: a large gradient makes √s large, and the division evens the steps out.",
      },
    },
    {
      id: "no-learning-rate",
      truth: false,
      ko: "RMSProp을 쓰면 학습률을 정하지 않아도 돼요.",
      en: "With RMSProp there is no need to choose a learning rate.",
      why: {
        ko: "방향 사이의 비율은 맞춰 주지만, 전체 걸음의 크기는 여전히 학습률이 정해요.",
        en: "It balances the directions, but the overall size of the steps is still set by the learning rate.",
      },
    },
    {
      id: "sums-for-ever",
      truth: false,
      ko: "RMSProp은 처음부터 지금까지의 기울기 제곱을 잊지 않고 모두 더해요.",
      en: "RMSProp adds up all squared gradients since the start and forgets none.",
      why: {
        ko: "그건 AdaGrad예요. RMSProp은 지수 이동 평균이라 옛것을 잊어요.",
        en: "That is AdaGrad. RMSProp keeps an exponential moving average, which forgets.",
      },
    },
  ],
  sources: [
    {
      authors: "Tieleman, T.; Hinton, G.",
      title: "Lecture 6.5 — RMSProp: Divide the gradient by a running average of its recent magnitude",
      year: 2012,
      venue: "COURSERA: Neural Networks for Machine Learning",
      url: "https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf",
    },
  ],
  demo: { name: "race", options: { surface: "ravine" } },
};
