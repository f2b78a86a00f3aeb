import type { z } from "zod";
import { nearest } from "../nearest.ts";
import { shownValue } from "../number-rule.ts";
import { frontKeys } from "./front-matter.ts";
import type { MarkdownFile, Problem } from "./parse-markdown.ts";

/** What front matter must hold, read by its schema; undefined with problems where it does not, or cannot be read. */
export function readFrontMatter<Front>(
  markdown: MarkdownFile,
  schema: z.ZodType<Front>,
  kind: keyof typeof frontKeys,
): { readonly front: Front | undefined; readonly problems: readonly Problem[] } {
  if (markdown.front === undefined) return { front: undefined, problems: [] };
  const parsed = schema.safeParse(markdown.front, { reportInput: true });
  if (parsed.success) return { front: parsed.data, problems: [] };
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => problemAt(markdown, [...issue.path, key], unknownKey(key, issue.path, kind)))
      : [problemAt(markdown, issue.path, `${nameOf(issue.path)}${faultOf(issue)}`)],
  );
  return { front: undefined, problems };
}

function problemAt({ file, lineOf }: MarkdownFile, path: readonly PropertyKey[], message: string): Problem {
  return { file, line: lineOf(path), severity: "error", message };
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join(".") || "the front matter";
}

function unknownKey(key: string, path: readonly PropertyKey[], kind: keyof typeof frontKeys): string {
  const own = path.findLast((one) => typeof one === "string") ?? "";
  const known = frontKeys[kind][own] ?? ["ko", "en"];
  const [near] = nearest(key, known, (one) => [one]);
  const where = path.length === 0 ? "" : ` in ${nameOf(path)}`;
  return near === undefined
    ? `unknown key ${key}${where}; known are ${known.join(", ")}`
    : `unknown key ${key}${where}; did you mean ${near}?`;
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "a map of names and values",
  record: "a map of names and values",
};

/** What is wrong with an entry, as it follows its name. */
function faultOf(issue: z.core.$ZodIssue): string {
  return issue.input === undefined ? " is missing" : `: ${wantedBy(issue)}`;
}

function wantedBy(issue: z.core.$ZodIssue): string {
  const got = `got ${shown(issue.input)}`;
  if (issue.code === "invalid_type") return `must be ${kinds[issue.expected] ?? issue.expected}, ${got}`;
  if (issue.code === "invalid_union") return `must be a text or a number, ${got}`;
  if (issue.code === "too_big") return `must be at most ${issue.maximum}, ${got}`;
  if (issue.code === "too_small" && issue.origin === "string") return "must not be empty";
  if (issue.code === "too_small")
    return `must ${issue.origin === "array" ? "hold" : "be"} at least ${issue.minimum}, ${got}`;
  const isAddress = issue.code === "invalid_format" && issue.format === "url";
  return `${isAddress ? "must be a web address that begins with http:// or https://" : issue.message}, ${got}`;
}

function shown(value: unknown): string {
  if (value === null) return "nothing";
  return Array.isArray(value) ? `a list of ${value.length}` : shownValue(value);
}
