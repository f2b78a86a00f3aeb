import type { Call } from "./arithmetic.ts";
import { places, slopes, timeless } from "./names.ts";
import type { Asked, Objective, Rule } from "./problem.ts";
import { putIn } from "./slope.ts";
import type { Statement } from "./statements.ts";

interface Shape {
  readonly rules: readonly Rule[];
  readonly objectives: readonly Objective[];
  readonly bare: Extract<Statement, { kind: "bare" }>["formula"][];
  readonly asked: readonly Asked[];
}

type Known = { readonly isDescent: boolean; readonly hasRate: boolean };

type Whole = Omit<Shape, "bare">;

/** The rules that a question takes for granted: of plain gradient descent, of a slope, of the function's value. */
export function completed(shape: Whole | undefined, known: Known): Whole | undefined {
  const [objective, ...others] = shape?.objectives ?? [];
  if (shape === undefined || objective === undefined || others.length > 0) return shape;
  const { inner, ...whole } = composed(objective, shape.rules);
  const rules = shape.rules.filter((rule) => !inner.includes(rule));
  const variables = whole.variables ?? variablesAsked(whole.names, shape.asked);
  const own = { ...shape, rules, objectives: [{ ...whole, variables }] };
  if (variables.length === 0) return rules.length > 0 ? shape : undefined;
  const withValue = shape.asked.some(({ name }) => name === "f") && !whole.names.includes("f");
  const value: readonly Rule[] = withValue ? [called("f", "call__0", { of: "f", isSlope: false })] : [];
  if (rules.some(({ target }) => variables.includes(timeless(target))))
    return { ...own, rules: [...rules, ...value] };
  if (
    known.isDescent &&
    known.hasRate &&
    shape.asked.some(({ name }) => variables.includes(name) || name === "f")
  )
    return { ...own, rules: [...rules, ...variables.map(descentOf), ...value] };
  return rules.length > 0 ? own : pointOnly(own, variables, known);
}

function descentOf(variable: string): Rule {
  return called(variable, `${variable} - lr * call__0`, { of: "f", isSlope: true, along: variable });
}

function called(target: string, formula: string, call: Call): Rule {
  const names = call.along === target ? [target, "lr"] : [];
  return { target, formula, names, calls: [call], isThen: true };
}

/** The value or the slope of a function at a point. */
function pointOnly(shape: Whole, variables: readonly string[], { hasRate }: Known): Whole | undefined {
  const wants = shape.asked.filter(({ name }) => !variables.includes(name));
  const name = wants[0]?.name ?? "";
  if (wants.length !== 1 || hasRate || !(slopes.has(name) || name === "f")) return undefined;
  if (slopes.has(name) && variables.length > 1) return undefined;
  const target = slopes.has(name) ? "g" : "f";
  const rule = called(target, "call__0", { of: "f", isSlope: target === "g" });
  return { ...shape, rules: [rule], asked: [{ name: target }] };
}

/** "y = w*x, loss = (y - t)^2": the loss of w, and the rules that are in it. */
function composed(
  objective: Objective,
  rules: readonly Rule[],
): Objective & { readonly inner: readonly Rule[] } {
  const inner = rules.filter(
    ({ target, names }) => objective.names.includes(target) && !names.includes(target),
  );
  let [whole, all] = [objective.formula, new Set(objective.names)];
  for (const { target, formula, names } of inner) {
    whole = putIn(whole, target, formula);
    all = new Set([...all, ...names].filter((name) => name !== target));
  }
  return { ...objective, formula: whole, names: [...all], inner };
}

/** What steps change: the letters for places that are asked, else the only one there is. */
function variablesAsked(names: readonly string[], asked: readonly Asked[]): readonly string[] {
  const candidates = [...new Set(names)].filter((name) => places.has(name));
  const wanted = [...new Set(names)].filter(
    (name) => asked.some((one) => one.name === name) && (places.has(name) || name === "b"),
  );
  if (wanted.some((name) => places.has(name))) return wanted;
  return candidates.length === 1 ? candidates : [];
}

/** A formula without a name is what steps are taken on where a rule takes slopes, else what is asked. */
export function withBare({ rules, objectives, bare, asked }: Shape): Omit<Shape, "bare"> | undefined {
  const [formula, ...others] = bare;
  if (formula === undefined) return { rules, objectives, asked };
  if (others.some(({ text }) => text !== formula.text)) return undefined;
  const { text, names, calls } = formula;
  if (rules.length > 0)
    return objectives.length > 0 || calls.length > 0
      ? undefined
      : { rules, objectives: [{ name: "f", formula: text, names }], asked };
  if (objectives.length > 0 || calls.length > 0) return undefined;
  if (asked.some(({ name }) => places.has(name) || slopes.has(name) || name === "f"))
    return { rules, objectives: [{ name: "f", formula: text, names }], asked };
  const open = asked.filter(({ name }) => !names.includes(name));
  if (open.length > 1) return undefined;
  const target = open[0]?.name ?? "value";
  return {
    rules: [{ target, formula: text, names, calls, isThen: false }],
    objectives,
    asked: [{ name: target }],
  };
}
