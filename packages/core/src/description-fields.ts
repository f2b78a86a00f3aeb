import { isDescription } from "@opt/description";

type FieldKind = "string" | "array" | "record" | "numbers";

/** The fields of a kind of description. */
export type Fields = Readonly<Record<string, FieldKind>>;

/** Whether a value is an object, and neither `null` nor a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const tests: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  array: (value) => Array.isArray(value),
  record: isRecord,
  numbers: (value) => isRecord(value) && Object.values(value).every((part) => typeof part === "number"),
};

const words: Readonly<Record<FieldKind, string>> = {
  string: "a string",
  array: "a list",
  record: "a record",
  numbers: "a record of numbers",
};

/** Whether a value says that it is a description of a kind, of whatever version. */
export function isOfKind(value: unknown, kind: string): value is object {
  return isRecord(value) && Reflect.get(value, "kind") === kind;
}

/** Whether a factory made a description, of whichever copy of the package: it is frozen and has methods. */
export function isMade(description: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(description);
  return Object.isFrozen(description) && prototype !== Object.prototype && prototype !== null;
}

/**
 * Refuses a description of another version.
 *
 * @throws {RangeError} naming the version.
 */
export function requireVersion(description: object): void {
  const kind: unknown = Reflect.get(description, "kind");
  const version: unknown = Object.hasOwn(description, "version")
    ? Reflect.get(description, "version")
    : undefined;
  if (!isDescription(description, String(kind)))
    throw new RangeError(`description must have version 1, got ${JSON.stringify(version)}`);
}

/**
 * Passes a description that a factory made.
 *
 * @throws {RangeError} where it is of another version, {TypeError} where it is bare data.
 */
export function requireMade<T extends object>(description: T): T {
  requireVersion(description);
  if (!isMade(description))
    throw new TypeError(
      `a ${String(Reflect.get(description, "kind"))} must go through \`revive\` of @opt/core where it comes from JSON`,
    );
  return description;
}

/**
 * Passes a description whose fields are of the right kinds.
 *
 * @throws {TypeError} naming the field that is not.
 */
export function requireFields(description: object, fields: Fields): void {
  for (const [name, field] of Object.entries(fields)) {
    const value: unknown = Object.hasOwn(description, name) ? Reflect.get(description, name) : undefined;
    if (!tests[field](value))
      throw new TypeError(
        `${name} of a ${String(Reflect.get(description, "kind"))} must be ${words[field]}, got ${JSON.stringify(value)}`,
      );
  }
}
