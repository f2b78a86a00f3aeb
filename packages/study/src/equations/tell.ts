import { Worksheet, written } from "../compute/worksheet.ts";
import type { Figure } from "../derivation/ledger.ts";
import { renamed, slopes } from "./names.ts";
import type { Plan } from "./line.ts";
import type { Problem, Rule, Told } from "./problem.ts";
import { numberAt, type Wanted } from "./run.ts";

/** As people write a formula: "0.9 * v__m1 + g" is "0.9·vₜ₋₁ + g". */
export function shown(sheet: Worksheet, formula: string): string {
  return timed(formula)
    .replace(/\^2(?![\d.])/gu, "²")
    .replace(/(?<![\w.])\d+(?:\.\d+)?/gu, (number) => sheet.constant(Number(number)))
    .replace(/ \* /gu, "·")
    .replace(/ - /gu, " − ");
}

function timed(formula: string): string {
  return renamed(formula, (name) => {
    const [, base, time = ""] = /^(.*?)(__\w+)?$/u.exec(name)!;
    return written(base!) + ({ __m1: "ₜ₋₁", __t: "ₜ", __p1: "ₜ₊₁", __old: "" }[time] ?? "");
  });
}

/** The steps with the numbers put in, and the answers. */
export function tellSteps(problem: Problem, plan: Plan, { steps, answers }: Wanted): Worksheet | undefined {
  if (lacksRow(problem, plan, steps)) return undefined;
  const sheet = new Worksheet();
  const count = sheet.constant(steps);
  sheet.title(
    `적힌 식을 적힌 순서대로 ${count}스텝`,
    `the rules as written, one behind the other, ${count} ${steps === 1 ? "step" : "steps"}`,
  );
  tellRules(sheet, problem);
  tellNumbers(sheet, plan, steps);
  for (let step = 1; step <= steps; step++)
    for (const { target, formula } of plan.lines) {
      const own = renamed(formula, (name) => factOf(plan, name, step));
      const text = own.replace(/(?<![\w.])at__step(?!\w)/gu, String(step));
      sheet.step(`${target}${step}`, text, sheet.ledger.reckon(text));
    }
  for (const { name, step } of answers) tellResult(sheet, sheet.ledger.find(`${name}${step}`));
  return sheet;
}

/** Whether slopes or losses are told for one step only, and more are taken. */
function lacksRow({ kept }: Problem, { numbers, called }: Plan, steps: number): boolean {
  return [...numbers].some(
    ([name, row]) =>
      steps > 1 &&
      row.length === 1 &&
      (slopes.has(name) || name === "loss") &&
      !kept.has(called.get(name) ?? name) &&
      !kept.has(name),
  );
}

/** The fact that a name of a formula is in a step. */
function factOf({ states, lines, numbers, moment }: Plan, name: string, step: number): string {
  if (name === moment) return "at__step";
  const own = name.replace(/__old$/u, "");
  if (own !== name || (states.has(own) && !lines.some(({ target }) => target === own)))
    return `${own}${step - 1}`;
  if (lines.some(({ target }) => target === own)) return `${own}${step}`;
  return (numbers.get(own)?.length ?? 1) > 1 ? `${own}${step}` : own;
}

function tellRules(sheet: Worksheet, { rules, objective }: Problem): void {
  for (const { target, formula, calls } of rules) {
    const text = formula.replace(/call__(\d+)/gu, (_, index: string) => callText(calls[Number(index)]!));
    const line = `${shown(sheet, target)} = ${shown(sheet, text)}`;
    sheet.understood({ ko: line, en: line });
  }
  if (objective === undefined) return;
  const line = `${objective.name} = ${shown(sheet, objective.formula)}`;
  sheet.understood({ ko: line, en: line });
}

function callText({ of, isSlope, argument, along }: Rule["calls"][number]): string {
  if (along !== undefined) return `∂${of}/∂${written(along)}`;
  return `${of}${isSlope ? "′" : ""}${argument === undefined ? "" : `(${argument})`}`;
}

function tellNumbers(sheet: Worksheet, { numbers, states }: Plan, steps: number): void {
  for (const [name, row] of numbers) {
    if (states.has(name)) tell(sheet, `${name}0`, row[0]!);
    else if (row.length === 1) tell(sheet, name, row[0]!);
    else
      for (let step = 1; step <= Math.min(steps, row.length); step++)
        tell(sheet, `${name}${step}`, numberAt(row, step));
  }
}

function tell(sheet: Worksheet, name: string, { value, at, text, isUsual }: Told): void {
  const from = { value, percent: false, at: at ?? 0, ...(text !== undefined && { text }) };
  const figure = sheet.hidden(name, from);
  const line = `${written(name)} = ${figure}`;
  sheet.understood(
    isUsual === true ? { ko: `${line} (기본값)`, en: `${line} (default)` } : { ko: line, en: line },
  );
}

function tellResult(sheet: Worksheet, figure: Figure): void {
  sheet.result(`${written(figure.name)} = ${sheet.print(figure)}`, figure);
}

/** Formulas without steps, at each moment that is asked. */
export function tellMoments(
  problem: Problem,
  plan: Plan,
  names: readonly string[],
  times: readonly Told[],
): Worksheet {
  const sheet = new Worksheet();
  sheet.title("적힌 식에 값 넣기", "the formula as written, its numbers put in");
  tellRules(sheet, problem);
  const { moment, lines } = plan;
  for (const [name, row] of plan.numbers) tell(sheet, name, row[0]!);
  const made = new Set(lines.map(({ target }) => target));
  const rounds = moment === undefined ? [undefined] : times;
  for (const [index, time] of rounds.entries()) {
    const mark = rounds.length > 1 ? `at${index + 1}` : "";
    if (time !== undefined) tell(sheet, moment! + mark, time);
    const varies = (name: string): boolean => made.has(name) || name === moment;
    for (const { target, formula } of lines) {
      const text = renamed(formula, (name) => (varies(name) ? name + mark : name));
      sheet.step(target + mark, text, sheet.ledger.reckon(text));
    }
    for (const name of names) tellResult(sheet, sheet.ledger.find(name + mark));
  }
  return sheet;
}
