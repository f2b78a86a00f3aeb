import type { Worksheet } from "../compute/worksheet.ts";
import { derivativeOf, placed } from "./derivatives.ts";
import type { Facts } from "./facts.ts";
import type { Goal } from "./goals.ts";
import type { Plan } from "./plan.ts";
import { written } from "../compute/worksheet.ts";

/** Says what is asked for; false where there is no such number. */
export function tellGoals(plan: Plan, sheet: Worksheet, facts: Facts): boolean {
  return plan.goals.every((goal) => tell(plan, sheet, facts, goal));
}

function tell(plan: Plan, sheet: Worksheet, facts: Facts, goal: Goal): boolean {
  const { what, time } = goal;
  if (what === "length" || what === "subtracted" || what === "total")
    return tellMove(plan, sheet, facts, goal);
  if (what === "f" || goal.name === "slope") return tellFunction(plan, sheet, facts, goal);
  if (goal.name === "k" || goal.name === "length") return tellClip(sheet, goal);
  const several = plan.goals.some((other) => other.name === goal.name && other.time !== time);
  const components = componentsOf(plan, facts, goal);
  if (components === undefined || !components.every((c) => facts.has(goal.name, c, time))) return false;
  const figures = components.map((c) => facts.find(goal.name, c, time));
  const called =
    goal.name === "w"
      ? goal.letter !== undefined && goal.letter !== "θ"
        ? goal.letter
        : facts.variable(0)
      : goal.name;
  const name = several ? written(`${called}${time}`) : written(called);
  if (what === "rate") {
    const shown = figures.map((figure) => sheet.print(figure)).join(", ");
    sheet.result({ ko: `실효 학습률 ${shown}`, en: `an effective learning rate of ${shown}` }, ...figures);
    return true;
  }
  if (goal.isSum) return tellSum(sheet, facts, goal, components);
  const list = figures.map((figure) => sheet.print(figure)).join(", ");
  const isWhole = figures.length > 1;
  const names =
    plan.loss !== undefined && isWhole ? `(${components.map((c) => facts.variable(c)).join(", ")})` : name;
  sheet.result(isWhole ? `${names} = (${list})` : `${name} = ${list}`, ...figures);
  return true;
}

/** What all components come to together. */
function tellSum(
  sheet: Worksheet,
  facts: Facts,
  { name, time }: Goal,
  components: readonly number[],
): boolean {
  if (components.length < 2) return false;
  const formula = components.map((c) => facts.name(name, c, time)).join(" + ");
  const figure = sheet.step(`sum${time}`, formula, sheet.ledger.reckon(formula), { shown: false });
  const text = sheet.print(figure);
  sheet.result({ ko: `합 ${text}`, en: `a sum of ${text}` }, figure);
  return true;
}

/** By what a gradient is multiplied, or how long it is then. */
function tellClip(sheet: Worksheet, { name, time }: Goal): boolean {
  const figure = sheet.ledger.find(`${name}${time}`);
  const text = sheet.print(figure);
  sheet.result(
    name === "k"
      ? { ko: `${text}배`, en: `a factor of ${text}` }
      : { ko: `노름 ${text}`, en: `a norm of ${text}` },
    figure,
  );
  return true;
}

/** All components, or the one that a letter names. */
function componentsOf(
  { dims, loss }: Plan,
  facts: Facts,
  { letter, name, axis: only }: Goal,
): readonly number[] | undefined {
  const all = Array.from({ length: dims }, (_, c) => c);
  if (only !== undefined) return only < dims ? [only] : undefined;
  if (name !== "w" || letter === undefined || loss === undefined) return all;
  if (letter === "w" && !loss.variables.includes("w")) return all;
  const axis = all.findIndex((c) => facts.variable(c) === letter);
  return axis < 0 ? undefined : [axis];
}

/** How far the last step goes, or all together. */
function tellMove(
  { dims, before, steps }: Plan,
  sheet: Worksheet,
  facts: Facts,
  { what, time }: Goal,
): boolean {
  if (dims > 1) return what === "length" && tellLength(dims, sheet, facts, time);
  const [from, to] = [facts.name("w", 0, what === "total" ? before : time - 1), facts.name("w", 0, time)];
  const value = facts.find("w", 0, time).value - sheet.ledger.find(from).value;
  if (what === "total") {
    const moves = Array.from(
      { length: steps },
      (_, at) => facts.find("w", 0, before + at + 1).value - facts.find("w", 0, before + at).value,
    );
    // there and back is another distance than from start to end
    if (!moves.every((move) => Math.sign(move) === Math.sign(value))) return false;
  }
  const formula = what === "subtracted" ? `${from} - ${to}` : `abs(${to} - ${from})`;
  const figure = sheet.step(`move${time}`, formula, what === "subtracted" ? -value : Math.abs(value), {
    shown: false,
  });
  const text = sheet.print(figure);
  const said =
    what === "subtracted"
      ? { ko: `w에서 빼는 양 ${text}`, en: `${text} is subtracted from w` }
      : what === "total"
        ? { ko: `모두 합쳐 ${text}만큼`, en: `${text} in all` }
        : { ko: `걸음의 길이 ${text}`, en: `a step of length ${text}` };
  sheet.result(said, figure);
  return true;
}

/** How long a step of several components is. */
function tellLength(dims: number, sheet: Worksheet, facts: Facts, time: number): boolean {
  const moves = Array.from(
    { length: dims },
    (_, c) => `(${facts.name("w", c, time)} - ${facts.name("w", c, time - 1)})^2`,
  );
  const formula = `sqrt(${moves.join(" + ")})`;
  const figure = sheet.step(`move${time}`, formula, sheet.ledger.reckon(formula), { shown: false });
  const text = sheet.print(figure);
  sheet.result({ ko: `걸음의 길이 ${text}`, en: `a step of length ${text}` }, figure);
  return true;
}

/** The function or its slope where a step has led. */
function tellFunction({ loss, dims }: Plan, sheet: Worksheet, facts: Facts, { what, time }: Goal): boolean {
  if (loss === undefined) return false;
  const nameOf = (axis: number): string => facts.name("w", axis, time);
  const axes = what === "f" ? [0] : Array.from({ length: dims }, (_, c) => c);
  const figures = axes.map((axis) => {
    const formula = placed(what === "f" ? loss.text : derivativeOf(loss, axis), loss, nameOf);
    return sheet.step(`${what}${dims === 1 ? "" : axis}at${time}`, formula, sheet.ledger.reckon(formula), {
      as: what,
    });
  });
  const list = figures.map((figure) => sheet.print(figure)).join(", ");
  const name = what === "f" ? "f" : "g";
  sheet.result(figures.length > 1 ? `${name} = (${list})` : `${name} = ${list}`, ...figures);
  return true;
}
