import { sgd } from "@opt/core";
import { withParticle } from "@opt/words";
import type { Question } from "./question.ts";
import { factor, shown, walk, wrongNumber } from "./step.ts";
import {
  type Distractor,
  drawDistinct,
  type Parameters,
  pick,
  plain,
  type Posed,
  type Template,
} from "./template.ts";

const rates = [0.01, 0.05, 0.1, 0.2, 0.5];
const betas = [0.5, 0.8, 0.9];
const starts = [0, 1, 2, 5];
const gradients = [-6, -5, -4, -3, -2, 2, 3, 4, 5, 6];

interface Values {
  readonly lr: number;
  readonly beta: number;
  readonly w0: number;
  readonly g1: number;
  readonly g2: number;
}

/** Where momentum stands after two steps, in PyTorch's convention, which the question prints. */
export const momentumStep: Template = {
  name: "momentum-two-steps",
  input: "choice",
  cards: ["momentum"],
  draw: (stream) =>
    drawDistinct(
      () => ({
        lr: pick(stream, rates),
        beta: pick(stream, betas),
        w0: pick(stream, starts),
        g1: pick(stream, gradients),
        g2: pick(stream, gradients),
      }),
      (parameters) => labels(valuesOf(parameters)),
    ),
  pose,
};

function valuesOf({ lr, beta, w0, g1, g2 }: Parameters): Values {
  return { lr: Number(lr), beta: Number(beta), w0: Number(w0), g1: Number(g1), g2: Number(g2) };
}

function path({ lr, beta, w0, g1, g2 }: Values): readonly number[] {
  return walk(sgd({ learningRate: lr, momentum: beta }), w0, [g1, g2]);
}

function wrong(values: Values): readonly Distractor[] {
  const { lr, beta, w0, g1, g2 } = values;
  return [
    wrongNumber(
      w0 - lr * (g1 + g2),
      "속도를 쌓지 않고 그때그때의 기울기만 쓰면 이 값이에요. 그건 모멘텀 없는 SGD예요.",
      "This uses each gradient alone and piles up no velocity: that is SGD without momentum.",
    ),
    wrongNumber(
      w0 - lr * (1 - beta) * (g1 + beta * g1 + g2),
      "기울기에 (1−β)를 곱하는 다른 관례의 답이에요. 문제의 식에는 그 인자가 없어요.",
      "That is the answer in the other convention, with a factor (1−β) on the gradient; the question's formula has none.",
    ),
    wrongNumber(
      w0 - lr * (beta * g1 + g2),
      "둘째 걸음만 센 값이에요. 첫 걸음에서 옮긴 것도 더해야 해요.",
      "That counts the second step only; the first step moved the weight as well.",
    ),
  ];
}

function labels(values: Values): readonly string[] {
  return [shown(path(values).at(-1)!), ...wrong(values).map(({ label }) => label.en)];
}

function pose({ parameters }: Question): Posed {
  const values = valuesOf(parameters);
  const { lr, beta, w0, g1, g2 } = values;
  const [, first = 0, last = 0] = path(values);
  const v2 = (first - last) / lr;
  const second = `v₂ = ${shown(beta)} × ${factor(g1)} + ${factor(g2)} = ${shown(v2)}`;
  return {
    card: "momentum",
    prompt: {
      ko: `모멘텀을 PyTorch 방식(v ← β·v + g, w ← w − lr·v)으로 두 걸음 가요. 처음에 w = ${shown(w0)}, v = 0이고 학습률 lr = ${shown(lr)}, β = ${withParticle(shown(beta), "이에요/예요")}. 기울기가 차례로 ${shown(g1)}, ${withParticle(shown(g2), "이라/라")}면 w는 얼마가 될까요?`,
      en: `Momentum takes two steps in PyTorch's convention (v ← β·v + g, w ← w − lr·v). At first w = ${shown(w0)} and v = 0; the learning rate lr = ${shown(lr)}, β = ${shown(beta)}. The gradients are ${shown(g1)}, then ${shown(g2)}. What is w in the end?`,
    },
    key: plain(shown(last)),
    distractors: wrong(values),
    why: {
      ko: `첫 걸음: v₁ = ${shown(g1)}, w = ${shown(w0)} − ${shown(lr)} × ${factor(g1)} = ${shown(first)}. 둘째 걸음: ${second}, w = ${shown(first)} − ${shown(lr)} × ${factor(v2)} = ${shown(last)}.`,
      en: `First step: v₁ = ${shown(g1)}, w = ${shown(w0)} − ${shown(lr)} × ${factor(g1)} = ${shown(first)}. Second step: ${second}, w = ${shown(first)} − ${shown(lr)} × ${factor(v2)} = ${shown(last)}.`,
    },
  };
}
