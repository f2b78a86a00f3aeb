import { adam } from "@opt/core";
import { withParticle } from "@opt/words";
import type { Question } from "./question.ts";
import { shown, walk, wrongNumber } from "./step.ts";
import {
  type Distractor,
  drawDistinct,
  type Parameters,
  pick,
  plain,
  type Posed,
  type Template,
} from "./template.ts";

const rates = [0.01, 0.02, 0.05, 0.1, 0.2];
const firsts = [-8, -6, -4, -2, 2, 4, 6, 8, 10];
const ratios = [-1, -0.5, 0.5, 2, 3];
const [beta1, beta2] = [0.9, 0.999];

interface Values {
  readonly lr: number;
  readonly g1: number;
  readonly g2: number;
}

/** Where Adam stands after two steps from w = 0. */
export const adamTwoSteps: Template = {
  name: "adam-two-steps",
  input: "choice",
  cards: ["adam"],
  draw: (stream) =>
    drawDistinct(
      () => {
        const g1 = pick(stream, firsts);
        return { lr: pick(stream, rates), g1, g2: g1 * pick(stream, ratios) };
      },
      (parameters) => labels(valuesOf(parameters)),
    ),
  pose,
};

function valuesOf({ lr, g1, g2 }: Parameters): Values {
  return { lr: Number(lr), g1: Number(g1), g2: Number(g2) };
}

function end({ lr, g1, g2 }: Values): number {
  return walk(adam({ learningRate: lr, beta1, beta2 }), 0, [g1, g2]).at(-1)!;
}

function wrong({ lr, g1, g2 }: Values): readonly Distractor[] {
  return [
    wrongNumber(
      -lr * (g1 + g2),
      "이건 SGD의 답이에요. Adam은 기울기를 그 크기로 나눠요.",
      "That is SGD's answer; Adam divides the gradient by its size.",
    ),
    wrongNumber(
      uncorrected(lr, g1, g2),
      "편향 보정을 빼먹으면 이 값이 나와요. 처음 몇 걸음은 보정이 크게 바꿔요.",
      "This comes out without bias correction, which matters much in the first steps.",
    ),
    wrongNumber(
      -lr * Math.sign(g1) - lr * g2,
      "첫 걸음이 학습률만큼인 것은 맞지만, 둘째 걸음도 √v̂로 나눠야 해요.",
      "The first step is the learning rate, true, but the second one is divided by √v̂ as well.",
    ),
  ];
}

/** Adam as one would run it who forgot to divide by 1 − βᵗ. */
function uncorrected(lr: number, g1: number, g2: number): number {
  const m1 = (1 - beta1) * g1;
  const v1 = (1 - beta2) * g1 ** 2;
  const m2 = beta1 * m1 + (1 - beta1) * g2;
  const v2 = beta2 * v1 + (1 - beta2) * g2 ** 2;
  return (-lr * m1) / Math.sqrt(v1) - (lr * m2) / Math.sqrt(v2);
}

function labels(values: Values): readonly string[] {
  return [shown(end(values)), ...wrong(values).map(({ label }) => label.en)];
}

function pose({ parameters }: Question): Posed {
  const values = valuesOf(parameters);
  const { lr, g1, g2 } = values;
  const [, after = 0, last = 0] = walk(adam({ learningRate: lr, beta1, beta2 }), 0, [g1, g2]);
  const [m, v] = [
    beta1 * (1 - beta1) * g1 + (1 - beta1) * g2,
    beta2 * (1 - beta2) * g1 ** 2 + (1 - beta2) * g2 ** 2,
  ];
  const work =
    `m̂₂ = ${shown(m)}/(1 − 0.9²) = ${shown(m / (1 - beta1 ** 2))}, ` +
    `v̂₂ = ${shown(v)}/(1 − 0.999²) = ${shown(v / (1 - beta2 ** 2))}`;
  return {
    card: "adam",
    prompt: {
      ko: `w = 0에서 Adam(학습률 ${shown(lr)}, β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸)으로 두 걸음을 가요. 기울기가 차례로 ${shown(g1)}, ${withParticle(shown(g2), "이라/라")}면 w는 얼마가 될까요? (유효 숫자 네 자리)`,
      en: `From w = 0, Adam (learning rate ${shown(lr)}, β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸) takes two steps with the gradients ${shown(g1)} and ${shown(g2)}. What is w then? (four significant digits)`,
    },
    key: plain(shown(last)),
    distractors: wrong(values),
    why: {
      ko: `첫 걸음은 기울기와 상관없이 학습률만큼이라 w = ${withParticle(shown(after), "이에요/예요")}. 둘째 걸음은 ${work}이고, 걸음은 ${shown(lr)} × m̂₂/√v̂₂라서 w = ${withParticle(shown(last), "이/가")} 돼요.`,
      en: `The first step is as long as the learning rate: w = ${shown(after)}. For the second, ${work}, and the step is ${shown(lr)} × m̂₂/√v̂₂, so w = ${shown(last)}.`,
    },
  };
}
