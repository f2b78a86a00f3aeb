import { finite } from "../check.ts";
import { parse } from "../expression/parse.ts";
import { variablesOf } from "../expression/tree.ts";
import type { Interval, Objective } from "./objective.ts";

/** Refuses variables that are not different names. */
export function requireVariables(variables: unknown): asserts variables is readonly string[] {
  const isNames =
    Array.isArray(variables) &&
    [...variables].every((name) => typeof name === "string" && /^[A-Za-z_]\w*$/u.test(name)) &&
    new Set(variables).size === variables.length;
  if (!isNames)
    throw new RangeError(`variables must be a list of different names, got ${JSON.stringify(variables)}`);
}

/** Refuses a domain that has not one interval per variable. */
export function requireDomain(domain: unknown, count: number): asserts domain is readonly Interval[] {
  if (!Array.isArray(domain) || domain.length !== count || ![...domain].every((part) => isPair(part)))
    throw new RangeError(`domain must have ${count} intervals [low, high], got ${JSON.stringify(domain)}`);
  for (const [low, high] of domain)
    if (!(finite("domain", low) < finite("domain", high)))
      throw new RangeError(`domain must have intervals with the low end first, got [${low}, ${high}]`);
}

function isPair(value: unknown): value is readonly [unknown, unknown] {
  return Array.isArray(value) && value.length === 2;
}

/** Refuses an objective that cannot be evaluated. */
export function requireObjective({ variables, expression, domain, minima }: Objective): void {
  requireVariables(variables);
  requireDomain(domain, variables.length);
  for (const name of variablesOf(parse(expression)))
    if (!variables.includes(name))
      throw new RangeError(`there is no variable ${name}; known are ${variables.join(", ")}`);
  requireMinima(minima, variables.length);
}

function requireMinima(minima: readonly unknown[], count: number): void {
  for (const minimum of minima) {
    const isObject = typeof minimum === "object" && minimum !== null;
    const point: unknown = isObject ? Reflect.get(minimum, "point") : undefined;
    if (!isObject || !Array.isArray(point) || point.length !== count)
      throw new RangeError(`minima must have points of ${count} coordinates, got ${JSON.stringify(minimum)}`);
    for (const part of [...point, Reflect.get(minimum, "value")]) finite("minima", part);
  }
}
