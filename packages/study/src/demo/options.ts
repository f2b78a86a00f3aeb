import { checkNumber, shownValue } from "../number-rule.ts";
import { refuseName } from "../refuse-name.ts";
import type { DemoOption, DemoSpec, DemoValue } from "./description.ts";

/** The options given, checked one by one; those left out take their defaults, or stay out where there is none. */
export function resolveOptions(
  { name: demo, options: specs }: DemoSpec,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, DemoValue>> {
  for (const name of Object.keys(given)) {
    if (!specs.some((spec) => spec.name === name))
      throw refuseName("unknown-option", `an option of ${demo}`, name, specs);
  }
  const resolved = specs.map((spec) => [spec.name, resolve(spec, given[spec.name])] as const);
  return Object.fromEntries(resolved.filter((entry): entry is [string, DemoValue] => entry[1] !== undefined));
}

function resolve(option: DemoOption, value: unknown): DemoValue | undefined {
  if (value === undefined || value === null) return option.default;
  const { name, label, type } = option;
  return type === "choice"
    ? checkChoice(option, value)
    : checkNumber({ ...option, name, label, type }, value);
}

function checkChoice({ name, label, choices = [] }: DemoOption, value: unknown): string {
  const found = choices.find((choice) => choice.value === value);
  if (found !== undefined) return found.value;
  const known = choices.map((choice) => ({ name: choice.value, label: choice.label }));
  throw refuseName("unknown-choice", name, shownValue(value), known, {
    option: label.en,
    optionKo: label.ko,
  });
}
