import type { Locale } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";
import { bearingOf, type Bearing } from "./bearing.ts";
import { clausesOf } from "./clauses.ts";
import type { Reading } from "./read.ts";
import type { Saying } from "./sayings.ts";
import { readStatement, withAndWithoutContrast } from "./statements.ts";
import type { Subject } from "./subject.ts";
import { holdsIf, pull, pullOfNone } from "./verdict-model.ts";

/** What the cards say about a statement. */
export interface Verdict {
  readonly card: Card;
  /** The claim, or what a sentence of the card's text says. */
  readonly claim: Claim;
  readonly nearness: number;
  /** Undefined where the claims do not tell. */
  readonly truth: boolean | undefined;
  /** How far from even it is: 0 to 0.5. */
  readonly lead: number;
}

/** A saying that bears on a statement. */
export interface Bearer {
  readonly saying: Saying;
  readonly nearness: number;
  /** Its share in the verdict, among all; and how likely the statement is to hold, going by this saying alone. */
  readonly share: number;
  readonly holds: number;
  /** How much it has to do with the statement, whatever else is said: 0 to 1. */
  readonly strength: number;
}

/** How likely a statement is to hold, 0 to 1, and what says so, the most telling first. */
export interface Evidence {
  readonly likelihood: number;
  /** How much of the statement's words the saying has that has most of them. */
  readonly covered: number;
  readonly bearers: readonly Bearer[];
}

/**
 * How far from even a verdict must be: to be given, to be given on a sentence that only claims something, and to be sure.
 * Of the development statements that were not learned from, one in 23 gets a wrong verdict above the first, said to be
 * probable only; of those above the last, one in 58 is wrong. Of bare statements by an author who had read nothing, one
 * verdict in seven is wrong above the second, one in six above the first.
 */
export const leastLead = { given: 0.13, unasked: 0.25, sure: 0.3 };
/** How much of a statement's words some saying must have: else the cards say nothing about its matter. */
const leastCovered = 0.35;
/** What a card gains that the question is likely about, when sayings are looked up. */
const cardCounts = 0.15;
/** The pull of a saying that has about as much to do with a statement as not. */
const usualPull = Math.exp(6);
const places = 5;
const farBehind = 2;

/** The verdict of what the cards say on a statement. */
export function judge(
  subject: Subject,
  reading: Reading,
  said: string,
  locale: Locale,
  only?: Card,
): Verdict | undefined {
  const [whole, ...parts] = [said, ...severalOf(said)].map((text) =>
    evidenceFor(subject, reading, text, locale, only),
  );
  const { likelihood, covered, bearers } = joined(whole!, parts);
  const lead = Math.abs(likelihood - 0.5);
  const truth = lead < leastLead.given || covered < leastCovered ? undefined : likelihood > 0.5;
  const best = bearers
    .filter(({ holds }) => truth === undefined || holds > 0.5 === truth)
    .reduce<Bearer | undefined>((first, one) => (weightOf(one) > weightOf(first) ? one : first), undefined);
  if (best === undefined) return undefined;
  const { saying, nearness } = best;
  return { card: saying.card, claim: saying.claim, nearness, truth, lead };
}

function severalOf(said: string): readonly string[] {
  const clauses = clausesOf(said);
  return clauses.length > 1 ? clauses : [];
}

/** How likely a clause must be to hold, for all to hold with it, and for none to. */
const clear = { holds: 0.7, fails: 0.3 };

/** What is said of a statement and of its clauses: it fails with any of them, and holds only if all do. */
function joined(whole: Evidence, parts: readonly Evidence[]): Evidence {
  const [weakest] = parts.toSorted((a, b) => a.likelihood - b.likelihood);
  const [refuted] = parts
    .filter(({ covered }) => covered >= leastCovered)
    .toSorted((a, b) => a.likelihood - b.likelihood);
  if (weakest === undefined) return whole;
  const own = whole.likelihood;
  if (refuted !== undefined && refuted.likelihood < clear.fails)
    return refuted.likelihood < own ? refuted : whole;
  if (weakest.likelihood > clear.holds && parts.every(({ covered }) => covered >= leastCovered))
    return { ...whole, likelihood: Math.max(own, weakest.likelihood) };
  return weakest.likelihood < 0.5 && own > 0.5 ? { ...whole, likelihood: (own + 0.5) / 2 } : whole;
}

function weightOf(bearer: Bearer | undefined): number {
  return bearer === undefined ? -1 : bearer.share * Math.abs(bearer.holds - 0.5);
}

/** Holds a statement against what the cards say; a question that names cards is likely about those. */
export function evidenceFor(
  subject: Subject,
  reading: Reading,
  said: string,
  locale: Locale,
  only?: Card,
): Evidence {
  const all = bearingsOn(subject, reading, said, locale, only).map(({ saying, nearness, bearing }) => ({
    saying,
    nearness,
    covers: bearing.near.covers,
    pull: Math.exp(pull(bearing.near)),
    holds: holdsIf(saying.holds, bearing.turn),
  }));
  const none = Math.exp(pullOfNone);
  const sum = all.reduce((total, one) => total + one.pull, none);
  const bearers = all.map(({ saying, nearness, holds, pull: own }) => ({
    saying,
    nearness,
    holds,
    share: own / sum,
    strength: own / (own + usualPull),
  }));
  return {
    likelihood: bearers.reduce((total, { share, holds }) => total + share * holds, (none / sum) * 0.5),
    covered: Math.max(0, ...all.map(({ covers }) => covers)),
    bearers: bearers.toSorted((a, b) => b.share - a.share),
  };
}

/** The sayings that lie near a statement, and how each stands to it. */
export function bearingsOn(
  subject: Subject,
  { candidates }: Reading,
  said: string,
  locale: Locale,
  only?: Card,
): readonly { readonly saying: Saying; readonly nearness: number; readonly bearing: Bearing }[] {
  const sayings = subject.sayings[locale]();
  const best = candidates[0]?.score ?? 0;
  const settings = new Map(
    candidates.map(({ slug, score }, at) => [
      slug,
      { place: Math.min(1, at / places), behind: Math.min(1, (best - score) / farBehind) },
    ]),
  );
  const named = new Set(candidates.filter(({ support }) => support === "strong").map(({ slug }) => slug));
  const placeOf = ({ slug }: Card): number => settings.get(slug)?.place ?? 1;
  const added = (card: Card): number =>
    only === undefined || card === only ? cardCounts * (1 - placeOf(card)) : -1;
  return withAndWithoutContrast(said).flatMap((statement) => {
    const text = subject.unify(statement, locale);
    const asked = readStatement(text, subject.findTerms.inQuestion);
    return sayings
      .nearest(text, added)
      .filter(({ saying: { card } }) => only === undefined || card === only)
      .map(({ saying, nearness }) => {
        const { slug } = saying.card;
        const setting = {
          nearness,
          isProse: saying.isProse,
          ...(settings.get(slug) ?? { place: 1, behind: 1 }),
          unnamed: Number(named.size > 0 && !named.has(slug)),
        };
        const read = sayings.read(saying);
        return {
          saying,
          nearness,
          bearing: bearingOf(asked, read, setting, sayings.weightOf, subject.exchanges),
        };
      });
  });
}
