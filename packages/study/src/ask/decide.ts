import { wordsOf } from "../language/words.ts";
import type { Candidate, Reading } from "./read.ts";
import type { Subject } from "./subject.ts";

/** What to do about a question. */
export type Decision =
  | { readonly outcome: "answer"; readonly card: string; readonly others: readonly string[] }
  | { readonly outcome: "suggest"; readonly cards: readonly string[]; readonly missing?: string }
  | { readonly outcome: "unknown"; readonly nearest: string | undefined };

/**
 * How far a card that a term speaks for must be ahead of none of the cards to answer, by how it is named, and to be
 * offered. A strong term answers unless everything else speaks against it.
 */
const answers = { strong: 1.6, slipped: 1.1, several: 1.2, everyday: 1.05, none: Infinity } as const;
const offers = { strong: -Infinity, slipped: 0.1, several: 0, everyday: 0.1, none: 0 } as const;
/** What each word that was never met takes off: a strange word beside an everyday one speaks of another world. */
const strangeness = { strong: 0.15, slipped: 0.15, several: 0.25, everyday: 0.3, none: 0.1 } as const;
const mostOffers = 3;
/** A question of fewer words, none of them a term, is too little for the learner to answer by itself. */
const fewestWords = 3;

/** Decides who answers: a card, two or three offers, a concept that has no card, or nobody. */
export function decide(subject: Subject, reading: Reading): Decision {
  const { candidates, none, margin, answerMargin, strangers } = reading;
  const [best] = candidates;
  if (best === undefined) return { outcome: "unknown", nearest: undefined };
  const missing = reading.own === undefined ? missingConcept(subject, reading) : undefined;
  if (missing !== undefined) return { outcome: "suggest", cards: near(subject, missing, reading), missing };
  const learned = candidates.toSorted((a, b) => b.learned - a.learned)[0]!;
  const isAlone = best.support === "none" || best.slug === learned.slug;
  const aheadOf = ({ sure, support }: Candidate): number => sure - none - strangers * strangeness[support];
  const ahead = aheadOf(best);
  if (
    best.slug === reading.goesOn ||
    (ahead >= answers[best.support] && (isAlone || best.support !== "everyday")) ||
    (isAlone &&
      wordsOf(reading.text).length >= fewestWords &&
      margin - strangers * strangeness.none >= answerMargin)
  )
    return { outcome: "answer", card: best.slug, others: related(candidates, best, none) };
  const offered = candidates.filter((one) => aheadOf(one) >= offers[one.support]).slice(0, mostOffers);
  if (offered.length > 0) return { outcome: "suggest", cards: offered.map(({ slug }) => slug) };
  return { outcome: "unknown", nearest: best.slug };
}

/** Cards that were named as well. */
function related(candidates: readonly Candidate[], best: Candidate, none: number): readonly string[] {
  return candidates
    .filter((one) => one !== best && one.support !== "none" && one.score > none)
    .slice(0, mostOffers)
    .map(({ slug }) => slug);
}

/** A concept that was named and has no card, unless a card that was named too speaks of it. */
function missingConcept(
  subject: Subject,
  { terms, candidates, margin, answerMargin }: Reading,
): string | undefined {
  const lacking = terms.filter(({ hasCard, strength }) => !hasCard && strength !== "context");
  const [first] = lacking.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  if (first === undefined) return undefined;
  const isSure = margin >= answerMargin;
  const named = candidates.filter(({ support }, place) => support !== "none" || (isSure && place === 0));
  const speaks = named.some(({ slug }) => {
    const card = subject.cards.get(slug);
    return card !== undefined && subject.speaksOf(card, first.slug);
  });
  if (speaks) return undefined;
  return first.slug;
}

/** The cards to offer instead of a missing concept. */
function near({ cards, missing }: Subject, slug: string, { candidates }: Reading): readonly string[] {
  const concept = missing.get(slug);
  const own = [...(concept?.near ?? []), ...(concept?.prerequisites ?? [])].filter((one) => cards.has(one));
  const named = candidates.filter(({ support }) => support !== "none").map((one) => one.slug);
  return [...new Set([...own, ...named])].slice(0, mostOffers);
}
