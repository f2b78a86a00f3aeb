import { finite } from "../check.ts";
import { namedConstants } from "../expression/functions.ts";
import { parse } from "../kernel/any-formula.ts";
import { variablesOf } from "../expression/tree.ts";
import type { Interval, Objective } from "./objective.ts";

/** Refuses what is not a list of different names. */
export function requireNames(what: string, names: unknown): asserts names is readonly string[] {
  const isNames =
    Array.isArray(names) &&
    [...names].every((name) => typeof name === "string" && /^[A-Za-z_]\w*$/u.test(name)) &&
    new Set(names).size === names.length;
  if (!isNames)
    throw new RangeError(`${what} must be a list of different names, got ${JSON.stringify(names)}`);
  for (const name of names) requireOwnName(what, name);
}

/** Refuses a name that stands for a number wherever a formula has it. */
export function requireOwnName(what: string, name: string): void {
  const value = namedConstants.get(name);
  if (value !== undefined)
    throw new RangeError(`${what} must not be called ${name}, which is the number ${value} in a formula`);
}

/** Refuses a domain that does not have one interval per variable. */
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
  requireNames("variables", variables);
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
