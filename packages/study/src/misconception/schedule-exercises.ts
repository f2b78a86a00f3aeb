import { cosineDecay, warmup } from "@opt/core";
import { withParticle } from "@opt/words";
import { type Exercise, slip } from "./exercise.ts";
import { oneStepEarly, reversed } from "./shared-slips.ts";

/** A cosine schedule on its way. */
const cosineRate: Exercise = {
  name: "cosine-rate",
  cards: ["cosine-schedule", "lr-schedule"],
  given: {
    high: [0.42, 0.64, 0.86, 1.3],
    low: [0.023, 0.037, 0.052],
    t: [11, 14, 17, 23, 26, 34, 39, 43, 71, 82],
    T: [60, 90, 110, 130],
  },
  fits: ({ t = 0, T = 0 }) => t < T && 2 * t !== T,
  steps: [
    ["part", "t / T"],
    ["angle", "pi * part"],
    ["wave", "(1 + cos(angle)) / 2"],
    ["rate", "low + (high - low) * wave"],
  ],
  answer: "decimal",
  compute: ({ high = 0, low = 0, t = 0, T = 0 }) => cosineDecay({ from: high, to: low, steps: T }).at(t),
  prompt: (f) => ({
    ko: `학습률이 코사인 스케줄로 ${f("T")}스텝 동안 ${f("high")}에서 ${f("low")}까지 내려가요. ${f("t")}스텝을 마친 때의 학습률은 얼마일까요?`,
    en: `A cosine schedule lowers the learning rate from ${f("high")} to ${f("low")} over ${f("T")} steps. What is the rate after ${f("t")} steps?`,
  }),
  why: (f) => ({
    ko: `전체의 ${f("part")}만큼 왔고, 코사인 곡선에서는 ${withParticle(f("wave"), "이/가")} 남았어요. ${f("low")} + (${f("high")} − ${f("low")}) × ${f("wave", "bracketed")} = ${f("rate")}.`,
    en: `The share of the way gone is ${f("part")}, and by the cosine a share of ${f("wave")} is left: ${f("low")} + (${f("high")} − ${f("low")}) × ${f("wave", "bracketed")} = ${f("rate")}.`,
  }),
  misconceptions: [
    slip(
      "line-for-cosine",
      { wave: "1 - part" },
      "직선으로 내렸어요. 코사인은 처음과 끝에서 천천히 움직여요.",
      "That falls along a straight line; a cosine moves slowly at both ends.",
    ),
    slip(
      "full-turn",
      { angle: "2 * pi * part" },
      "코사인을 한 바퀴 돌렸어요. 스케줄은 반 바퀴만 써요.",
      "The cosine went a full turn; the schedule uses half of one.",
    ),
    slip(
      "quarter-turn",
      { angle: "pi * part / 2" },
      "코사인을 반의반 바퀴만 돌렸어요. 스케줄은 반 바퀴를 써요.",
      "The cosine went a quarter turn; the schedule uses half of one.",
    ),
    slip(
      "bare-cosine",
      { wave: "cos(angle)" },
      "코사인 값을 그대로 곱했어요. 위로 올리고 반으로 줄여야 몫이 돼요.",
      "The bare cosine was used; it has to be lifted and halved to be a share.",
    ),
    slip(
      "floor-forgotten",
      { rate: "high * wave" },
      "끝 학습률을 빼먹었어요. 스케줄은 끝 학습률까지만 내려가요.",
      "The final rate was left out; the schedule falls only as far as that.",
    ),
    slip(
      "floor-added-on-top",
      { rate: "low + high * wave" },
      "처음 학습률 전체에 몫을 곱하고 끝 학습률을 더했어요. 줄어드는 것은 둘의 차이예요.",
      "The share was taken of the whole first rate; what shrinks is the difference of the two.",
    ),
    reversed({ part: "1 - t / T" }),
    oneStepEarly({ part: "(t - 1) / T" }),
  ],
};

/** A linear warm-up on its way. */
const warmupRate: Exercise = {
  name: "warmup-rate",
  cards: ["warmup"],
  given: {
    high: [0.42, 0.64, 0.86, 1.3],
    low: [0.023, 0.037, 0.052],
    t: [3, 7, 8, 11, 16, 31, 37],
    W: [45, 50, 60, 80],
  },
  fits: ({ t = 0, W = 0 }) => t < W && 2 * t !== W,
  steps: [
    ["part", "t / W"],
    ["rate", "low + (high - low) * part"],
  ],
  answer: "decimal",
  compute: ({ high = 0, low = 0, t = 0, W = 0 }) => warmup(W, high, { from: low }).at(t),
  prompt: (f) => ({
    ko: `학습률을 ${f("low")}에서 ${f("high")}까지 ${f("W")}스텝 동안 직선으로 올리며 워밍업해요. ${f("t")}스텝을 마친 때의 학습률은 얼마일까요?`,
    en: `A linear warm-up raises the learning rate from ${f("low")} to ${f("high")} over ${f("W")} steps. What is the rate after ${f("t")} steps?`,
  }),
  why: (f) => ({
    ko: `길의 ${f("part")}만큼 왔어요: ${f("low")} + (${f("high")} − ${f("low")}) × ${f("part")} = ${f("rate")}.`,
    en: `A share of ${f("part")} of the way is done: ${f("low")} + (${f("high")} − ${f("low")}) × ${f("part")} = ${f("rate")}.`,
  }),
  misconceptions: [
    slip(
      "warmup-start-forgotten",
      { rate: "high * part" },
      "처음 학습률을 빼먹고 맨바닥에서 올렸어요.",
      "The starting rate was left out: that climbs from nothing.",
    ),
    slip(
      "floor-added-on-top",
      { rate: "low + high * part" },
      "목표 학습률 전체에 몫을 곱하고 처음 학습률을 더했어요. 늘어나는 것은 둘의 차이예요.",
      "The share was taken of the whole target; what grows is the difference of the two.",
    ),
    reversed({ part: "1 - t / W" }),
    oneStepEarly({ part: "(t - 1) / W" }),
    slip(
      "line-squared",
      { part: "(t / W)^2" },
      "몫을 제곱했어요. 곧은 선은 몫을 그대로 써요.",
      "The share was squared; a straight line uses it as it is.",
    ),
  ],
};

/** Learning rates on their way. */
export const scheduleExercises: readonly Exercise[] = [cosineRate, warmupRate];
