import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "oxc-parser";
import { kinds } from "./kinds.ts";
import { type Names, namesOf } from "./names.ts";

/** What was laid out. */
export interface LaidOut {
  /** The new files, as paths from the root. */
  readonly files: readonly string[];
  /** The lists that got a row. */
  readonly lists: readonly string[];
  readonly next: readonly string[];
}

/**
 * Writes the files of a new thing from their templates and puts it into its lists.
 *
 * @throws {RangeError} for a kind there is none of, and for a name that is taken, a word of the language or not
 * written like-this. Nothing is written then.
 */
export function layOut(root: string, kind: string, name: string, year: number): LaidOut {
  if (!Object.hasOwn(kinds, kind))
    throw new RangeError(`the kind must be a known one, got ${kind || "none"}`);
  const { files, lists, next } = kinds[kind]!;
  const names = namesOf(name);
  if (!isFree(names.camel))
    throw new RangeError(`${name} is a reserved word of JavaScript: choose another name`);
  const written = files.map(({ template, path }) => ({
    path: path(names),
    text: fill(template, names, year),
  }));
  for (const { path } of written)
    if (existsSync(join(root, path))) throw new RangeError(`${name} is taken: ${path} already exists`);
  const texts = new Map<string, string>();
  for (const { path, withRow } of lists) {
    const text = texts.get(path) ?? readFileSync(join(root, path), "utf8");
    if (!texts.has(path) && holds(text, names))
      throw new RangeError(`${name} is taken: it is already in ${path}`);
    texts.set(path, withRow(text, names));
  }
  for (const { path, text } of written) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const [path, text] of texts) writeFileSync(join(root, path), text);
  return { files: written.map(({ path }) => path), lists: [...texts.keys()], next };
}

function fill(template: string, names: Names, year: number): string {
  const text = readFileSync(join(import.meta.dirname, "templates", `${template}.txt`), "utf8");
  const values: Readonly<Record<string, string | number>> = { ...names, year };
  return text.replaceAll(/\{\{(?<key>\w+)\}\}/gu, (_, key: string) => String(values[key]));
}

/** Whether a list has a row of that name. */
function holds(text: string, { camel, kebab }: Names): boolean {
  return new RegExp(`(?:[ {[]${camel}[ ,}\\]:]|^  - ${kebab}$)`, "mu").test(text);
}

/** Whether a constant may have that name. */
function isFree(name: string): boolean {
  return parseSync("name.ts", `export const ${name} = 1;`).errors.length === 0;
}
