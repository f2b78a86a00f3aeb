import { parseObjective, sgd, trace } from "@opt/core";
import { formatNumber, withParticle } from "@opt/words";
import type { Question } from "./question.ts";
import { shown, wrongNumber } from "./step.ts";
import {
  type Distractor,
  drawFitting,
  type Parameters,
  pick,
  plain,
  type Posed,
  type Template,
} from "./template.ts";

const curvatures = [1, 2, 3, 4];
const rates = [0.1, 0.2, 0.25, 0.3, 0.4, 0.6];
const starts = [-4, -2, 2, 3, 4, 5];
const counts = [2, 3];
/** Half a unit of the fourth decimal place, with room for how a computer rounds. */
const leastTolerance = 0.000051;
const relativeTolerance = 0.001;

interface Values {
  readonly a: number;
  readonly x0: number;
  readonly lr: number;
  readonly t: number;
}

/** Where gradient descent stands on a parabola after a few steps, as a typed number. */
export const gradientSteps: Template = {
  name: "gradient-descent-steps",
  input: "number",
  cards: ["learning-rate", "gradient-descent"],
  draw: (stream, card = "learning-rate") =>
    drawFitting(
      () => ({
        a: pick(stream, curvatures),
        x0: pick(stream, starts),
        lr: pick(stream, rates),
        t: pick(stream, counts),
        card,
      }),
      (parameters) => isTelling(valuesOf(parameters)),
    ),
  pose,
};

function valuesOf(parameters: Parameters): Values {
  const [a, x0, lr, t] = ["a", "x0", "lr", "t"].map((name) => Number(parameters[name]));
  const isKnown =
    curvatures.includes(a!) && starts.includes(x0!) && rates.includes(lr!) && counts.includes(t!);
  if (!isKnown) throw new RangeError("a, x0, lr and t must be the template's own");
  return { a: a!, x0: x0!, lr: lr!, t: t! };
}

function path({ a, x0, lr, t }: Values): readonly number[] {
  const run = trace(parseObjective(`${a} * x^2`), [x0], sgd({ learningRate: lr }), { steps: t });
  return Array.from(run.positions[0]!);
}

/** A number to four decimal places. */
function decimal(value: number): string {
  return formatNumber(Number(value.toFixed(4)), 8);
}

function tolerance(value: number): number {
  return Math.max(leastTolerance, relativeTolerance * Math.abs(value));
}

/** The key is neither tiny nor huge, and no misconception comes near it. */
function isTelling(values: Values): boolean {
  const key = path(values).at(-1)!;
  const size = Math.abs(key);
  return (
    size >= 0.01 &&
    size < 100 &&
    wrong(values).every(({ value = key }) => Math.abs(value - key) > 2 * tolerance(key))
  );
}

function wrong({ a, x0, lr, t }: Values): readonly Distractor[] {
  return [
    wrongNumber(
      x0 * (1 - lr * a) ** t,
      "미분하면서 2를 빠뜨린 값이에요. a·x²의 기울기는 a·x가 아니라 2a·x예요.",
      "That loses a factor 2 in the derivative: the gradient of a·x² is 2a·x, not a·x.",
    ),
    wrongNumber(
      x0 * (1 + 2 * lr * a) ** t,
      "기울기 쪽으로 올라간 값이에요. 경사 하강법은 기울기를 빼요.",
      "That climbs along the gradient; gradient descent subtracts it.",
    ),
    wrongNumber(
      x0 * (1 - 2 * lr * a),
      "한 걸음만 간 값이에요. 걸음마다 기울기를 새로 구해서 또 가야 해요.",
      "That is one step only; each further step takes the gradient anew.",
    ),
    wrongNumber(
      x0 - t * lr * 2 * a * x0,
      "처음 자리의 기울기를 계속 쓴 값이에요. 자리를 옮기면 기울기도 달라져요.",
      "That keeps using the gradient of the starting point; it changes as x moves.",
    ),
  ];
}

function pose({ parameters }: Question): Posed {
  const values = valuesOf(parameters);
  const { a, x0, lr, t } = values;
  const points = path(values);
  const key = points.at(-1)!;
  const rate = decimal(1 - 2 * lr * a);
  const power = `${rate.startsWith("−") ? `(${rate})` : rate}${t === 2 ? "²" : "³"}`;
  const way = points.map(decimal).join(" → ");
  const f = `f(x) = ${a === 1 ? "" : a}x²`;
  return {
    card: parameters["card"] === "gradient-descent" ? "gradient-descent" : "learning-rate",
    prompt: {
      ko: `${f}에서 x = ${shown(x0)}부터 학습률 ${withParticle(shown(lr), "으로/로")} 경사 하강법을 ${t}스텝 해요. x는 얼마가 될까요? 숫자로 적어 주세요. (소수 넷째 자리까지, 0.1% 안의 차이는 맞은 것으로 해요)`,
      en: `On ${f}, gradient descent takes ${t} steps from x = ${shown(x0)} with learning rate ${shown(lr)}. What is x then? Type a number. (to four decimal places; within 0.1% counts as right)`,
    },
    key: plain(decimal(key)),
    number: { value: key, tolerance: tolerance(key) },
    distractors: wrong(values),
    why: {
      ko: `기울기는 f′(x) = ${2 * a}x예요. 그래서 한 스텝은 x − ${shown(lr)} × ${2 * a}x = ${rate}x, 곧 x에 ${withParticle(rate, "을/를")} 곱하는 일이에요: ${way}. (${shown(x0)} × ${power} = ${decimal(key)})`,
      en: `The gradient is f′(x) = ${2 * a}x, so one step is x − ${shown(lr)} × ${2 * a}x = ${rate}x: each step multiplies x by ${rate}. ${way}. (${shown(x0)} × ${power} = ${decimal(key)})`,
    },
  };
}
