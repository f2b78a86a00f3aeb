import { adam } from "@opt/core";
import { withParticle } from "@opt/words";
import { Ledger } from "../derivation/ledger.ts";
import type { Question } from "./question.ts";
import { factor, walk, wrongNumber } from "./step.ts";
import { numbersOf, pick, plain, type Posed, type Template } from "./template.ts";

const rates = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
const gradients = [-12, -8, -7, -5, -4, -3, 0.2, 0.4, 0.5, 2, 3, 4, 5, 6, 7, 9, 20, 30, 50];
const starts = [-3, -2, -1, 1, 2, 3, 4, 5];
const [beta1, beta2] = [0.9, 0.999];

/** Where Adam's first step leads, and what is left of the gradient's size. */
export const adamStep: Template = {
  name: "adam-first-step",
  input: "choice",
  cards: ["adam"],
  draw: (stream) => ({ lr: pick(stream, rates), g: pick(stream, gradients), w0: pick(stream, starts) }),
  pose,
};

function pose({ parameters }: Question): Posed {
  const [rate = 0, slope = 0, start = 0] = numbersOf({ w0: 0, ...parameters }, ["lr", "g", "w0"]);
  const sign = Math.sign(slope);
  const ledger = new Ledger();
  const [lr, g, w0] = [ledger.given("lr", rate), ledger.given("g", slope), ledger.given("w0", start)];
  const [b1, b2] = [ledger.given("beta1", beta1), ledger.given("beta2", beta2)];
  const epsilon = ledger.write(ledger.given("epsilon", 1e-8), "10⁻⁸");
  const [left1, left2] = [
    ledger.state("left1", "1 - beta1", 1 - beta1),
    ledger.state("left2", "1 - beta2", 1 - beta2),
  ];
  const size = ledger.state("size", "abs(g)", Math.abs(slope));
  const [, after = 0] = walk(adam({ learningRate: rate, beta1, beta2 }), start, [slope]);
  const key = ledger.state("w1", "w0 - lr * g / (sqrt(g * g) + epsilon)", after);
  const kept = ledger.state("kept", "(1 - beta1) / sqrt(1 - beta2)", (1 - beta1) / Math.sqrt(1 - beta2));
  return {
    card: "adam",
    prompt: {
      ko: `w = ${w0}에서 Adam(학습률 ${lr}, β₁ = ${b1}, β₂ = ${b2}, ε = ${epsilon})이 첫 기울기로 ${withParticle(`${g}`, "을/를")} 받았어요. 한 걸음 뒤 w는 얼마가 될까요? (유효 숫자 네 자리)`,
      en: `At w = ${w0}, Adam (learning rate ${lr}, β₁ = ${b1}, β₂ = ${b2}, ε = ${epsilon}) gets ${g} as its first gradient. Where is w after that one step? (four significant digits)`,
    },
    key: plain(`${key}`),
    value: key.value,
    distractors: [
      wrongNumber(
        ledger.state("plain", "w0 - lr * g", start - rate * slope),
        "SGD라면 학습률 × 기울기만큼 가는 게 맞아요. Adam은 그것을 다시 기울기의 크기로 나눠요.",
        "Learning rate times gradient is right for SGD; Adam divides it by the gradient's size.",
      ),
      wrongNumber(
        ledger.state("uphill", "w0 + lr * sign(g)", start + rate * sign),
        "걸음의 길이는 맞지만 방향이 반대예요. 기울기의 반대쪽으로 가야 내려가요.",
        "The length is right but not the direction: down is against the gradient.",
      ),
      wrongNumber(
        ledger.state(
          "uncorrected",
          "w0 - lr * (1 - beta1) * g / sqrt((1 - beta2) * g * g)",
          start - (rate * sign * (1 - beta1)) / Math.sqrt(1 - beta2),
        ),
        `편향 보정을 빼먹으면 m/√v = ${left1}/√${left2} ≈ ${ledger.write(kept, "3.16")}배만큼 더 가요.`,
        `Without bias correction m/√v = ${left1}/√${left2} ≈ ${ledger.write(kept, "3.16")} times the rate is left over.`,
      ),
      wrongNumber(
        ledger.state("half", "w0 - lr * (1 - beta1) * sign(g)", start - rate * (1 - beta1) * sign),
        `m에 (1−β₁)이 곱해진 것만 보면 그래요. 편향 보정이 그 ${withParticle(`${left1}`, "을/를")} 되돌려 놓아요.`,
        `So it looks from m = (1−β₁)·g alone; bias correction undoes that factor ${left1}.`,
      ),
      wrongNumber(
        ledger.state("undivided", "w0 - lr * (1 - beta1) * g", start - rate * (1 - beta1) * slope),
        "m만큼 걸어간 값이에요. Adam은 편향을 보정하고, 기울기 제곱의 평균의 제곱근으로도 나눠요.",
        "That walks along m alone; Adam corrects its bias and divides by the root of the mean square as well.",
      ),
      wrongNumber(
        ledger.state("still", "w0", start),
        `m이 ${ledger.given("m0", 0)}에서 출발하니 첫 걸음에서는 멈춰 있을 것 같지만, 편향 보정이 m̂을 기울기만큼 키워 놓아요.`,
        "As m starts from zero one might expect no movement yet, but bias correction makes m̂ the whole gradient.",
      ),
    ],
    why: {
      ko: `m = ${left1} × ${factor(g)}, v = ${left2} × ${factor(g)}²이에요. 편향을 보정하면 m̂ = m/${left1} = ${g}, v̂ = v/${left2} = ${size}²이 돼요. 그래서 w = ${w0} − ${lr} × ${factor(g)}/${size} ≈ ${withParticle(`${key}`, "이에요/예요")}. 첫 걸음에서는 기울기의 크기가 지워지고 부호만 남아요.`,
      en: `m = ${left1} × ${factor(g)} and v = ${left2} × ${factor(g)}². Corrected for bias, m̂ = m/${left1} = ${g} and v̂ = v/${left2} = ${size}². So w = ${w0} − ${lr} × ${factor(g)}/${size} ≈ ${key}: in the first step the size of the gradient cancels and only its sign is left.`,
    },
    ledger,
  };
}
