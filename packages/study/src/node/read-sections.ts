import type { Locale } from "../locale.ts";
import { nearest } from "../nearest.ts";
import type { MarkdownFile, Problem, Section } from "./parse-markdown.ts";

/** What a file says in one language. */
export interface Half {
  readonly line: number;
  readonly paragraphs: readonly string[];
  readonly sections: readonly Section[];
}

const languages: Readonly<Record<string, Locale>> = { 한국어: "ko", korean: "ko", english: "en", 영어: "en" };

/**
 * The two languages of a file, by their headings with one #. What follows from a heading that is not known is no problem
 * of its own.
 *
 * @param known the headings with ## that may stand under them.
 */
export function halvesOf(
  { file, sections, front }: MarkdownFile,
  known: readonly string[],
): {
  readonly halves: Readonly<Partial<Record<Locale, Half>>>;
  readonly problems: readonly Problem[];
} {
  const halves: Partial<
    Record<Locale, { line: number; paragraphs: readonly string[]; sections: Section[] }>
  > = {};
  const problems: Problem[] = [];
  let current: Locale | undefined;
  for (const section of sections) {
    const { line, heading, level, paragraphs } = section;
    if (level === 2) {
      if (!known.some((one) => one.toLowerCase() === heading.toLowerCase()))
        problems.push({ file, line, severity: "error", message: unknownHeading(heading, known) });
      else if (current !== undefined) halves[current]!.sections.push(section);
      continue;
    }
    current = languages[heading.toLowerCase()];
    if (current === undefined || halves[current] !== undefined) {
      const message = `headings with one # must be "한국어" and "English", once each, got "${heading}"`;
      problems.push({ file, line, severity: "error", message });
      current = undefined;
    } else halves[current] = { line, paragraphs, sections: [] };
  }
  // without front matter nothing of the file is read
  if (problems.length > 0 || front === undefined) return { halves, problems };
  for (const [locale, name] of [
    ["ko", "한국어"],
    ["en", "English"],
  ] as const) {
    if (halves[locale] !== undefined) continue;
    problems.push({ file, line: 1, severity: "error", message: `the heading "# ${name}" is missing` });
  }
  return { halves, problems };
}

function unknownHeading(heading: string, known: readonly string[]): string {
  const [near] = nearest(heading, known, (one) => [one]);
  return near === undefined
    ? `unknown heading "## ${heading}"; known are ${known.map((one) => `"## ${one}"`).join(", ")}`
    : `unknown heading "## ${heading}"; did you mean "## ${near}"?`;
}
