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
 * The two languages of a file, by their headings with one #. A heading that is nearly a known one is read as that one;
 * with any other, or without a language, `isWhole` is false: what stands there would seem to be missing.
 *
 * @param known the headings with ## that may stand under them.
 */
export function halvesOf(
  { file, sections, front }: MarkdownFile,
  known: readonly string[],
): {
  readonly halves: Readonly<Partial<Record<Locale, Half>>>;
  readonly problems: readonly Problem[];
  readonly isWhole: boolean;
} {
  const halves: Partial<
    Record<Locale, { line: number; paragraphs: readonly string[]; sections: Section[] }>
  > = {};
  const problems: Problem[] = [];
  let current: Locale | undefined;
  let isWhole = true;
  for (const section of sections) {
    const { line, heading, level, paragraphs } = section;
    if (level === 2) {
      const own = known.find((one) => one.toLowerCase() === heading.toLowerCase());
      const [meant] = own === undefined ? nearest(heading, known, (one) => [one]) : [own];
      if (own === undefined)
        problems.push({ file, line, severity: "error", message: unknownHeading(heading, known, meant) });
      if (meant === undefined) isWhole = false;
      else if (current !== undefined) halves[current]!.sections.push({ ...section, heading: meant });
      continue;
    }
    current = languages[heading.toLowerCase()];
    if (current === undefined || halves[current] !== undefined) {
      const message = `headings with one # must be "한국어" and "English", once each, got "${heading}"`;
      problems.push({ file, line, severity: "error", message });
      current = undefined;
      isWhole = false;
    } else halves[current] = { line, paragraphs, sections: [] };
  }
  // without front matter nothing of the file is read
  if (!isWhole || front === undefined) return { halves, problems, isWhole };
  for (const [locale, name] of [
    ["ko", "한국어"],
    ["en", "English"],
  ] as const) {
    if (halves[locale] !== undefined) continue;
    problems.push({ file, line: 1, severity: "error", message: `the heading "# ${name}" is missing` });
  }
  return { halves, problems, isWhole };
}

function unknownHeading(heading: string, known: readonly string[], meant: string | undefined): string {
  const list = known.map((one) => `"${one}"`).join(", ");
  return `unknown heading "${heading}"; known are ${list}${meant === undefined ? "" : `; did you mean "${meant}"?`}`;
}
