import { parseObjective, trace } from "@opt/core";
import type { Bilingual } from "../locale.ts";
import type { Outcome } from "./computation.ts";
import { plainDescent } from "./method-named.ts";
import { methodRule } from "./method-rule.ts";
import { needs } from "./needs.ts";
import type { Method } from "./optimizer-methods.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

/** So many steps are shown at most. */
export const mostSteps = 20;

/** A formula of the question, and what it is of. */
export interface Written {
  readonly what: Bilingual;
  readonly text: string;
}

/** A walk that a question describes. */
export interface Walk {
  readonly method: Method;
  /** Those of the method that the question tells. */
  readonly settings: Readonly<Record<string, Quantity>>;
  readonly written: Written;
  /** What the function calls its variables. */
  readonly variables: readonly string[];
  readonly lr: Quantity;
  readonly start: readonly Quantity[];
  readonly steps: number;
  /** Whether the place after every step is asked for. */
  readonly isEach?: boolean;
}

/** Where a method gets to on a function that is written out; every step is core's. */
export function walkOn(loss: string, walk: Walk): Outcome | undefined {
  const { method, variables, lr, start, steps, settings: told } = walk;
  const lacking = method.settings.filter(
    ({ name, standard }) => standard === undefined && told[name] === undefined,
  );
  if (lacking.length > 0)
    return {
      missing: lacking.map(({ name }) => (name === "decay" ? needs.weightDecay : needs.momentum)),
      title: method.title,
    };
  const settings = Object.fromEntries(
    method.settings.map(({ name, standard }) => [name, told[name]?.value ?? standard!]),
  );
  const rule = methodRule(method, settings);
  if (rule === undefined) return undefined;
  const sheet = new Worksheet();
  const count = sheet.constant(steps);
  const { ko, en } = method === plainDescent ? { ko: "경사 하강법", en: "gradient descent" } : method.title;
  sheet.title(`${ko} ${count}스텝`, `${en}, ${count} ${steps === 1 ? "step" : "steps"}`);
  const formula = shown(sheet, walk.written.text);
  const { what } = walk.written;
  sheet.understood({ ko: `${what.ko} = ${formula}`, en: `${what.en} = ${formula}` });
  const rate = sheet.given("lr", needs.learningRate.label, lr);
  for (const { name, label, standard } of method.settings)
    sheet.given(name, { ko: label, en: label }, told[name] ?? standard!);
  for (const [axis, name] of variables.entries())
    sheet.given(`start${axis}`, { ko: `처음 ${name}`, en: `${name} at first` }, start[axis]!);
  const positions = placesOf(loss, walk, { lr: lr.value, ...settings });
  sheet.ledger.run(() => ({
    name: "f",
    method: method.name,
    rule,
    learningRate: rate.name,
    loss,
    variables,
    positions,
    slots: {},
  }));
  return { sheet: tell(sheet, walk, positions), card: method.card };
}

/** As people write it: "3 * w^2" is "3·w²". */
function shown(sheet: Worksheet, text: string): string {
  return text
    .replace(/\^2(?![\d.])/gu, "²")
    .replace(/(?<![\d.])\d+(?:\.\d+)?/gu, (number) => sheet.constant(Number(number)))
    .replace(/\s?\*\s?/gu, "·")
    .replace(/\s?([+-])\s?/gu, (_, sign: string) => (sign === "-" ? " − " : " + "))
    .replace(/(^|\()\s−\s/gu, "$1−");
}

/** The places by step, the start first; what has come to rest stays there. */
function placesOf(
  loss: string,
  { method, variables, start, steps }: Walk,
  settings: Readonly<Record<string, number>>,
): readonly (readonly number[])[] {
  const objective = parseObjective(loss);
  // core has an order of its own
  const axes = objective.variables.map((name) => variables.indexOf(name));
  const from = axes.map((axis) => start[axis]!.value);
  const { positions } = trace(objective, from, method.chain(settings), { steps });
  const columns = variables.map((_, axis) => positions[axes.indexOf(axis)]!);
  return Array.from({ length: steps + 1 }, (_, t) =>
    columns.map((column) => column[Math.min(t, column.length - 1)]!),
  );
}

function tell(
  sheet: Worksheet,
  { variables, steps, isEach = false }: Walk,
  positions: readonly (readonly number[])[],
): Worksheet {
  const [variable] = variables;
  const isLine = variables.length === 1;
  for (let step = isLine ? 1 : steps; step <= steps; step++) {
    const figures = variables.map((name, axis) =>
      sheet.ledger.observe(
        { name: `${name}${step}`, run: "f", what: "place", axis, row: step },
        positions[step]![axis]!,
      ),
    );
    const list = figures.map((figure) => sheet.print(figure)).join(", ");
    const text = isLine ? `${variable} = ${list}` : `(${variables.join(", ")}) = (${list})`;
    if (isLine) sheet.line(text);
    if (isEach || step === steps) sheet.result(text, ...figures);
  }
  return sheet;
}
