import { evaluate, parse } from "@opt/core";
import type { Written } from "./function-walk.ts";
import { indicesIn, textOf } from "./gradient-at.ts";

/** A function of one variable, as a question gives it. */
export interface FunctionTold {
  /** What it is told in, name and all. */
  readonly said: string;
  /** What is written out: the function or its slope. */
  readonly written: Written;
  readonly variable: string;
  readonly loss: string;
  /** The numbers it takes up. */
  readonly indices: readonly number[];
}

const named = String.raw`(?:기울기|그[래레라]디언트|미분(?:값|계수)?|gradient|grad|slope|derivative|(?<![a-z])f\s?(?:'|′)\s?(?:\(\s?[wx]\s?\))?|[d∂][lyf]?\s?\/\s?[d∂][wx])(?:가|는|이|은|is|=|:|\s)*`;
const line = String.raw`(?:#\d+;\s?\*?\s?\(\s?[wx]\s?[-+]?\s?#\d+;\s?\)|(?:#\d+;\s?\*?\s?)?[wx](?:\s?[-+]?\s?#\d+;(?![^,.?]*=))?)(?![\w^*/(]|\s?[=^*/])`;
const told = new RegExp(`${named}(${line})`, "u");

/** Reads one that is told by its slope, "the gradient is 2w": where that is a line, it is a parabola. */
export function slopeTold(pattern: string, valueOf: (index: number) => number): FunctionTold | undefined {
  const match = told.exec(pattern);
  const expression = match?.[1];
  if (match === null || expression === undefined) return undefined;
  const variable = /[wx]/u.exec(expression)![0];
  const text = textOf(expression, valueOf);
  const tree = parse(text);
  const [start, slope] = [0, 1].map((at) => evaluate(tree, () => at));
  const curvature = slope! - start!;
  return {
    said: match[0],
    written: { what: { ko: "기울기", en: "gradient" }, text },
    variable,
    loss: `${curvature / 2} * ${variable}^2 + (${start!}) * ${variable}`,
    indices: indicesIn(expression),
  };
}
