import type { Locale } from "../locale.ts";
import type { Card, Claim } from "./card.ts";

/** How well the claims of some cards are told apart by their looks alone: 0.5 is chance. */
export interface Guessed {
  /** The mean of the shares of true and of false claims that are guessed right. */
  readonly share: number;
  /** By card, easiest to guess first: claims guessed right, of how many. */
  readonly cards: readonly { readonly slug: string; readonly right: number; readonly claims: number }[];
  /** What gives claims away, strongest first: above 0 where it speaks for true. */
  readonly signs: readonly { readonly name: string; readonly weight: number }[];
}

/** What can be seen of a statement by who knows nothing of its matter. */
const looks: Readonly<Record<Locale, Readonly<Record<string, RegExp>>>> = {
  ko: {
    negation: /않|(?:^|\s)안\s|못|아니|없/gu,
    always:
      /항상|언제나|반드시|무조건|절대|모든|모두|어떤 .{1,8}든|전부|완전히|오직|뿐|(?<=[가-힣])만(?=\s|$)|전혀|저절로|자동/gu,
    hedge:
      /수 있|수도|때가 있|때도|보통|대개|흔히|거의|약 |정도|편이|기도 해|경우가|쯤|꼭 .{1,10}(?:않|아니)/gu,
    comparison: /보다|더 |덜 |가장|제일|클수록|ㄹ수록|을수록|할수록/gu,
    reason: /때문|라서|이라|니까|려면|위해/gu,
    condition: /면(?=\s|,)|때(?=\s|,|는|도)|에서도|해도|라도/gu,
  },
  en: {
    negation: /\b(?:not|no|never|nothing|none|without|cannot|neither|nor)\b|n['’]t\b/giu,
    always:
      /\b(?:always|never|every|all|any|must|only|completely|entirely|automatically|guarantees?|no matter|whatever|itself)\b/giu,
    hedge:
      /\b(?:can|may|might|could|often|usually|sometimes|about|nearly|roughly|mostly|tends?|hardly|some|need not|most|almost|typically|generally)\b/giu,
    comparison: /\b(?:more|less|fewer|than|most|least|better|worse|\w{3,}er)\b/giu,
    reason: /\b(?:because|so|since|therefore|that is why|to)\b/giu,
    condition: /\b(?:if|when|where|once|even|unless|although|though)\b/giu,
  },
};

type Row = Float64Array;

function lookOf(text: string, locale: Locale): Row {
  const counts = Object.values(looks[locale]).map((sign) => text.match(sign)?.length ?? 0);
  const words = text.split(/\s+/u).length;
  return Float64Array.from([
    ...counts,
    Math.log(text.length),
    Math.log(words),
    text.match(/\d+(?:[.,]\d+)*/gu)?.length ?? 0,
    text.match(/[,:;]/gu)?.length ?? 0,
    text.match(/[()]/gu)?.length ?? 0,
    text.match(/[=+×·/√²]/gu)?.length ?? 0,
  ]);
}

const names = [...Object.keys(looks.en), "length", "words", "numbers", "commas", "brackets", "formula"];

interface Example {
  readonly slug: string;
  readonly look: Row;
  readonly truth: boolean;
}

const parts = 10;

/**
 * Guesses the claims of each card with a logistic regression on looks (length, negation, "always", hedges, numbers, …)
 * that learned from the claims of other cards: what a learner gains who answers by the wording alone.
 */
export function guessBlindly(cards: readonly Card[], locale: Locale): Guessed {
  const all = standardized(
    cards.flatMap(({ slug, claims }) =>
      claims.map((claim: Claim) => ({ slug, truth: claim.truth, look: lookOf(claim[locale], locale) })),
    ),
  );
  const order = new Map(cards.map(({ slug }, index) => [slug, index % parts]));
  const guesses = Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
    const isHeld = ({ slug }: Example): boolean => order.get(slug) === part;
    const weights = learnLooks(all.filter((one) => !isHeld(one)));
    return all.filter(isHeld).map(({ slug, truth, look }) => {
      const isRight = score(weights, look) > 0 === truth;
      return { slug, truth, isRight };
    });
  });
  const byCard = cards.map(({ slug }) => {
    const own = guesses.filter((one) => one.slug === slug);
    return { slug, right: own.filter(({ isRight }) => isRight).length, claims: own.length };
  });
  const weights = learnLooks(all);
  const signs = names.map((name, at) => ({ name, weight: weights[at]! }));
  return {
    share:
      (shareOf(guesses.filter(({ truth }) => truth)) + shareOf(guesses.filter(({ truth }) => !truth))) / 2,
    cards: byCard.toSorted((a, b) => b.right / b.claims - a.right / a.claims),
    signs: signs.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}

function shareOf(guesses: readonly { readonly isRight: boolean }[]): number {
  return guesses.filter(({ isRight }) => isRight).length / Math.max(1, guesses.length);
}

/** The looks with mean 0 and variance 1. */
function standardized(all: readonly Example[]): readonly Example[] {
  const columns = names.map((_, at) => {
    const values = all.map(({ look }) => look[at]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  return all.map(({ look, ...rest }) => ({
    ...rest,
    look: look.map((value, at) => (value - columns[at]!.mean) / columns[at]!.deviation),
  }));
}

const rounds = 300;
const rate = 0.5;
const shrinking = 0.01;

/** The weights of the looks, and of none, that fit best; true and false claims count the same in all. */
function learnLooks(examples: readonly Example[]): Row {
  const weights = new Float64Array(names.length + 1);
  const nTrue = examples.filter(({ truth }) => truth).length;
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight, at) => (at < names.length ? shrinking * weight : 0));
    for (const { look, truth } of examples) {
      const share = 0.5 / (truth ? nTrue : examples.length - nTrue);
      const error = share * (1 / (1 + Math.exp(-score(weights, look))) - Number(truth));
      for (let at = 0; at < names.length; at++) slope[at]! += error * look[at]!;
      slope[names.length]! += error;
    }
    for (let at = 0; at < weights.length; at++) weights[at]! -= rate * slope[at]!;
  }
  return weights;
}

function score(weights: Row, look: Row): number {
  return look.reduce((sum, value, at) => sum + weights[at]! * value, weights[names.length]!);
}
