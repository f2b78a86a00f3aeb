import { sgd } from "@opt/core";
import { withParticle } from "@opt/words";
import { Ledger } from "../derivation/ledger.ts";
import type { Question } from "./question.ts";
import { factor, walk, wrongNumber } from "./step.ts";
import { numbersOf, pick, plain, type Posed, type Template } from "./template.ts";

const rates = [0.01, 0.05, 0.1, 0.2, 0.5];
const betas = [0.5, 0.8, 0.9];
const starts = [0, 1, 2, 5];
const gradients = [-6, -5, -4, -3, -2, 2, 3, 4, 5, 6];

/** Where momentum stands after two steps, in PyTorch's convention, which the question prints. */
export const momentumStep: Template = {
  name: "momentum-two-steps",
  input: "choice",
  cards: ["momentum"],
  draw: (stream) => ({
    lr: pick(stream, rates),
    beta: pick(stream, betas),
    w0: pick(stream, starts),
    g1: pick(stream, gradients),
    g2: pick(stream, gradients),
  }),
  pose,
};

function pose({ parameters }: Question): Posed {
  const names = ["lr", "beta", "w0", "g1", "g2"] as const;
  const [rate = 0, momentum = 0, start = 0, first = 0, second = 0] = numbersOf(parameters, names);
  const ledger = new Ledger();
  const [lr, beta] = [ledger.given("lr", rate), ledger.given("beta", momentum)];
  const [w0, v0] = [ledger.given("w0", start), ledger.given("v0", 0)];
  const [g1, g2] = [ledger.given("g1", first), ledger.given("g2", second)];
  const [, after = 0, last = 0] = walk(sgd({ learningRate: rate, momentum }), start, [first, second]);
  const w1 = ledger.state("w1", "w0 - lr * g1", after);
  const v2 = ledger.state("v2", "beta * g1 + g2", (after - last) / rate);
  const key = ledger.state("w2", "w1 - lr * v2", last);
  const steps = `v₁ = ${g1}, w = ${w0} − ${lr} × ${factor(g1)} = ${w1}.`;
  const then = `v₂ = ${beta} × ${factor(g1)} + ${factor(g2)} = ${v2}, w = ${w1} − ${lr} × ${factor(v2)} = ${key}.`;
  return {
    card: "momentum",
    prompt: {
      ko: `모멘텀을 PyTorch 방식(v ← β·v + g, w ← w − lr·v)으로 두 걸음 가요. 처음에 w = ${w0}, v = ${v0}이고 학습률 lr = ${lr}, β = ${withParticle(`${beta}`, "이에요/예요")}. 기울기가 차례로 ${g1}, ${withParticle(`${g2}`, "이라/라")}면 w는 얼마가 될까요?`,
      en: `Momentum takes two steps in PyTorch's convention (v ← β·v + g, w ← w − lr·v). At first w = ${w0} and v = ${v0}; the learning rate lr = ${lr}, β = ${beta}. The gradients are ${g1}, then ${g2}. What is w in the end?`,
    },
    key: plain(`${key}`),
    value: key.value,
    distractors: [
      wrongNumber(
        ledger.state("plain", "w0 - lr * (g1 + g2)", start - rate * (first + second)),
        "속도를 쌓지 않고 그때그때의 기울기만 쓰면 이 값이에요. 그건 모멘텀 없는 SGD예요.",
        "This uses each gradient alone and piles up no velocity: that is SGD without momentum.",
      ),
      wrongNumber(
        ledger.state(
          "averaged",
          "w0 - lr * (1 - beta) * (g1 + beta * g1 + g2)",
          start - rate * (1 - momentum) * (first + momentum * first + second),
        ),
        "기울기에 (1−β)를 곱하는 다른 관례의 답이에요. 문제의 식에는 그 인자가 없어요.",
        "That is the answer in the other convention, with a factor (1−β) on the gradient; the question's formula has none.",
      ),
      wrongNumber(
        ledger.state("secondonly", "w0 - lr * (beta * g1 + g2)", start - rate * (momentum * first + second)),
        "둘째 걸음만 센 값이에요. 첫 걸음에서 옮긴 것도 더해야 해요.",
        "That counts the second step only; the first step moved the weight as well.",
      ),
      wrongNumber(
        ledger.state("firstonly", "w0 - lr * g1", start - rate * first),
        "첫 걸음만 간 값이에요. 둘째 걸음이 남았어요.",
        "That is the first step only; the second is still to come.",
      ),
      wrongNumber(
        ledger.state(
          "uphill",
          "w0 + lr * (g1 + beta * g1 + g2)",
          start + rate * (first + momentum * first + second),
        ),
        "기울기 쪽으로 올라간 값이에요. 식에서는 lr·v를 빼요.",
        "That climbs along the gradient; the formula takes lr·v away.",
      ),
      wrongNumber(
        ledger.state(
          "swapped",
          "w0 - lr * (g1 + g1 + beta * g2)",
          start - rate * (2 * first + momentum * second),
        ),
        "β를 새 기울기에 곱한 값이에요. β는 지난 속도에 곱해요.",
        "This puts β on the new gradient; it belongs to the velocity from before.",
      ),
      wrongNumber(
        ledger.state(
          "ahead",
          "w0 - lr * (g1 + beta * g1) - lr * (g2 + beta * v2)",
          start -
            rate * (first + momentum * first) -
            rate * (second + momentum * (momentum * first + second)),
        ),
        "네스테로프 모멘텀의 답이에요. 문제의 식은 한발 앞서 보지 않아요.",
        "That is Nesterov's momentum; the question's formula does not look ahead.",
      ),
    ],
    why: {
      ko: `첫 걸음: ${steps} 둘째 걸음: ${then}`,
      en: `First step: ${steps} Second step: ${then}`,
    },
    ledger,
  };
}
