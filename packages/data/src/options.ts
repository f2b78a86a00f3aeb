/** Refuses an option that the factory does not have, so that a misspelt one is not silently ignored. */
export function checkOptions(kind: string, options: object, names: readonly string[]): void {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`${kind} takes an object of options, got ${typeof options}`);
  }
  for (const name of Object.keys(options)) {
    if (!names.includes(name)) {
      throw new TypeError(`${kind} has no option ${name}; its options are ${names.join(", ")}`);
    }
  }
}

/** Returns the value if it is an integer of at least `least`. */
export function checkInteger(name: string, value: number, least: number): number {
  if (typeof value !== "number") throw new TypeError(`${name} must be an integer, got ${typeof value}`);
  if (!(Number.isInteger(value) && value >= least)) {
    throw new RangeError(`${name} must be an integer of at least ${least}, got ${value}`);
  }
  return value;
}

/** Returns the value if it is true or false. */
export function checkFlag(name: string, value: boolean): boolean {
  if (typeof value !== "boolean") throw new TypeError(`${name} must be true or false, got ${typeof value}`);
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
