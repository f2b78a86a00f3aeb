import { compile, parseObjective } from "@opt/core";
import type { Computation, Outcome } from "./computation.ts";
import { Worksheet } from "./worksheet.ts";

const asksSlope = /미분|도함수|derivative|기울기|그[래레라]디언트|gradient|slope|(?<![a-z])grad(?![a-z])|∇/u;
const elsewhere =
  /학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])|하강|descent|클리핑|clip|자르|스텝|step|모멘텀|momentum|adam|아담/u;

const variable = String.raw`(?<![a-zα-ω])(?:[xywθ]|xy)(?![a-zα-ω])`;
const written = new RegExp(String.raw`(?:#\d+;|${variable}|[\^*+\-/()]|\s)+`, "gu");

/** The gradient of a written function at a point, both wherever they stand. */
export const derivative: Computation = {
  name: "derivative",
  card: "gradient",
  title: { ko: "기울기", en: "gradient" },
  needs: [],
  answer: (asked) => {
    if (!asked.says(asksSlope) || asked.says(elsewhere)) return undefined;
    const { pattern } = asked.reading;
    const formula = formulaIn(pattern);
    if (formula === undefined) return undefined;
    const names = [...new Set(formula.replace(/#\d+;/gu, "").match(/[xywθ]/gu))].toSorted();
    const point = pointIn(pattern.replace(formula, " = "), names);
    if (point === undefined) return undefined;
    asked.claim([...indicesIn(formula), ...point]);
    if (asked.left.length > 0) return undefined;
    const { quantities } = asked.reading;
    const text = textOf(formula, (index) => quantities[index]!.value);
    const values = point.map((index) => quantities[index]!.value);
    return slopesOf(text, names, values);
  },
};

export function indicesIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/#(\d+);/gu), ([, index]) => Number(index));
}

/** The one run of numbers, variables and signs that has a power or a product of variables in it. */
export function formulaIn(pattern: string): string | undefined {
  const found = Array.from(pattern.matchAll(written), ([run]) => run.trim()).filter(
    (run) => /[xywθ]/u.test(run) && /\^|xy|[xywθ]\s?\*\s?[xywθ]/u.test(run),
  );
  const [formula] = found;
  return found.length === 1 && /^[-#xywθ(]/u.test(formula!) && !/[\^*+\-/(]$/u.test(formula!)
    ? formula
    : undefined;
}

/** The numbers of the point, in the order of the variables: "x = 1, y = -1", "(1, -1)", of one variable "at 2". */
function pointIn(rest: string, names: readonly string[]): readonly number[] | undefined {
  const named = names.map((name) =>
    new RegExp(String.raw`(?<![a-z])${name}\s?(?:=|:|가|는|은|이|is|equals?|equal\sto)?\s?#(\d+);`, "u").exec(rest),
  );
  if (named.every((match) => match !== null)) return named.map((match) => Number(match[1]));
  const listed = /\(\s?(#\d+;(?:\s?,\s?#\d+;)*)\s?\)/u.exec(rest);
  const single = names.length === 1 ? /(?:at|in)\s(#\d+;)|(#\d+;)\s?(?:에서|일\s?때)/u.exec(rest) : null;
  const indices = indicesIn(listed?.[1] ?? single?.[0] ?? "");
  return indices.length === names.length ? indices : undefined;
}

/** The formula as core reads it. A minus that was read as a sign of its number takes away. */
export function textOf(formula: string, valueOf: (index: number) => number): string {
  return formula
    .replace(/#(\d+);/gu, (_, index: string, at: number) => {
      const value = valueOf(Number(index));
      if (!(value < 0)) return String(value);
      return /[xywθ);]\s?$/u.test(formula.slice(0, at)) ? ` - ${-value}` : `(${value})`;
    })
    .replace(/x\s?y/gu, "x*y")
    .replace(/(\d|\))\s?(?=[xywθ(])/gu, "$1*")
    .replaceAll("θ", "w");
}

function slopesOf(text: string, names: readonly string[], point: readonly number[]): Outcome {
  const objective = parseObjective(text);
  const variables = names.map((name) => (name === "θ" ? "w" : name));
  const sheet = new Worksheet();
  const places = variables.map((name, axis) => sheet.hidden(name, point[axis]!));
  const shown = places.map((figure) => sheet.print(figure)).join(", ");
  const place = variables.length === 1 ? `${variables[0]!} = ${shown}` : `(${shown})`;
  sheet.title(`${place}에서의 기울기`, `the gradient at ${place}`);
  sheet.ledger.run(() => ({
    name: "f",
    method: "sgd",
    learningRate: places[0]!.name,
    loss: text,
    variables,
    positions: [point],
    slots: {},
  }));
  // core has an order of its own: θ, which it calls w, comes before x
  const axes = objective.variables.map((name) => variables.indexOf(name));
  const slopes = compile(objective).gradient(Float64Array.from(axes, (axis) => point[axis]!));
  const figures = variables.map((name, axis) =>
    sheet.ledger.observe(
      { name: `d${name}`, run: "f", what: "slope", axis, row: 0 },
      slopes[axes.indexOf(axis)]!,
    ),
  );
  const list = figures.map((figure) => sheet.print(figure)).join(", ");
  sheet.result(figures.length === 1 ? list : `(${list})`, ...figures);
  return { sheet };
}
