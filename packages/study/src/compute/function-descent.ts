import { compile, parseObjective, sgd, trace } from "@opt/core";
import type { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { names, units } from "./names.ts";
import { needs } from "./needs.ts";
import { Worksheet } from "./worksheet.ts";

/** Gradient descent on a function that is written out, its gradient at a point, and the rate from which it diverges. */
export const functionDescent: Computation = {
  name: "function-descent",
  card: "gradient-descent",
  title: { ko: "함수 위의 경사 하강법", en: "gradient descent on a function" },
  needs: [needs.learningRate],
  answer,
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

function answer(asked: Asked): Outcome | undefined {
  if (asked.says(/모멘텀|momentum|adam|아담|rms|adagrad|nesterov/u)) return undefined;
  return gradientAt(asked) ?? onParabola(asked);
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
  const curvature = asked.one(String.raw`(?:곡률|curvature|f''|f″|2차\s?미분|second\sderivative)~#`);
  return curvature === undefined ? undefined : { a: curvature.value / 2, b: 0, rest: "" };
}

function onParabola(asked: Asked): Outcome | undefined {
  const isDescent = asked.says(
    /경사|하강|gradient|descent|sgd|학습률|러닝\s?레이트|learning|보폭|step\ssize|(?<![a-z])lr|minimi[sz]e|발산|diverge|수렴|converge/u,
  );
  if (!isDescent) return undefined;
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
  const last = sheet.ledger.find(`x${count}`);
  sheet.result(`x = ${sheet.print(last)}`, last);
  return { sheet };
}

/** The derivative of a written function of one variable at a point. */
export const derivative: Computation = {
  name: "derivative",
  card: "gradient",
  title: { ko: "기울기", en: "gradient" },
  needs: [],
  answer: (asked) => {
    if (
      !asked.says(/미분|도함수|derivative|기울기|gradient|slope/u) ||
      asked.says(/학습률|learning|(?<![a-z])lr(?![a-z])|하강|descent|클리핑|clip|스텝|step/u)
    )
      return undefined;
    const match =
      /([#\d;x^*+\-\s]*x[#\d;x^*+\-\s]*?)(?:의|일\s?때|에서|,|\sat|\swhen|$).*?(?<![a-z])x\s?=\s?#(\d+);|(?<![a-z])x\s?=\s?#(\d+);(?:에서|일\s?때)\s?([#\d;x^*+\-\s]*x[#\d;x^*+\-\s]*)/u.exec(
        asked.reading.pattern.replace(/f\s?\(x\)\s?=/u, " "),
      );
    if (match === null) return undefined;
    const [, early, at, before, late] = match;
    const formula = (early ?? late ?? "").trim();
    const index = Number(at ?? before);
    if (!/\^/u.test(formula)) return undefined;
    asked.claim([index, ...Array.from(formula.matchAll(/#(\d+);/gu), ([, one]) => Number(one))]);
    if (asked.left.length > 0) return undefined;
    const value = (token: string): number => asked.reading.quantities[Number(token.slice(1, -1))]!.value;
    const text = formula.replace(/#(\d+);/gu, (token) => `(${value(token)})`).replace(/\)\s?x/gu, ")*x");
    const sheet = new Worksheet();
    const x = sheet.hidden("x", asked.reading.quantities[index]!);
    sheet.title(`x = ${sheet.print(x)}에서의 기울기`, `the gradient at x = ${sheet.print(x)}`);
    sheet.ledger.run(() => ({
      name: "f",
      method: "sgd",
      learningRate: x.name,
      loss: text,
      variables: ["x"],
      positions: [[x.value]],
      slots: {},
    }));
    const [slope = Number.NaN] = compile(parseObjective(text)).gradient(Float64Array.of(x.value));
    const figure = sheet.ledger.observe({ name: "slope", run: "f", what: "slope", axis: 0, row: 0 }, slope);
    sheet.result(sheet.print(figure), figure);
    return { sheet };
  },
};

/** "gradient of x^2 + 3y^2 at (1, 2)": squares and products of two variables. */
function gradientAt(asked: Asked): Outcome | undefined {
  const pattern =
    /(?:기울기|그래디언트|gradient)(?:는|은)?\s?(?:of|:)?\s?(?:f\s?(?:\([xy, ]*\))?\s?=\s?)?([#\d;xy^*+\-\s/]+?)\s?(?:(?:at|in|on)(?:\sthe\spoint)?|에서)\s?\(\s?(#\d+;)\s?,\s?(#\d+;)\s?\)|([#\d;xy^*+\-\s/]+?)의\s?(?:기울기|그래디언트)(?:를|는|은)?\s?\(\s?(#\d+;)\s?,\s?(#\d+;)\s?\)|([#\d;xy^*+\-\s/]+?)(?:의|에서|,)?\s?\(\s?(#\d+;)\s?,\s?(#\d+;)\s?\)(?:에서)?(?:의)?\s?(?:기울기|그래디언트)/u;
  const match = pattern.exec(asked.reading.pattern);
  if (match === null || asked.says(/clip|클리핑|자르/u)) return undefined;
  const [, early, x1, y1, middle, x2, y2, late, x3, y3] = match;
  const [formula, x, y] = [early ?? middle ?? late ?? "", x1 ?? x2 ?? x3 ?? "", y1 ?? y2 ?? y3 ?? ""];
  if (!/x/u.test(formula) || !/y/u.test(formula) || !/\^/u.test(formula)) return undefined;
  const indices = Array.from(`${formula}${x}${y}`.matchAll(/#(\d+);/gu), ([, index]) => Number(index));
  asked.claim(indices);
  if (asked.left.length > 0) return undefined;
  const number = (token: string): number => asked.reading.quantities[Number(token.slice(1, -1))]!.value;
  const written = formula
    .replace(/#(\d+);/gu, (token) => String(number(token)))
    .replace(/(\d)\s?([xy])/gu, "$1*$2")
    .replace(/x\s?y/gu, "x*y")
    .trim();
  return { sheet: slopesOf(written, [number(x), number(y)]) };
}

function slopesOf(formula: string, point: readonly [number, number]): Worksheet {
  const sheet = new Worksheet();
  const [x, y] = [sheet.hidden("x", point[0]), sheet.hidden("y", point[1])];
  sheet.title(
    `(${sheet.print(x)}, ${sheet.print(y)})에서의 기울기`,
    `the gradient at (${sheet.print(x)}, ${sheet.print(y)})`,
  );
  const slopes = compile(parseObjective(formula)).gradient(Float64Array.from(point));
  sheet.ledger.run(() => ({
    name: "f",
    method: "sgd",
    learningRate: x.name,
    loss: formula,
    variables: ["x", "y"],
    positions: [[x.value, y.value]],
    slots: {},
  }));
  const figures = ["dx", "dy"].map((name, axis) =>
    sheet.ledger.observe({ name, run: "f", what: "slope", axis, row: 0 }, slopes[axis]!),
  );
  sheet.result(`(${figures.map((figure) => sheet.print(figure)).join(", ")})`, ...figures);
  return sheet;
}
