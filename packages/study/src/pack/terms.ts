import { createExactTerms } from "./exact-terms.ts";
import { createSlippedTerms, type SlippedTerms } from "./slipped-terms.ts";
import { lineOf } from "./term-line.ts";
import type { FoundTerm, Term } from "./term-list.ts";

/** Finds terms in texts, the longest of those that overlap. */
export interface FindTerms {
  /** Exact spellings first, then spellings with a slip or two. */
  readonly inQuestion: (text: string) => readonly FoundTerm[];
  /** Exact spellings only, as authors write them. */
  readonly inCard: (text: string) => readonly FoundTerm[];
}

export function createTermFinder(terms: readonly Term[]): FindTerms {
  const plain = terms.map((term) => ({ term, plain: lineOf(term.text).text }));
  const exactIn = createExactTerms(plain);
  let slippedIn: SlippedTerms | undefined;
  return {
    inQuestion: (text) => {
      const line = lineOf(text);
      const exact = longestFirst(exactIn(line));
      slippedIn ??= createSlippedTerms(plain);
      return longestFirst([...exact, ...slippedIn(line, exact)]);
    },
    inCard: (text) => longestFirst(exactIn(lineOf(text))),
  };
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
    const overlaps = (other: FoundTerm): boolean => one.from < other.to && other.from < one.to;
    const isSame = (other: FoundTerm): boolean =>
      one.from === other.from && one.to === other.to && one.slips === other.slips;
    if (kept.every((other) => !overlaps(other) || (isSame(other) && other.slug !== one.slug))) kept.push(one);
  }
  return kept;
}
