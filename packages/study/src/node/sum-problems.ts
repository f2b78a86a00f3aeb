import type { Item, MarkdownFile, Problem, Section } from "./parse-markdown.ts";
import { kindOf } from "./read-card.ts";
import { falseSums } from "./sums.ts";

/** Every sum in what a card states as true, recomputed. */
export function sumProblems(markdown: MarkdownFile): readonly Problem[] {
  const { file, sections, lines } = markdown;
  return sections.flatMap((section, index) =>
    statedIn(section, lines.slice(section.line, (sections[index + 1]?.line ?? Infinity) - 1)).flatMap(
      ({ line, text }) =>
        falseSums(text).map((message): Problem => ({ file, line, severity: "error", message })),
    ),
  );
}

interface Stated {
  readonly line: number;
  readonly text: string;
}

function statedIn(section: Section, lines: readonly string[]): readonly Stated[] {
  if (section.level === 1) return lines.map((text, at) => ({ line: section.line + 1 + at, text }));
  const kind = kindOf(section.heading);
  return kind === "true" || kind === "false"
    ? section.items.flatMap((item) => statedBy(item, kind === "true"))
    : [];
}

/** A claim's reason, and those of its wordings that are so. */
function statedBy({ line, text, more }: Item, holds: boolean): readonly Stated[] {
  const others = more.flatMap((said, at) => {
    const sign = /^(!?=)\s/u.exec(said)?.[1];
    const isSo = sign === undefined || holds === (sign === "=");
    return isSo ? [{ line: line + 1 + at, text: sign === undefined ? said : said.slice(sign.length) }] : [];
  });
  return holds ? [{ line, text }, ...others] : others;
}
