import { nearestName } from "./nearest-name.ts";

/** Refuses an option that the factory does not have, and null, so that neither is silently taken for the default. */
export function checkOptions(kind: string, options: object, names: readonly string[]): void {
  if (!isObject(options) || Array.isArray(options)) {
    throw new TypeError(`${kind} takes an object of options, got ${described(options)}`);
  }
  for (const [name, value] of Object.entries(options)) {
    if (names.includes(name)) {
      if (value === null) throw new TypeError(`${name} must not be null; leave it out for the default`);
      continue;
    }
    const near = nearestName(name, names);
    const known = names.length === 0 ? "it takes none" : `its options are ${names.join(", ")}`;
    throw new TypeError(
      near === undefined
        ? `${kind} has no option ${name}; ${known}`
        : `${kind} has no option ${name}; did you mean ${near}?`,
    );
  }
}

/** Refuses names in data that are most likely misspelt columns; other names may be the caller's own. */
export function checkColumnNames(kind: string, data: object, names: readonly string[]): void {
  for (const name of Object.keys(data)) {
    const near = names.includes(name) ? undefined : nearestName(name, names);
    if (near !== undefined) throw new TypeError(`${kind} knows no ${name}; did you mean ${near}?`);
  }
}

/** Returns the column if it is a list of the wanted length. */
export function checkList<List extends ArrayLike<unknown>>(name: string, list: List, length?: number): List {
  if (!isObject(list) || typeof list.length !== "number")
    throw new TypeError(`${name} must be an array, got ${described(list)}`);
  if (length !== undefined) checkLength(name, list.length, length);
  return list;
}

/** Refuses columns that are longer or shorter than there are rows. */
export function checkLength(name: string, length: number, rows: number): void {
  if (length !== rows) throw new RangeError(`${name} must have one entry per row (${rows}), got ${length}`);
}

/** Refuses what is not a list of rows, and rows outside the data. */
export function checkRows(name: string, rows: ArrayLike<number>, length: number): void {
  if (!isObject(rows) || typeof rows.length !== "number")
    throw new TypeError(`${name} must be a list of rows, got ${described(rows)}`);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (!(Number.isInteger(row) && row >= 0 && row < length))
      throw new RangeError(`${name} must hold rows from 0 to ${length - 1}, got ${row}`);
  }
}

/** Whether a value has properties, and is not a function. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Returns what a value is, for a message. */
export function described(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "a list" : typeof value;
}

/** Returns the value if it is an integer of at least `least`. */
export function checkInteger(name: string, value: number, least: number): number {
  if (typeof value !== "number") throw new TypeError(`${name} must be an integer, got ${described(value)}`);
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new RangeError(`${name} must be an integer of at least ${least}, got ${value}`);
  }
  return value;
}

/** Returns the value if it is an integer from `least` to `most`. */
export function checkWithin(name: string, value: number, least: number, most: number): number {
  if (!(Number.isInteger(value) && value >= least && value <= most))
    throw new RangeError(`${name} must be an integer from ${least} to ${most}, got ${value}`);
  return value;
}

/** Returns the value if it is a function. */
export function checkFunction<Value>(name: string, value: Value): Value {
  if (typeof value !== "function") throw new TypeError(`${name} must be a function, got ${described(value)}`);
  return value;
}

/** Returns the value if it is true or false. */
export function checkFlag(name: string, value: boolean): boolean {
  if (typeof value !== "boolean")
    throw new TypeError(`${name} must be true or false, got ${described(value)}`);
  return value;
}

/** Returns the value if it is one of the choices. */
export function checkOneOf<Choice extends string>(
  name: string,
  value: Choice,
  choices: readonly Choice[],
): Choice {
  if (typeof value !== "string") throw new TypeError(`${name} must be a string, got ${typeof value}`);
  if (!choices.includes(value)) {
    throw new RangeError(
      `${name} must be ${choices.map((choice) => `"${choice}"`).join(" or ")}, got "${value}"`,
    );
  }
  return value;
}
