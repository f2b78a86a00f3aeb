import { lettersOf } from "../language/letters.ts";
import { negatedAt } from "../language/negated.ts";
import { endsOf } from "../language/opposites.ts";
import { type Polarity, polarityOf } from "../language/polarity.ts";
import { type ContentWord, contentWords, wordsBeyond } from "../language/content-words.ts";
import { type Stem, stemOf } from "../language/stems.ts";
import { type Word, wordsOf } from "../language/words.ts";
import type { FoundTerm } from "../pack/term-list.ts";

/** A statement as it is compared with others. */
export interface Read {
  readonly text: string;
  readonly polarity: Polarity;
  /** The terms of the subject that it speaks of. */
  readonly things: ReadonlySet<string>;
  readonly words: readonly Word[];
  readonly stems: readonly Stem[];
  /** Which of them are denied. */
  readonly negated: readonly boolean[];
  /** Those that say what it is about. */
  readonly matter: readonly ContentWord[];
  /** The matter before and after the word that compares two things, where there is one. */
  readonly sides: Sides | undefined;
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
  return {
    text,
    words,
    stems: words.map(stemOf),
    negated: negatedAt(words),
    matter: contentWords(words),
    sides: sidesOf(text),
    polarity: polarityOf(text),
    hasContrast: contrastOf(text) !== text,
    things: new Set(findTerms(text).map(({ text: term }) => term)),
    pairs: new Set(stems.slice(1).map((stem, at) => `${stems[at]!} ${stem}`)),
  };
}

const copula = /^(?:이?다|이에요|예요|이야|거다|것이다|거라고|된다|돼|됨|임)$/u;

/** Whether a Korean statement ends in a verb that the other uses too; in English the verb has no fixed place. */
export function sharesPredicate({ words }: Read, other: Read): boolean {
  const last = words.at(-1);
  if (last === undefined || !last.isHangul || copula.test(last.text)) return true;
  const stem = lettersOf(last.text).slice(0, 3);
  return other.words.some(({ text }) => lettersOf(text).startsWith(stem));
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

/** How what changes something else is told: "클", of "학습률이 클수록". */
const driver = /(?<!\S)(\S+)수록/u;

/** Whether two statements say how something changes with one thing and with another: "학습률이 클수록", "훈련할수록". */
export function changesWithOther(a: Read, b: Read): boolean {
  const [own, other] = [driver.exec(a.text), driver.exec(b.text)];
  if (own === null || other === null) return false;
  const [measured, otherMeasured] = [own[1]!, other[1]!].map((word) => endsOf(word).length > 0);
  if (measured !== otherMeasured) return true;
  // "갈수록", "훈련할수록": with time
  if (!measured) return false;
  const [words, others] = [own, other].map(({ input, index }) =>
    contentWords(wordsOf(input.slice(0, index))),
  );
  return words!.length > 0 && others!.length > 0 && wordsBeyond(words!, others!).length === words!.length;
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

/** Whether some thing is not among others, nor a longer or shorter name of one. */
function hasOther(things: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...things].some((one) =>
    [...others].every((other) => !one.includes(other) && !other.includes(one) && !isShort(one, other)),
  );
}

/** Whether one name is the last word of the other, one thing or several: "folds" and "k-fold". */
function isShort(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.split(/[\s-]/u));
  const [last, lastOther] = [a!.at(-1)!, b!.at(-1)!].map((word) => word.replace(/(?<=[a-z]{3})s$/u, ""));
  return (a!.length === 1) !== (b!.length === 1) && last === lastOther;
}

/** The share of neighbouring words that two statements have in common, of the shorter one's. */
export function sharedOrder({ pairs }: Read, other: Read): number {
  const shared = [...pairs].filter((pair) => other.pairs.has(pair)).length;
  return shared / Math.max(1, Math.min(pairs.size, other.pairs.size));
}
