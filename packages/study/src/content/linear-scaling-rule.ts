import type { Card } from "./card.ts";

export const linearScalingRule: Card = {
  slug: "linear-scaling-rule",
  title: { ko: "선형 스케일링 규칙", en: "Linear scaling rule" },
  short: {
    ko: "선형 스케일링 규칙(linear scaling rule)은 배치 크기를 k배로 키우면 학습률도 k배로 키우라는 어림 규칙이에요. 배치가 커져서 줄어든 업데이트 횟수를 더 큰 걸음으로 메우는 셈이에요.",
    en: "The linear scaling rule is a rule of thumb: when the batch becomes k times larger, make the learning rate k times larger too. A larger batch means fewer updates, and longer steps make up for them.",
  },
  long: {
    ko: "예를 들어 배치 64에 학습률 0.05를 썼다면, 배치 512(8배)에서는 0.4를 먼저 시도해 봐요. 배치가 너무 크지 않은 SGD에서 잘 맞고, 처음에는 학습률을 서서히 올리는 워밍업(warm-up)과 함께 써요. Goyal 등은 이렇게 배치를 8192장까지 키우고도 ImageNet 정확도를 지켰어요. 하지만 법칙은 아니에요. 학습률이 커져 발산 한계를 넘으면 와르르 무너져요. Adam이나 RMSProp에는 √k배로 키우는 제곱근 규칙이 더 맞는다는 연구가 있어요.",
    en: "If a rate of 0.05 was right at batch 64, try 0.4 first at batch 512 (8 times). It works for SGD while batches are not too large, together with warm-up, which raises the rate slowly at the start. Goyal and others kept their ImageNet accuracy up to batches of 8192 images that way. It is no law: once the rate passes the limit of stability everything collapses. For Adam and RMSProp there is work in favour of a square-root rule, √k times.",
  },
  formula: "lr′ = lr · (B′ / B)",
  prerequisites: ["batch-size", "learning-rate"],
  aliases: {
    ko: ["선형 스케일링", "선형 조정 규칙", "배치와 학습률의 관계"],
    en: ["linear scaling", "batch size and learning rate", "LR scaling"],
  },
  examples: {
    ko: [
      "선형 스케일링 규칙이 뭐예요?",
      "배치를 두 배로 키우면 학습률은 어떻게 해요?",
      "배치 크기와 학습률은 무슨 관계예요?",
      "선형 스케일링 규칙은 언제 깨져요?",
      "배치 크기를 바꾸면 학습률도 바꿔야 해요?",
    ],
    en: [
      "What is the linear scaling rule?",
      "If I double the batch size, what happens to the learning rate?",
      "How are batch size and learning rate related?",
      "When does the linear scaling rule fail?",
      "Why use warm-up with the linear scaling rule?",
    ],
  },
  claims: [
    {
      id: "k-times",
      truth: true,
      ko: "선형 스케일링 규칙에서는 배치 크기를 k배로 키우면 학습률도 k배로 키워요.",
      en: "Under the linear scaling rule, a batch k times larger gets a learning rate k times larger.",
      why: {
        ko: "k번 나눠 갈 걸음을 한 번에 가는 셈이라서 걸음도 k배로 늘려요.",
        en: "One step takes the place of k small ones, so it is made k times as long.",
      },
    },
    {
      id: "with-warmup",
      truth: true,
      ko: "선형 스케일링 규칙은 처음에 학습률을 서서히 올리는 워밍업과 함께 쓰는 일이 많아요.",
      en: "The linear scaling rule is often used with warm-up, which raises the rate slowly at the start.",
      why: {
        ko: "처음에는 가중치가 빠르게 바뀌어서, 큰 학습률을 바로 쓰면 불안정해요.",
        en: "Early on the weights change fast, and a large rate right away is unstable.",
      },
    },
    {
      id: "heuristic-with-limit",
      truth: true,
      ko: "선형 스케일링 규칙은 배치가 아주 커지면 맞지 않게 돼요.",
      en: "The linear scaling rule stops working when batches become very large.",
      why: {
        ko: "학습률이 발산 한계를 넘거나, 배치를 키워도 기울기가 거의 더 정확해지지 않는 때가 와요.",
        en: "Sooner or later the rate passes the limit of stability, or a larger batch hardly makes the gradient better.",
      },
    },
    {
      id: "root-for-adam",
      truth: true,
      ko: "Adam에는 배치를 k배로 키울 때 학습률을 √k배로 키우는 규칙이 더 맞는다는 연구가 있어요.",
      en: "For Adam there is work in favour of scaling the learning rate by √k when the batch grows k times.",
      why: {
        ko: "Adam은 기울기를 그 크기로 나누기 때문에 흔들림이 걸음에 미치는 영향이 SGD와 달라요.",
        en: "Adam divides by the size of the gradient, so noise acts on its steps in another way than on SGD's.",
      },
    },
    {
      id: "halve-the-rate",
      truth: false,
      ko: "선형 스케일링 규칙에 따르면 배치 크기를 2배로 키울 때 학습률은 절반으로 줄여야 해요.",
      en: "By the linear scaling rule, doubling the batch size means halving the learning rate.",
      why: {
        ko: "반대예요. 같은 방향으로 2배로 키워요.",
        en: "The other way round: the rate doubles as well.",
      },
    },
    {
      id: "proven-for-all",
      truth: false,
      ko: "선형 스케일링 규칙은 모든 배치 크기에서 성립하는 것이 증명된 법칙이에요.",
      en: "The linear scaling rule is a law proven for every batch size.",
      why: {
        ko: "경험에서 나온 어림 규칙이에요. 배치가 너무 크면 깨져요.",
        en: "It is a rule of thumb from experience and breaks for very large batches.",
      },
    },
    {
      id: "more-updates",
      truth: false,
      ko: "배치 크기를 k배로 키우면 한 에폭의 업데이트 횟수도 k배로 늘어요.",
      en: "With a batch k times larger, an epoch has k times as many updates.",
      why: {
        ko: "한 번에 k배를 쓰니 업데이트 횟수는 약 1/k로 줄어요. 그래서 걸음을 키우는 거예요.",
        en: "Each update uses k times the data, so there are about 1/k as many: that is why steps are made longer.",
      },
    },
  ],
  sources: [
    {
      authors:
        "Goyal, P.; Dollár, P.; Girshick, R.; Noordhuis, P.; Wesolowski, L.; Kyrola, A.; Tulloch, A.; Jia, Y.; He, K.",
      title: "Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour",
      year: 2017,
      venue: "arXiv",
      url: "https://arxiv.org/abs/1706.02677",
    },
    {
      authors: "Malladi, S.; Lyu, K.; Panigrahi, A.; Arora, S.",
      title: "On the SDEs and Scaling Rules for Adaptive Gradient Algorithms",
      year: 2022,
      venue: "NeurIPS 2022",
      url: "https://arxiv.org/abs/2205.10287",
    },
    {
      authors: "McCandlish, S.; Kaplan, J.; Amodei, D.; OpenAI Dota Team",
      title: "An Empirical Model of Large-Batch Training",
      year: 2018,
      venue: "arXiv",
      url: "https://arxiv.org/abs/1812.06162",
    },
  ],
  demo: { name: "scaling", options: {} },
};
