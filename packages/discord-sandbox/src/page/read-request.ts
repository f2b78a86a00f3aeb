/** A JSON object from the page. */
export type Fields = Readonly<Record<string, unknown>>;

export function textIn(body: Fields, key: string): string {
  const value = body[key];
  if (typeof value !== "string") throw new TypeError(`${key} must be a string, got ${typeof value}`);
  return value;
}

export function booleanIn(body: Fields, key: string): boolean {
  const value = body[key];
  if (typeof value !== "boolean") throw new TypeError(`${key} must be a boolean, got ${typeof value}`);
  return value;
}

export function textsIn(body: Fields, key: string): readonly string[] {
  const value = body[key];
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === "string")) {
    throw new TypeError(`${key} must be a list of strings`);
  }
  return value;
}

function entriesIn(body: Fields, key: string): readonly (readonly [string, unknown])[] {
  const value = body[key];
  if (typeof value !== "object" || value === null) throw new TypeError(`${key} must be an object`);
  return Object.entries(value);
}

export function recordIn(body: Fields, key: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entriesIn(body, key).map(([name, value]) => {
      if (typeof value !== "string") throw new TypeError(`${key}.${name} must be a string`);
      return [name, value];
    }),
  );
}

export function optionsIn(body: Fields, key: string): Readonly<Record<string, string | number | boolean>> {
  return Object.fromEntries(
    entriesIn(body, key).map(([name, value]) => {
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
        throw new TypeError(`${key}.${name} must be a string, a number or a boolean`);
      }
      return [name, value];
    }),
  );
}
