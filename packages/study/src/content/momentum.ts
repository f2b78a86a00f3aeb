import type { Card } from "./card.ts";

export const momentum: Card = {
  slug: "momentum",
  title: { ko: "모멘텀(관성)", en: "Momentum" },
  short: {
    ko: "모멘텀(momentum)은 지난 기울기를 속도로 쌓아 두고 그 속도로 움직이는 방법이에요. 굴러가는 공처럼 관성이 생겨서, 지그재그는 줄고 완만한 골짜기 바닥은 더 빨리 지나가요.",
    en: "Momentum piles up past gradients into a velocity and moves with that velocity. Like a rolling ball it has inertia: it zig-zags less and crosses the gentle floor of a valley faster.",
  },
  long: {
    ko: "스텝마다 지난 속도에 β를 곱하고 지금 기울기를 더해 새 속도를 만들어요. β = 0.9라면 오래된 기울기는 한 스텝 지날 때마다 0.9배로 잊히고, 같은 기울기가 계속되면 속도는 그 1/(1−β) = 10배까지 커져요. 좌우로 부호가 바뀌는 성분은 서로 지워지고, 꾸준히 한쪽인 성분은 쌓여요. 쌓인 속도는 바로 줄지 않아서, 최솟값을 지나쳤다가 되돌아오기도 해요. 여기서는 PyTorch와 같은 v ← β·v + g를 써요. v ← β·v + (1−β)·g로 쓰는 관례도 있는데, 같은 학습률이라도 걸음이 1−β배로 짧아지니 비교할 때 조심해야 해요. 쌓는 것은 손실이 아니라 기울기예요.",
    en: "Each step multiplies the old velocity by β and adds the new gradient. With β = 0.9 an old gradient fades to 0.9 of itself with every step, and if the same gradient keeps coming the velocity grows to 1/(1−β) = 10 times it. Components that keep changing sign cancel; components that keep their direction add up. The velocity does not vanish at once, so momentum may overshoot the minimum and come back. Here we use v ← β·v + g, as PyTorch does. Others write v ← β·v + (1−β)·g: at the same learning rate that moves 1−β times as far, so compare with care. What piles up are gradients, not losses.",
  },
  formula: "v ← β·v + g,  w ← w − lr · v",
  prerequisites: ["gradient-descent", "ema"],
  aliases: {
    ko: ["모멘텀", "모맨텀", "관성", "모멘텀 계수"],
    en: ["momentum", "heavy ball", "inertia", "momentum coefficient"],
  },
  examples: {
    ko: [
      "모멘텀이 뭐예요?",
      "모멘텀을 쓰면 왜 지그재그가 줄어요?",
      "모멘텀 계수 0.9는 무슨 뜻이에요?",
      "모멘텀은 무엇을 누적하나요?",
      "관성이 있으면 뭐가 좋아요?",
    ],
    en: [
      "What is momentum?",
      "Why does momentum reduce zig-zag?",
      "What does a momentum coefficient of 0.9 mean?",
      "What does momentum accumulate?",
      "How is momentum different from plain SGD?",
    ],
  },
  claims: [
    {
      id: "accumulates-gradients",
      truth: true,
      ko: "모멘텀은 과거의 기울기를 속도로 누적해요.",
      en: "Momentum accumulates past gradients into a velocity.",
      why: {
        ko: "v ← β·v + g에서 더해지는 g가 기울기예요.",
        en: "In v ← β·v + g, what is added is g, the gradient.",
      },
    },
    {
      id: "ten-times",
      truth: true,
      ko: "v ← β·v + g에서 β = 0.9이고 같은 기울기가 계속되면, 속도는 기울기의 10배에 가까워져요.",
      en: "In v ← β·v + g with β = 0.9, if the same gradient keeps coming, the velocity approaches 10 times it.",
      why: {
        ko: "1 + 0.9 + 0.9² + … = 1/(1 − 0.9) = 10이에요.",
        en: "1 + 0.9 + 0.9² + … = 1/(1 − 0.9) = 10.",
      },
    },
    {
      id: "zigzag-cancels",
      truth: true,
      ko: "모멘텀은 부호가 번갈아 바뀌는 기울기 성분을 서로 지워서 지그재그를 줄여요.",
      en: "Momentum reduces zig-zag because gradient components that alternate in sign cancel.",
      why: {
        ko: "+와 −가 속도 안에서 더해지며 작아져요. 한쪽으로 꾸준한 성분은 오히려 커져요.",
        en: "Plus and minus add up to little in the velocity, while a steady component grows.",
      },
    },
    {
      id: "zero-is-plain",
      truth: true,
      ko: "모멘텀 계수가 0이면 보통의 SGD와 똑같아요.",
      en: "With a momentum coefficient of 0 it is plain SGD.",
      why: {
        ko: "v ← 0·v + g = g가 되어 기울기만 남아요.",
        en: "v ← 0·v + g = g: only the gradient is left.",
      },
    },
    {
      id: "adds-losses",
      truth: false,
      ko: "모멘텀은 이전 손실의 절반을 지금 손실에 더하는 방법이에요.",
      en: "Momentum adds half of the previous loss to the current loss.",
      why: {
        ko: "누적하는 것은 손실이 아니라 기울기예요. 계수도 보통 0.9를 많이 써요.",
        en: "What it accumulates are gradients, not losses, and the usual coefficient is 0.9.",
      },
    },
    {
      id: "leaves-exact-saddle",
      truth: false,
      ko: "속도 0으로 정확히 안장점 위에 서 있어도 모멘텀은 스스로 빠져나와요.",
      en: "Standing exactly on a saddle point with zero velocity, momentum gets away by itself.",
      why: {
        ko: "기울기도 속도도 0이면 더할 것이 없어서 움직이지 못해요. 조금이라도 비켜나 있거나 흔들림이 있어야 빠져나와요.",
        en: "With zero gradient and zero velocity there is nothing to add. It needs to start a little off, or some noise.",
      },
    },
    {
      id: "always-faster",
      truth: false,
      ko: "모멘텀 계수는 1에 가까울수록 언제나 더 빨리 도착해요.",
      en: "The closer the momentum coefficient is to 1, the sooner it always arrives.",
      why: {
        ko: "계수가 너무 크면 속도가 잘 줄지 않아서, 최솟값을 지나쳐 왔다 갔다 하며 오래 걸려요.",
        en: "With too large a coefficient the velocity hardly fades: it overshoots the minimum and swings about it for long.",
      },
    },
    {
      id: "same-conventions",
      truth: false,
      ko: "v ← β·v + g와 v ← β·v + (1−β)·g는 학습률이 같으면 걸음의 크기도 같아요.",
      en: "v ← β·v + g and v ← β·v + (1−β)·g take steps of the same size at the same learning rate.",
      why: {
        ko: "두 번째 속도는 첫 번째의 1−β배예요. β = 0.9라면 걸음이 10분의 1이에요.",
        en: "The second velocity is 1−β times the first: with β = 0.9 its steps are ten times shorter.",
      },
    },
  ],
  sources: [
    {
      authors: "Polyak, B. T.",
      title: "Some methods of speeding up the convergence of iteration methods",
      year: 1964,
      venue: "USSR Computational Mathematics and Mathematical Physics 4(5)",
      url: "https://doi.org/10.1016/0041-5553(64)90137-5",
    },
    {
      authors: "Sutskever, I.; Martens, J.; Dahl, G.; Hinton, G.",
      title: "On the importance of initialization and momentum in deep learning",
      year: 2013,
      venue: "ICML 2013",
    },
  ],
  demo: { name: "race", options: { surface: "ravine", momentum: 0.9 } },
};
