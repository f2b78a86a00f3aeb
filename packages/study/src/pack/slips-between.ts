import { syllablesOf } from "../language/letters.ts";
import { goesOn } from "../language/particles.ts";
import { distance } from "../nearest.ts";
import type { Term } from "./term-list.ts";

/** A term, and how it is spelt. */
export interface SpeltTerm {
  readonly term: Term;
  /** Without spaces. */
  readonly plain: string;
  /** Its letters with Hangul taken apart, those that sound alike made one. */
  readonly letters: string;
  /** The letters of each of its words. */
  readonly words: readonly string[];
  /** How many of its letters may be off. */
  readonly most: number;
  /** How many letters a span has that it may fill; more where a particle may follow. */
  readonly fills: readonly [least: number, most: number];
}

/** How many letters of a term may be off: none of a short one. */
export function mostSlips(letters: string): number {
  if (letters.length < 4 || /\d/u.test(letters)) return 0;
  if (letters.length < 9) return 1;
  return letters.length < 18 ? 2 : 3;
}

const tellingLetters = 8;

/** An everyday word is too common to be guessed from a short one that is only like it. */
export function isTelling(letters: string, { letters: wanted }: SpeltTerm): boolean {
  return wanted.length >= tellingLetters || isSwapOnly(letters, wanted);
}

/** Whether the words of a span may be those of a term: no more of them, and where as many, each near its own. */
export function isLaidOutLike(span: readonly string[], { words, letters }: SpeltTerm): boolean {
  if (span.length > words.length) return span.join("") === letters;
  // the letter of "k-means" is all that tells it from "means"
  if (/^[a-z]$/u.test(words[0] ?? "") && !span[0]!.startsWith(words[0]!)) return false;
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

/** How many letters a span has that a term may fill; behind a longer Korean one a particle may follow. */
export function fillsOf(wanted: string, most: number): SpeltTerm["fills"] {
  const hasParticle = wanted.length >= shortTerm && isHangulAtEnd(wanted);
  return [wanted.length - most, hasParticle ? Infinity : wanted.length + most];
}

function isHangulAtEnd(letters: string): boolean {
  return /[ㄱ-ㅣ]$/u.test(letters);
}

/** The fewest slips of a term at the start of a span; what follows must be able to follow a noun. */
export function fewestSlips(
  letters: string,
  { letters: wanted, plain }: SpeltTerm,
  most: number,
): number | undefined {
  const isHangul = isHangulAtEnd(wanted);
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
