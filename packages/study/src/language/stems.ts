import { lettersOf } from "./letters.ts";
import { type Word, wordsOf } from "./words.ts";

/** A word with what is inflected taken off: Hangul as letters, "쌓는다" → "ㅆㅏㅎ". */
export interface Stem {
  readonly text: string;
  readonly isHangul: boolean;
  /** Whether it is a word without matter of its own. */
  readonly isEmpty: boolean;
}

/** Particles and endings of Korean words, as letters; taken off one after the other where enough is left. */
const korean =
  /(?:ㅇㅡㄴ|ㄴㅡㄴ|ㅇㅣ|ㄱㅏ|ㅇㅡㄹ|ㄹㅡㄹ|ㅇㅢ|ㅇㅔ|ㄷㅗ|ㅁㅏㄴ|ㄹㅗ|ㅇㅡㄹㅗ|ㅇㅘ|ㄱㅘ|ㄹㅏㅇ|ㅇㅔㅅㅓ|ㅂㅜㅌㅓ|ㄲㅏㅈㅣ|ㅂㅗㄷㅏ|ㅊㅓㄹㅓㅁ|ㅁㅏㄷㅏ|ㄹㅏㄱㅗ|ㄷㅡㄹ|ㄴㅣㅁ|ㅇㅣㄴ|ㅇㅣㄹ|ㄹㅏ|ㄴㅡㄴㄷㅏ|ㄴㄷㅏ|ㄷㅏ|ㅇㅛ|ㅇㅓㅇㅛ|ㅇㅏㅇㅛ|ㅇㅖㅇㅛ|ㅇㅔㅇㅛ|ㅅㅡㅂㄴㅣㄷㅏ|ㅂㄴㅣㄷㅏ|ㅇㅓㅆ|ㅇㅏㅆ|ㅇㅕㅆ|ㅆ|ㄱㅔㅆ|ㄱㅗ|ㅁㅕ|ㅁㅕㄴ|ㅇㅡㅁㅕㄴ|ㅈㅣ|ㄱㅣ|ㄱㅔ|ㄴㅡㄴㄷㅔ|ㅅㅓ|ㅇㅓㅅㅓ|ㅇㅏㅅㅓ|ㄷㅓㄴ|ㅇㅓ|ㅇㅏ|ㅎㅏ|ㅎㅏㄴ|ㅎㅏㄹ|ㅎㅐ|ㅎㅐㅅㅓ|ㄷㅚ|ㄷㅚㄴ|ㄷㅚㄹ|ㄷㅙ|ㅎㅣ|ㅇㅡㄴㅈㅣ|ㄴㅈㅣ|ㅈㅛ|ㄴㅏ|ㄴㅣ)$/u;
const english = /(?:'s|ings?|ed|es|s|ly|er|est|e)$/u;
const leastLeft = 3;
const mostEndings = 4;

const known = new Map<string, Stem>();
const mostKnown = 20_000;

/** The stem of a word; words come again and again. */
export function stemOf(word: Word): Stem {
  const found = known.get(word.text);
  if (found !== undefined) return found;
  const text = shortened(word);
  const made = { text, isHangul: word.isHangul, isEmpty: empty.test(text) };
  if (known.size >= mostKnown) known.clear();
  known.set(word.text, made);
  return made;
}

function shortened({ text, isHangul }: Word): string {
  let stem = isHangul ? lettersOf(text) : text;
  for (let round = 0; round < mostEndings; round++) {
    const shorter = stem.replace(isHangul ? korean : english, "");
    if (shorter.length < leastLeft) break;
    stem = shorter;
  }
  return stem;
}

export function stemsOf(text: string): readonly Stem[] {
  return wordsOf(text).map(stemOf);
}

/** Words without matter of their own, as stems. */
const empty =
  /^(?:ㄱㅓㅅ?|ㄱㅡ|ㅅㅜ|ㄷㅐ|a|an|the|is|are|was|be|been|of|to|in|on|for|with|it|its|they|them|their|and|or|but|that|this|these|those|by|as|at|from|into|than|then|so|too|do|does|did|ha|has|have|had|not|no|t|s)$/u;

/** How alike stems must be to stand for the same word. */
export const leastAlike = 0.6;
const sameStart = 5;

/** How alike two stems are: 1 the same, less where one begins with the other or holds it, 0 unlike. */
export function likeness(a: Stem, b: Stem): number {
  const isSameFirst = a.text.charCodeAt(0) === b.text.charCodeAt(0);
  if (isSameFirst && a.text === b.text) return 1;
  if (a.isHangul !== b.isHangul) return 0;
  // one Latin stem that begins otherwise is another word, one in Hangul may be held by the other
  if (!isSameFirst && !a.isHangul) return 0;
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text];
  if (short.length >= 3 && long.startsWith(short)) return a.isHangul || short.length >= 4 ? 0.9 : 0.6;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const isHeld = a.isHangul && short.length >= 4 && long.includes(short);
  return same >= sameStart || isHeld ? 0.7 : 0;
}

/** The stems of one text that have none like them in another. */
export function leftOver(stems: readonly Stem[], others: readonly Stem[]): readonly Stem[] {
  return stems.filter(
    (stem) => !stem.isEmpty && !others.some((other) => likeness(stem, other) >= leastAlike),
  );
}
