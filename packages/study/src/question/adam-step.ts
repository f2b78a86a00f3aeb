import { adam } from "@opt/core";
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

const rates = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
const gradients = [-12, -8, -7, -5, -4, -3, 0.2, 0.4, 0.5, 2, 3, 4, 5, 6, 7, 9, 20, 30, 50];
const [beta1, beta2] = [0.9, 0.999];

interface Values {
  readonly lr: number;
  readonly g: number;
}

/** How long Adam's first step is, and what is left of the gradient's size. */
export const adamStep: Template = {
  name: "adam-first-step",
  input: "choice",
  cards: ["adam"],
  draw: (stream) =>
    drawDistinct(
      () => ({ lr: pick(stream, rates), g: pick(stream, gradients) }),
      (parameters) => labels(valuesOf(parameters)),
    ),
  pose,
};

function valuesOf({ lr, g }: Parameters): Values {
  return { lr: Number(lr), g: Number(g) };
}

/** The length of the first step, from the optimizer itself. */
function firstStep({ lr, g }: Values): number {
  const [before = 0, after = 0] = walk(adam({ learningRate: lr, beta1, beta2 }), 0, [g]);
  return Math.abs(after - before);
}

function wrong({ lr, g }: Values): readonly Distractor[] {
  return [
    wrongNumber(
      lr * Math.abs(g),
      "SGD라면 학습률 × 기울기가 맞아요. Adam은 그것을 다시 기울기의 크기로 나눠요.",
      "Learning rate times gradient is right for SGD; Adam divides it by the gradient's size.",
    ),
    wrongNumber(
      lr * (1 - beta1),
      "m에 (1−β₁)이 곱해진 것만 보면 그래요. 편향 보정이 그 0.1을 되돌려 놓아요.",
      "So it looks from m = (1−β₁)·g alone; bias correction undoes that factor 0.1.",
    ),
    wrongNumber(
      (lr * (1 - beta1)) / Math.sqrt(1 - beta2),
      "편향 보정을 빼먹으면 m/√v = 0.1/√0.001 ≈ 3.16이 남아요.",
      "Without bias correction m/√v = 0.1/√0.001 ≈ 3.16 is left over.",
    ),
  ];
}

function labels(values: Values): readonly string[] {
  return [shown(firstStep(values)), ...wrong(values).map(({ label }) => label.en)];
}

function pose({ parameters }: Question): Posed {
  const values = valuesOf(parameters);
  const [lr, g, size, key] = [
    shown(values.lr),
    shown(values.g),
    shown(Math.abs(values.g)),
    shown(firstStep(values)),
  ];
  const product = `0.1 × ${factor(values.g)}`;
  return {
    card: "adam",
    prompt: {
      ko: `Adam(학습률 ${lr}, β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸)이 첫 기울기로 ${withParticle(g, "을/를")} 받았어요. 첫 걸음의 길이는 얼마일까요? (유효 숫자 네 자리)`,
      en: `Adam (learning rate ${lr}, β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸) gets ${g} as its first gradient. How long is its first step? (four significant digits)`,
    },
    key: plain(key),
    distractors: wrong(values),
    why: {
      ko: `m = ${product}, v = 0.001 × ${factor(values.g)}²이에요. 편향을 보정하면 m̂ = m/0.1 = ${g}, v̂ = v/0.001 = ${size}²이 돼요. 그래서 걸음은 ${lr} × ${size}/${size} ≈ ${withParticle(key, "이에요/예요")}. 첫 걸음에서는 기울기의 크기가 지워져요.`,
      en: `m = ${product} and v = 0.001 × ${factor(values.g)}². Corrected for bias, m̂ = m/0.1 = ${g} and v̂ = v/0.001 = ${size}². So the step is ${lr} × ${size}/${size} ≈ ${key}: in the first step the size of the gradient cancels.`,
    },
  };
}
