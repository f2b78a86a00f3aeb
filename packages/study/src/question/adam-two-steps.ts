import { adam } from "@opt/core";
import { withParticle } from "@opt/words";
import { Ledger } from "../derivation/ledger.ts";
import type { Question } from "./question.ts";
import { walk, wrongNumber } from "./step.ts";
import { numbersOf, pick, plain, type Posed, type Template } from "./template.ts";

const rates = [0.01, 0.02, 0.05, 0.1, 0.2];
const firsts = [-8, -6, -4, -2, 2, 4, 6, 8, 10];
const ratios = [-1, -0.5, 0.5, 2, 3];
const [beta1, beta2] = [0.9, 0.999];

/** Where Adam stands after two steps from w = 0. */
export const adamTwoSteps: Template = {
  name: "adam-two-steps",
  input: "choice",
  cards: ["adam"],
  draw: (stream) => {
    const g1 = pick(stream, firsts);
    return { lr: pick(stream, rates), g1, g2: g1 * pick(stream, ratios) };
  },
  pose,
};

function pose({ parameters }: Question): Posed {
  const [rate = 0, first = 0, second = 0] = numbersOf(parameters, ["lr", "g1", "g2"]);
  const mean = beta1 * (1 - beta1) * first + (1 - beta1) * second;
  const square = beta2 * (1 - beta2) * first ** 2 + (1 - beta2) * second ** 2;
  const ledger = new Ledger();
  const zero = ledger.given("w0", 0);
  const [lr, g1, g2] = [ledger.given("lr", rate), ledger.given("g1", first), ledger.given("g2", second)];
  const [b1, b2] = [ledger.given("beta1", beta1), ledger.given("beta2", beta2)];
  const epsilon = ledger.write(ledger.given("epsilon", 1e-8), "10⁻⁸");
  const [, after = 0, last = 0] = walk(adam({ learningRate: rate, beta1, beta2 }), 0, [first, second]);
  const w1 = ledger.state("w1", "w0 - lr * g1 / (sqrt(g1 * g1) + epsilon)", after);
  const m = ledger.state("m2", "beta1 * (1 - beta1) * g1 + (1 - beta1) * g2", mean);
  const v = ledger.state("v2", "beta2 * (1 - beta2) * g1 * g1 + (1 - beta2) * g2 * g2", square);
  const [mHat, vHat] = [
    ledger.state("mHat2", "m2 / (1 - beta1^2)", mean / (1 - beta1 ** 2)),
    ledger.state("vHat2", "v2 / (1 - beta2^2)", square / (1 - beta2 ** 2)),
  ];
  const key = ledger.state("w2", "w1 - lr * mHat2 / (sqrt(vHat2) + epsilon)", last);
  const one = ledger.given("one", 1);
  const work = `m̂₂ = ${m}/(${one} − ${b1}²) = ${mHat}, v̂₂ = ${v}/(${one} − ${b2}²) = ${vHat}`;
  return {
    card: "adam",
    prompt: {
      ko: `w = ${zero}에서 Adam(학습률 ${lr}, β₁ = ${b1}, β₂ = ${b2}, ε = ${epsilon})으로 두 걸음을 가요. 기울기가 차례로 ${g1}, ${withParticle(`${g2}`, "이라/라")}면 w는 얼마가 될까요? (유효 숫자 네 자리)`,
      en: `From w = ${zero}, Adam (learning rate ${lr}, β₁ = ${b1}, β₂ = ${b2}, ε = ${epsilon}) takes two steps with the gradients ${g1} and ${g2}. What is w then? (four significant digits)`,
    },
    key: plain(`${key}`),
    value: key.value,
    distractors: [
      wrongNumber(
        ledger.state("plain", "w0 - lr * (g1 + g2)", -rate * (first + second)),
        "이건 SGD의 답이에요. Adam은 기울기를 그 크기로 나눠요.",
        "That is SGD's answer; Adam divides the gradient by its size.",
      ),
      wrongNumber(
        ledger.state(
          "uncorrected",
          "w0 - lr * (1 - beta1) * g1 / sqrt((1 - beta2) * g1 * g1) - lr * m2 / sqrt(v2)",
          uncorrected(rate, first, second),
        ),
        "편향 보정을 빼먹으면 이 값이 나와요. 처음 몇 걸음은 보정이 크게 바꿔요.",
        "This comes out without bias correction, which matters much in the first steps.",
      ),
      wrongNumber(
        ledger.state("undivided", "w0 - lr * sign(g1) - lr * g2", -rate * Math.sign(first) - rate * second),
        "첫 걸음이 학습률만큼인 것은 맞지만, 둘째 걸음도 √v̂로 나눠야 해요.",
        "The first step is the learning rate, true, but the second one is divided by √v̂ as well.",
      ),
      wrongNumber(
        ledger.state(
          "signs",
          "w0 - lr * (sign(g1) + sign(g2))",
          -rate * (Math.sign(first) + Math.sign(second)),
        ),
        "걸음마다 학습률만큼 간다고 본 값이에요. 그건 첫 걸음만 그래요. 둘째부터는 지난 기울기도 섞여요.",
        "This takes each step to be the learning rate; that holds for the first only, as later ones mix in past gradients.",
      ),
      wrongNumber(
        ledger.state(
          "oncecorrected",
          "w1 - lr * (m2 / (1 - beta1)) / sqrt(v2 / (1 - beta2))",
          after - (rate * mean) / (1 - beta1) / Math.sqrt(square / (1 - beta2)),
        ),
        "둘째 걸음의 보정에도 첫 걸음의 1−β를 쓴 값이에요. 둘째 걸음에서는 1−β²으로 나눠요.",
        "This corrects the second step by 1−β as well; by then it is 1−β².",
      ),
      wrongNumber(
        ledger.state("uphill", "w0 + (w0 - w2)", -last),
        "기울기 쪽으로 올라간 값이에요. 걸음은 기울기의 반대쪽이에요.",
        "That climbs along the gradient; steps go against it.",
      ),
    ],
    why: {
      ko: `첫 걸음은 기울기와 상관없이 학습률만큼이라 w = ${withParticle(`${w1}`, "이에요/예요")}. 둘째 걸음은 ${work}이고, 걸음은 ${lr} × m̂₂/√v̂₂라서 w = ${withParticle(`${key}`, "이/가")} 돼요.`,
      en: `The first step is as long as the learning rate: w = ${w1}. For the second, ${work}, and the step is ${lr} × m̂₂/√v̂₂, so w = ${key}.`,
    },
    ledger,
  };
}

/** Adam as one would run it who forgot to divide by 1 − βᵗ. */
function uncorrected(rate: number, first: number, second: number): number {
  const [m1, v1] = [(1 - beta1) * first, (1 - beta2) * first ** 2];
  const m2 = beta1 * m1 + (1 - beta1) * second;
  const v2 = beta2 * v1 + (1 - beta2) * second ** 2;
  return (-rate * m1) / Math.sqrt(v1) - (rate * m2) / Math.sqrt(v2);
}
