import { lettersOf } from "../language/letters.ts";
import { negatedAt } from "../language/negated.ts";
import { isMeasured } from "../language/opposites.ts";
import { type Polarity, polarityOf } from "../language/polarity.ts";
import { type ContentWord, contentWords, wordsBeyond } from "../language/content-words.ts";
import { type Stem, stemOf } from "../language/stems.ts";
import { type Word, wordsOf } from "../language/words.ts";
import type { FoundTerm } from "../pack/term-list.ts";

/** A statement as it is compared with others. */
export interface Read {
  readonly polarity: Polarity;
  /** The terms of the subject that it speaks of. */
  readonly things: readonly Thing[];
  /** The first letters of its words. */
  readonly letters: readonly string[];
  /** The first letters of the Korean verb that it ends in. */
  readonly verb: string | undefined;
  readonly stems: readonly Stem[];
  /** Which of them are denied. */
  readonly negated: readonly boolean[];
  /** Those that say what it is about. */
  readonly matter: readonly ContentWord[];
  /** The matter before and after the word that compares two things, where there is one. */
  readonly sides: Sides | undefined;
  /** What it changes with: "학습률이 클수록". */
  readonly driver: Driver | undefined;
  /** Whether it says what it sets itself off from, too. */
  readonly hasContrast: boolean;
  /** Its neighbouring words, by their beginnings: who does what to whom. */
  readonly pairs: ReadonlySet<string>;
}

/** What a statement only sets itself off from: "not losses but", "손실이 아니라", ", not momentum". */
const contrasts: readonly RegExp[] = [
  /(?<=[은는]\s)[^.,]*?아니라\s*|[\p{L}\d]+(?:이|가)?\s?아니라\s*/u,
  /\bnot\s+(?:(?:the|an?)\s+)?[\w\s-]{1,40}?\s+but\s+/iu,
  /(?:,|\s+and)\s+not\b[^,.]*(?=\.?$)/iu,
];

function contrastOf(text: string): string {
  return contrasts.reduce((rest, contrast) => rest.replace(contrast, ""), text);
}

/** A statement, and where it sets itself off from something, the same without that. */
export function withAndWithoutContrast(text: string): readonly string[] {
  return [...new Set([text, contrastOf(text)])];
}

/** Reads a statement. */
export function readStatement(text: string, findTerms: (text: string) => readonly FoundTerm[]): Read {
  const words = wordsOf(text);
  const stems = words.map((word) => word.text.slice(0, word.isHangul ? 2 : 5));
  const things = new Set(findTerms(text).map(({ text: term }) => term));
  return {
    letters: words.map((word) => lettersOf(word.text).slice(0, verbLength)),
    verb: verbOf(words.at(-1)),
    stems: words.map(stemOf),
    negated: negatedAt(words),
    matter: contentWords(words),
    sides: sidesOf(text),
    driver: driverOf(text),
    polarity: polarityOf(text),
    hasContrast: contrastOf(text) !== text,
    things: Array.from(things, thingOf),
    pairs: new Set(stems.slice(1).map((stem, at) => `${stems[at]!} ${stem}`)),
  };
}

const copula = /^(?:이?다|이에요|예요|이야|거다|것이다|거라고|된다|돼|됨|임)$/u;

const verbLength = 3;

function verbOf(last: Word | undefined): string | undefined {
  if (last === undefined || !last.isHangul || copula.test(last.text)) return undefined;
  return lettersOf(last.text).slice(0, verbLength);
}

/** Whether a Korean statement ends in a verb that the other uses too; in English the verb has no fixed place. */
export function sharesPredicate({ verb }: Read, other: Read): boolean {
  return verb === undefined || other.letters.some((letters) => letters.startsWith(verb));
}

type Sides = readonly [before: readonly ContentWord[], after: readonly ContentWord[]];

const comparative = /보다\s|\b(?:than|over|instead of)\b/u;

function sidesOf(text: string): Sides | undefined {
  const [before = "", after] = text.split(comparative);
  return after === undefined ? undefined : [contentWords(wordsOf(before)), contentWords(wordsOf(after))];
}

/** Whether one statement has the words of the other, but says of one thing what the other says of the next. */
export function exchangesRoles({ sides: a }: Read, { sides: b }: Read): boolean {
  if (a === undefined || b === undefined) return false;
  return crosses(a[0], a[1], b[1]) && crosses(a[1], a[0], b[0]);
}

/** Whether some word of one side, and not of the side beside it, stands on another. */
function crosses(
  side: readonly ContentWord[],
  beside: readonly ContentWord[],
  other: readonly ContentWord[],
): boolean {
  const own = wordsBeyond(side, beside);
  return own.length > wordsBeyond(own, other).length;
}

/** What something else changes with. */
interface Driver {
  /** Whether it is how large something is, and not time. */
  readonly isMeasured: boolean;
  /** What it is. */
  readonly words: readonly ContentWord[];
}

/** How what changes something else is told: "클", of "학습률이 클수록". */
const driver = /(?<!\S)(\S+)수록/u;

function driverOf(text: string): Driver | undefined {
  if (!text.includes("수록")) return undefined;
  const found = driver.exec(text);
  if (found === null) return undefined;
  return { isMeasured: isMeasured(found[1]!), words: contentWords(wordsOf(text.slice(0, found.index))) };
}

/** Whether two statements say how something changes with one thing and with another: "학습률이 클수록", "훈련할수록". */
export function changesWithOther({ driver: own }: Read, { driver: other }: Read): boolean {
  if (own === undefined || other === undefined) return false;
  if (own.isMeasured !== other.isMeasured) return true;
  // "갈수록", "훈련할수록": with time
  if (!own.isMeasured) return false;
  const [words, others] = [own.words, other.words];
  return words.length > 0 && others.length > 0 && wordsBeyond(words, others).length === words.length;
}

const mostPutForOthers = 3;

/**
 * Whether two statements say the same but for a word or two, each in the place of another ("on the test data", "on the
 * training data"), or with the same words in another order.
 */
export function replacesWords(a: Read, b: Read): boolean {
  const [own, others] = [wordsBeyond(a.matter, b.matter), wordsBeyond(b.matter, a.matter)];
  if (own.length === 0 && others.length === 0) return sharedOrder(a, b) < sameOrder;
  return own.length > 0 && others.length > 0 && own.length + others.length <= mostPutForOthers;
}

const sameOrder = 0.5;

/** Whether two statements each speak of something of the subject that the other does not. */
export function speakOfOthers(a: Read, b: Read): boolean {
  return hasOther(a.things, b.things) && hasOther(b.things, a.things);
}

/** The name of something of the subject. */
interface Thing {
  readonly name: string;
  readonly isOneWord: boolean;
  /** Its last word, of one thing. */
  readonly last: string;
}

function thingOf(name: string): Thing {
  const words = name.split(/[\s-]/u);
  return { name, isOneWord: words.length === 1, last: words.at(-1)!.replace(/(?<=[a-z]{3})s$/u, "") };
}

/** Whether some thing is not among others, nor a longer or shorter name of one. */
function hasOther(things: readonly Thing[], others: readonly Thing[]): boolean {
  return things.some((one) =>
    others.every(
      (other) => !one.name.includes(other.name) && !other.name.includes(one.name) && !isShort(one, other),
    ),
  );
}

/** Whether one name is the last word of the other, one thing or several: "folds" and "k-fold". */
function isShort(one: Thing, other: Thing): boolean {
  return one.isOneWord !== other.isOneWord && one.last === other.last;
}

/** The share of neighbouring words that two statements have in common, of the shorter one's. */
export function sharedOrder({ pairs }: Read, other: Read): number {
  let shared = 0;
  for (const pair of pairs) if (other.pairs.has(pair)) shared++;
  return shared / Math.max(1, Math.min(pairs.size, other.pairs.size));
}
