import { parseObjective, sgd, trace } from "@opt/core";
import { formatNumber, withParticle } from "@opt/words";
import { type Figure, fourDecimals, Ledger } from "../derivation/ledger.ts";
import type { Question } from "./question.ts";
import { wrongNumber } from "./step.ts";
import {
  drawFitting,
  numbersOf,
  type Parameters,
  pick,
  plain,
  type Posed,
  type Template,
} from "./template.ts";
import { leastTolerance, toleranceOf } from "./tolerance.ts";

const curvatures = [1, 2, 3, 4];
const rates = [0.1, 0.2, 0.25, 0.3, 0.4, 0.6];
const starts = [-4, -2, 2, 3, 4, 5];
const counts = [2, 3];
const cards = ["learning-rate", "gradient-descent", "diverging-loss"];

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
  cards,
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
  const [a = 0, x0 = 0, lr = 0, t = 0] = numbersOf(parameters, ["a", "x0", "lr", "t"]);
  const isKnown = curvatures.includes(a) && starts.includes(x0) && rates.includes(lr) && counts.includes(t);
  if (!isKnown) throw new RangeError("a, x0, lr and t must be the template's own");
  return { a, x0, lr, t };
}

/** The key is neither tiny nor huge, and no misconception comes near it. */
function isTelling({ a, x0, lr, t }: Values): boolean {
  const key = x0 * (1 - 2 * lr * a) ** t;
  const size = Math.abs(key);
  const wrong = Object.values(mistaken({ a, x0, lr, t }));
  const room = 2 * Math.max(leastTolerance, toleranceOf(key));
  return size >= 0.01 && size < 100 && wrong.every((value) => Math.abs(value - key) > room);
}

/** What misconceptions lead to. */
function mistaken({ a, x0, lr, t }: Values) {
  return {
    halved: x0 * (1 - lr * a) ** t,
    uphill: x0 * (1 + 2 * lr * a) ** t,
    once: x0 * (1 - 2 * lr * a),
    stale: x0 - t * lr * 2 * a * x0,
  };
}

function wrongOnes(ledger: Ledger, values: Values): Posed["distractors"] {
  const { halved, uphill, once, stale } = mistaken(values);
  const two = ledger.given("two", 2);
  return [
    wrongNumber(
      ledger.state("halved", "x0 * (1 - lr * a)^t", halved),
      `미분하면서 ${withParticle(`${two}`, "을/를")} 빠뜨린 값이에요. a·x²의 기울기는 a·x가 아니라 ${two}a·x예요.`,
      `That loses a factor ${two} in the derivative: the gradient of a·x² is ${two}a·x, not a·x.`,
    ),
    wrongNumber(
      ledger.state("uphill", "x0 * (1 + 2 * lr * a)^t", uphill),
      "기울기 쪽으로 올라간 값이에요. 경사 하강법은 기울기를 빼요.",
      "That climbs along the gradient; gradient descent subtracts it.",
    ),
    wrongNumber(
      ledger.state("once", "x0 * (1 - 2 * lr * a)", once),
      "한 걸음만 간 값이에요. 걸음마다 기울기를 새로 구해서 또 가야 해요.",
      "That is one step only; each further step takes the gradient anew.",
    ),
    wrongNumber(
      ledger.state("stale", "x0 - t * lr * 2 * a * x0", stale),
      "처음 자리의 기울기를 계속 쓴 값이에요. 자리를 옮기면 기울기도 달라져요.",
      "That keeps using the gradient of the starting point; it changes as x moves.",
    ),
  ];
}

/** A number in front of a name: "−x", "2x". */
function times(figure: Figure, text: string, name: string): string {
  return Math.abs(figure.value) === 1 ? `${figure.value < 0 ? "−" : ""}${name}` : `${text}${name}`;
}

function pose({ parameters }: Question): Posed {
  const values = valuesOf(parameters);
  const ledger = new Ledger();
  const [a, x0] = [ledger.given("a", values.a), ledger.given("x0", values.x0)];
  const [lr, t] = [ledger.given("lr", values.lr), ledger.given("t", values.t)];
  const run = trace(parseObjective(`${values.a} * x^2`), [values.x0], sgd({ learningRate: values.lr }), {
    steps: values.t,
  });
  const decimal = (figure: Figure): string =>
    ledger.write(figure, formatNumber(fourDecimals(figure.value), 8));
  const points = Array.from(run.positions[0]!.subarray(1), (value, step) =>
    ledger.state(`x${step + 1}`, `x${step} - lr * 2 * a * x${step}`, value),
  );
  const key = points.at(-1)!;
  const [rate, slope] = [
    ledger.state("rate", "1 - 2 * lr * a", 1 - 2 * values.lr * values.a),
    ledger.state("slope", "2 * a", 2 * values.a),
  ];
  const bracketed = rate.value < 0 ? `(${decimal(rate)})` : decimal(rate);
  const power = `${x0} × ${bracketed}${values.t === 2 ? "²" : "³"} = ${decimal(key)}`;
  const way = [`${x0}`, ...points.map(decimal)].join(" → ");
  const [f, moved] = [`f(x) = ${times(a, `${a}`, "x²")}`, times(rate, decimal(rate), "x")];
  const tolerance = toleranceOf(key.value);
  const percent = ledger.write(ledger.given("tolerance", 0.001), "0.1%");
  return {
    card: cards.find((card) => card === parameters["card"]) ?? cards[0]!,
    prompt: {
      ko: `${f}에서 x = ${x0}부터 학습률 ${withParticle(`${lr}`, "으로/로")} 경사 하강법을 ${t}스텝 해요. x는 얼마가 될까요? 숫자로 적어 주세요. (소수 넷째 자리까지, ${percent} 이내의 차이는 정답으로 봐요)`,
      en: `On ${f}, gradient descent takes ${t} steps from x = ${x0} with learning rate ${lr}. What is x then? Type a number. (to four decimal places; within ${percent} counts as right)`,
    },
    key: plain(decimal(key)),
    number: { value: key.value, tolerance: Math.max(leastTolerance, tolerance) },
    distractors: wrongOnes(ledger, values),
    why: ledger.approximate({
      ko: `기울기는 f′(x) = ${slope}x예요. 그래서 한 스텝은 x − ${lr} × ${slope}x = ${moved}, 곧 x에 ${withParticle(decimal(rate), "을/를")} 곱하는 일이에요: ${way}. (${power})`,
      en: `The gradient is f′(x) = ${slope}x, so one step is x − ${lr} × ${slope}x = ${moved}: each step multiplies x by ${decimal(rate)}. ${way}. (${power})`,
    }),
    ledger,
  };
}
