import { textLength } from "../state/text-length.ts";
import type { FormErrors } from "./form-errors.ts";

/** A JSON object whose fields are not known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Discord treats a field that is null like one that is missing. */
export function isMissing(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

interface LengthRule {
  readonly min?: number;
  readonly max: number;
  readonly required?: boolean;
}

function checkLength(errors: FormErrors, length: number, { min = 0, max }: LengthRule): void {
  if (length >= min && length <= max) return;
  if (min > 0) errors.add("BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`);
  else errors.add("BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
}

function checkPresent(errors: FormErrors, value: unknown, required = false): boolean {
  if (!isMissing(value)) return true;
  if (required) errors.add("BASE_TYPE_REQUIRED", "This field is required");
  return false;
}

/** Returns the text, or undefined when there is none to look at. */
export function checkText(errors: FormErrors, value: unknown, rule: LengthRule): string | undefined {
  if (!checkPresent(errors, value, rule.required)) return undefined;
  if (typeof value !== "string") {
    errors.add("STRING_TYPE_CONVERT", `Could not interpret "${JSON.stringify(value)}" as string.`);
    return undefined;
  }
  checkLength(errors, textLength(value), rule);
  return value;
}

/** Returns the list, empty when there is none to look at. */
export function checkList(errors: FormErrors, value: unknown, rule: LengthRule): readonly unknown[] {
  if (!checkPresent(errors, value, rule.required)) return [];
  if (!Array.isArray(value)) {
    errors.add("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    return [];
  }
  checkLength(errors, value.length, rule);
  return value;
}

/** Returns the fields of each object in the list; anything else is an error. */
export function checkObjects(errors: FormErrors, value: unknown, rule: LengthRule): readonly Fields[] {
  return checkList(errors, value, rule).map((entry, index) => checkObject(errors.at(index), entry));
}

export function checkObject(errors: FormErrors, value: unknown): Fields {
  if (isFields(value)) return value;
  errors.add("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
  return {};
}

export function checkInteger(
  errors: FormErrors,
  value: unknown,
  { min, max, required }: { readonly min: number; readonly max: number; readonly required?: boolean },
): number | undefined {
  if (!checkPresent(errors, value, required)) return undefined;
  if (!Number.isInteger(value)) {
    errors.add("NUMBER_TYPE_COERCE", `Value "${String(value)}" is not int.`);
    return undefined;
  }
  const number = Number(value);
  if (number < min) errors.add("NUMBER_TYPE_MIN", `int value should be greater than or equal to ${min}.`);
  if (number > max) errors.add("NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
  return number;
}

export function checkOneOf(
  errors: FormErrors,
  value: unknown,
  allowed: readonly (number | string)[],
  required = true,
): void {
  if (!checkPresent(errors, value, required)) return;
  if (allowed.some((candidate) => candidate === value)) return;
  errors.add("BASE_TYPE_CHOICES", `Value must be one of (${allowed.join(", ")}).`);
}

export function checkUrl(errors: FormErrors, value: unknown, schemes: readonly string[]): void {
  const text = checkText(errors, value, { max: 2048 });
  if (text === undefined) return;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || !schemes.includes(scheme)) {
    const list = schemes.map((name) => `'${name}'`).join(", ");
    errors.add(
      "URL_TYPE_INVALID_SCHEME",
      `Scheme "${scheme ?? ""}" is not supported. Scheme must be one of (${list}).`,
    );
  } else if (scheme !== "attachment" && !URL.canParse(text)) {
    errors.add("URL_TYPE_INVALID_URL", "Not a well formed URL.");
  }
}

/** A word to show or compare: texts and numbers as they are, anything else as JSON. */
export function wordOf(value: unknown): string {
  return typeof value === "string" ? value : isMissing(value) ? "" : JSON.stringify(value);
}
