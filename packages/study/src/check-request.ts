import { isRecord } from "@opt/description";
import { nearest } from "./nearest.ts";
import { shownValue } from "./number-rule.ts";

/** What an argument must be, as it follows "must be", and whether a value is that. */
export interface Rule {
  readonly says: string;
  readonly holds: (value: unknown) => boolean;
  readonly isOptional?: boolean;
}

/** A rule for each option of a request; none may be left out, so that none is refused as unknown. */
export type RulesOf<Request> = { readonly [Name in keyof Required<Request>]: Rule };

/** Of a rule for what may be left out. */
export function optional(rule: Rule): Rule {
  return { ...rule, isOptional: true };
}

/** What other functions call the same. */
const otherNames: Readonly<Record<string, string>> = {
  topic: "card",
  card: "topic",
  lang: "locale",
  language: "locale",
  user: "userId",
  count: "length",
};

/**
 * The request, where it has every option that is required, none that is unknown but for those in `spare`, and each as its
 * rule wants it.
 *
 * @throws {TypeError} that names the function and the option that may have been meant; {RangeError} for a value that
 * does not keep its rule.
 */
export function checkRequest<Request>(
  called: string,
  request: Request,
  rules: RulesOf<Request>,
  spare: readonly string[] = [],
): Request {
  // without an object all that is required is missing
  const given: unknown = request === undefined ? {} : request;
  if (!isRecord(given) || Array.isArray(given))
    throw new TypeError(`${called} takes an object of options, got ${shownValue(given)}`);
  const known = Object.entries<Rule>(rules);
  refuseUnknown(
    called,
    Object.keys(given).filter((name) => !spare.includes(name)),
    known.map(([name]) => name),
  );
  const missing = known.filter(([name, rule]) => rule.isOptional !== true && given[name] === undefined);
  if (missing.length > 1) {
    const names = missing.map(([name]) => name);
    throw new TypeError(`${called} needs ${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`);
  }
  for (const [name, rule] of known) {
    const value = given[name];
    if (rule.isOptional !== true || value !== undefined) checkArgument(name, value, rule);
  }
  return request;
}

function refuseUnknown(called: string, given: readonly string[], known: readonly string[]): void {
  for (const name of given) {
    if (known.includes(name)) continue;
    const other = known.filter((one) => one === otherNames[name]);
    const [near] = [...other, ...nearest(name, known, (one) => [one])];
    throw new TypeError(
      near === undefined
        ? `${called} has no option ${name}; its options are ${known.join(", ")}`
        : `${called} has no option ${name}; did you mean ${near}?`,
    );
  }
}

/** @throws {RangeError} that says what the argument must be, and what came. */
export function checkArgument<Value>(name: string, value: Value, { says, holds }: Rule): Value {
  if (!holds(value)) throw new RangeError(`${name} must be ${says}, got ${quoted(value)}`);
  return value;
}

function quoted(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : shownValue(value);
}
