import { numbersBeyond } from "../language/numbers.ts";
import { turnsBetween } from "../language/opposites.ts";
import { lackedBy, type Polarity } from "../language/polarity.ts";
import type { Exchanges } from "../pack/exchanges.ts";
import {
  changesWithOther,
  exchangesRoles,
  type Read,
  replacesWords,
  sharedOrder,
  sharesPredicate,
  speakOfOthers,
} from "./statements.ts";
import { deniedBetween, exchanged, likenessesOf, overlapsIn } from "./word-overlap.ts";

/** What tells how much a saying has to do with a statement. */
export const nearSignals = [
  "nearness",
  "covers",
  "covered",
  "leftAsked",
  "leftSaid",
  "leftBoth",
  "inOrder",
  "otherThings",
  "otherVerb",
  "isProse",
  "place",
  "behind",
  "unnamed",
  "otherSign",
  "turned",
  "otherNumbers",
  "otherContrast",
  "length",
  "synonyms",
  "indifferentAsked",
] as const;

/** What tells whether it says the same or the opposite. */
export const turnSignals = [
  "bias",
  "otherSign",
  "turnedOnce",
  "turnedTwice",
  "isOdd",
  "lacks",
  "otherClauses",
  "otherNumber",
  "moreNumbers",
  "fewerNumbers",
  "numbersMoved",
  "rolesExchanged",
  "wordsReplaced",
  "leftAsked",
  "leftSaid",
  "leftBoth",
  "otherThings",
  "otherVerb",
  "nearness",
  "sweepingAsked",
  "sweepingSaid",
  "allowingAsked",
  "allowingSaid",
  "permittingAsked",
  "permittingSaid",
  "changesWithOther",
  "inOrder",
  "isProse",
  "bothNegated",
  "covers",
  "covered",
  "synonyms",
  "opposites",
  "added",
  "removed",
  "denied",
  "deniedAsked",
  "deniedSaid",
  "indifferentAsked",
  "indifferentSaid",
  "ownTurnedOnce",
  "isOwnOdd",
] as const;

type Values<Name extends string> = Readonly<Record<Name, number>>;

/** The signals between a statement and a saying, each about 0 to 1. */
export interface Bearing {
  readonly near: Values<(typeof nearSignals)[number]>;
  readonly turn: Values<(typeof turnSignals)[number]>;
}

/** What is known of a saying beside its words. */
export interface Setting {
  readonly nearness: number;
  readonly isProse: boolean;
  /** Its card's place among those that the question may be about, how far behind the best, and whether others are named. */
  readonly place: number;
  readonly behind: number;
  readonly unnamed: number;
}

/** The words beyond which more of them tell nothing more. */
const mostLeft = 2;
const longest = 15;

/** How a saying stands to a statement. */
export function bearingOf(
  asked: Read,
  said: Read,
  { nearness, isProse, place, behind, unnamed }: Setting,
  weightOf: (stem: string) => number,
  exchanges: Exchanges,
): Bearing {
  const [a, b] = [asked.polarity, said.polarity];
  const likenesses = likenessesOf(asked.stems, said.stems);
  const [ofAsked, ofSaid] = overlapsIn(likenesses, weightOf);
  const [leftAsked, leftSaid] = [
    Math.min(1, ofAsked.left / mostLeft),
    Math.min(1, ofSaid.left / mostLeft),
  ] as const;
  const exchange = exchanged(ofAsked.leftOver, ofSaid.leftOver, exchanges);
  const numbers = numbersBetween(a, b);
  const turns = turnsBetween(a.ends, b.ends);
  const ownTurns = turnsBetween(a.ownEnds, b.ownEnds);
  const lacks = lackedBy(a, b) + lackedBy(b, a);
  const roles = Number(exchangesRoles(asked, said));
  const denied = deniedBetween(asked, said, likenesses);
  const shared = {
    nearness,
    covers: ofAsked.share,
    covered: ofSaid.share,
    leftAsked,
    leftSaid,
    leftBoth: Math.min(leftAsked, leftSaid),
    inOrder: sharedOrder(asked, said),
    otherThings: Number(speakOfOthers(asked, said)),
    otherVerb: Number(!sharesPredicate(asked, said)),
    isProse: Number(isProse),
    otherSign: Number(a.isNegated !== b.isNegated),
    synonyms: exchange.synonyms,
  };
  return {
    near: {
      ...shared,
      place,
      behind,
      unnamed,
      turned: Math.min(1, turns),
      otherNumbers: Math.min(1, numbers.otherNumber + numbers.moreNumbers / 2),
      otherContrast: Number(asked.hasContrast !== said.hasContrast),
      length: Math.min(1, said.stems.length / longest),
      indifferentAsked: Number(a.isIndifferent && !b.isIndifferent),
    },
    turn: {
      ...shared,
      ...exchange,
      ...numbers,
      bias: 1,
      turnedOnce: Number(turns === 1),
      turnedTwice: Number(turns === 2),
      isOdd: (denied.turned + turns + lacks + roles) % 2,
      lacks: Math.min(1, lacks),
      otherClauses: Number(a.clauses !== b.clauses),
      rolesExchanged: roles,
      wordsReplaced: Number(replacesWords(asked, said)),
      sweepingAsked: Number(a.isSweeping && !b.isSweeping),
      sweepingSaid: Number(b.isSweeping && !a.isSweeping),
      allowingAsked: Number(a.isAllowing && !b.isAllowing),
      allowingSaid: Number(b.isAllowing && !a.isAllowing),
      permittingAsked: Number(a.isPermitting && !b.isPermitting),
      permittingSaid: Number(b.isPermitting && !a.isPermitting),
      changesWithOther: Number(changesWithOther(asked, said)),
      bothNegated: Number(a.isNegated && b.isNegated),
      denied: denied.turned,
      deniedAsked: denied.onlyAsked,
      deniedSaid: denied.onlySaid,
      indifferentAsked: Number(a.isIndifferent && !b.isIndifferent),
      indifferentSaid: Number(b.isIndifferent && !a.isIndifferent),
      ownTurnedOnce: Number(ownTurns === 1),
      isOwnOdd: (denied.turned + ownTurns + lacks) % 2,
    },
  };
}

const sameNumbers = { otherNumber: 0, moreNumbers: 0, fewerNumbers: 0, numbersMoved: 0 } as const;

function numbersBetween(a: Polarity, b: Polarity) {
  if (a.numbers.length === 0 && b.numbers.length === 0 && a.digits.length === 0) return sameNumbers;
  const extraA = numbersBeyond([...new Set(a.numbers)], b.numbers);
  const extraB = numbersBeyond([...new Set(b.numbers)], a.numbers);
  const isOther = extraA.length > 0 && extraB.length > 0;
  // "one of them" is no number to speak of where the other statement has none
  const [ownA, ownB] = isOther
    ? [extraA, extraB]
    : [extraA, extraB].map((all) => all.filter((one) => one !== 1));
  const isFilledIn = ownA.length === 1 && ownB.length === 0 && b.hasVariable;
  const isMoved =
    ownA.length === 0 &&
    a.digits.length === b.digits.length &&
    a.digits.some((number, at) => number !== b.digits[at]);
  return {
    otherNumber: Number(isOther),
    moreNumbers: Number(!isOther && ownA.length > 0 && !isFilledIn),
    fewerNumbers: Number(!isOther && ownB.length > 0),
    numbersMoved: Number(isMoved),
  };
}
