import { freeze } from "@opt/description";
import type { Computed } from "../compute/computation.ts";
import { betweenParts, joined } from "../derivation/joined.ts";
import type { Problem } from "./problem.ts";

/** Methods that differ in where the decay goes. */
const twins: ReadonlySet<string> = new Set(["adam", "adamw"]);

/** The problem once for each of the methods that a question compares, in its order; itself where it compares none. */
export function comparedIn(problem: Problem): readonly Problem[] {
  const { methods, settings, compared, wanted } = problem;
  if (compared.length > 1 && !compared.every((name) => twins.has(name)) && wanted.length < 2)
    return compared.map((name) => ofOne(problem, name));
  if (methods.size !== 2 || ![...methods].every((name) => twins.has(name)) || !settings.has("decay"))
    return [problem];
  // Adam's decay beside AdamW's is the one in the gradient
  return [...methods].map((name) => {
    const forms = new Set(name === "adam" ? ["torch", "l2"] : ["torch"]);
    return Object.assign({}, problem, { methods: new Set([name]), forms });
  });
}

/** Settings that only some methods have. */
const own: Readonly<Record<string, ReadonlySet<string>>> = {
  sgd: new Set(["lr", "decay"]),
  momentum: new Set(["lr", "decay", "mu", "dampening", "coefficient", "beta"]),
  nesterov: new Set(["lr", "decay", "mu", "coefficient", "beta"]),
  adagrad: new Set(["lr", "decay", "eps"]),
};

/** The problem for one of the methods, without the settings of the others. */
function ofOne(problem: Problem, name: string): Problem {
  const kept = own[name];
  const settings = new Map([...problem.settings].filter(([role]) => kept?.has(role) ?? role !== "mu"));
  const without = new Set(problem.without);
  if (!settings.has("mu")) without.add("mu");
  return { ...problem, methods: new Set([name]), settings, without, compared: [] };
}

/** Answers one behind the other; undefined where one of several has no number. */
export function together(answers: readonly (Computed | undefined)[]): Computed | undefined {
  const [first] = answers;
  if (answers.length === 1) return first;
  const full = answers.flatMap((one) => (one?.values === undefined ? [] : [one]));
  if (first === undefined || full.length < answers.length) return undefined;
  return freeze({
    ...first,
    text: full.map(({ text }) => text).join(betweenParts),
    values: full.flatMap(({ values = [] }) => values),
    derivation: joined(full.flatMap(({ derivation }) => derivation ?? [])),
  });
}
