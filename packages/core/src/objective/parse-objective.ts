import { knownOptions } from "../check.ts";
import { ExpressionError } from "../expression/expression-error.ts";
import { parse } from "../kernel/any-formula.ts";
import { strangerLimits } from "../expression/parse-limits.ts";
import { variablesOf } from "../expression/tree.ts";
import { requireDomain, requireNames } from "./check-objective.ts";
import { describeObjective, type Interval, type Objective } from "./objective.ts";

export interface ParseObjectiveOptions {
  /** Default: the names in the formula, in alphabetical order. */
  readonly variables?: readonly string[];
  /** One interval per variable; from -2 to 2 by default. */
  readonly domain?: readonly Interval[];
  /** Default: the formula. */
  readonly name?: string;
}

/**
 * Creates an objective from a formula, which may come from an untrusted user: `+ - * / ^`, brackets, `pi`, `e`, the
 * functions `abs sign sqrt cbrt exp log sin cos tan atan sinh cosh tanh floor ceil min max`, `a < b ? c : d`. There are no
 * loops and no calls into the program, and length, size and depth are bounded.
 *
 * @throws {ExpressionError} with the position of the wrong character, a code and values.
 * @throws {RangeError} where the variables are not different names, or the domain does not have one interval for each.
 * @example
 * ```ts
 * import { compile, parseObjective } from "@opt/core";
 *
 * const bowl = parseObjective("x^2 + 3*y^2");
 * console.log(compile(bowl).gradient([1, 1])); // → Float64Array(2) [ 2, 6 ]
 * ```
 */
export function parseObjective(formula: string, options: ParseObjectiveOptions = {}): Objective {
  knownOptions("parseObjective", options, ["variables", "domain", "name"]);
  const found = variablesOf(parse(formula, strangerLimits)).toSorted();
  const { variables = found, name = formula.trim() } = options;
  requireNames("variables", variables);
  if (typeof name !== "string") throw new TypeError(`name must be a string, got ${typeof name}`);
  for (const variable of found)
    if (!variables.includes(variable))
      throw new ExpressionError(
        "unknown-variable",
        formula.search(new RegExp(String.raw`\b${variable}\b`, "u")),
        `there is no variable ${variable}; known are ${variables.join(", ")}`,
        { name: variable, known: variables.join(", ") },
      );
  if (variables.length === 0)
    throw new ExpressionError("constant-formula", 0, "formula must contain a variable");
  const domain = options.domain ?? variables.map((): Interval => [-2, 2]);
  requireDomain(domain, variables.length);
  return describeObjective({ name, variables, expression: formula.trim(), domain, minima: [] });
}
