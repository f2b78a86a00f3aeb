import { InputError } from "../input-error.ts";
import { checkNumber, shownValue } from "../number-rule.ts";
import { refuseName } from "../refuse-name.ts";
import type { DemoOption, DemoSpec, DemoValue } from "./description.ts";

/**
 * The options given, checked one by one; those left out take their defaults, or stay out where there is none. What does not
 * count beside the others is checked, too, and left out.
 */
export function resolveOptions(
  { name: demo, options: specs }: DemoSpec,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, DemoValue>> {
  for (const name of Object.keys(given)) {
    if (!specs.some((spec) => spec.name === name))
      throw refuseName("unknown-option", `an option of ${demo}`, name, specs);
  }
  const resolved = new Map(specs.map((spec) => [spec.name, resolve(spec, given[spec.name])]));
  const counts = specs.filter(({ only }) => only === undefined || resolved.get(only.option) === only.value);
  const values = counts.map(({ name }) => [name, resolved.get(name)] as const);
  return Object.fromEntries(values.filter((entry): entry is [string, DemoValue] => entry[1] !== undefined));
}

function resolve(option: DemoOption, value: unknown): DemoValue | undefined {
  if (value === undefined || value === null) return option.default;
  const { name, label, type } = option;
  if (type === "choice") return checkChoice(option, value);
  return type === "text" ? checkText(option, value) : checkNumber({ ...option, name, label, type }, value);
}

/** The text without blanks around it. */
function checkText({ name, label, longest = 100 }: DemoOption, value: unknown): string {
  const text = typeof value === "string" ? value.trim() : "";
  if (text !== "" && Array.from(text).length <= longest) return text;
  const rule = `a text of at most ${longest} characters`;
  throw new InputError("not-a-text", `${name} must be ${rule}, got ${shownValue(value)}`, {
    option: label.en,
    optionKo: label.ko,
    rule,
    ruleKo: `${longest}자 이하의 글자`,
    got: shownValue(value),
  });
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
