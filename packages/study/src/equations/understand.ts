import { folded } from "./fold.ts";
import { readWords, type Words } from "./phrases.ts";
import { piecesOf } from "./pieces.ts";
import type { Call } from "./arithmetic.ts";
import type { Asked, Objective, Problem, Rule, Told } from "./problem.ts";
import { type Statement, statementsIn } from "./statements.ts";
import { places, slopes, timeless } from "./names.ts";
import { putIn } from "./slope.ts";
import { tokensOf } from "./token.ts";

const longest = 2000;

/** A problem and the text in which its numbers stand. */
export interface Understood {
  readonly text: string;
  readonly problem: Problem;
}

/** What a question with formulas of its own tells and asks; undefined where any part of it is not understood. */
export function understand(question: string): Understood | undefined {
  if (question.length > longest || !/[=^←*]|<-/u.test(question)) return undefined;
  const text = folded(question);
  const tokens = tokensOf(text);
  const statements = statementsIn(tokens);
  if (statements === undefined || !statements.some(({ kind }) => kind !== "told" && kind !== "asked"))
    return undefined;
  const own = namesOf(statements);
  const inputs = inputsOf(statements);
  const pieces = piecesOf(tokens, statements, (name) => own.has(name));
  const words = readWords(
    pieces,
    (name) => own.has(name),
    (name) => inputs.has(name),
  );
  const problem = words.isFaulty || !isWhole(words) ? undefined : assembled(words);
  return problem && { text, problem };
}

function namesOf(statements: readonly Statement[]): ReadonlySet<string> {
  const names = statements.flatMap((one): readonly string[] => {
    if (one.kind === "rule") return [one.rule.target, ...one.rule.names];
    if (one.kind === "bare") return one.formula.names;
    if (one.kind === "objective") return [...one.objective.names, one.objective.name];
    return one.kind === "told" || one.kind === "tuple" ? one.names : [one.name];
  });
  return new Set(names.map(timeless));
}

/** Names that rules read and none makes. */
function inputsOf(statements: readonly Statement[]): ReadonlySet<string> {
  const rules = statements.flatMap((one) => (one.kind === "rule" ? [one.rule] : []));
  const made = new Set(rules.map(({ target }) => timeless(target)));
  return new Set(rules.flatMap(({ names }) => names.map(timeless)).filter((name) => !made.has(name)));
}

/** Whether every word and number has its place; clauses that say nothing of the problem may be about anything. */
function isWhole({ unknown, loose, saying, asking }: Words): boolean {
  return (
    unknown.every(
      ({ clause, sentence, isBefore }) => !saying.has(clause) && (isBefore || !asking.has(sentence)),
    ) &&
    loose.every(
      ({ clause, told, isOfUnknown }) =>
        (told.value === 1 && told.text === undefined) || (isOfUnknown && !saying.has(clause)),
    )
  );
}

function assembled(words: Words): Problem | undefined {
  const {
    statements,
    told,
    kept,
    counts,
    moments,
    isEach,
    isFresh,
    isFirst,
    allStart,
    start,
    isDescent,
    isOptimizer,
    isUnderway,
  } = words;
  const asked = askedIn(words, inRules(words, "loss") ? "loss" : "f");
  const bare = statements.flatMap((one) => (one.kind === "bare" ? [one.formula] : []));
  const objectives = statements.flatMap((one) => (one.kind === "objective" ? [one.objective] : []));
  const rules = distinct(statements.flatMap((one) => (one.kind === "rule" ? [one.rule] : [])));
  const known = {
    isDescent: isDescent && !isOptimizer,
    hasRate: ["lr", "eta"].some((name) => told.has(name)),
  };
  const own = completed(withBare({ rules, objectives, bare, asked }), known);
  const asCounted = countsIn(counts, words.asking);
  if (own === undefined || own.objectives.length > 1 || asCounted === undefined) return undefined;
  if (words.startRow !== undefined && !hasStarts(words.startRow, own.objectives[0], told)) return undefined;
  return {
    rules: own.rules,
    ...(own.objectives[0] && { objective: own.objectives[0] }),
    told,
    kept,
    ...(allStart && { allStart }),
    ...(start && { start }),
    asked: own.asked,
    counts: asCounted,
    moments,
    isEach,
    isFresh,
    isFirst,
    isDescent: isDescent && !isOptimizer,
    isUnderway,
  };
}

function inRules({ statements }: Words, name: string): boolean {
  return statements.some((one) => one.kind === "rule" && [one.rule.target, ...one.rule.names].includes(name));
}

/** Tells the places of a function's variables by their order. */
function hasStarts(
  row: readonly Told[],
  objective: Objective | undefined,
  told: Map<string, Told[]>,
): boolean {
  const { variables = [] } = objective ?? {};
  if (variables.length !== row.length || variables.some((name) => told.has(name))) return false;
  for (const [index, name] of variables.entries()) told.set(name, [row[index]!]);
  return true;
}

/** Names in the sentences that ask; of a question that does not say so, in the last that names any. */
function askedIn({ mentions, asking }: Words, loss: string): readonly Asked[] {
  const inAsking = mentions.filter(({ sentence }) => asking.has(sentence));
  const last = mentions.at(-1)?.sentence;
  const found = inAsking.length > 0 ? inAsking : mentions.filter(({ sentence }) => sentence === last);
  const keys = new Set<string>();
  return found.flatMap(({ asked: { name, ...place } }) => {
    const key = `${name} ${place.index ?? ""}`;
    if (keys.has(key)) return [];
    keys.add(key);
    return [{ name: name === "loss" ? loss : name, ...place }];
  });
}

/** What is told of steps and what is asked must be one; undefined where they are not. */
function countsIn(counts: Words["counts"], asking: ReadonlySet<number>): readonly number[] | undefined {
  const all = new Set(counts.map(({ value }) => value));
  const asked = new Set(counts.filter(({ sentence }) => asking.has(sentence)).map(({ value }) => value));
  if (asked.size === 0) return [...all];
  return asked.size === all.size ? [...asked] : undefined;
}

interface Shape {
  readonly rules: readonly Rule[];
  readonly objectives: readonly Objective[];
  readonly bare: Extract<Statement, { kind: "bare" }>["formula"][];
  readonly asked: readonly Asked[];
}

type Known = { readonly isDescent: boolean; readonly hasRate: boolean };
type Whole = Omit<Shape, "bare">;

/** The rules that a question takes for granted: of plain gradient descent, of a slope, of the function's value. */
function completed(shape: Whole | undefined, known: Known): Whole | undefined {
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
  if (known.isDescent && known.hasRate && shape.asked.some(({ name }) => variables.includes(name)))
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
function withBare({ rules, objectives, bare, asked }: Shape): Omit<Shape, "bare"> | undefined {
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

/** Rules that are told twice are told once. */
function distinct(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(
    (rule, index) =>
      rules.findIndex(({ target, formula }) => target === rule.target && formula === rule.formula) === index,
  );
}
