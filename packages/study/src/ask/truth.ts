import { relationOf, type Relation } from "../language/polarity.ts";
import type { Locale } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";
import {
  changesWithOther,
  exchangesRoles,
  type NearStatement,
  type Read,
  readStatement,
  replacesWords,
  sharedOrder,
  sharesPredicate,
  speakOfOthers,
  withAndWithoutContrast,
} from "./statements.ts";
import type { Subject } from "./subject.ts";

/** What the cards say about a statement. */
export interface Verdict {
  readonly card: Card;
  /** The claim, or what a sentence of the card's text says. */
  readonly claim: Claim;
  readonly nearness: number;
  /** Undefined where the claims do not tell. */
  readonly truth: boolean | undefined;
  /** Whether the nearest claim settles it; else it is only likely. */
  readonly isSure: boolean;
}

/** How near a claim must be for a verdict; one that says the opposite must be nearer. */
const nearEnough: Readonly<Record<Relation, number>> = {
  same: 0.26,
  "same-twice-turned": 0.4,
  opposite: 0.3,
  "other-number": 0.36,
  "more-numbers": 0.5,
  unclear: Infinity,
};
/** How near it must be where statement and claim speak of different things as well. */
const nearDespiteOthers = 0.3;
/** How near where the statement ends in another verb than the claim. */
const nearDespiteVerb = 0.24;
/** How far a claim must be ahead of those that lead to another verdict. */
const clearLead = 0.06;
/** How far the nearest claim that settles it may be behind one that does not. */
const mostBehind = 0.1;
/** What a claim loses that stands to the statement in another way than "same", when claims compete. */
const penalty: Readonly<Record<Relation, number>> = {
  same: 0,
  "same-twice-turned": 0.1,
  opposite: 0.1,
  "other-number": 0.12,
  "more-numbers": 0.12,
  unclear: 0.25,
};
const penalties = { others: 0.18, verb: 0.06, unsettled: 0.15, place: 0.06, unnamed: 0.12 };
/** What it gains whose words stand in the order of the statement's. */
const orderCounts = 0.15;
const mostCompared = 10;
/** How near, in all, claims must be that make a verdict likely, and by how much ahead of those that say otherwise. */
const likely = { value: 0.03, lead: 0.06 };

/** The verdict of the nearest claims of some cards on a statement. */
export function judge(
  subject: Subject,
  cards: readonly Card[],
  said: string,
  locale: Locale,
  named: ReadonlySet<string> = new Set(),
): Verdict | undefined {
  const found = comparisons(subject, cards, said, locale);
  return verdictFrom(found.map((one) => heldBack(one, named)));
}

/** A statement that names a card is about that one. */
function heldBack(one: Compared, named: ReadonlySet<string>): Compared {
  const isNamed = named.size === 0 || named.has(one.card.slug);
  return isNamed ? one : { ...one, value: one.value - penalties.unnamed };
}

/**
 * The verdict that comparisons lead to: a sure one where the nearest claim settles it and no other says otherwise, a
 * likely one where most speaks for one side, else none.
 */
export function verdictFrom(found: readonly Compared[]): Verdict | undefined {
  const order = found.toSorted((a, b) => b.value - a.value);
  const settled = order.filter(({ truth }) => truth !== undefined);
  const [nearest, best] = [order[0], settled[0]];
  if (nearest === undefined) return undefined;
  const rival = settled.find(({ truth }) => truth !== best?.truth);
  const isClear =
    best !== undefined &&
    nearest.value - best.value <= mostBehind &&
    (rival === undefined || best.value - rival.value >= clearLead);
  if (isClear) return best;
  const [first, other] = [true, false]
    .map((side) => order.find(({ leaning }) => leaning === side))
    .toSorted((a, b) => (b?.value ?? none) - (a?.value ?? none));
  const isLikely =
    first !== undefined && first.value >= likely.value && first.value - (other?.value ?? none) >= likely.lead;
  return isLikely
    ? { ...first, truth: first.leaning, isSure: false }
    : { ...nearest, truth: undefined, isSure: false };
}

const none = -1;

/** How a statement stands to all that some cards say about its matter. */
export function comparisons(
  { findTerms, statementsOf, unify }: Subject,
  cards: readonly Card[],
  said: string,
  locale: Locale,
): readonly Compared[] {
  const readings = withAndWithoutContrast(said).map((text) =>
    readStatement(unify(text, locale), findTerms.inQuestion),
  );
  return readings.flatMap((asked) =>
    cards.flatMap((card, place) => {
      const near = statementsOf(
        card,
        locale,
      )(asked.text)
        .filter(({ statement }) => statement.hasContrast === asked.hasContrast)
        .slice(0, mostCompared);
      return near.map((one) => compare(asked, one, card, place));
    }),
  );
}

/** How a statement stands to one of a card. */
export interface Compared extends Verdict {
  /** What the card says, as it was compared. */
  readonly text: string;
  /** The verdict that would follow, however far away it is. */
  readonly leaning: boolean | undefined;
  /** By which claims compete. */
  readonly value: number;
}

function compare(asked: Read, { statement, nearness }: NearStatement, card: Card, place: number): Compared {
  const { claim, holds } = statement;
  const relation = relationBetween(asked, statement);
  const isElsewhere = speakOfOthers(asked, statement);
  const isOtherVerb = !sharesPredicate(asked, statement);
  const least = Math.max(
    nearEnough[relation],
    isElsewhere ? nearDespiteOthers : 0,
    isOtherVerb ? nearDespiteVerb : 0,
  );
  const isReplaced = relation === "same" && isElsewhere && replacesWords(asked, statement);
  const isApt = !isReplaced && settles(asked, holds, statement, relation);
  const isSettled = nearness >= least && isApt;
  const value =
    nearness +
    orderCounts * sharedOrder(asked, statement) -
    penalty[relation] -
    (isElsewhere ? penalties.others : 0) -
    (isOtherVerb ? penalties.verb : 0) -
    (isApt ? 0 : penalties.unsettled) -
    penalties.place * place;
  const leaning = isApt ? verdictOf(holds, relation) : undefined;
  const truth = isSettled ? leaning : undefined;
  return { card, claim, text: statement.text, nearness, truth, isSure: isSettled, leaning, value };
}

/** How one statement stands to another by their signs, and by who is said to do what. */
function relationBetween(asked: Read, statement: Read): Relation {
  if (changesWithOther(asked, statement)) return "unclear";
  const relation = relationOf(asked.polarity, statement.polarity);
  return relation === "same" && exchangesRoles(asked, statement) ? "opposite" : relation;
}

/**
 * "Not always" is not a verdict on what is only said not to hold always, nor "it may" on what is said to hold always; and
 * where it is false that larger is always better, smaller need not be.
 */
function settles(asked: Read, holds: boolean, { polarity }: Read, relation: Relation): boolean {
  if (relation === "opposite" && !holds) return !(asked.polarity.isUniversal && polarity.isUniversal);
  if (relation !== "same") return true;
  return holds
    ? !asked.polarity.isSweeping || polarity.isUniversal
    : asked.polarity.isUniversal || !polarity.isUniversal;
}

function verdictOf(holds: boolean, relation: Relation): boolean | undefined {
  if (relation === "same" || relation === "same-twice-turned" || relation === "more-numbers") return holds;
  if (relation === "opposite") return !holds;
  // Another number than the right one is wrong; another number than a wrong one may be right.
  return relation === "other-number" && holds ? false : undefined;
}
