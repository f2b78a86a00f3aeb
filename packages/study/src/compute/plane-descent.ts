import type { Asked } from "./asked.ts";
import type { Outcome } from "./computation.ts";
import { mostSteps, walkOn } from "./function-walk.ts";
import { formulaIn, indicesIn, textOf } from "./gradient-at.ts";
import { names, units } from "./names.ts";
import { needs } from "./needs.ts";
import type { Method } from "./optimizer-methods.ts";
import { settingsIn } from "./optimizer-words.ts";
import { both } from "./recipe.ts";
import { isCount } from "./reading.ts";

const except = /발산|diverge|수렴|converge|배치|batch|조건\s?수|condition|f\s?값|함숫값|값은/u;
const first =
  /한\s?(?:스텝|걸음|번)|첫\s?(?:번째\s?)?(?:스텝|걸음)|(?:one|a|single|first)\s(?:[a-z]+\s){0,2}(?:step|update)|once/u;

/** Steps of an optimizer on a function of two variables that is written out. */
export function planeDescent(asked: Asked, method: Method): Outcome | undefined {
  if (asked.says(except)) return undefined;
  const { pattern, quantities } = asked.reading;
  const formula = formulaIn(pattern);
  if (formula === undefined) return undefined;
  const variables = [...new Set(formula.replace(/#\d+;/gu, "").match(/[xyw]/gu))].toSorted();
  if (variables.length !== 2) return undefined;
  asked.claim(indicesIn(formula));
  const start = startIn(pattern.replace(formula, " = "), variables);
  if (start === undefined) return undefined;
  asked.claim(start);
  const settings = settingsIn(asked, method);
  const lr = asked.one(`${names.learningRate}~#`);
  const told = asked.one(
    String.raw`#(?:st|nd|rd|th)?\s?(?:번째\s?)?${units.steps}`,
    String.raw`#\s?(?:번|회)`,
  );
  const steps = told?.value ?? (asked.says(first) ? 1 : undefined);
  if (steps === undefined || asked.left.length > 0 || steps > mostSteps) return undefined;
  if (!isCount({ value: steps, at: 0, percent: false })) return undefined;
  if (lr === undefined) return { missing: [needs.learningRate], title: needs.learningRate.label };
  const text = textOf(formula, (index) => quantities[index]!.value);
  return walkOn(text, {
    method,
    settings,
    written: { what: both("f"), text },
    variables,
    lr,
    start: start.map((index) => quantities[index]!),
    steps,
  });
}

/** Where it starts: "(2, 1)", "x = 2, y = 1". */
function startIn(rest: string, variables: readonly string[]): readonly number[] | undefined {
  const named = variables.map((name) =>
    new RegExp(String.raw`(?<![a-z])${name}_?0?\s?(?:=|:|가|는|은|이|is)\s?#(\d+);`, "u").exec(rest),
  );
  if (named.every((match) => match !== null)) return named.map((match) => Number(match[1]));
  const listed = /\(\s?#(\d+);\s?,\s?#(\d+);\s?\)/u.exec(rest);
  return listed === null ? undefined : [Number(listed[1]), Number(listed[2])];
}
