import type { GivenOptions } from "../interaction/check-options.ts";
import type { GivenFile } from "../interaction/given-value.ts";
import type { GivenFields } from "../interaction/start-modal.ts";

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

/** A file as the page sends it. */
function fileOf(value: unknown, what: string): GivenFile {
  const file: Fields = typeof value === "object" && value !== null ? { ...value } : {};
  const { name, contentType, base64, description } = file;
  if (typeof name !== "string" || typeof base64 !== "string")
    throw new TypeError(`${what} must be a file, { name, contentType, base64 }`);
  return {
    name,
    bytes: new Uint8Array(Buffer.from(base64, "base64")),
    ...(typeof contentType === "string" && contentType !== "" && { contentType }),
    ...(typeof description === "string" && description !== "" && { description }),
  };
}

function isFile(value: unknown): boolean {
  return typeof value === "object" && value !== null && "base64" in value;
}

export function filesIn(body: Fields, key: string): readonly GivenFile[] {
  const value = body[key];
  if (!Array.isArray(value)) throw new TypeError(`${key} must be a list of files`);
  return value.map((entry) => fileOf(entry, key));
}

/** What was entered into a form: by field a text, a tick, choices or files. */
export function fieldsIn(body: Fields, key: string): GivenFields {
  return Object.fromEntries(
    entriesIn(body, key).map(([name, value]) => {
      const what = `${key}.${name}`;
      if (typeof value === "string" || typeof value === "boolean") return [name, value];
      if (!Array.isArray(value)) throw new TypeError(`${what} must be a text, a tick, choices or files`);
      const entries: readonly unknown[] = value;
      const texts = entries.filter((entry) => typeof entry === "string");
      if (texts.length === entries.length) return [name, texts];
      return [name, entries.map((entry) => fileOf(entry, what))];
    }),
  );
}

/** The options of a command; files come as `{ name, contentType, base64 }`. */
export function optionsIn(body: Fields, key: string): GivenOptions {
  return Object.fromEntries(
    entriesIn(body, key).map(([name, value]) => {
      const what = `${key}.${name}`;
      if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
        return [name, value];
      if (isFile(value)) return [name, fileOf(value, what)];
      throw new TypeError(`${what} must be a string, a number, a boolean or a file`);
    }),
  );
}
