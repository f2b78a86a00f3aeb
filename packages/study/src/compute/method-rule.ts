import { ruleOf } from "../derivation/rules.ts";
import type { Method } from "./optimizer-methods.ts";

type Rule = NonNullable<ReturnType<typeof ruleOf>>;

/** A step far from the first, of which the formulas are written once more without its number. */
const some = 9;

/**
 * What a method does at any step with these settings, as the checker of certificates reads it. Undefined of one whose
 * formulas are others at each step, unless all is as usual.
 */
export function methodRule(method: Method, settings: Readonly<Record<string, number>>): Rule | undefined {
  if (method.hidden !== undefined) return ruleOf(method.name);
  if (method.name === "nadam")
    return method.settings.every(({ name, standard }) => settings[name] === standard)
      ? ruleOf("nadam")
      : undefined;
  return method.formulas(some).map(([name, formula]) => [nameOf(name), textOf(formula, settings)]);
}

const nameOf = (name: string): string => {
  const own = name.replace(/\d+$/u, "");
  return own === "w" ? "x" : own;
};

function textOf(formula: string, settings: Readonly<Record<string, number>>): string {
  return formula
    .replace(/\b[a-z]+[12]?\b/gu, (word) => (settings[word] === undefined ? word : String(settings[word])))
    .replace(new RegExp(`\\b[a-z]+[${some - 1}${some}]\\b`, "gu"), nameOf)
    .replace(new RegExp(`\\^${some}\\b`, "gu"), "^t");
}
