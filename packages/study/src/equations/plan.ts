import { bound } from "./bound-names.ts";
import { withSlopes } from "./filled-rules.ts";
import type { Plan } from "./line.ts";
import { timeless } from "./names.ts";
import type { Problem } from "./problem.ts";
import { hoisted, inOrder, sorted, statesOf } from "./rule-order.ts";
import { treeOf } from "./slope.ts";

/** Orders the rules of a problem and binds their names; undefined where order or names can be taken in two ways. */
export function planned(problem: Problem): Plan | undefined {
  const filled = withSlopes(problem);
  if (filled === undefined) return undefined;
  const rules = hoisted(filled, problem.told);
  const targets = rules.map(({ target }) => timeless(target));
  if (new Set(targets).size < targets.length) return undefined;
  const states = statesOf(rules, targets);
  const lines = states.size === 0 ? sorted(rules, targets) : inOrder(rules, targets, states);
  if (lines === undefined || lines.some(({ formula }) => treeOf(formula) === undefined)) return undefined;
  return bound(problem, lines, states);
}
