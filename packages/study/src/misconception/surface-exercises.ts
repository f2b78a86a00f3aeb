import { compile, parseObjective, sgd, trace } from "@opt/core";
import { withParticle } from "@opt/words";
import { type Exercise, slip } from "./exercise.ts";
import { climbing } from "./shared-slips.ts";

/** How long a gradient is. */
const length: Exercise = {
  name: "gradient-length",
  cards: ["gradient"],
  given: {
    a: [0.6, 1.4, 1.7, 2.3],
    b: [0.7, 1.2, 1.9, 2.6],
    x: [-3.1, -1.7, 1.3, 2.7],
    y: [-2.4, -1.1, 0.9, 1.6],
  },
  steps: [
    ["gx", "2 * a * x"],
    ["gy", "2 * b * y"],
    ["length", "sqrt(gx^2 + gy^2)"],
  ],
  answer: "decimal",
  compute: ({ a = 0, b = 0, x = 0, y = 0 }) =>
    Math.hypot(...compile(parseObjective(`${a} * x^2 + ${b} * y^2`)).gradient(Float64Array.of(x, y))),
  prompt: (f) => ({
    ko: `f(x, y) = ${f("a")}·x² + ${f("b")}·y²이에요. x = ${f("x")}, y = ${f("y")}인 자리에서 기울기 벡터의 길이는 얼마일까요?`,
    en: `f(x, y) = ${f("a")}·x² + ${f("b")}·y². How long is the gradient at x = ${f("x")}, y = ${f("y")}?`,
  }),
  why: (f) => ({
    ko: `기울기 벡터는 (${f("gx")}, ${f("gy")})이에요. 두 성분을 제곱해서 더하고 제곱근을 씌우면 ${f("length")}.`,
    en: `The gradient is (${f("gx")}, ${f("gy")}); the root of the sum of its squared components is ${f("length")}.`,
  }),
  misconceptions: [
    slip(
      "two-forgotten",
      { gx: "a * x", gy: "b * y" },
      "미분하면서 두 배를 빠뜨렸어요.",
      "The derivative lost its factor of two.",
    ),
    slip(
      "components-added",
      { length: "gx + gy" },
      "성분을 그대로 더했어요. 서로 수직인 방향이라 피타고라스 정리로 합쳐요.",
      "The components were simply added; they stand at right angles, so Pythagoras applies.",
    ),
    slip(
      "root-forgotten",
      { length: "gx^2 + gy^2" },
      "제곱근을 씌우지 않았어요.",
      "The square root was forgotten.",
    ),
    slip(
      "value-for-gradient",
      { length: "a * x^2 + b * y^2" },
      "기울기가 아니라 함숫값을 구했어요.",
      "That is the value of the function, not its gradient.",
    ),
  ],
};

/** How far from a saddle descent stands after two steps. */
const saddle: Exercise = {
  name: "distance-from-saddle",
  cards: ["saddle-point"],
  given: {
    a: [0.6, 0.9, 1.4, 1.7],
    b: [0.7, 1.1, 1.6],
    x0: [1.5, 2.4, 3.2],
    y0: [0.3, 0.4, 0.7],
    lr: [0.12, 0.15, 0.17],
  },
  steps: [
    ["shrink", "1 - 2 * lr * a"],
    ["grow", "1 + 2 * lr * b"],
    ["x", "x0 * shrink^2"],
    ["y", "y0 * grow^2"],
    ["distance", "sqrt(x^2 + y^2)"],
  ],
  answer: "decimal",
  compute: ({ a = 0, b = 0, x0 = 0, y0 = 0, lr = 0 }) => {
    const objective = parseObjective(`${a} * x^2 - ${b} * y^2`);
    const { positions } = trace(objective, [x0, y0], sgd({ learningRate: lr }), { steps: 2 });
    return Math.hypot(...positions.map((column) => column.at(-1)!));
  },
  prompt: (f) => ({
    ko: `f(x, y) = ${f("a")}·x² − ${f("b")}·y²은 원점이 안장점이에요. x = ${f("x0")}, y = ${f("y0")}에서 학습률 ${withParticle(f("lr"), "으로/로")} 경사 하강법을 두 스텝 하면 안장점에서 얼마나 떨어져 있을까요?`,
    en: `f(x, y) = ${f("a")}·x² − ${f("b")}·y² has a saddle point at the origin. Gradient descent takes two steps from x = ${f("x0")}, y = ${f("y0")} with learning rate ${f("lr")}. How far from the saddle is it then?`,
  }),
  why: (f) => ({
    ko: `한 스텝마다 x에는 ${withParticle(f("shrink"), "이/가")}, y에는 ${withParticle(f("grow"), "이/가")} 곱해져요. 두 스텝 뒤에는 x = ${f("x")}, y = ${withParticle(f("y"), "이라/라")} 거리는 ${f("distance")}.`,
    en: `Each step multiplies x by ${f("shrink")} and y by ${f("grow")}. After two, x = ${f("x")} and y = ${f("y")}, so the distance is ${f("distance")}.`,
  }),
  misconceptions: [
    slip(
      "saddle-for-minimum",
      { grow: "1 - 2 * lr * b" },
      "y 방향으로도 안장점에 다가간다고 보았어요. 아래로 휜 방향에서는 멀어져요.",
      "That approaches the saddle along y as well; where the surface bends down one moves away.",
    ),
    slip(
      "two-forgotten",
      { shrink: "1 - lr * a", grow: "1 + lr * b" },
      "미분하면서 두 배를 빠뜨렸어요.",
      "The derivative lost its factor of two.",
    ),
    slip(
      "one-step-only",
      { x: "x0 * shrink", y: "y0 * grow" },
      "한 스텝만 갔어요.",
      "That is one step only.",
    ),
    climbing({ shrink: "1 + 2 * lr * a", grow: "1 - 2 * lr * b" }),
    slip(
      "coordinates-added",
      { distance: "x + y" },
      "두 좌표를 더했어요. 거리는 제곱해서 더한 것의 제곱근이에요.",
      "The coordinates were added; a distance is the root of the sum of their squares.",
    ),
  ],
};

/** How many steps it takes to leave a ridge. */
const ridge: Exercise = {
  name: "steps-off-the-ridge",
  cards: ["unstable-equilibrium", "saddle-point"],
  given: {
    a: [0.6, 0.8, 1.1, 1.3],
    y0: [0.001, 0.002, 0.003, 0.005],
    limit: [0.7, 1, 1.5],
    lr: [0.08, 0.11, 0.14],
  },
  steps: [
    ["grow", "1 + 2 * lr * a"],
    ["ratio", "limit / y0"],
    ["count", "ceil(log(ratio) / log(grow))"],
  ],
  answer: "whole",
  compute: ({ a = 0, y0 = 0, limit = 0, lr = 0 }) => {
    const objective = parseObjective(`-${a} * x^2`);
    const [path] = trace(objective, [y0], sgd({ learningRate: lr }), { steps: 200 }).positions;
    return path!.findIndex((place) => place >= limit);
  },
  prompt: (f) => ({
    ko: `꼭대기에서 y만큼 비켜나면 ${f("a")}·y²만큼 낮아지는 언덕이에요. 처음에는 ${f("y0")}만큼 비켜나 있어요. 학습률 ${withParticle(f("lr"), "으로/로")} 경사 하강법을 하면 몇 스텝 만에 처음으로 ${f("limit")} 이상 떨어질까요?`,
    en: `A hill is ${f("a")}·y² lower at distance y from its top, and one starts ${f("y0")} beside it. With learning rate ${f("lr")}, after how many steps of gradient descent is one at least ${f("limit")} away for the first time?`,
  }),
  why: (f) => ({
    ko: `한 스텝마다 거리가 ${f("grow")}배가 돼요. ${f("ratio")}배가 되려면 두 수의 로그를 나누고 올려서 ${f("count")}스텝이에요. 꼭대기에 정확히 있으면 아무리 기다려도 떠나지 않아요.`,
    en: `Each step multiplies the distance by ${f("grow")}. To grow ${f("ratio")} times takes the quotient of the two logarithms, rounded up: ${f("count")} steps. Exactly on the top one never leaves.`,
  }),
  misconceptions: [
    slip(
      "growth-added",
      { count: "ceil((ratio - 1) / (grow - 1))" },
      "스텝마다 같은 만큼 멀어진다고 보았어요. 멀어질수록 걸음도 커져요.",
      "That moves by the same amount each step; the steps grow with the distance.",
    ),
    slip(
      "two-forgotten",
      { grow: "1 + lr * a" },
      "미분하면서 두 배를 빠뜨렸어요.",
      "The derivative lost its factor of two.",
    ),
    slip(
      "distance-for-ratio",
      { count: "ceil(ratio / grow)" },
      "로그를 쓰지 않고 나눴어요.",
      "That divides without taking logarithms.",
    ),
  ],
};

/** Slopes, saddles and ridges. */
export const surfaceExercises: readonly Exercise[] = [length, saddle, ridge];
