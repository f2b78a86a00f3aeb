/** Checks for the border: each names the option, says what was wanted and shows what came. */

/** A value as a message shows it: data as JSON, cut where it is long. */
export function show(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (typeof value === "string" || (typeof value === "object" && value !== null))
    return JSON.stringify(value).slice(0, 200);
  return String(value);
}

function number(name: string, value: unknown, wanted: string): asserts value is number {
  if (typeof value !== "number") throw new TypeError(`${name} must be ${wanted}, got ${show(value)}`);
}

/** Passes a finite number above zero. */
export function positive(name: string, value: unknown): number {
  number(name, value, "a positive number");
  if (!(value > 0 && value < Infinity))
    throw new RangeError(`${name} must be a positive number, got ${value}`);
  return value;
}

/** Passes a finite number of at least zero. */
export function nonNegative(name: string, value: unknown): number {
  number(name, value, "a number of at least 0");
  if (!(value >= 0 && value < Infinity))
    throw new RangeError(`${name} must be a number of at least 0, got ${value}`);
  return value;
}

/** Passes any finite number. */
export function finite(name: string, value: unknown): number {
  number(name, value, "a finite number");
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, got ${value}`);
  return value;
}

/** Passes a number of at least `low` and below `high`. */
export function within(name: string, value: unknown, low: number, high: number): number {
  const wanted = `a number of at least ${low} and below ${high}`;
  number(name, value, wanted);
  if (!(value >= low && value < high)) throw new RangeError(`${name} must be ${wanted}, got ${value}`);
  return value;
}

/** Passes a whole number of at least `low`. */
export function wholeNumber(name: string, value: unknown, low: number): number {
  const wanted = `a whole number of at least ${low}`;
  number(name, value, wanted);
  if (!(Number.isSafeInteger(value) && value >= low))
    throw new RangeError(`${name} must be ${wanted}, got ${value}`);
  return value;
}

/** Refuses a start that does not have one coordinate per variable. */
export function requireStart(
  start: ArrayLike<number> | undefined,
  size: number,
  names?: readonly string[],
): void {
  if (typeof start?.length !== "number")
    throw new TypeError(`start must be an array of ${size} numbers, got ${show(start)}`);
  if (start.length !== size)
    throw new RangeError(
      `start must have ${size} coordinates, got ${start.length}${names === undefined ? "" : `; they are ${names.join(", ")}`}`,
    );
}

/** Passes `true` or `false`. */
export function flag(name: string, value: unknown): boolean {
  if (typeof value !== "boolean") throw new TypeError(`${name} must be true or false, got ${show(value)}`);
  return value;
}

/** Passes one of the listed words. */
export function oneOf<T extends string>(name: string, value: unknown, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new RangeError(`${name} must be ${words.join(" or ")}, got ${show(value)}`);
  return found;
}

/** Refuses misspelt options. */
export function knownOptions(owner: string, options: object, names: readonly string[]): void {
  if (typeof options !== "object" || options === null)
    throw new TypeError(`${owner} must be given an options object, got ${show(options)}`);
  for (const name of Object.keys(options))
    if (!names.includes(name))
      throw new RangeError(`${owner} has no option ${name}; its options are ${names.join(", ")}`);
}
