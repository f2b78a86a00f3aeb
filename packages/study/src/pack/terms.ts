import { lettersOf, soundOf, syllablesOf } from "../language/letters.ts";
import { goesOn } from "../language/particles.ts";
import { type Word, wordsOf } from "../language/words.ts";
import { distance } from "../nearest.ts";
import type { Texts } from "./card.ts";
import type { MissingConcept, PackSource } from "./pack.ts";

/** A spelling of a concept. */
export interface Term {
  readonly slug: string;
  /** "strong": it means nothing else; "everyday": it does, and counts only beside other words of the subject. */
  readonly strength: "strong" | "everyday" | "context";
  /** Whether a card speaks for it. */
  readonly hasCard: boolean;
  readonly text: string;
}

/** A term found in a question. */
export interface FoundTerm extends Term {
  /** Where in the question's letters without spaces. */
  readonly from: number;
  readonly to: number;
  /** Letters that had to be mended. */
  readonly slips: number;
}

interface Entry extends Term {
  /** The spelling without spaces, and its letters with Hangul taken apart, those that sound alike made one. */
  readonly plain: string;
  readonly letters: string;
  /** The letters of each of its words. */
  readonly words: readonly string[];
}

export type FindTerms = (text: string) => readonly FoundTerm[];

/** A finder of terms in questions: exact spellings first, then spellings with a slip or two, longest first. */
export function createTermFinder(terms: readonly Term[]): FindTerms {
  const entries = Array.from(terms, (term): Entry => {
    const own = wordsOf(term.text);
    const plain = squeezed(own).text;
    const words = own.map((word) => soundOf(lettersOf(word.text)));
    return { ...term, plain, letters: soundOf(lettersOf(plain)), words };
  });
  const byStart = new Map<string, Entry[]>();
  for (const entry of entries) {
    const list = byStart.get(entry.plain.slice(0, 1)) ?? [];
    list.push(entry);
    byStart.set(entry.plain.slice(0, 1), list);
  }
  const near = trigramIndex(entries);
  return (text) => {
    const line = squeezed(wordsOf(text));
    const exact = longestFirst(exactIn(line, byStart));
    return longestFirst([...exact, ...slippedIn(line, near, exact), ...runTogether(line, entries)]);
  };
}

/** Every spelling of a pack. */
export function termsOf({
  cards,
  concepts,
  context,
}: Pick<PackSource, "cards" | "concepts" | "context">): readonly Term[] {
  const own = new Set(cards.map(({ slug }) => slug));
  const rows = (texts: Texts, rest: Omit<Term, "text">): readonly Term[] =>
    Array.from(new Set([...texts.ko, ...texts.en].map((text) => text.toLowerCase())), (text) =>
      Object.assign({ text }, rest),
    );
  const both = (
    one: Pick<MissingConcept, "slug" | "terms" | "everyday">,
    hasCard: boolean,
  ): readonly Term[] => [
    ...rows(one.terms, { slug: one.slug, strength: "strong", hasCard }),
    ...rows(one.everyday, { slug: one.slug, strength: "everyday", hasCard }),
  ];
  return [
    ...cards.flatMap((card) => both(card, true)),
    ...concepts.filter(({ slug }) => !own.has(slug)).flatMap((concept) => both(concept, false)),
    ...rows(context, { slug: "", strength: "context", hasCard: false }),
  ];
}

/** A text with its misspelt terms put right, and those written without spaces set apart. */
export function mended(text: string, terms: readonly FoundTerm[]): string {
  const slipped = terms.filter(({ slips }) => slips > 0);
  if (slipped.length === 0) return text;
  const { words, starts } = squeezed(wordsOf(text));
  const parts = words.flatMap(({ text: word }, index) => {
    const over = slipped.find(({ from, to }) => starts[index]! < to && from < starts[index]! + word.length);
    if (over === undefined) return [word];
    if (over.to - over.from < word.length) return [word, over.text];
    return over.from === starts[index] ? [over.text] : [];
  });
  return parts.join(" ");
}

interface Line {
  readonly text: string;
  readonly words: readonly Word[];
  /** Where each word starts in `text`. */
  readonly starts: readonly number[];
}

function squeezed(words: readonly Word[]): Line {
  let text = "";
  const starts = words.map((word) => {
    const at = text.length;
    text += word.text;
    return at;
  });
  return { text, words, starts };
}

function exactIn({ text, starts, words }: Line, byStart: ReadonlyMap<string, readonly Entry[]>): FoundTerm[] {
  const ends = new Set([...starts, text.length]);
  return starts.flatMap((from) =>
    (byStart.get(text.slice(from, from + 1)) ?? []).flatMap((entry) => {
      const to = from + entry.plain.length;
      if (entry.plain === "" || !text.startsWith(entry.plain, from)) return [];
      const fits = ends.has(to) || mayGoOn(entry, restOf(text, starts, words, to));
      return fits ? [found(entry, from, to, 0)] : [];
    }),
  );
}

/** What is left of the word that a position is in. */
function restOf(text: string, starts: readonly number[], words: readonly Word[], at: number): string {
  const index = starts.findLastIndex((start) => start <= at);
  return text.slice(at, starts[index]! + words[index]!.text.length);
}

const longNoun = 3;

function mayGoOn({ plain, strength }: Entry, rest: string): boolean {
  if (/[a-z0-9]$/u.test(plain)) return /^(?:s|es|d|ed)$/u.test(rest);
  return goesOn(rest) || (strength === "strong" && plain.length >= longNoun && /[가-힣]/u.test(plain));
}

function found({ slug, strength, hasCard, text }: Term, from: number, to: number, slips: number): FoundTerm {
  return { slug, strength, hasCard, text, from, to, slips };
}

/** The longest of those that overlap. */
function longestFirst(all: readonly FoundTerm[]): readonly FoundTerm[] {
  const kept: FoundTerm[] = [];
  const order = all.toSorted(
    (a, b) =>
      Number(a.strength === "context") - Number(b.strength === "context") ||
      b.to - b.from - (a.to - a.from) ||
      a.slips - b.slips ||
      a.from - b.from,
  );
  for (const one of order) {
    const same = (other: FoundTerm): boolean => one.from < other.to && other.from < one.to;
    const equal = (other: FoundTerm): boolean =>
      one.from === other.from && one.to === other.to && one.slips === other.slips;
    if (kept.every((other) => !same(other) || (equal(other) && other.slug !== one.slug))) kept.push(one);
  }
  return kept;
}

type Trigrams = ReadonlyMap<string, readonly Entry[]>;

function trigramsOf(letters: string): readonly string[] {
  return Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3));
}

function trigramIndex(entries: readonly Entry[]): Trigrams {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.strength === "context" || mostSlips(entry.letters) === 0) continue;
    for (const trigram of new Set(trigramsOf(entry.letters))) {
      const list = index.get(trigram) ?? [];
      list.push(entry);
      index.set(trigram, list);
    }
  }
  return index;
}

/** How many letters of a term may be off: none of a short one. */
function mostSlips(letters: string): number {
  if (letters.length < 4 || /\d/u.test(letters)) return 0;
  if (letters.length < 9) return 1;
  return letters.length < 18 ? 2 : 3;
}

const mostWords = 4;

function slippedIn({ words, starts }: Line, near: Trigrams, exact: readonly FoundTerm[]): FoundTerm[] {
  const taken = exact.filter(({ strength }) => strength === "strong");
  const hits: FoundTerm[] = [];
  words.forEach((_, first) => {
    for (let last = first; last < Math.min(words.length, first + mostWords); last++) {
      const from = starts[first]!;
      const to = starts[last]! + words[last]!.text.length;
      if (taken.some((one) => from < one.to && one.from < to)) continue;
      const span = words.slice(first, last + 1).map((word) => soundOf(lettersOf(word.text)));
      hits.push(...slippedSpan(span, from, to, near, exact));
    }
  });
  return hits;
}

function slippedSpan(
  span: readonly string[],
  from: number,
  to: number,
  near: Trigrams,
  exact: readonly FoundTerm[],
): readonly FoundTerm[] {
  const here = exact.filter((one) => one.from === from && one.strength !== "context");
  const isKnown = ({ slug, plain }: Entry): boolean =>
    here.some((one) => one.slug === slug || plain.length <= one.to - one.from + (span.length === 1 ? 2 : 0));
  const letters = span.join("");
  const shared = new Map<Entry, number>();
  for (const trigram of new Set(trigramsOf(letters))) {
    for (const entry of near.get(trigram) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  }
  return [...shared].flatMap(([entry, count]) => {
    const most = mostSlips(entry.letters);
    if (isKnown(entry) || count < Math.max(1, entry.letters.length - 2 - 4 * most)) return [];
    const slips = isLaidOutLike(span, entry) ? fewestSlips(letters, entry, most) : undefined;
    if (slips === undefined || (entry.strength === "everyday" && slips > 0 && !isTelling(letters, entry)))
      return [];
    return [found(entry, from, to, Math.max(1, slips))];
  });
}

const tellingLetters = 8;

/** An everyday word is too common to be guessed from a short one that is only like it. */
function isTelling(letters: string, entry: Entry): boolean {
  return entry.letters.length >= tellingLetters || isSwapOnly(letters, entry.letters);
}

/** Whether the words of a span may be those of a term: no more of them, and where as many, each near its own. */
function isLaidOutLike(span: readonly string[], { words, letters }: Entry): boolean {
  if (span.length > words.length) return span.join("") === letters;
  if (span.length < words.length || span.length === 1) return true;
  return span.every((word, index) => {
    const wanted = words[index]!;
    const most = mostSlips(wanted);
    if (index === span.length - 1)
      return /[ㄱ-ㅣ]/u.test(word) || distance(word, wanted, Math.max(1, most)) <= Math.max(1, most);
    return (
      word === wanted ||
      (distance(word, wanted, most) <= most && (wanted.length >= shortTerm || isSwapOnly(word, wanted)))
    );
  });
}

/** The fewest slips of a term at the start of a span; what follows must be able to follow a noun. */
function fewestSlips(letters: string, { letters: wanted, plain }: Entry, most: number): number | undefined {
  const isHangul = /[ㄱ-ㅣ]$/u.test(wanted);
  const [shortest, longest] = [wanted.length - most, wanted.length + most];
  if (letters.length < shortest) return undefined;
  const whole = distance(letters, wanted, most);
  if (whole <= most) return isSwapOnly(letters, wanted) || wanted.length >= shortTerm ? whole : undefined;
  if (!isHangul || letters.length <= wanted.length || wanted.length < shortTerm) return undefined;
  let least: number | undefined;
  for (let size = shortest; size <= Math.min(longest, letters.length - 1); size++) {
    const slips = distance(letters.slice(0, size), wanted, most);
    if (slips > most || (least !== undefined && slips >= least)) continue;
    if (plain.length >= 4 || goesOn(syllablesOf(letters.slice(size)))) least = slips;
  }
  return least;
}

const shortTerm = 5;

function isSwapOnly(a: string, b: string): boolean {
  return a.length === b.length && a.split("").toSorted().join("") === b.split("").toSorted().join("");
}

const longWord = 12;
const longTerm = 6;

/** Terms in the middle of a long Latin word: what was typed without spaces. */
function runTogether({ words, starts }: Line, entries: readonly Entry[]): readonly FoundTerm[] {
  return words.flatMap(({ text, isHangul }, index) => {
    if (isHangul || text.length < longWord) return [];
    return entries.flatMap((entry) => {
      const at = text.indexOf(entry.plain);
      if (
        entry.strength !== "strong" ||
        entry.plain.length < longTerm ||
        at < 0 ||
        text.length < entry.plain.length + 3
      )
        return [];
      return [found(entry, starts[index]! + at, starts[index]! + at + entry.plain.length, 1)];
    });
  });
}
