import { adam } from "@opt/core";
import { withParticle } from "@opt/words";
import { walk } from "../question/step.ts";
import { weights } from "./drawn-from.ts";
import { type Exercise, slip } from "./exercise.ts";
import { climbing } from "./shared-slips.ts";

/** Adam's first step where epsilon is large enough to be seen. */
const epsilonStep: Exercise = {
  name: "adam-epsilon-step",
  cards: ["adam-epsilon", "adam-scale-invariance", "adam-learning-rate"],
  given: { lr: [0.31, 0.37, 0.43, 0.58], w0: weights, g: [0.6, 1.3, 1.7, 2.3, 2.9], eps: [0.15, 0.22, 0.34] },
  steps: [
    ["size", "sqrt(g^2)"],
    ["divisor", "size + eps"],
    ["move", "lr * g / divisor"],
    ["w", "w0 - move"],
  ],
  answer: "decimal",
  compute: ({ lr = 0, w0 = 0, g = 0, eps = 0 }) =>
    walk(adam({ learningRate: lr, epsilon: eps }), w0, [g])[1]!,
  prompt: (f) => ({
    ko: `w = ${f("w0")}에서 Adam(PyTorch 방식: lr·m̂/(√v̂ + ε))이 첫 걸음을 가요. 학습률 lr = ${f("lr")}, 기울기 ${f("g")}, 일부러 크게 잡은 ε = ${withParticle(f("eps"), "이에요/예요")}. 평균은 비어 있는 채로 시작해요. w는 얼마가 될까요?`,
    en: `From w = ${f("w0")}, Adam (PyTorch's form: lr·m̂/(√v̂ + ε)) takes its first step; lr = ${f("lr")}, the gradient is ${f("g")}, and ε = ${f("eps")} is large on purpose. The averages start empty. What is w then?`,
  }),
  why: (f) => ({
    ko: `첫 걸음에서는 보정한 평균이 기울기 그대로예요. 나누는 수는 ${f("size")} + ${f("eps")} = ${f("divisor")}, 걸음은 ${f("lr")} × ${f("g")}/${f("divisor")} = ${withParticle(f("move"), "이에요/예요")}. 그래서 w = ${f("w")}.`,
    en: `At the first step the corrected averages are the gradient's own. The divisor is ${f("size")} + ${f("eps")} = ${f("divisor")}, the step ${f("lr")} × ${f("g")}/${f("divisor")} = ${f("move")}, so w = ${f("w")}.`,
  }),
  misconceptions: [
    slip(
      "epsilon-inside-root",
      { divisor: "sqrt(g^2 + eps)" },
      "ε를 제곱근 안에 넣었어요. PyTorch는 밖에서 더해요.",
      "ε went inside the root; PyTorch adds it outside.",
    ),
    slip(
      "epsilon-forgotten",
      { divisor: "size" },
      "ε를 더하지 않았어요. 이렇게 크면 눈에 띄어요.",
      "ε was not added; when it is this large, it shows.",
    ),
    slip(
      "root-forgotten",
      { size: "g^2" },
      "제곱근을 씌우지 않았어요. 제곱의 평균은 제곱근으로 크기를 되돌려야 해요.",
      "The square root was forgotten; squares have to be brought back to size.",
    ),
    slip(
      "plain-sgd-step",
      { move: "lr * g" },
      "기울기의 크기로 나누지 않았어요. 그건 SGD의 걸음이에요.",
      "It was not divided by the size of the gradient: that is SGD's step.",
    ),
    climbing({ w: "w0 + move" }),
  ],
};

/** A step of AMSGrad from given averages. */
const amsgradStep: Exercise = {
  name: "amsgrad-step",
  cards: ["amsgrad"],
  given: {
    lr: [0.31, 0.37, 0.43, 0.58],
    m: [0.7, 0.9, 1.1, 1.3, 1.7],
    v: [1.83, 2.14, 2.37, 2.68],
    u: [3.1, 4.3, 5.2, 6.7],
    g: [0.8, 1.2, 1.4, 1.6],
  },
  steps: [
    ["largest", "max(u, v)"],
    ["root", "sqrt(largest)"],
    ["move", "lr * m / root"],
  ],
  answer: "decimal",
  compute: ({ lr = 0, m = 0, v = 0, u = 0 }) => (lr * m) / Math.sqrt(Math.max(u, v)),
  prompt: (f) => ({
    ko: `AMSGrad의 한 걸음이에요(ε와 편향 보정은 빼요). 학습률 ${f("lr")}, 이번 기울기 ${f("g")}, 기울기의 평균 m = ${f("m")}, 제곱 평균 v = ${withParticle(f("v"), "이고/고")}, 지금까지 가장 컸던 v는 ${withParticle(f("u"), "이에요/예요")}. 가중치에서 얼마를 뺄까요?`,
    en: `AMSGrad takes a step, without ε and bias correction. The learning rate is ${f("lr")}, this gradient ${f("g")}, the average of gradients m = ${f("m")}, the average of squares v = ${f("v")}, and the largest v before ${f("u")}. How much is taken off the weight?`,
  }),
  why: (f) => ({
    ko: `이번 v는 지금까지의 가장 큰 값보다 작아서 ${withParticle(f("largest"), "을/를")} 써요. 제곱근이 ${withParticle(f("root"), "이라/라")} ${f("lr")} × ${f("m")}/${f("root")} = ${f("move")}.`,
    en: `This step's v is below the largest so far, so ${f("largest")} counts; its root is ${f("root")}, and ${f("lr")} × ${f("m")}/${f("root")} = ${f("move")}.`,
  }),
  misconceptions: [
    slip(
      "newest-for-largest",
      { largest: "v" },
      "이번 v로 나눴어요. 그건 Adam이에요.",
      "That divides by this step's v, as Adam does.",
    ),
    slip(
      "root-forgotten",
      { root: "largest" },
      "제곱근을 씌우지 않았어요.",
      "The square root was forgotten.",
    ),
    slip(
      "undivided-step",
      { move: "lr * m" },
      "제곱 평균의 제곱근으로 나누지 않았어요.",
      "It was not divided by the root of the average of squares.",
    ),
    slip(
      "gradient-for-average",
      { move: "lr * g / root" },
      "평균 m 대신 이번 기울기를 썼어요.",
      "This gradient took the place of the average m.",
    ),
  ],
};

/** Where a parabola is lowest. */
const lowest: Exercise = {
  name: "place-of-the-minimum",
  cards: ["local-minimum"],
  given: { a: [1.5, 2.5, 3.5, 4.5], b: [-11, -7, -5, 3, 6, 8, 13], c: [2, 4, 9] },
  steps: [
    ["twice", "2 * a"],
    ["ratio", "b / twice"],
    ["x", "0 - ratio"],
  ],
  answer: "decimal",
  compute: ({ a = 1, b = 0 }) => -b / (2 * a),
  prompt: (f) => ({
    ko: `f(x) = a·x² + b·x + c이고 a = ${f("a")}, b = ${f("b")}, c = ${withParticle(f("c"), "이에요/예요")}. 극소점의 x는 얼마일까요?`,
    en: `f(x) = a·x² + b·x + c with a = ${f("a")}, b = ${f("b")} and c = ${f("c")}. At which x is its minimum?`,
  }),
  why: (f) => ({
    ko: `기울기가 사라지는 자리예요. 기울기에서 x의 계수는 ${f("twice")}, 상수는 ${withParticle(f("b"), "이라/라")} x = ${f("x")}.`,
    en: `It is where the slope vanishes. In the slope x has the coefficient ${f("twice")} and the constant is ${f("b")}, so x = ${f("x")}.`,
  }),
  misconceptions: [
    slip("sign-lost", { x: "ratio" }, "부호를 빼먹었어요.", "The sign was lost."),
    slip(
      "two-forgotten",
      { twice: "a" },
      "x²을 미분하면서 두 배를 빠뜨렸어요.",
      "The derivative of x² lost its factor of two.",
    ),
    slip(
      "value-for-place",
      { x: "c - b * ratio / 2" },
      "극솟값을 구했어요. 자리를 물었어요.",
      "That is the value at the minimum; the place was asked for.",
    ),
    slip("turned-over", { ratio: "twice / b" }, "거꾸로 나눴어요.", "That divides the wrong way round."),
  ],
};

/** Divisors of adaptive steps, and the place of a minimum. */
export const divisorExercises: readonly Exercise[] = [epsilonStep, amsgradStep, lowest];
