type FieldKind = "string" | "number" | "array" | "record" | "numbers";

/** The fields of each kind of description, one row a kind. */
const fields: ReadonlyMap<unknown, Readonly<Record<string, FieldKind>>> = new Map(
  Object.entries({
    transform: {
      name: "string",
      hyperparameters: "record",
      slots: "numbers",
      scalars: "numbers",
      reduce: "record",
      scope: "string",
      prepare: "string",
      rule: "string",
    },
    chain: { name: "string", title: "string", options: "record", stages: "array" },
    partition: { rules: "array" },
    schedule: { name: "string", expression: "string", text: "string" },
    statefulSchedule: { name: "string", initial: "numbers", every: "string", observe: "string" },
    minimizer: { memory: "number" },
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
