import { mayChangeNumbers } from "../compute/operators.ts";
import { completed, withBare } from "./completed.ts";
import { folded } from "./fold.ts";
import { timeless } from "./names.ts";
import { readWords } from "./phrases.ts";
import { piecesOf } from "./pieces.ts";
import type { Asked, Objective, Problem, Rule, Told } from "./problem.ts";
import { type Statement, statementsIn } from "./statements.ts";
import { tokensOf } from "./token.ts";
import type { Words } from "./words.ts";

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
    unknown.every(({ text, clause, sentence, isBefore }) =>
      asking.has(sentence) ? isBefore && !saying.has(clause) : !saying.has(clause) || !mayChangeNumbers(text),
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

/** Rules that are told twice are told once. */
function distinct(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(
    (rule, index) =>
      rules.findIndex(({ target, formula }) => target === rule.target && formula === rule.formula) === index,
  );
}
