import { lettersOf, soundOf } from "../language/letters.ts";
import { wordsOf } from "../language/words.ts";
import type { PlainTerm } from "./exact-terms.ts";
import { fewestSlips, isLaidOutLike, isTelling, mostSlips, type SpeltTerm } from "./slips-between.ts";
import type { Line } from "./term-line.ts";
import { found, type FoundTerm } from "./term-list.ts";

/** Finds terms with a slip or two, beside those that were found exactly. */
export type SlippedTerms = (line: Line, exact: readonly FoundTerm[]) => readonly FoundTerm[];

const mostWords = 4;

export function createSlippedTerms(terms: readonly PlainTerm[]): SlippedTerms {
  const spelt = terms.map(speltOf);
  const near = createTrigrams(spelt);
  return (line, exact) => [...slippedIn(line, near, exact), ...runTogether(line, spelt)];
}

function speltOf({ term, plain }: PlainTerm): SpeltTerm {
  const words = wordsOf(term.text).map((word) => soundOf(lettersOf(word.text)));
  return { term, plain, letters: words.join(""), words };
}

/** The terms that share three letters in a row with a text, and how many such runs. */
type Trigrams = (letters: string) => readonly (readonly [term: SpeltTerm, shared: number])[];

function createTrigrams(all: readonly SpeltTerm[]): Trigrams {
  const index = new Map<string, number[]>();
  all.forEach(({ term, letters }, number) => {
    if (term.strength === "context" || mostSlips(letters) === 0) return;
    for (const trigram of trigramsOf(letters)) {
      const list = index.get(trigram);
      if (list === undefined) index.set(trigram, [number]);
      else list.push(number);
    }
  });
  const counts = new Uint16Array(all.length);
  return (letters) => {
    const touched: number[] = [];
    for (const trigram of trigramsOf(letters))
      for (const number of index.get(trigram) ?? []) if (counts[number]!++ === 0) touched.push(number);
    return touched.map((number) => {
      const shared = counts[number]!;
      counts[number] = 0;
      return [all[number]!, shared] as const;
    });
  };
}

function trigramsOf(letters: string): ReadonlySet<string> {
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at++) trigrams.add(letters.slice(at, at + 3));
  return trigrams;
}

function slippedIn({ words, starts }: Line, near: Trigrams, exact: readonly FoundTerm[]): FoundTerm[] {
  const taken = exact.filter(({ strength }) => strength === "strong");
  const letters = words.map((word) => soundOf(lettersOf(word.text)));
  const hits: FoundTerm[] = [];
  words.forEach((_, first) => {
    for (let last = first; last < Math.min(words.length, first + mostWords); last++) {
      const from = starts[first]!;
      const to = starts[last]! + words[last]!.text.length;
      if (taken.some((one) => from < one.to && one.from < to)) continue;
      hits.push(...slippedSpan(letters.slice(first, last + 1), from, to, near, exact));
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
  const isKnown = ({ term: { slug }, plain }: SpeltTerm): boolean =>
    here.some((one) => one.slug === slug || plain.length <= one.to - one.from + (span.length === 1 ? 2 : 0));
  const letters = span.join("");
  return near(letters).flatMap(([one, shared]) => {
    const most = mostSlips(one.letters);
    if (shared < Math.max(1, one.letters.length - 2 - 4 * most) || isKnown(one)) return [];
    const slips = isLaidOutLike(span, one) ? fewestSlips(letters, one, most) : undefined;
    if (slips === undefined || (one.term.strength === "everyday" && slips > 0 && !isTelling(letters, one)))
      return [];
    return [found(one.term, from, to, Math.max(1, slips))];
  });
}

const longWord = 12;
const longTerm = 6;

/** Terms in the middle of a long Latin word: what was typed without spaces. */
function runTogether({ words, starts }: Line, all: readonly SpeltTerm[]): readonly FoundTerm[] {
  return words.flatMap(({ text, isHangul }, index) => {
    if (isHangul || text.length < longWord) return [];
    return all.flatMap(({ term, plain }) => {
      if (term.strength !== "strong" || plain.length < longTerm || text.length < plain.length + 3) return [];
      const at = text.indexOf(plain);
      return at < 0 ? [] : [found(term, starts[index]! + at, starts[index]! + at + plain.length, 1)];
    });
  });
}
