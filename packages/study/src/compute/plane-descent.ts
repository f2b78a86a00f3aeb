import { parseObjective, sgd, trace } from "@opt/core";
import type { Asked } from "./asked.ts";
import type { Outcome } from "./computation.ts";
import { formulaIn, indicesIn, textOf } from "./gradient-at.ts";
import { names, units } from "./names.ts";
import { needs } from "./needs.ts";
import { isCount, type Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

const about =
  /내려가|내려간|경사|하강|gradient|descent|descend|(?<![a-z])gd(?![a-z])|sgd|학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])|η|(?<![a-z])eta(?![a-z])/u;
const except =
  /모멘텀|momentum|adam|아담|rms|adagrad|nesterov|네스테로프|발산|diverge|수렴|converge|배치|batch|조건\s?수|condition|f\s?값|함숫값|값은/u;
const first =
  /한\s?(?:스텝|걸음|번)|첫\s?(?:번째\s?)?(?:스텝|걸음)|(?:one|a|single|first)\s(?:[a-z]+\s){0,2}(?:step|update)|once/u;
const mostSteps = 10;

/** Gradient descent on a function of two variables that is written out. */
export function planeDescent(asked: Asked): Outcome | undefined {
  if (!asked.says(about) || asked.says(except)) return undefined;
  const { pattern, quantities } = asked.reading;
  const formula = formulaIn(pattern);
  if (formula === undefined) return undefined;
  const variables = [...new Set(formula.replace(/#\d+;/gu, "").match(/[xyw]/gu))].toSorted();
  if (variables.length !== 2) return undefined;
  asked.claim(indicesIn(formula));
  const start = startIn(pattern.replace(formula, " = "), variables);
  if (start === undefined) return undefined;
  asked.claim(start);
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
  return walk(text, { variables, lr, start: start.map((index) => quantities[index]!), steps });
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

interface Walk {
  readonly variables: readonly string[];
  readonly lr: Quantity;
  readonly start: readonly Quantity[];
  readonly steps: number;
}

function walk(loss: string, { variables, lr, start, steps }: Walk): Outcome {
  const objective = parseObjective(loss);
  const axes = objective.variables.map((name) => variables.indexOf(name));
  const from = axes.map((axis) => start[axis]!.value);
  const { positions } = trace(objective, from, sgd({ learningRate: lr.value }), { steps });
  const columns = variables.map((_, axis) => positions[axes.indexOf(axis)]!);
  // a run that has come to rest stays there
  const rows = Array.from({ length: steps + 1 }, (_, t) =>
    columns.map((column) => column[Math.min(t, column.length - 1)]!),
  );
  const sheet = new Worksheet();
  const t = sheet.constant(steps);
  sheet.title(`경사 하강법 ${t}스텝`, `gradient descent, ${t} ${steps === 1 ? "step" : "steps"}`);
  const rate = sheet.given("lr", needs.learningRate.label, lr);
  for (const [axis, name] of variables.entries())
    sheet.given(`start${axis}`, { ko: `처음 ${name}`, en: `${name} at first` }, start[axis]!);
  sheet.ledger.run(() => ({
    name: "f",
    method: "sgd",
    learningRate: rate.name,
    loss,
    variables,
    positions: rows,
    slots: {},
  }));
  const figures = variables.map((name, axis) =>
    sheet.ledger.observe(
      { name: `${name}${steps}`, run: "f", what: "place", axis, row: steps },
      rows[steps]![axis]!,
    ),
  );
  sheet.result(
    `(${variables.join(", ")}) = (${figures.map((figure) => sheet.print(figure)).join(", ")})`,
    ...figures,
  );
  return { sheet };
}
