/** A value as an error shows it: texts in quotes, an object by what it is, for its own text may be long or throw. */
export function quoted(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return "a list";
  if (value instanceof Date) return "a Date";
  return Object(value) === value ? typeof value : String(value);
}

/** Throws an error that says what a value must be, and what it is: a `TypeError`, or a `RangeError` for a wrong value. */
export function refuse(
  name: string,
  must: string,
  value: unknown,
  Kind: ErrorConstructor = TypeError,
): never {
  throw new Kind(`${name} must be ${must}, got ${quoted(value)}`);
}
