import { InputError } from "../input-error.ts";
import type { DemoOption, DemoSpec, DemoValue } from "./description.ts";

/** The options given, checked one by one; those left out take their defaults, or stay out where there is none. */
export function resolveOptions(
  { name: demo, options: specs }: DemoSpec,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, DemoValue>> {
  const known = specs.map(({ name }) => name).join(", ");
  const knownKo = specs.map(({ label }) => label.ko).join(", ");
  for (const name of Object.keys(given)) {
    if (!specs.some((spec) => spec.name === name)) {
      throw new InputError("unknown-option", `${demo} takes ${known}, got ${name}`, {
        got: name,
        known,
        knownKo,
      });
    }
  }
  const resolved = specs.map((spec) => [spec.name, resolve(spec, given[spec.name])] as const);
  return Object.fromEntries(resolved.filter((entry): entry is [string, DemoValue] => entry[1] !== undefined));
}

function resolve(option: DemoOption, value: unknown): DemoValue | undefined {
  if (value === undefined || value === null) return option.default;
  return option.type === "choice" ? checkChoice(option, value) : checkNumber(option, value);
}

function checkChoice(option: DemoOption, value: unknown): string {
  const choices = option.choices ?? [];
  const found = choices.find((choice) => choice.value === value);
  if (found !== undefined) return found.value;
  const known = choices.map((choice) => choice.value).join(", ");
  const knownKo = choices.map(({ label }) => label.ko).join(", ");
  throw refuse(option, "unknown-choice", `one of ${known}`, value, { known, knownKo });
}

function checkNumber(option: DemoOption, value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw refuse(option, "not-a-number", "a number", value);
  if (option.type === "integer" && !Number.isInteger(value)) {
    throw refuse(option, "not-a-whole-number", "a whole number", value);
  }
  if (option.positive === true && !(value > 0))
    throw refuse(option, "not-positive", "a positive number", value);
  const { minimum = -Infinity, maximum = Infinity } = option;
  if (!(value >= minimum))
    throw refuse(option, "too-small", `at least ${minimum}`, value, { limit: minimum });
  if (!(value <= maximum)) throw refuse(option, "too-large", `at most ${maximum}`, value, { limit: maximum });
  return value;
}

function refuse(
  { name, label }: DemoOption,
  code: "unknown-choice" | "not-a-number" | "not-a-whole-number" | "not-positive" | "too-small" | "too-large",
  rule: string,
  value: unknown,
  values: Readonly<Record<string, string | number>> = {},
): InputError {
  const got = describe(value);
  return new InputError(code, `${name} must be ${rule}, got ${got}`, {
    option: name,
    optionKo: label.ko,
    got,
    ...values,
  });
}

function describe(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return String(value);
  return typeof value;
}
