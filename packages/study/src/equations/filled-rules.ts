import { places, renamed, slopes, timeless } from "./names.ts";
import type { Objective, Problem, Rule } from "./problem.ts";
import { putIn, slopeOf } from "./slope.ts";

/** Calls of the function put in; a slope that nothing tells is the function's, at the place of its variable. */
export function withSlopes({ rules, objective, told }: Problem): readonly Rule[] | undefined {
  const written = new Set(rules.map(({ target }) => timeless(target)));
  const open = new Set(
    rules
      .flatMap(({ names }) => names.map(timeless))
      .filter((name) => slopes.has(name) && !written.has(name)),
  );
  const isTold = [...told.keys()].some((name) => slopes.has(name.replace(/\d+$/u, "")));
  const calls = rules.flatMap((rule) => rule.calls);
  if (objective === undefined) return calls.length > 0 ? undefined : rules;
  if (calls.length === 0 && (open.size !== 1 || isTold)) return isTold && open.size > 0 ? undefined : rules;
  if (isTold || (calls.length > 0 && open.size > 0)) return undefined;
  const variables = variablesOf(objective, written);
  const along = calls.flatMap((call) => call.along ?? []);
  if (
    variables.length === 0 ||
    (variables.length > 1 && along.length === 0 && calls.some(({ isSlope }) => isSlope))
  )
    return undefined;
  if (variables.length > 1 && open.size > 0) return undefined;
  const filled = rules.map((rule) => filledIn(rule, objective, variables, open));
  return filled.every((rule) => rule !== undefined) ? filled : undefined;
}

/** The rule with the function's value or slope in the place of its calls, and of names for the slope. */
function filledIn(
  rule: Rule,
  objective: Objective,
  variables: readonly string[],
  open: ReadonlySet<string>,
): Rule | undefined {
  const { formula, names } = objective;
  let isClear = true;
  const slopeAlong = (variable: string): string => {
    const slope = slopeOf(objective, variable);
    isClear &&= slope !== undefined;
    return slope ?? "0";
  };
  const inner = renamed(rule.formula, (name) => {
    const call = /^call__(\d+)$/u.exec(name);
    if (call === null)
      return open.has(timeless(name)) ? `(${marked(slopeAlong(variables[0]!), variables, "now")})` : name;
    const { isSlope, argument, along } = rule.calls[Number(call[1])]!;
    if (along !== undefined) return `(${marked(slopeAlong(along), variables, "old")})`;
    const own = isSlope ? slopeAlong(variables[0]!) : formula;
    return `(${argument === undefined ? own : putIn(own, variables[0]!, argument)})`;
  });
  const used = inner === rule.formula ? [] : names;
  const kept = rule.names.filter((name) => !open.has(timeless(name)));
  return isClear ? { ...rule, formula: inner, names: [...new Set([...kept, ...used])] } : undefined;
}

/** The variables as they are where the step begins. */
function marked(formula: string, variables: readonly string[], time: "now" | "old"): string {
  return renamed(formula, (name) => (variables.includes(name) ? `${name}__${time}` : name));
}

function variablesOf({ variables = [], names }: Objective, written: ReadonlySet<string>): readonly string[] {
  if (variables.length > 0) return variables;
  const moving = names.filter((name) => written.has(name));
  const candidates = new Set(moving.length > 0 ? moving : names.filter((name) => places.has(name)));
  return candidates.size === 1 ? [...candidates] : [];
}
