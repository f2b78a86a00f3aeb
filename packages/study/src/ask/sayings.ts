import { createNearness } from "../language/nearness.ts";
import { sentencesOf } from "../language/sentences.ts";
import { stemsOf } from "../language/stems.ts";
import type { Locale } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";
import { wordingsOf } from "../pack/exchanges.ts";
import { type Read, withAndWithoutContrast } from "./statements.ts";

/** Something a card says is so, or is not so. */
export interface Saying {
  readonly card: Card;
  readonly claim: Claim;
  readonly holds: boolean;
  /** Whether it is a sentence of the card's text. */
  readonly isProse: boolean;
  readonly text: string;
}

/** All that the cards say in one language, to hold statements against. */
export interface Sayings {
  /** What lies nearest, by the nearness itself and what is added to it for the card. */
  readonly nearest: (
    text: string,
    added: (card: Card) => number,
  ) => readonly { readonly saying: Saying; readonly nearness: number }[];
  readonly read: (saying: Saying) => Read;
  /** How telling a word is, by its stem: the fewer claims have it, the more. */
  readonly weightOf: (stem: string) => number;
}

const mostCompared = 30;
const leastNear = 0.04;

/** The claims of cards in all their wordings and the sentences of their texts. */
export function createSayings(
  cards: readonly Card[],
  locale: Locale,
  unify: (text: string) => string,
  read: (text: string) => Read,
): Sayings {
  const all = cards.flatMap((card) => sayingsOf(card, locale, unify));
  const counts = new Map<string, number>();
  const claims = new Map<Claim, Set<string>>();
  for (const { claim, text } of all) {
    const own = claims.get(claim) ?? new Set();
    claims.set(claim, own);
    for (const stem of stemsOf(text)) own.add(stem.text);
  }
  for (const own of claims.values()) for (const stem of own) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.log(claims.size + 1);
  const weightWith = (count: number): number => Math.log((claims.size + 1) / (count + 1)) / most;
  const weights = new Map(Array.from(counts, ([stem, count]) => [stem, weightWith(count)] as const));
  const unseen = weightWith(0);
  const near = createNearness(all.map(({ text }) => text));
  const cardOf = Uint16Array.from(all, ({ card }) => cards.indexOf(card));
  const known = new Map<Saying, Read>();
  return {
    weightOf: (stem) => weights.get(stem) ?? unseen,
    read: (saying) => {
      const found = known.get(saying) ?? read(saying.text);
      known.set(saying, found);
      return found;
    },
    nearest: (text, added) => {
      const nearness = near(text);
      const places = bestPlaces(nearness, cardOf, Float64Array.from(cards, added));
      return places.map((at) => ({ saying: all[at]!, nearness: nearness[at]! }));
    },
  };
}

/** Where the best stand, by their nearness and what their card adds, the best first; of equals the first first. */
function bestPlaces(nearness: Float64Array, cardOf: Uint16Array, added: Float64Array): readonly number[] {
  const [places, ranks]: [number[], number[]] = [[], []];
  for (let at = 0; at < nearness.length; at++) {
    if (!(nearness[at]! > leastNear)) continue;
    const rank = nearness[at]! + added[cardOf[at]!]!;
    let place = ranks.length;
    if (place === mostCompared) {
      if (rank <= ranks[place - 1]!) continue;
      ranks.pop();
      places.pop();
      place -= 1;
    }
    while (place > 0 && ranks[place - 1]! < rank) place -= 1;
    ranks.splice(place, 0, rank);
    places.splice(place, 0, at);
  }
  return places;
}

function sayingsOf(card: Card, locale: Locale, unify: (text: string) => string): readonly Saying[] {
  const claimed = card.claims.flatMap((claim) =>
    wordingsOf(claim, locale).map((wording) => Object.assign(wording, { card, claim, isProse: false })),
  );
  const prose = sentencesOf(`${card.short[locale]} ${card.long[locale]}`).map((text) => ({
    text,
    card,
    claim: asClaim(text),
    holds: true,
    isProse: true,
  }));
  return [...claimed, ...prose].flatMap((saying) =>
    withAndWithoutContrast(saying.text).map((text) => Object.assign({}, saying, { text: unify(text) })),
  );
}

const none = { ko: [], en: [] };

/** A sentence of a card's text is true, and its own reason. */
function asClaim(text: string): Claim {
  return { id: "", truth: true, ko: text, en: text, why: { ko: "", en: "" }, also: none, denied: none };
}
