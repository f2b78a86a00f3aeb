import { lettersOf } from "./letters.ts";
import { type Word, wordsOf } from "./words.ts";

/** How many different features the learner can tell apart. */
export const featureSpace: number = 2 ** 23;

const prime = 0x01000193;
const basis = 0x811c9dc5;
/** Kinds of feature; a run of letters is of the kind of its length. */
const kinds = { word: 11, stem: 13, pair: 10, syllables: 15 } as const;

/** Odd kinds count twice: words and stems say more than runs of letters. */
function hash(kind: number, text: string, from = 0, to = text.length): number {
  let value = Math.imul(basis ^ kind, prime);
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    value = Math.imul(value ^ (code & 0xff), prime);
    value = Math.imul(value ^ (code >>> 8), prime);
  }
  return ((value ^ (value >>> 21)) & (featureSpace - 2)) | (kind & 1);
}

/** How much a feature counts. */
export function countOf(feature: number): 1 | 2 {
  return feature % 2 === 1 ? 2 : 1;
}

/**
 * What the learner sees of a text: hashed runs of letters (three and four of a Latin word, three to five consonants and
 * vowels of a Korean one, so that a slip leaves most of them standing), words, their beginnings, and neighbours.
 * Sorted, each once.
 */
export function featuresOf(text: string): Uint32Array {
  const found = new Set<number>();
  let before = "^";
  for (const { text: word, isHangul } of wordsOf(text)) {
    const letters = `^${isHangul ? lettersOf(word) : word}$`;
    for (let size = 3; size <= (isHangul ? 5 : 4); size++) {
      for (let at = 0; at + size <= letters.length; at++) found.add(hash(size * 2, letters, at, at + size));
    }
    if (isHangul)
      for (let at = 0; at + 2 <= word.length; at++) found.add(hash(kinds.syllables, word, at, at + 2));
    const stem = stemOf({ text: word, isHangul });
    for (const feature of wordFeatures({ text: word, isHangul })) found.add(feature);
    found.add(hash(kinds.pair, `${before} ${stem}`));
    before = stem;
  }
  return Uint32Array.from(found).toSorted();
}

function stemOf({ text, isHangul }: Word): string {
  return text.slice(0, isHangul ? 2 : 5);
}

/** The features of a word as a whole and of its beginning. */
export function wordFeatures(word: Word): readonly number[] {
  return [hash(kinds.word, word.text), hash(kinds.stem, stemOf(word))];
}

/** The length of a text's features as one vector. */
export function lengthOf(features: Uint32Array): number {
  let sum = 0;
  for (const feature of features) sum += countOf(feature) ** 2;
  return Math.sqrt(sum) || 1;
}
