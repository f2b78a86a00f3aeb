import { boundedCache } from "./bounded-cache.ts";
import { readFormula } from "./read-formula.ts";
import type { Assignment } from "./tree.ts";

const rules = boundedCache<readonly Assignment[]>(500);

/** The lines of a rule: one `name = formula` a line (or separated by semicolons). */
export function linesOf(rule: string): string[] {
  return rule.split(/[\n;]/u).filter((line) => line.trim() !== "");
}

/** The assignments of a rule that is known to be one: this package's own, or one that was parsed before. */
export function readRule(rule: string): readonly Assignment[] {
  return rules(rule, () => linesOf(rule).map(readAssignment));
}

function readAssignment(line: string): Assignment {
  const at = line.indexOf("=");
  return { target: line.slice(0, at).trim(), value: readFormula(line.slice(at + 1)) };
}
