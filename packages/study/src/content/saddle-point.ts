import type { Card } from "./card.ts";

export const saddlePoint: Card = {
  slug: "saddle-point",
  title: { ko: "안장점", en: "Saddle point" },
  short: {
    ko: "안장점(saddle point)은 기울기가 0인데, 어떤 방향으로는 올라가고 다른 방향으로는 내려가는 자리예요. 말안장 한가운데를 떠올리면 돼요. 극소점(local minimum)은 가까이에서는 어느 쪽으로 가도 낮아지지 않는 자리예요.",
    en: "A saddle point is a place where the gradient is zero, yet the surface rises in some directions and falls in others, like the middle of a horse's saddle. Around a local minimum, no direction leads down.",
  },
  long: {
    ko: "둘은 곡률(curvature)로 구별해요. 헤시안(Hessian)의 고윳값(eigenvalue)이 모두 양수면 극소점이고, 양수와 음수가 섞여 있으면 안장점이에요. 한 걸음은 학습률 × 기울기라서, 기울기가 0에 가까운 안장점 근처에서는 SGD의 걸음이 아주 짧아져 거의 멈춰요. 그래도 시작점이 무작위라면 안장점에서 영영 멈추는 일은 거의 없고, 미니배치의 흔들림도 빠져나오게 도와줘요. 다만 정확히 안장점 위에서 속도 없이 출발하면 SGD도 모멘텀도 RMSProp도 Adam도 움직이지 못해요. 변수가 아주 많은 문제에서는, 손실이 아직 높은데 기울기가 0인 자리는 대부분 극소점이 아니라 안장점이라고 알려져 있어요.",
    en: "Curvature tells them apart: if all eigenvalues of the Hessian are positive it is a local minimum; if some are positive and some negative it is a saddle. A step of SGD is the learning rate times the gradient, so near a saddle, where the gradient is almost zero, the steps get very short and it nearly stops. From a random start it almost never stays there for good, and the noise of mini-batches helps it away. Started exactly on the saddle without velocity, though, SGD, momentum, RMSProp and Adam all stay put. In problems with very many variables, places with high loss and zero gradient are far more often saddles than local minima.",
  },
  formula: "∇f(x) = 0,  min λ < 0 < max λ  (λ: ∇²f(x))",
  prerequisites: ["local-minimum"],
  aliases: {
    ko: ["안장점", "말안장점", "안장"],
    en: ["saddle point", "saddle"],
  },
  examples: {
    ko: [
      "안장점이 뭐예요?",
      "안장점이랑 극소점은 어떻게 달라요?",
      "SGD는 안장점에서 왜 느려져요?",
      "안장점은 어떻게 빠져나와요?",
      "안장점에서 기울기는 얼마예요?",
    ],
    en: [
      "What is a saddle point?",
      "How do I tell a saddle point from a local minimum?",
      "Why is SGD slow near a saddle point?",
      "How do optimizers escape saddle points?",
      "What is the gradient at a saddle point?",
    ],
  },
  claims: [
    {
      id: "zero-gradient",
      truth: true,
      ko: "안장점에서는 기울기가 0이에요.",
      en: "At a saddle point the gradient is zero.",
      why: {
        ko: "가운데는 평평해요. 올라가고 내려가는 차이는 곡률에서 나타나요.",
        en: "The middle is flat; it is the curvature that rises one way and falls another.",
      },
    },
    {
      id: "mixed-curvature",
      truth: true,
      ko: "기울기가 0인 자리에서 헤시안의 고윳값에 양수와 음수가 섞여 있으면 극소점이 아니라 안장점이에요.",
      en: "If the Hessian has both positive and negative eigenvalues, the flat point is a saddle, not a local minimum.",
      why: {
        ko: "음수인 고윳값의 방향으로는 내려갈 수 있어서 극소점이 될 수 없어요.",
        en: "The direction of a negative eigenvalue leads down, which no local minimum allows.",
      },
    },
    {
      id: "noise-helps",
      truth: true,
      ko: "미니배치의 흔들림은 안장점에서 빠져나오는 데 도움이 돼요.",
      en: "The noise of mini-batches helps to get away from a saddle point.",
      why: {
        ko: "내려가는 방향으로 조금만 밀려나도 기울기가 생겨서 점점 빨리 내려가요.",
        en: "A small push towards the falling side gives a gradient, and the descent speeds up from there.",
      },
    },
    {
      id: "exact-start-stuck",
      truth: true,
      ko: "흔들림 없이 정확히 안장점 위에서 출발하면 Adam도 움직이지 못해요.",
      en: "Started exactly on a saddle point and without noise, even Adam does not move.",
      why: {
        ko: "기울기가 0이면 평균도 제곱 평균도 0이라서 걸음의 크기가 0이에요.",
        en: "With zero gradients both averages stay zero, and so does the step.",
      },
    },
    {
      id: "all-directions-up",
      truth: false,
      ko: "안장점은 어느 방향으로 가도 올라가는 자리예요.",
      en: "A saddle point is a place from which every direction leads up.",
      why: {
        ko: "그건 극소점이에요. 안장점에는 내려가는 방향이 하나 이상 있어요.",
        en: "That is a local minimum. A saddle has at least one direction that leads down.",
      },
    },
    {
      id: "sgd-stuck-forever",
      truth: false,
      ko: "SGD는 안장점 근처에 가면 절대로 빠져나오지 못해요.",
      en: "Once near a saddle point, SGD never gets away.",
      why: {
        ko: "느려질 뿐이에요. 시작점이 무작위라면 거의 언제나 빠져나오고, 흔들림이 있으면 더 빨리 나와요.",
        en: "It is only slowed down. From a random start it almost always gets away, and noise makes that quicker.",
      },
    },
    {
      id: "steepest-place",
      truth: false,
      ko: "안장점은 기울기가 가장 큰 자리예요.",
      en: "A saddle point is where the gradient is largest.",
      why: {
        ko: "반대예요. 안장점의 기울기는 0이라서 그 근처에서 느려져요.",
        en: "The other way round: its gradient is zero, which is why methods slow down near it.",
      },
    },
    {
      id: "low-dimensional-only",
      truth: false,
      ko: "안장점은 변수가 두 개일 때만 생기고, 큰 신경망에는 없어요.",
      en: "Saddle points exist only with two variables; large neural networks have none.",
      why: {
        ko: "변수가 많을수록 모든 방향이 한꺼번에 올라가기 어려워서 안장점이 더 흔해요.",
        en: "The more variables, the less likely that all directions rise at once, so saddles are more common.",
      },
    },
  ],
  sources: [
    {
      authors: "Dauphin, Y. N.; Pascanu, R.; Gulcehre, C.; Cho, K.; Ganguli, S.; Bengio, Y.",
      title: "Identifying and attacking the saddle point problem in high-dimensional non-convex optimization",
      year: 2014,
      venue: "NIPS 2014",
      url: "https://arxiv.org/abs/1406.2572",
    },
    {
      authors: "Lee, J. D.; Simchowitz, M.; Jordan, M. I.; Recht, B.",
      title: "Gradient Descent Only Converges to Minimizers",
      year: 2016,
      venue: "COLT 2016",
      url: "https://arxiv.org/abs/1602.04915",
    },
    {
      authors: "Du, S. S.; Jin, C.; Lee, J. D.; Jordan, M. I.; Singh, A.; Poczos, B.",
      title: "Gradient Descent Can Take Exponential Time to Escape Saddle Points",
      year: 2017,
      venue: "NIPS 2017",
      url: "https://arxiv.org/abs/1705.10412",
    },
  ],
  demo: { name: "race", options: { surface: "saddle" } },
};
