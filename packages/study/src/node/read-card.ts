import type { Locale } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";
import { cardFront } from "./front-matter.ts";
import { readFrontMatter } from "./front-problems.ts";
import type { Item, MarkdownFile, Problem, Section } from "./parse-markdown.ts";
import { type Half, halvesOf } from "./read-sections.ts";

/** A card as read, with what is wrong with it; no card where something is. */
export interface ReadCard {
  readonly card: Card | undefined;
  readonly problems: readonly Problem[];
  /** The line of each question, for advice about it. */
  readonly lines: ReadonlyMap<string, number>;
}

type Kind = "examples" | "paraphrases" | "true" | "false";

const kinds: Readonly<Record<string, Kind>> = {
  질문: "examples",
  Questions: "examples",
  "다른 말로": "paraphrases",
  "In other words": "paraphrases",
  "맞는 말": "true",
  True: "true",
  "틀린 말": "false",
  False: "false",
};
const known = Object.keys(kinds);
const byHeading = new Map(Object.entries(kinds).map(([name, kind]) => [name.toLowerCase(), kind]));

/** What a section of a card holds, by its heading. */
export function kindOf(heading: string): Kind | undefined {
  return byHeading.get(heading.toLowerCase());
}

const longestShort = 300;
const fewestParaphrases = 10;

interface HalfCard {
  readonly short: string;
  readonly long: string;
  readonly lists: Readonly<Record<Kind, readonly Item[]>>;
}

/** Reads a card from its file. */
export function readCard(markdown: MarkdownFile): ReadCard {
  const { file } = markdown;
  const { front, problems: frontProblems } = readFrontMatter(markdown, cardFront, "card");
  const { halves, problems: halfProblems, isWhole } = halvesOf(markdown, known);
  const problems: Problem[] = [...markdown.problems, ...frontProblems, ...halfProblems];
  if (!isWhole) return { card: undefined, problems, lines: new Map() };
  const read = (locale: Locale): HalfCard | undefined =>
    halves[locale] && readHalf(file, halves[locale], problems);
  const [ko, en] = [read("ko"), read("en")];
  if (ko === undefined || en === undefined) return { card: undefined, problems, lines: new Map() };
  const claims = readClaims(file, ko, en, problems);
  const answeredBy = readLinks(file, [ko, en], claims, problems);
  if (front === undefined) return { card: undefined, problems, lines: new Map() };
  const lines = new Map(
    [ko, en].flatMap(({ lists }) =>
      [...lists.examples, ...lists.paraphrases].map(
        ({ text, line }) => [unlinked(text).question, line] as const,
      ),
    ),
  );
  const texts = (kind: "examples" | "paraphrases") => ({
    ko: ko.lists[kind].map(({ text }) => unlinked(text).question),
    en: en.lists[kind].map(({ text }) => unlinked(text).question),
  });
  const { demo, sources, ...rest } = front;
  const card: Card = {
    ...rest,
    short: { ko: ko.short, en: en.short },
    long: { ko: ko.long, en: en.long },
    examples: texts("examples"),
    paraphrases: texts("paraphrases"),
    answeredBy,
    claims,
    sources: sources.map(({ url, ...source }) => Object.assign(source, url === undefined ? {} : { url })),
    demo,
  };
  return { card: problems.some(({ severity }) => severity === "error") ? undefined : card, problems, lines };
}

function readHalf(file: string, { line, paragraphs, sections }: Half, problems: Problem[]): HalfCard {
  const [short = "", ...long] = paragraphs;
  const say = (at: number, severity: Problem["severity"], message: string): void => {
    problems.push({ file, line: at, severity, message });
  };
  if (short === "")
    say(line, "error", "the first paragraph must say in a sentence or two what the concept is");
  if (short.length > longestShort)
    say(
      line,
      "error",
      `the first paragraph must have at most ${longestShort} characters, got ${short.length}`,
    );
  if (long.length === 0) say(line, "error", "a second paragraph must explain the concept");
  const lists: Record<Kind, readonly Item[]> = { examples: [], paraphrases: [], true: [], false: [] };
  for (const section of sections) lists[kindOf(section.heading)!] = itemsOf(section, say);
  if (lists.examples.length === 0) say(line, "error", "there must be at least one question");
  if (lists.paraphrases.length < fewestParaphrases)
    say(
      line,
      "advice",
      `${fewestParaphrases} and more questions in other words help to be found, got ${lists.paraphrases.length}`,
    );
  return { short, long: long.join("\n\n"), lists };
}

function itemsOf(
  { line, paragraphs, items }: Section,
  say: (line: number, severity: Problem["severity"], message: string) => void,
): readonly Item[] {
  if (paragraphs.length > 0) say(line, "error", "this section holds list items (- …) only");
  return items;
}

function readClaims(file: string, ko: HalfCard, en: HalfCard, problems: Problem[]): readonly Claim[] {
  const claimsOf = ({
    lists,
  }: HalfCard): ReadonlyMap<string, readonly [truth: boolean, item: Item, text: string]> =>
    new Map(
      (["true", "false"] as const).flatMap((kind) =>
        lists[kind].flatMap((item) => {
          const match = /^([a-z0-9]+(?:-[a-z0-9]+)*):\s+(.+)$/u.exec(item.text);
          if (match && reasonOf(item) !== "")
            return [[match[1]!, [kind === "true", item, match[2]!]] as const];
          const message = "a claim must read `- its-id: statement`, with the reason on indented lines below";
          problems.push({ file, line: item.line, severity: "error", message });
          return [];
        }),
      ),
    );
  const [korean, english] = [claimsOf(ko), claimsOf(en)];
  for (const [id, [truth, { line }]] of [...korean, ...english]) {
    if (korean.get(id)?.[0] === truth && english.get(id)?.[0] === truth) continue;
    const message = `claim ${id} must stand in both languages, true in both or false in both`;
    problems.push({ file, line, severity: "error", message });
  }
  return [...korean].flatMap(([id, [truth, item, text]]) => {
    const other = english.get(id);
    if (other === undefined) return [];
    return [
      {
        id,
        truth,
        ko: text,
        en: other[2],
        why: { ko: reasonOf(item), en: reasonOf(other[1]) },
        also: { ko: wordingsOf(item, sameSign), en: wordingsOf(other[1], sameSign) },
        denied: { ko: wordingsOf(item, oppositeSign), en: wordingsOf(other[1], oppositeSign) },
      },
    ];
  });
}

const sameSign = /^=\s+/u;
const oppositeSign = /^!=\s+/u;

/** The lines of a claim that word it otherwise, or say the opposite. */
function wordingsOf({ more }: Item, sign: RegExp): readonly string[] {
  return more.filter((line) => sign.test(line)).map((line) => line.replace(sign, ""));
}

function reasonOf({ more }: Item): string {
  return more.filter((line) => !sameSign.test(line) && !oppositeSign.test(line)).join(" ");
}

function unlinked(text: string): { readonly question: string; readonly claim: string | undefined } {
  const match = /^(.*\S)\s+\[([a-z0-9-]+)\]$/u.exec(text);
  return match ? { question: match[1]!, claim: match[2]! } : { question: text, claim: undefined };
}

function readLinks(
  file: string,
  halves: readonly HalfCard[],
  claims: readonly Claim[],
  problems: Problem[],
): Readonly<Record<string, string>> {
  const links: Record<string, string> = {};
  const items = halves.flatMap(({ lists }) => [...lists.examples, ...lists.paraphrases]);
  for (const { text, line } of items) {
    const { question, claim } = unlinked(text);
    if (claim === undefined) continue;
    if (claims.some(({ id }) => id === claim)) links[question] = claim;
    else problems.push({ file, line, severity: "error", message: `there is no claim ${claim} in this card` });
  }
  return links;
}
