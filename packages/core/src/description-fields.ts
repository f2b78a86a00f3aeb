import { isDescription } from "@opt/description";

type FieldKind = "string" | "number" | "array" | "record" | "numbers";

/** The fields of each kind of description, one row a kind. */
const fields: ReadonlyMap<unknown, Readonly<Record<string, FieldKind>>> = new Map(
  Object.entries({
    transform: {
      name: "string",
      hyperparameters: "record",
      ranges: "record",
      slots: "record",
      scalars: "record",
      phases: "array",
    },
    chain: { name: "string", title: "string", options: "record", stages: "array" },
    partition: { rules: "array" },
    schedule: { name: "string", values: "array", expression: "string" },
    statefulSchedule: { name: "string", initial: "numbers", every: "string", observe: "string" },
    minimizer: { options: "record" },
    // its factory looks at each
    leastSquares: {},
    model: { name: "string", parts: "record" },
    objective: {
      name: "string",
      variables: "array",
      expression: "string",
      domain: "array",
      minima: "array",
    },
  } as const),
);

const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const tests: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  array: (value) => Array.isArray(value),
  record: isRecord,
  numbers: (value) => isRecord(value) && Object.values(value).every((part) => typeof part === "number"),
};

const words: Readonly<Record<FieldKind, string>> = {
  string: "a string",
  number: "a number",
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
 * Passes a description whose fields are of the right kinds.
 *
 * @throws {TypeError} naming the field that is not.
 */
export function requireFields(description: object): void {
  const kind: unknown = Reflect.get(description, "kind");
  const known = fields.get(kind);
  if (known === undefined)
    throw new TypeError(`description must be of a known kind, got ${JSON.stringify(kind)}`);
  for (const [name, field] of Object.entries(known)) {
    const value: unknown = Object.hasOwn(description, name) ? Reflect.get(description, name) : undefined;
    if (!tests[field](value))
      throw new TypeError(
        `${name} of a ${String(kind)} must be ${words[field]}, got ${JSON.stringify(value)}`,
      );
  }
}
