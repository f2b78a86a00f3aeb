import { lettersOf, soundOf } from "../language/letters.ts";
import { wordsOf } from "../language/words.ts";
import { lately } from "../lately.ts";
import type { PlainTerm } from "./exact-terms.ts";
import {
  fewestSlips,
  fillsOf,
  isLaidOutLike,
  isTelling,
  mostSlips,
  type SpeltTerm,
} from "./slips-between.ts";
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

const soundsOf = lately(1_000, (word) => soundOf(lettersOf(word)));

function speltOf({ term, plain }: PlainTerm): SpeltTerm {
  const words = wordsOf(term.text).map((word) => soundsOf(word.text));
  const letters = words.join("");
  const most = mostSlips(letters);
  return { term, plain, letters, words, most, fills: fillsOf(letters, most) };
}

/** The terms that a run of three letters stands in. */
interface Trigram {
  readonly terms: number[];
  /** The last text, or part of one, in which it was met. */
  metIn: number;
}

/** A run of three letters of a text, and which of the text's terms it stands in. */
interface Run {
  readonly trigram: Trigram;
  readonly terms: readonly number[];
}

/** The runs of three letters of a text, by where they begin. */
type Runs = readonly (Run | undefined)[];

/** Finds terms by the runs of three letters that they have in common with a text. */
interface Trigrams {
  /** None where no term can stand in the text. */
  readonly runsOf: (letters: string) => Runs;
  /** Reads a text from some place on, as far as it is told: the terms that may stand there with a slip or two. */
  readonly from: (runs: Runs, start: number) => (end: number) => readonly SpeltTerm[];
}

function createTrigrams(all: readonly SpeltTerm[]): Trigrams {
  const index = indexOf(all);
  // of so many runs only as many can be missing as so many slips break
  const least = Uint16Array.from(all, ({ letters, most }) => Math.max(1, letters.length - 2 - 4 * most));
  const counts = new Uint16Array(all.length);
  const countedIn = new Float64Array(all.length);
  const ranks = new Uint32Array(all.length);
  let texts = 0;
  const hasEnough = (number: number): boolean => counts[number]! >= least[number]!;
  /** Counts a term as met once more in a text; whether that makes enough. */
  const countIn = (text: number, number: number): boolean => {
    if (countedIn[number] !== text) {
      countedIn[number] = text;
      counts[number] = 0;
    }
    return ++counts[number]! === least[number];
  };
  return {
    runsOf: (letters) => {
      const text = (texts += 1);
      const met: (Trigram | undefined)[] = [];
      let isAny = false;
      for (let at = 0; at + 3 <= letters.length; at++) {
        const trigram = index.get(letters.slice(at, at + 3));
        met.push(trigram);
        if (trigram === undefined || trigram.metIn === text) continue;
        trigram.metIn = text;
        for (const number of trigram.terms) isAny = countIn(text, number) || isAny;
      }
      // what the whole text has too few runs of, none of its parts has enough of
      return isAny
        ? met.map((trigram) => trigram && { trigram, terms: trigram.terms.filter(hasEnough) })
        : [];
    },
    from: (runs, start) => {
      const text = (texts += 1);
      const enough: number[] = [];
      let [at, met] = [start, 0];
      const count = (number: number): void => {
        if (countedIn[number] !== text) ranks[number] = met++;
        if (countIn(text, number)) enough.push(number);
      };
      return (end) => {
        for (; at + 3 <= end; at++) {
          const run = runs[at];
          if (run === undefined || run.trigram.metIn === text) continue;
          run.trigram.metIn = text;
          for (const number of run.terms) count(number);
        }
        if (enough.length === 0) return [];
        const size = end - start;
        // in the order in which something of them was met
        return enough
          .toSorted((a, b) => ranks[a]! - ranks[b]!)
          .map((number) => all[number]!)
          .filter(({ fills }) => size >= fills[0] && size <= fills[1]);
      };
    },
  };
}

function indexOf(all: readonly SpeltTerm[]): Map<string, Trigram> {
  const index = new Map<string, Trigram>();
  all.forEach(({ term, letters, most }, number) => {
    if (term.strength === "context" || most === 0) return;
    for (let at = 0; at + 3 <= letters.length; at++) {
      const run = letters.slice(at, at + 3);
      const trigram = index.get(run);
      if (trigram === undefined) index.set(run, { terms: [number], metIn: 0 });
      else if (trigram.terms.at(-1) !== number) trigram.terms.push(number);
    }
  });
  return index;
}

function slippedIn({ words, starts }: Line, near: Trigrams, exact: readonly FoundTerm[]): FoundTerm[] {
  const taken = exact.filter(({ strength }) => strength === "strong");
  const letters = words.map((word) => soundsOf(word.text));
  const runs = near.runsOf(letters.join(""));
  if (runs.length === 0) return [];
  const hits: FoundTerm[] = [];
  let begin = 0;
  words.forEach((_, first) => {
    const from = starts[first]!;
    const nearTo = near.from(runs, begin);
    let end = begin;
    begin += letters[first]!.length;
    for (let last = first; last < Math.min(words.length, first + mostWords); last++) {
      const to = starts[last]! + words[last]!.text.length;
      if (taken.some((one) => from < one.to && one.from < to)) return;
      end += letters[last]!.length;
      const terms = nearTo(end);
      if (terms.length > 0) hits.push(...slippedSpan(letters.slice(first, last + 1), from, to, terms, exact));
    }
  });
  return hits;
}

function slippedSpan(
  span: readonly string[],
  from: number,
  to: number,
  near: readonly SpeltTerm[],
  exact: readonly FoundTerm[],
): readonly FoundTerm[] {
  const here = exact.filter((one) => one.from === from && one.strength !== "context");
  const isKnown = ({ term: { slug }, plain }: SpeltTerm): boolean =>
    here.some((one) => one.slug === slug || plain.length <= one.to - one.from + (span.length === 1 ? 2 : 0));
  const letters = span.join("");
  return near.flatMap((one) => {
    if (isKnown(one)) return [];
    const slips = isLaidOutLike(span, one) ? fewestSlips(letters, one, one.most) : undefined;
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
