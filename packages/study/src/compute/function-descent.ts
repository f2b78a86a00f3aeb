import { parseObjective, sgd, trace } from "@opt/core";
import type { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { asksEachStep, skipsSteps } from "./each-step.ts";
import { names, units } from "./names.ts";
import { needs } from "./needs.ts";
import { polynomialDescent } from "./polynomial-descent.ts";
import { Worksheet } from "./worksheet.ts";
import { otherOptimizer } from "./zoo-methods.ts";

/** Gradient descent on a function that is written out, and the rate from which it diverges. */
export const functionDescent: Computation = {
  name: "function-descent",
  ignores: ["epochs", "batch"],
  card: "gradient-descent",
  title: { ko: "함수 위의 경사 하강법", en: "gradient descent on a function" },
  needs: [needs.learningRate],
  answer,
  frames: [polynomialDescent],
};

/** Terms a·(x−b)² of one variable, with a divisor, as people type parabolas. */
const parabola = String.raw`(?:#\s?\*?\s?)?(?:\(\s?[xwθ]\s?([-+])\s?#\s?\)|(?<![a-z])[xwθ])\s?(?:\^\s?#|\*\s?[xwθ])(?:\s?\/\s?#)?`;
const linear = /[+-]\s?(?:#\d+;\s?\*?\s?)?[xyzw](?!\s?\^)/u;

const limitWords =
  /발산|diverge|converge|수렴(?:하는|할|하려면)|최대\s?학습률|안정|stable|largest\s(?:learning|lr|stable)|blow|how\slarge\smay/u;

const ordinals: readonly RegExp[] = [
  /첫\s?(?:번째\s?)?(?:스텝|걸음)|first\s(?:\w+\s)?(?:step|update)/u,
  /second\s(?:\w+\s)?(?:step|update)/u,
  /third\s(?:\w+\s)?(?:step|update)/u,
];

interface Parabola {
  readonly a: number;
  readonly b: number;
  readonly rest: string;
}

function readParabola(asked: Asked): Parabola | undefined {
  const source = new RegExp(parabola.replaceAll("#", String.raw`#(\d+);`), "u");
  const match = source.exec(asked.reading.pattern);
  if (match === null) return undefined;
  const [whole, lead, sign, shift, exponent, divisor] = match;
  const tail = asked.reading.pattern.slice(match.index + whole.length);
  const head = asked.reading.pattern.slice(0, match.index);
  if (
    /^\s?[-+*/^]|^\s?[xwθ](?![\sa-z가-힣=?])/u.test(tail) ||
    /[-+*/^(]\s?$/u.test(head) ||
    linear.test(whole + tail.slice(0, 12))
  )
    return undefined;
  const value = (index: string | undefined): number | undefined =>
    index === undefined ? undefined : asked.reading.quantities[Number(index)]?.value;
  if (exponent !== undefined && value(exponent) !== 2) return undefined;
  asked.claim(
    [lead, shift, exponent, divisor].flatMap((index) => (index === undefined ? [] : [Number(index)])),
  );
  const b = (value(shift) ?? 0) * (sign === "+" ? -1 : 1);
  return { a: (value(lead) ?? 1) / (value(divisor) ?? 1), b, rest: head + tail };
}

/** A parabola that is known by its curvature only. */
function curved(asked: Asked): Parabola | undefined {
  if (!asked.says(limitWords)) return undefined;
  const curvature = asked.one(
    String.raw`(?:곡률|curvature|고[윳유]값|eigen-?value|f''|f″|2차\s?미분|second\sderivative)~#`,
  );
  return curvature === undefined ? undefined : { a: curvature.value / 2, b: 0, rest: "" };
}

function answer(asked: Asked): Outcome | undefined {
  if (asked.says(/모멘텀|momentum|adam|아담|rms|adagrad|nesterov|네스테로프/u) || asked.says(otherOptimizer))
    return undefined;
  const isDescent = asked.says(
    /경사|하강|gradient|descent|sgd|학습률|러닝\s?레이트|learning|보폭|step\ssize|(?<![a-z])lr|minimi[sz]e|발산|diverge|수렴|converge/u,
  );
  if (!isDescent || skipsSteps(asked.reading.pattern)) return undefined;
  const shape = curved(asked) ?? readParabola(asked);
  if (shape === undefined || !(shape.a > 0)) return undefined;
  const sheet = new Worksheet();
  const a = sheet.hidden("a", shape.a);
  const b = sheet.hidden("b", shape.b);
  const two = sheet.constant(2);
  const inner = shape.b === 0 ? "x" : `(x − ${b.value < 0 ? `(${sheet.print(b)})` : sheet.print(b)})`;
  const f = { ko: `f(x) = ${sheet.print(a)}${inner}²`, en: `f(x) = ${sheet.print(a)}${inner}²` };
  if (asked.says(limitWords) && asked.left.length === 0) {
    sheet.title(
      `경사 하강법이 발산하기 시작하는 학습률 · ${f.ko}`,
      `the learning rate from which gradient descent diverges · ${f.en}`,
    );
    sheet.line({
      ko: `f″ = ${two} × ${sheet.print(a)}, 한계는 ${two} ÷ f″`,
      en: `f″ = ${two} × ${sheet.print(a)}, the limit is ${two} ÷ f″`,
    });
    const limit = sheet.step("limit", "2 / (2 * a)", 1 / shape.a);
    sheet.result({ ko: `학습률 ${sheet.print(limit)}`, en: `learning rate ${sheet.print(limit)}` }, limit);
    return { sheet };
  }
  const lr = asked.one(`${names.learningRate}~#`);
  const start = asked.one(
    `${names.weight}~#`,
    String.raw`(?:from|start(?:ing)?\sat|begin(?:s|ning)?(?:\sat)?)~#`,
    String.raw`#에서\s?(?:시작|출발)`,
  );
  const steps = asked.one(
    String.raw`#(?:st|nd|rd|th)?\s?(?:번째\s?)?${units.steps}`,
    String.raw`#\s?(?:번|회)`,
  );
  const ordinal = ordinals.findIndex((wording) => asked.says(wording));
  if (start === undefined || asked.left.length > 0) return undefined;
  if (lr === undefined) return { missing: [needs.learningRate], title: functionDescent.title };
  const count = steps?.value ?? asked.indexAsked() ?? (ordinal < 0 ? undefined : ordinal + 1);
  if (count === undefined || !(Number.isInteger(count) && count >= 1 && count <= 10)) return undefined;
  sheet.title(
    `경사 하강법 ${sheet.constant(count)}스텝 · ${f.ko}`,
    `gradient descent, ${sheet.constant(count)} ${count === 1 ? "step" : "steps"} · ${f.en}`,
  );
  sheet.given("lr", needs.learningRate.label, lr);
  sheet.given("x0", { ko: "x₀", en: "x₀" }, start);
  const objective = parseObjective(`${shape.a} * (x - (${shape.b}))^2`);
  const path = trace(objective, [start.value], sgd({ learningRate: lr.value }), { steps: count })
    .positions[0]!;
  // a run that has come to rest at the minimum stays there
  for (let t = 1; t <= count; t++)
    sheet.step(`x${t}`, `x${t - 1} - lr * 2 * a * (x${t - 1} - b)`, path[Math.min(t, path.length - 1)]!);
  for (let t = asksEachStep(asked.reading.pattern) ? 1 : count; t <= count; t++) {
    const figure = sheet.ledger.find(`x${t}`);
    sheet.result(`x = ${sheet.print(figure)}`, figure);
  }
  return { sheet };
}
