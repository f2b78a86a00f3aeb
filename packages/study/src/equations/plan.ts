import { constants, meantBy, moments, places, renamed, slopes, timeless, timeOf } from "./names.ts";
import type { Objective, Problem, Rule, Told } from "./problem.ts";
import { putIn, slopeOf, treeOf } from "./slope.ts";

/** A line that is worked out in every step; its formula says "name__old" for what a name was before the step. */
export interface Line {
  readonly target: string;
  readonly formula: string;
}

/** What to work out: lines in order, and the numbers that they need. */
export interface Plan {
  readonly lines: readonly Line[];
  /** Names that a step hands to the next. */
  readonly states: ReadonlySet<string>;
  /** Numbers by name: one, or one a step. */
  readonly numbers: ReadonlyMap<string, readonly Told[]>;
  /** Told names by the name that the formulas give the same thing. */
  readonly called: ReadonlyMap<string, string>;
  /** The name of the step's number, where formulas use one that the question does not tell. */
  readonly moment?: string;
  readonly missing: readonly string[];
}

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

/** "w = w - lr*g where g = 2w": what only stands for something else comes before those that use it. */
function hoisted(rules: readonly Rule[], told: Problem["told"]): readonly Rule[] {
  const order = [...rules];
  for (const rule of rules) {
    const target = timeless(rule.target);
    const isRunning = namesIn(rule, []).some((name) => timeless(name) === target);
    if (isRunning || told.has(target) || told.has(`${target}0`) || timeOf(rule.target) !== undefined)
      continue;
    const reader = order.findIndex((one) => namesIn(one, []).includes(target));
    const own = order.indexOf(rule);
    if (reader < 0 || reader > own) continue;
    order.splice(own, 1);
    order.splice(reader, 0, rule);
  }
  return order;
}

/** Calls of the function put in; a slope that nothing tells is the function's, at the place of its variable. */
function withSlopes({ rules, objective, told }: Problem): readonly Rule[] | undefined {
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

/** Names that a rule reads before the step has made them anew. */
function statesOf(rules: readonly Rule[], targets: readonly string[]): ReadonlySet<string> {
  const states = new Set<string>();
  for (const [index, { target, names }] of rules.entries())
    for (const name of namesIn(rules[index]!, names)) {
      const at = targets.indexOf(timeless(name));
      const shift = shiftOf(name, target);
      if (at >= 0 && (shift === -1 || (shift === undefined && at === index))) states.add(targets[at]!);
    }
  // two rules that read each other
  for (const [index, rule] of rules.entries())
    for (const name of namesIn(rule, rule.names)) {
      const at = targets.indexOf(timeless(name));
      if (at > index && shiftOf(name, rule.target) === undefined && states.size > 0) states.add(targets[at]!);
    }
  return states;
}

function namesIn({ formula }: Rule, _names: readonly string[]): readonly string[] {
  const found: string[] = [];
  renamed(formula, (name) => {
    found.push(name);
    return name;
  });
  return found;
}

/** How many steps a name lies behind the target of its rule; undefined where one of them has no time. */
function shiftOf(name: string, target: string): number | undefined {
  const [own, other] = [timeOf(target), timeOf(name)];
  return own === undefined || other === undefined ? undefined : other - own;
}

/** Rules without a step to the next, each behind those that it uses. */
function sorted(rules: readonly Rule[], targets: readonly string[]): readonly Line[] | undefined {
  const left = new Map(rules.map((rule, index) => [targets[index]!, rule]));
  const lines: Line[] = [];
  while (left.size > 0) {
    const next = [...left].find(([, rule]) => !namesIn(rule, []).some((name) => left.has(timeless(name))));
    if (next === undefined) return undefined;
    lines.push({ target: next[0], formula: renamed(next[1].formula, timeless) });
    left.delete(next[0]);
  }
  return lines;
}

/** Rules in their written order, what each reads marked as old or new; undefined where that can be taken in two ways. */
function inOrder(
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
  const reads = namesIn(rules[at]!, []).some((name) => timeless(name) === target);
  return reads || rules.slice(index + 1, at + 1).every(({ isThen }) => isThen);
}

/** Binds every name that the lines need. */
function bound(problem: Problem, lines: readonly Line[], states: ReadonlySet<string>): Plan | undefined {
  const targets = new Set(lines.map(({ target }) => target));
  const needed = new Set<string>(states);
  for (const { formula } of lines)
    renamed(formula, (name) => {
      const own = name.replace(/__old$/u, "");
      if (!targets.has(own) && !constants.has(own)) needed.add(own);
      return name;
    });
  const { numbers, called, isClear } = numbersOf(problem, needed, states);
  if (!isClear) return undefined;
  const open = [...needed].filter((name) => !numbers.has(name));
  const moment = open.filter((name) => moments.has(name) && !states.has(name));
  if (moment.length > 1) return undefined;
  const missing = open.filter((name) => name !== moment[0]);
  return { lines, states, numbers, called, ...(moment[0] !== undefined && { moment: moment[0] }), missing };
}

/** What a running sum of slopes is when nothing is said. */
const buffers: ReadonlySet<string> = new Set(["v", "m", "buf", "vel", "velocity", "V", "M"]);

/** The first of a row is where what runs begins, unless that is told; the steps go on with the second. */
function beginsWithFirst(numbers: Map<string, readonly Told[]>, states: ReadonlySet<string>): boolean {
  const open = [...states].filter((name) => !numbers.has(name));
  if (open.length === 0) return true;
  const rows = [...numbers].filter(([, row]) => row.length > 1);
  if (open.length > 1 || rows.length !== 1) return false;
  const [name, [first, ...rest]] = rows[0]!;
  numbers.set(open[0]!, [first!]);
  numbers.set(name, rest);
  return true;
}

/** "momentum 0.9: v = 0.9 v + g": a setting that stands in the rule as a number. */
function isInRules({ rules }: Problem, name: string, values: readonly Told[]): boolean {
  const isSetting = /^(?:lr|eta|mu|beta\d?|rho|alpha|gamma|lambda)$/u.test(name);
  const literals = rules.flatMap(({ formula }) => formula.match(/(?<![\w.])\d+(?:\.\d+)?/gu) ?? []);
  return isSetting && values.length === 1 && literals.some((literal) => Number(literal) === values[0]!.value);
}

function numbersOf(problem: Problem, needed: ReadonlySet<string>, states: ReadonlySet<string>) {
  const { told, allStart, start, isUnderway, isFirst, moments: times } = problem;
  const numbers = new Map<string, readonly Told[]>();
  const called = new Map<string, string>();
  let isClear = true;
  const put = (name: string, values: readonly Told[]): void => {
    const before = numbers.get(name);
    if (
      before !== undefined &&
      before.map(({ value }) => value).join() !== values.map(({ value }) => value).join()
    )
      isClear = false;
    numbers.set(name, values);
  };
  const plain = new Map<string, readonly Told[]>();
  const rows = new Map<string, Map<number, readonly Told[]>>();
  for (const [name, values] of told) {
    const [, base, index] = /^(.*?)(\d*)$/u.exec(name)!;
    if (needed.has(name) || index === "") plain.set(name, values);
    else rows.set(base!, (rows.get(base!) ?? new Map<number, readonly Told[]>()).set(Number(index), values));
  }
  // "w0 = 1" is where w starts, "g1 = 4, g2 = -2" are its steps
  for (const [base, row] of rows) {
    const [zero, count] = [row.get(0), row.size];
    const isOfSteps = slopes.has(base) && count > 1;
    const first = zero === undefined ? 1 : 0;
    const values =
      zero !== undefined && !isOfSteps
        ? zero
        : Array.from({ length: count }, (_, index) => row.get(index + first) ?? []).flat();
    if (isOfSteps || zero === undefined) isClear &&= values.length === count;
    else isClear &&= count === 1;
    if (zero !== undefined && !isOfSteps && plain.has(base))
      isClear &&= String(plain.get(base)!.map((one) => one.value)) === String(zero.map((one) => one.value));
    plain.set(base, values);
  }
  for (const [name, values] of plain) {
    const open = [...needed].filter((one) => one === name || !plain.has(one));
    const meant = meantBy(name, open);
    if (meant === undefined) isClear &&= isInRules(problem, name, values);
    else {
      called.set(meant, name);
      put(meant, values);
    }
  }
  if (start !== undefined) {
    const place = [...states].filter(
      (name) => places.has(name) && (!numbers.has(name) || numbers.get(name)![0]!.value === start.value),
    );
    if (place.length !== 1) isClear = false;
    else put(place[0]!, [start]);
  }
  if (allStart !== undefined) for (const name of states) if (!numbers.has(name)) put(name, [allStart]);
  if (isFirst) isClear &&= beginsWithFirst(numbers, states);
  for (const name of states)
    if (!numbers.has(name) && buffers.has(name) && !isUnderway) put(name, [{ value: 0, isUsual: true }]);
  if (states.size > 0 && times.length === 1 && needed.has("t")) put("t", times);
  return { numbers, called, isClear };
}
