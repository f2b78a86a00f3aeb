import { goesOn } from "../language/particles.ts";
import type { Line } from "./term-line.ts";
import { found, type FoundTerm, type Term } from "./term-list.ts";

/** A term and its spelling without spaces. */
export interface PlainTerm {
  readonly term: Term;
  readonly plain: string;
}

/** Terms are looked up by so many letters of their beginning. */
const startLength = 2;

export type ExactTerms = (line: Line) => FoundTerm[];

/** Finds terms that are spelt as they are listed, whatever may follow a noun. */
export function createExactTerms(terms: readonly PlainTerm[]): ExactTerms {
  const byStart = new Map<string, PlainTerm[]>();
  for (const one of terms) {
    const start = one.plain.slice(0, startLength);
    const list = byStart.get(start);
    if (list === undefined) byStart.set(start, [one]);
    else list.push(one);
  }
  return ({ text, starts, words }) => {
    const ends = new Set([...starts, text.length]);
    const hits: FoundTerm[] = [];
    for (const from of starts)
      for (let size = 1; size <= startLength; size++)
        for (const { term, plain } of byStart.get(text.slice(from, from + size)) ?? []) {
          const to = from + plain.length;
          // at the end of a text both sizes give the same letter
          if (to > text.length || plain.length < size || !text.startsWith(plain, from)) continue;
          if (ends.has(to) || mayGoOn(plain, term, restOf(text, starts, words, to)))
            hits.push(found(term, from, to, 0));
        }
    return hits;
  };
}

/** What is left of the word that a position is in. */
function restOf(text: string, starts: readonly number[], words: Line["words"], at: number): string {
  const index = starts.findLastIndex((start) => start <= at);
  return text.slice(at, starts[index]! + words[index]!.text.length);
}

const longNoun = 3;

function mayGoOn(plain: string, { strength }: Term, rest: string): boolean {
  if (/[a-z0-9]$/u.test(plain)) return /^(?:s|es|d|ed)$/u.test(rest);
  return goesOn(rest) || (strength === "strong" && plain.length >= longNoun && /[가-힣]/u.test(plain));
}
