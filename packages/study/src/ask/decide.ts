import { confidenceIn } from "./confidence.ts";
import { lineOf } from "../pack/term-line.ts";
import type { FoundTerm } from "../pack/term-list.ts";
import type { Candidate, Reading } from "./read.ts";
import type { Subject } from "./subject.ts";

/** What to do about a question. */
export type Decision =
  | { readonly outcome: "answer"; readonly card: string; readonly others: readonly string[] }
  | { readonly outcome: "suggest"; readonly cards: readonly string[]; readonly missing?: string }
  | { readonly outcome: "unknown"; readonly nearest: string | undefined };

/**
 * How sure it must be that the best card is right: to answer where a term speaks for it, to answer without (above that,
 * about one in a hundred development questions and traps is answered wrongly), and to be offered.
 */
const sureEnough = { named: 0.61, alone: 0.65, offered: { named: 0.08, alone: 0.16 } } as const;
const mostOffers = 3;
/** How far behind the best a card may be that is offered with it. */
const mostBehind = 1.5;

/** Decides who answers: a card, two or three offers, a concept that has no card, or nobody. */
export function decide(subject: Subject, reading: Reading): Decision {
  const { candidates, own, goesOn } = reading;
  const [best] = candidates;
  if (best === undefined) return { outcome: "unknown", nearest: undefined };
  const sure = confidenceIn(reading);
  const missing = own === undefined ? missingConcept(subject, reading, sure) : undefined;
  if (missing !== undefined)
    return { outcome: "suggest", cards: besides(subject, missing, reading), missing };
  const least = best.support === "none" ? sureEnough.alone : sureEnough.named;
  if (best.slug === goesOn || best.slug === own || sure >= least)
    return { outcome: "answer", card: best.slug, others: related(candidates, best) };
  const named = candidates.filter(({ support }) => support === "strong" || support === "slipped");
  if (named.length === 0 && isStrange(reading, best, sure)) return { outcome: "unknown", nearest: best.slug };
  const near = candidates.slice(0, mostOffers).filter(({ score }) => best.score - score <= mostBehind);
  const offered = new Set([...near.slice(0, mostOffers - 1), ...named, ...near].map(({ slug }) => slug));
  return { outcome: "suggest", cards: [...offered].slice(0, mostOffers) };
}

/** Whether a question without a strong term is too far from all cards, or too full of unknown words, for an offer. */
function isStrange({ strangers, words }: Reading, { support }: Candidate, sure: number): boolean {
  if (support !== "none") return sure < sureEnough.offered.named;
  return sure < sureEnough.offered.alone || strangers * 2 > words;
}

/** Cards that were named as well. */
function related(candidates: readonly Candidate[], best: Candidate): readonly string[] {
  return candidates
    .filter((one) => one !== best && one.support !== "none")
    .slice(0, mostOffers)
    .map(({ slug }) => slug);
}

/** A concept that was named and has no card, unless a card that was named too speaks of it. */
function missingConcept(
  subject: Subject,
  { text, terms, candidates }: Reading,
  sure: number,
): string | undefined {
  const lacking = terms.filter(({ hasCard, strength }) => !hasCard && strength !== "context");
  const [first] = lacking.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  if (first === undefined) return undefined;
  if (isAskedAbout(text, first)) return first.slug;
  const isSure = sure >= sureEnough.alone;
  const named = candidates.filter(({ support }, place) => support !== "none" || (isSure && place === 0));
  const speaks = named.some(({ slug }) => {
    const card = subject.cards.get(slug);
    return card !== undefined && subject.speaksOf(card, first.slug);
  });
  return speaks ? undefined : first.slug;
}

/** Whether a question begins with a term as what it asks about: "드롭아웃이 과적합을 왜 줄여요?", "why does dropout …". */
function isAskedAbout(text: string, { from, to }: FoundTerm): boolean {
  const letters = lineOf(text).text;
  return from === 0
    ? /^(?:레이어|계층|층|기법|방법|함수|모델|알고리즘)?(?:이|가|은|는|란)/u.test(letters.slice(to))
    : /^(?:(?:why|how)(?:does|do|is|are|can)(?:the)?|what(?:s|is|are|does|do)(?:an?|the)?|(?:explain|define|describe)(?:an?|the)?)$/u.test(
        letters.slice(0, from),
      );
}

/** The cards to offer instead of a missing concept. */
function besides({ cards, missing }: Subject, slug: string, { candidates }: Reading): readonly string[] {
  const concept = missing.get(slug);
  const own = [...(concept?.near ?? []), ...(concept?.prerequisites ?? [])].filter((one) => cards.has(one));
  const named = candidates.filter(({ support }) => support !== "none").map((one) => one.slug);
  return [...new Set([...own, ...named])].slice(0, mostOffers);
}
