/// <reference types="node" />
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isRecord } from "@opt/description";
import type { Locale } from "../locale.ts";
import type { Card } from "../pack/card.ts";
import type { MissingConcept, PackSource } from "../pack/pack.ts";
import { packFront } from "./front-matter.ts";
import { type MarkdownFile, parseMarkdown, type Problem } from "./parse-markdown.ts";
import { readFrontMatter } from "./front-problems.ts";
import { readCard } from "./read-card.ts";
import { halvesOf } from "./read-sections.ts";

/** A folder as read: the pack, where nothing is wrong with it, and all problems. */
export interface ReadPack {
  readonly source: PackSource | undefined;
  readonly problems: readonly Problem[];
  /** Where each card's file and questions stand. */
  readonly places: ReadonlyMap<
    string,
    { readonly file: MarkdownFile; readonly lines: ReadonlyMap<string, number> }
  >;
}

const packFileName = "pack.md";
const mostCards = 254;
const offTopicHeadings = ["다른 이야기", "Off topic"];

/** Reads a pack from a folder: `pack.md`, and one Markdown file a card. */
export async function readPack(folder: string): Promise<ReadPack> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith(".md") && !/^readme\.md$/iu.test(name))
    .toSorted();
  if (!names.includes(packFileName)) {
    const problem = {
      file: join(folder, packFileName),
      line: 1,
      severity: "error",
      message: `${packFileName} is missing`,
    } as const;
    return { source: undefined, problems: [problem], places: new Map() };
  }
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return parseMarkdown(file, await readFile(file, "utf8"));
    }),
  );
  const packFile = files[names.indexOf(packFileName)]!;
  const read = files
    .filter((file) => file !== packFile)
    .map((file) => Object.assign({ file }, readCard(file)));
  const cards = read.flatMap(({ card, file, lines }) => (card ? [{ card, file, lines }] : []));
  // a card with problems is in the folder all the same
  const named = new Set(read.flatMap(({ file }) => slugOf(file)));
  const { pack, problems } = readPackFile(packFile, cards, named);
  const all = [
    ...problems,
    ...read.flatMap(({ problems: own }) => own),
    ...acrossCards(cards, named, pack?.concepts ?? []),
  ];
  const isSound = pack !== undefined && all.every(({ severity }) => severity !== "error");
  return {
    source: isSound ? pack : undefined,
    problems: all.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line),
    places: new Map(cards.map(({ card, file, lines }) => [card.slug, { file, lines }])),
  };
}

interface CardFile {
  readonly card: Card;
  readonly file: MarkdownFile;
}

/** The slug that a card's file names, sound or not. */
function slugOf({ front }: MarkdownFile): readonly string[] {
  return isRecord(front) && typeof front["slug"] === "string" ? [front["slug"]] : [];
}

function readPackFile(
  markdown: MarkdownFile,
  files: readonly CardFile[],
  named: ReadonlySet<string>,
): { readonly pack: PackSource | undefined; readonly problems: readonly Problem[] } {
  const { front: own, problems: frontProblems } = readFrontMatter(markdown, packFront, "pack");
  const { halves, problems: halfProblems } = halvesOf(markdown, offTopicHeadings);
  const problems: Problem[] = [...markdown.problems, ...frontProblems, ...halfProblems];
  if (own === undefined) return { pack: undefined, problems };
  const { cards: order, ...rest } = own;
  const say = (path: readonly PropertyKey[], message: string): void => {
    problems.push({ file: markdown.file, line: markdown.lineOf(path), severity: "error", message });
  };
  const bySlug = new Map(files.map(({ card }) => [card.slug, card]));
  order.forEach((slug, index) => {
    if (!named.has(slug)) say(["cards", index], `there is no card ${slug} in this folder`);
    if (order.indexOf(slug) !== index) say(["cards", index], `${slug} is listed twice`);
  });
  for (const slug of named) if (!order.includes(slug)) say(["cards"], `the card ${slug} is not listed`);
  if (order.length > mostCards)
    say(["cards"], `a pack may have at most ${mostCards} cards, got ${order.length}`);
  rest.concepts.forEach(({ slug, near }, index) => {
    if (bySlug.has(slug)) say(["concepts", index], `${slug} has a card now: take it out of the concepts`);
    for (const card of near) if (!named.has(card)) say(["concepts", index], `near: there is no card ${card}`);
  });
  const sentences = (locale: Locale): readonly string[] =>
    halves[locale]?.sections.flatMap(({ items }) => items.map(({ text }) => text)) ?? [];
  const pack: PackSource = {
    ...rest,
    cards: order.flatMap((slug) => bySlug.get(slug) ?? []),
    offTopic: { ko: sentences("ko"), en: sentences("en") },
  };
  return { pack, problems };
}

/** What can only be seen with all cards side by side. */
function acrossCards(
  files: readonly CardFile[],
  named: ReadonlySet<string>,
  concepts: readonly MissingConcept[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const known = new Set([...named, ...concepts.map(({ slug }) => slug)]);
  const owners = new Map<string, string>();
  for (const { card, file } of files) {
    const say = (path: readonly PropertyKey[], message: string): void => {
      problems.push({ file: file.file, line: file.lineOf(path), severity: "error", message });
    };
    for (const [key, slugs] of [
      ["prerequisites", card.prerequisites],
      ["joins", card.joins],
    ] as const) {
      slugs.forEach((slug, index) => {
        if (!known.has(slug)) say([key, index], `${key}: there is no card or concept ${slug}`);
      });
    }
    for (const locale of ["ko", "en"] as const) {
      card.terms[locale].forEach((term, index) => {
        const plain = term.toLowerCase().replace(/[\s-]/gu, "");
        const owner = owners.get(plain) ?? card.slug;
        owners.set(plain, owner);
        if (owner !== card.slug)
          say(["terms", locale, index], `the term "${term}" belongs to ${owner} already`);
      });
    }
  }
  for (const circle of circles(files.map(({ card }) => card))) {
    const place = files.find(({ card }) => card.slug === circle)!;
    const message = `prerequisites: ${circle} comes before itself`;
    problems.push({
      file: place.file.file,
      line: place.file.lineOf(["prerequisites"]),
      severity: "error",
      message,
    });
  }
  return problems;
}

function circles(cards: readonly Card[]): readonly string[] {
  const before = new Map(cards.map(({ slug, prerequisites }) => [slug, prerequisites]));
  return cards
    .map(({ slug }) => slug)
    .filter((start) => {
      const seen = new Set<string>();
      const open = [...(before.get(start) ?? [])];
      while (open.length > 0) {
        const next = open.pop()!;
        if (next === start) return true;
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(...(before.get(next) ?? []));
      }
      return false;
    });
}
