import { differentiate, evaluate, parse, print } from "@opt/core";
import { Worksheet } from "../compute/worksheet.ts";
import type { FunctionTold, Problem } from "./problem.ts";
import type { Row } from "./row.ts";

/** How far the largest stable rate lies above one over the curvature. */
const roomOf: Readonly<Record<string, string>> = {
  sgd: "2",
  momentum: "2 * (1 + mu)",
  nesterov: "2 * (1 + mu) / (1 + 2 * mu)",
};

/** The learning rate from which a method diverges on a function whose curvature is the same everywhere. */
export function limitOf(problem: Problem, row: Row): Worksheet | undefined {
  const room = roomOf[row.name];
  const { loss, settings } = problem;
  if (room === undefined || loss === undefined || loss.isSlope || problem.wanted.length !== 1)
    return undefined;
  const mu = settings.get("mu")?.[0];
  if ((mu === undefined) !== (row.name === "sgd") || settings.size > (mu === undefined ? 0 : 1))
    return undefined;
  const curvatures = curvaturesOf(loss);
  if (curvatures === undefined) return undefined;
  const sheet = new Worksheet();
  sheet.title(
    `${row.title.ko}: 발산하기 시작하는 학습률`,
    `${row.title.en}: the learning rate from which it diverges`,
  );
  const text = loss.text
    .replace(/\(0 - /gu, "(−")
    .replace(/\^2(?![\d.])/gu, "²")
    .replace(/(?<![\d.])\d+(?:\.\d+)?/gu, (number) => sheet.constant(Number(number)))
    .replace(/\s?\*\s?/gu, "·");
  sheet.understood({ ko: `f = ${text}`, en: `f = ${text}` });
  if (mu !== undefined)
    sheet.given(
      "mu",
      { ko: "μ", en: "μ" },
      { value: mu.value, at: mu.at, percent: false, ...(mu.text && { text: mu.text }) },
    );
  for (const [axis, formula] of curvatures.entries())
    sheet.step(`h${axis + 1}`, formula, sheet.ledger.reckon(formula), { as: `f″(${loss.variables[axis]!})` });
  const names = curvatures.map((_, axis) => `h${axis + 1}`);
  const largest = names.reduce((all, one) => `max(${all}, ${one})`);
  if (names.some((name) => !(sheet.ledger.find(name).value > 0))) return undefined;
  const formula = `${room} / ${largest}`;
  const limit = sheet.step("limit", formula, sheet.ledger.reckon(formula), { as: "lr" });
  const shown = sheet.print(limit);
  sheet.result({ ko: `학습률 ${shown}`, en: `learning rate ${shown}` }, limit);
  return sheet;
}

/** The curvature along each variable; undefined where it changes from place to place, or variables are mixed. */
function curvaturesOf({ text, variables }: FunctionTold): readonly string[] | undefined {
  const tree = parse(text);
  const places = [0.37, -1.9];
  const found: string[] = [];
  for (const [axis, name] of variables.entries()) {
    const slope = differentiate(tree, name);
    for (const [other, along] of variables.entries()) {
      const second = differentiate(slope, along);
      const [one, two] = places.map((place) =>
        evaluate(second, (letter) => place * (1 + variables.indexOf(letter))),
      );
      if (!(Math.abs(one! - two!) < 1e-9) || (other !== axis && Math.abs(one!) > 1e-12)) return undefined;
      if (other === axis) found.push(/[a-z]/u.test(print(second)) ? String(one) : print(second));
    }
  }
  return found;
}
