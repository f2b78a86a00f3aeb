import type { Line } from "./line.ts";
import { renamed, timeless, timeOf } from "./names.ts";
import type { Problem, Rule } from "./problem.ts";
import { namesIn, shiftOf } from "./rule-names.ts";

/** "w = w - lr*g where g = 2w": what only stands for something else comes before those that use it. */
export function hoisted(rules: readonly Rule[], told: Problem["told"]): readonly Rule[] {
  const order = [...rules];
  for (const rule of rules) {
    const target = timeless(rule.target);
    const isRunning = namesIn(rule).some((name) => timeless(name) === target);
    if (isRunning || told.has(target) || told.has(`${target}0`) || timeOf(rule.target) !== undefined)
      continue;
    const reader = order.findIndex((one) => namesIn(one).includes(target));
    const own = order.indexOf(rule);
    if (reader < 0 || reader > own) continue;
    order.splice(own, 1);
    order.splice(reader, 0, rule);
  }
  return order;
}

/** Names that a rule reads before the step has made them anew. */
export function statesOf(rules: readonly Rule[], targets: readonly string[]): ReadonlySet<string> {
  const states = new Set<string>();
  for (const [index, rule] of rules.entries())
    for (const name of namesIn(rule)) {
      const at = targets.indexOf(timeless(name));
      const shift = shiftOf(name, rule.target);
      if (at >= 0 && (shift === -1 || (shift === undefined && at === index))) states.add(targets[at]!);
    }
  // two rules that read each other
  for (const [index, rule] of rules.entries())
    for (const name of namesIn(rule)) {
      const at = targets.indexOf(timeless(name));
      if (at > index && shiftOf(name, rule.target) === undefined && states.size > 0) states.add(targets[at]!);
    }
  return states;
}

/** Rules without a step to the next, each behind those that it uses. */
export function sorted(rules: readonly Rule[], targets: readonly string[]): readonly Line[] | undefined {
  const left = new Map(rules.map((rule, index) => [targets[index]!, rule]));
  const lines: Line[] = [];
  while (left.size > 0) {
    const next = [...left].find(([, rule]) => !namesIn(rule).some((name) => left.has(timeless(name))));
    if (next === undefined) return undefined;
    lines.push({ target: next[0], formula: renamed(next[1].formula, timeless) });
    left.delete(next[0]);
  }
  return lines;
}

/** Rules in their written order, what each reads marked as old or new; undefined where that can be taken in two ways. */
export function inOrder(
  rules: readonly Rule[],
  targets: readonly string[],
  states: ReadonlySet<string>,
): readonly Line[] | undefined {
  let isClear = true;
  const lines = rules.map(({ target, formula }, index) => ({
    target: timeless(target),
    formula: renamed(formula, (name) => {
      const own = timeless(name);
      const at = targets.indexOf(own);
      if (at < 0) return own;
      if (name.endsWith("__old")) return name;
      // a slope that is only named is the one where the step begins
      if (name.endsWith("__now")) {
        isClear &&= at >= index;
        return `${own}__old`;
      }
      const shift = shiftOf(name, target);
      const isNew = at < index;
      if (shift === 0) isClear &&= isNew;
      else if (shift === -1) return `${own}__old`;
      else if (shift !== undefined) isClear = false;
      else if (timeOf(target) !== undefined && isNew) isClear = false;
      // written order and the other one differ, unless the rules are run as code
      else if (at > index && states.has(targets[index]!))
        isClear &&= isSettled(rules, index, at, targets[index]!);
      return isNew ? own : `${own}__old`;
    }),
  }));
  return isClear ? lines : undefined;
}

/** Whether a rule that reads what a later one makes must come first: that one needs it, or they are run as code. */
function isSettled(rules: readonly Rule[], index: number, at: number, target: string): boolean {
  const reads = namesIn(rules[at]!).some((name) => timeless(name) === target);
  return reads || rules.slice(index + 1, at + 1).every(({ isThen }) => isThen);
}
