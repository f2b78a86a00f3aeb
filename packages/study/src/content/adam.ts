import type { Card } from "./card.ts";

export const adam: Card = {
  slug: "adam",
  title: { ko: "Adam", en: "Adam" },
  short: {
    ko: "Adam은 모멘텀처럼 기울기의 평균으로 방향을 잡고, RMSProp처럼 기울기 제곱의 평균으로 보폭을 맞추는 옵티마이저(optimizer)예요. 두 평균이 처음에 0 쪽으로 치우치는 것은 편향 보정(bias correction)으로 바로잡아요.",
    en: "Adam is an optimizer that takes its direction from an average of gradients, like momentum, and its step size from an average of squared gradients, like RMSProp. Bias correction repairs both averages, which start too close to zero.",
  },
  long: {
    ko: "보정 덕분에 첫 걸음은 기울기의 크기와 상관없이 거의 학습률만큼이에요. 손실에 100을 곱해도 걷는 길은 거의 그대로예요(달라지는 것은 ε의 몫뿐이에요). 흔히 쓰는 값은 lr = 0.001, β₁ = 0.9, β₂ = 0.999예요. 이름에 든 모멘트(moment)는 모멘텀이 아니라 통계의 적률이에요. 기울기의 평균이 1차, 제곱의 평균이 2차 적률이에요. 편하지만 만능은 아니에요. 수렴하지 않는 반례가 있고, 잘 맞춘 SGD보다 일반화가 나쁠 때도 있어요.",
    en: "Thanks to the correction the first step is about as long as the learning rate, whatever the size of the gradient. Multiply the loss by 100 and Adam walks nearly the same path (only ε makes a difference). Common values are lr = 0.001, β₁ = 0.9, β₂ = 0.999. The moments in its name are statistical moments, not momentum: the mean of the gradients is the first, the mean of their squares the second. It is handy, not a cure-all: there are counterexamples where it does not converge, and well-tuned SGD sometimes generalises better.",
  },
  formula: "m ← β₁·m + (1−β₁)·g,  v ← β₂·v + (1−β₂)·g²,  w ← w − lr · [m/(1−β₁ᵗ)] / (√[v/(1−β₂ᵗ)] + ε)",
  prerequisites: ["momentum", "rmsprop"],
  aliases: {
    ko: ["아담", "아담 옵티마이저", "적응적 모멘트 추정", "편향 보정"],
    en: ["adam", "adam optimizer", "adaptive moment estimation", "bias correction"],
  },
  examples: {
    ko: [
      "Adam 옵티마이저가 뭐예요?",
      "Adam은 왜 편향 보정을 하나요?",
      "Adam이랑 RMSProp은 뭐가 달라요?",
      "Adam의 첫 스텝은 왜 학습률만큼이에요?",
      "아담 옵티마이저의 장단점을 알려 주세요",
    ],
    en: [
      "What is the Adam optimizer?",
      "Why does Adam need bias correction?",
      "How does Adam differ from RMSProp?",
      "Why is Adam's first step as long as the learning rate?",
      "What are Adam's default betas?",
    ],
  },
  claims: [
    {
      id: "first-step-is-rate",
      truth: true,
      ko: "Adam의 첫 걸음은 기울기가 크든 작든 거의 학습률만큼이에요.",
      en: "Adam's first step is about as long as the learning rate, however large the gradient is.",
      why: {
        ko: "첫 스텝에서 보정한 평균은 g와 g²이라서, g/√g²은 +1이나 −1이 돼요.",
        en: "At the first step the corrected averages are g and g², and g/√g² is +1 or −1.",
      },
    },
    {
      id: "momentum-plus-rmsprop",
      truth: true,
      ko: "Adam은 모멘텀과 RMSProp의 생각을 합치고 편향 보정을 더한 방법이에요.",
      en: "Adam joins the ideas of momentum and RMSProp and adds bias correction.",
      why: {
        ko: "기울기의 평균 m은 모멘텀에서, 제곱의 평균 v는 RMSProp에서 온 생각이에요.",
        en: "The average m of gradients comes from momentum, the average v of squares from RMSProp.",
      },
    },
    {
      id: "scale-invariant",
      truth: true,
      ko: "손실에 100을 곱해도 Adam이 걷는 길은 거의 달라지지 않아요.",
      en: "Multiplying the loss by 100 hardly changes the path Adam takes.",
      why: {
        ko: "m은 100배, √v도 100배가 되어 나누면 지워져요. 작은 ε만큼만 달라요.",
        en: "m and √v both grow a hundredfold and cancel; only the small ε makes a difference.",
      },
    },
    {
      id: "zero-start-bias",
      truth: true,
      ko: "Adam의 편향 보정은 평균을 0에서 시작해 처음에 작게 나오는 것을 바로잡아요.",
      en: "Adam's bias correction makes up for averages that start at zero and come out too small at first.",
      why: {
        ko: "첫 스텝의 m은 (1−β₁)·g뿐이에요. 1−β₁ᵗ로 나누면 g로 돌아와요.",
        en: "After one step m is only (1−β₁)·g; dividing by 1−β₁ᵗ brings it back to g.",
      },
    },
    {
      id: "always-converges",
      truth: false,
      ko: "Adam은 어떤 문제에서든 반드시 수렴해요.",
      en: "Adam converges on every problem.",
      why: {
        ko: "볼록한 문제에서도 수렴하지 않는 반례가 알려져 있고, 그래서 AMSGrad 같은 변형이 나왔어요.",
        en: "There are known counterexamples, convex ones included; variants such as AMSGrad answer them.",
      },
    },
    {
      id: "step-follows-gradient",
      truth: false,
      ko: "기울기가 10배가 되면 Adam의 첫 걸음도 10배로 길어져요.",
      en: "If the gradient is ten times larger, Adam's first step is ten times longer.",
      why: {
        ko: "크기는 나누면서 지워져요. 첫 걸음은 기울기와 상관없이 학습률만큼이에요.",
        en: "The size cancels in the division: the first step is the learning rate, whatever the gradient.",
      },
    },
    {
      id: "moment-is-momentum",
      truth: false,
      ko: "Adam에서 말하는 모멘트(moment)는 모멘텀(momentum)을 줄인 말이에요.",
      en: "The moment in Adam is short for momentum.",
      why: {
        ko: "모멘트는 통계의 적률이에요. 1차는 평균, 2차는 제곱의 평균이에요.",
        en: "Moments are a term of statistics: the first is the mean, the second the mean of the squares.",
      },
    },
    {
      id: "always-beats-sgd",
      truth: false,
      ko: "Adam으로 훈련한 모델은 SGD로 훈련한 모델보다 언제나 일반화가 더 잘돼요.",
      en: "A model trained with Adam always generalises better than one trained with SGD.",
      why: {
        ko: "잘 맞춘 SGD나 모멘텀이 새 데이터에서 더 나은 경우도 보고됐어요.",
        en: "Well-tuned SGD or momentum has been reported to do better on new data in some cases.",
      },
    },
  ],
  sources: [
    {
      authors: "Kingma, D. P.; Ba, J.",
      title: "Adam: A Method for Stochastic Optimization",
      year: 2015,
      venue: "ICLR 2015",
      url: "https://arxiv.org/abs/1412.6980",
    },
    {
      authors: "Reddi, S. J.; Kale, S.; Kumar, S.",
      title: "On the Convergence of Adam and Beyond",
      year: 2018,
      venue: "ICLR 2018",
      url: "https://arxiv.org/abs/1904.09237",
    },
    {
      authors: "Wilson, A. C.; Roelofs, R.; Stern, M.; Srebro, N.; Recht, B.",
      title: "The Marginal Value of Adaptive Gradient Methods in Machine Learning",
      year: 2017,
      venue: "NIPS 2017",
      url: "https://arxiv.org/abs/1705.08292",
    },
  ],
  demo: { name: "race", options: { surface: "rosenbrock" } },
};
