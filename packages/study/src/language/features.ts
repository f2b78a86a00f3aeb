import { lettersOf } from "./letters.ts";
import { type Word, wordsOf } from "./words.ts";

/** How many different features the learner can tell apart. */
export const featureSpace: number = 2 ** 23;

const prime = 0x01000193;
const basis = 0x811c9dc5;
/** Kinds of feature; a run of letters is of the kind of its length. */
const kinds = { word: 11, stem: 13, pair: 10, syllables: 15 } as const;

function started(kind: number): number {
  return Math.imul(basis ^ kind, prime);
}

/** Odd kinds count twice: words and stems say more than runs of letters. */
function finished(value: number, kind: number): number {
  return ((value ^ (value >>> 21)) & (featureSpace - 2)) | (kind & 1);
}

function hash(kind: number, text: string, from = 0, to = text.length): number {
  let value = started(kind);
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    value = Math.imul(value ^ (code & 0xff), prime);
    value = Math.imul(value ^ (code >>> 8), prime);
  }
  return finished(value, kind);
}

/** How much a feature counts. */
export function countOf(feature: number): 1 | 2 {
  return feature % 2 === 1 ? 2 : 1;
}

/** The features of words, by their text: words come again and again. */
export type KnownWords = Map<string, readonly number[]>;

/** How long the runs of letters are that count: all, or one length only, which is quicker and nearly as telling. */
export type Runs = "all" | "some";

const runs: Readonly<Record<Runs, Readonly<Record<"hangul" | "latin", readonly number[]>>>> = {
  all: { hangul: [3, 4, 5], latin: [3, 4] },
  some: { hangul: [4], latin: [4] },
};

/**
 * What the learner sees of a text: hashed runs of letters (three and four of a Latin word, three to five consonants and
 * vowels of a Korean one, so that a slip leaves most of them standing), words, their beginnings, and neighbours.
 * In the order of the text; a feature may come twice.
 */
export function featuresIn(text: string, of: Runs, known: KnownWords = new Map()): number[] {
  const found: number[] = [];
  let before = 0;
  for (const word of wordsOf(text)) {
    const own = known.get(word.text) ?? featuresOfWord(word, of);
    known.set(word.text, own);
    for (const feature of own) found.push(feature);
    // the beginning of a word comes last
    const stem = own.at(-1)!;
    const pair = Math.imul(Math.imul(started(kinds.pair) ^ before, prime) ^ stem, prime);
    found.push(finished(pair, kinds.pair));
    before = stem;
  }
  return found;
}

const latelyKnown: Readonly<Record<Runs, KnownWords>> = { all: new Map(), some: new Map() };
const mostKnown = 2_000;

/** The features of a text, sorted, each once. */
export function featuresOf(text: string, of: Runs = "all"): Uint32Array {
  const known = latelyKnown[of];
  if (known.size > mostKnown) known.clear();
  // an array of numbers is copied at once, one that is only iterated number by number
  const sorted = new Uint32Array(featuresIn(text, of, known)).toSorted();
  let size = 0;
  for (const feature of sorted) if (size === 0 || sorted[size - 1] !== feature) sorted[size++] = feature;
  return sorted.slice(0, size);
}

function featuresOfWord(word: Word, of: Runs): readonly number[] {
  const { text, isHangul } = word;
  const found: number[] = [];
  const letters = `^${isHangul ? lettersOf(text) : text}$`;
  for (const size of runs[of][isHangul ? "hangul" : "latin"]) {
    for (let at = 0; at + size <= letters.length; at++) found.push(hash(size * 2, letters, at, at + size));
  }
  if (isHangul)
    for (let at = 0; at + 2 <= text.length; at++) found.push(hash(kinds.syllables, text, at, at + 2));
  found.push(...wordFeatures(word));
  return found;
}

const stemLength = { hangul: 2, latin: 5 } as const;

/** The features of a word as a whole and of its beginning. */
export function wordFeatures({ text, isHangul }: Word): readonly number[] {
  const stem = Math.min(text.length, isHangul ? stemLength.hangul : stemLength.latin);
  return [hash(kinds.word, text), hash(kinds.stem, text, 0, stem)];
}

/** The length of a text's features as one vector. */
export function lengthOf(features: Uint32Array): number {
  let sum = 0;
  for (const feature of features) sum += countOf(feature) ** 2;
  return Math.sqrt(sum) || 1;
}
