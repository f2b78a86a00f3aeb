import { adam } from "@opt/core";
import { withParticle } from "@opt/words";
import { recordSteps } from "../derivation/record.ts";
import { gradients } from "./drawn-from.ts";
import { type Exercise, slip } from "./exercise.ts";
import { swapped, uncorrected } from "./shared-slips.ts";

/** A running average of two gradients, corrected for its start. */
const averageCorrected: Exercise = {
  name: "corrected-average",
  cards: ["bias-correction", "ema", "adam-step"],
  given: { beta: [0.6, 0.7, 0.8, 0.85, 0.9], g1: gradients, g2: gradients },
  fits: ({ g1, g2 }) => g1 !== g2,
  steps: [
    ["m1", "(1 - beta) * g1"],
    ["m2", "beta * m1 + (1 - beta) * g2"],
    ["correction", "1 - beta^2"],
    ["mean", "m2 / correction"],
  ],
  answer: "decimal",
  compute: ({ beta = 0, g1 = 0, g2 = 0 }) => {
    const gradientsLeft = [g1, g2];
    const method = adam({ learningRate: 1, beta1: beta });
    const { slots } = recordSteps(method, [0], () => [gradientsLeft.shift()!], 2);
    return slots["mean"]![2]![0]! / (1 - beta ** 2);
  },
  prompt: (f) => ({
    ko: `Adam처럼 기울기의 지수 이동 평균을 내요. β₁ = ${withParticle(f("beta"), "이고/고")} 평균은 비어 있는 채로 시작해요. 기울기 ${f("g1")}, ${withParticle(f("g2"), "을/를")} 차례로 받은 뒤 편향을 보정한 평균 m̂은 얼마일까요?`,
    en: `As Adam does, take the exponential moving average of gradients; β₁ = ${f("beta")}, and the average starts empty. After the gradients ${f("g1")}, then ${f("g2")}, what is the bias-corrected average m̂?`,
  }),
  why: (f) => ({
    ko: `m은 ${f("m1")}, 다음에 ${withParticle(f("m2"), "이/가")} 돼요. 보정은 ${withParticle(f("correction"), "으로/로")} 나누는 일이라 m̂ = ${f("m2")}/${f("correction")} = ${f("mean")}.`,
    en: `m becomes ${f("m1")}, then ${f("m2")}. The correction divides by ${f("correction")}: m̂ = ${f("m2")}/${f("correction")} = ${f("mean")}.`,
  }),
  misconceptions: [
    uncorrected({ correction: "1" }),
    slip(
      "correction-of-first-step",
      { correction: "1 - beta" },
      "둘째 걸음의 보정에 첫 걸음의 수를 썼어요. 걸음 수만큼 β₁을 거듭제곱해요.",
      "The second step was corrected like the first; β₁ is raised to the number of steps.",
    ),
    slip(
      "correction-sign-lost",
      { correction: "beta^2" },
      "β₁의 거듭제곱으로 나눴어요. 나누는 수는 그것을 전체에서 뺀 나머지예요.",
      "That divides by the power of β₁ itself; what divides is the rest of the whole.",
    ),
    slip(
      "correction-multiplied",
      { mean: "m2 * correction" },
      "보정하는 수를 곱했어요. 작아진 평균을 키우려면 나눠야 해요.",
      "The correction was multiplied; to enlarge an average that is too small, divide.",
    ),
    swapped({ m1: "beta * g1", m2: "(1 - beta) * m1 + beta * g2" }),
    slip(
      "average-starts-full",
      { m1: "g1" },
      "첫 기울기를 통째로 평균의 시작값으로 썼어요. 평균은 비어 있는 채로 시작해요.",
      "The first gradient was taken whole as the start; the average starts empty.",
    ),
    slip(
      "new-value-unweighted",
      { m2: "beta * m1 + g2" },
      "새 기울기에 나머지 몫을 곱하지 않았어요.",
      "The new gradient was not multiplied by the decay's remainder.",
    ),
  ],
};

/** Running averages. */
export const averageExercises: readonly Exercise[] = [averageCorrected];
