import { parseObjective, sgd, trace } from "@opt/core";
import { withParticle } from "@opt/words";
import { charactersOf, isSpace } from "../language/characters.ts";
import { rates } from "./drawn-from.ts";
import { type Exercise, slip } from "./exercise.ts";
import { climbing } from "./shared-slips.ts";

/** What the loss hands to the optimizer, and what that makes of it. */
const handedOver: Exercise = {
  name: "from-loss-to-step",
  cards: ["optimizer-vs-loss", "loss-function"],
  given: { x: [1.2, 1.4, 1.6, 2.3], w0: [0.7, 1.3, 1.9, 2.6], y: [0.4, 1.1, 5.2, 6.3], lr: rates },
  steps: [
    ["guess", "w0 * x"],
    ["error", "guess - y"],
    ["g", "2 * error * x"],
    ["w", "w0 - lr * g"],
  ],
  answer: "decimal",
  compute: ({ x = 0, w0 = 0, y = 0, lr = 0 }) =>
    trace(parseObjective(`(x * ${x} - ${y})^2`), [w0], sgd({ learningRate: lr }), {
      steps: 1,
    }).positions[0]!.at(-1)!,
  prompt: (f) => ({
    ko: `모델은 w·x로 예측하고 손실은 (예측 − 정답)²이에요. w = ${f("w0")}, x = ${f("x")}, 정답은 ${withParticle(f("y"), "이에요/예요")}. 학습률 ${f("lr")}인 SGD로 한 걸음 가면 w는 얼마가 될까요?`,
    en: `A model predicts w·x and its loss is (prediction − answer)². With w = ${f("w0")}, x = ${f("x")} and the answer ${f("y")}, SGD with learning rate ${f("lr")} takes a step. What is w then?`,
  }),
  why: (f) => ({
    ko: `예측은 ${f("guess")}, 오차는 ${withParticle(f("error"), "이에요/예요")}. 손실을 w로 미분한 기울기 ${withParticle(f("g"), "을/를")} 옵티마이저가 받아 w = ${f("w0")} − ${f("lr")} × ${f("g", "bracketed")} = ${f("w")}.`,
    en: `The prediction is ${f("guess")}, off by ${f("error")}. The loss has gradient ${f("g")} in w; the optimizer takes that: w = ${f("w0")} − ${f("lr")} × ${f("g", "bracketed")} = ${f("w")}.`,
  }),
  misconceptions: [
    slip(
      "loss-for-gradient",
      { g: "error^2" },
      "기울기 대신 손실을 뺐어요. 옵티마이저는 손실의 기울기를 써요.",
      "The loss itself was subtracted; an optimizer uses its gradient.",
    ),
    slip(
      "input-forgotten",
      { g: "2 * error" },
      "x를 곱하지 않았어요. 예측을 w로 미분하면 x가 나와요.",
      "The factor x is missing: it is the derivative of the prediction by w.",
    ),
    slip(
      "two-forgotten",
      { g: "error * x" },
      "미분하면서 두 배를 빠뜨렸어요.",
      "The derivative lost its factor of two.",
    ),
    slip(
      "solved-at-once",
      { w: "y / x" },
      "손실이 사라지는 w로 바로 갔어요. 옵티마이저는 기울기만 보고 한 걸음 가요.",
      "That jumps to where the loss vanishes; an optimizer takes one step by the gradient.",
    ),
    climbing({ w: "w0 + lr * g" }),
  ],
};

/** Characters of a study log without its spaces. */
const logged: Exercise = {
  name: "characters-of-a-log",
  cards: ["char-count"],
  given: { c: [1213, 1347, 1568, 1729], n: [17, 19, 23, 29], s: [7, 11, 13, 16] },
  steps: [
    ["spaces", "n * s"],
    ["breaks", "n - 1"],
    ["left", "c - spaces - breaks"],
  ],
  answer: "whole",
  compute: ({ c = 0, n = 1, s = 0 }) => {
    const gaps = Array.from({ length: n }, () => " ".repeat(s)).join("\n");
    const text = "글".repeat(c - gaps.length) + gaps;
    return charactersOf(text).filter((one) => !isSpace(one)).length;
  },
  prompt: (f) => ({
    ko: `줄 바꿈까지 모두 ${f("c")}자인 학습 일지가 ${f("n")}줄이고, 줄마다 띄어쓰기가 ${f("s")}번 있어요. 마지막 줄 뒤에는 줄 바꿈이 없어요. 공백을 빼면 몇 자일까요?`,
    en: `A study log of ${f("n")} lines has ${f("c")} characters, line breaks included, with ${f("s")} spaces on each line and no break after the last. How many characters has it without spaces and line breaks?`,
  }),
  why: (f) => ({
    ko: `띄어쓰기가 ${f("n")} × ${f("s")} = ${f("spaces")}번, 줄 사이의 줄 바꿈이 ${f("breaks")}번이에요. ${f("c")} − ${f("spaces")} − ${f("breaks")} = ${f("left")}.`,
    en: `There are ${f("n")} × ${f("s")} = ${f("spaces")} spaces and ${f("breaks")} breaks between lines: ${f("c")} − ${f("spaces")} − ${f("breaks")} = ${f("left")}.`,
  }),
  misconceptions: [
    slip(
      "breaks-kept",
      { breaks: "0" },
      "줄 바꿈을 글자로 셌어요. 줄 바꿈도 공백이에요.",
      "Line breaks were counted as characters; they are white space.",
    ),
    slip(
      "break-a-line",
      { breaks: "n" },
      "마지막 줄 뒤의 줄 바꿈까지 뺐어요. 줄 바꿈은 줄 사이에만 있어요.",
      "A break was taken off for the last line; breaks stand between lines.",
    ),
    slip(
      "one-line-only",
      { spaces: "s" },
      "한 줄의 띄어쓰기만 뺐어요.",
      "Only one line's spaces were taken off.",
    ),
    slip(
      "bytes-for-characters",
      { left: "3 * (c - spaces - breaks)" },
      "글자가 아니라 한글의 바이트를 셌어요.",
      "Those are the bytes of Hangul, not characters.",
    ),
    slip(
      "spaces-for-characters",
      { left: "spaces + breaks" },
      "글자가 아니라 공백을 셌어요.",
      "That counts the white space, not the characters.",
    ),
  ],
};

/** What happens between loss and weight, and in a study log. */
export const everydayExercises: readonly Exercise[] = [handedOver, logged];
