import { seeded } from "../src/language/seeded.ts";
import type { Claim } from "../src/pack/card.ts";
import { learnExchanges } from "../src/pack/exchanges.ts";
import type { Pack } from "../src/pack/pack.ts";

/** What is kept of a pack, in hundredths. */
const kept = { claims: 60, wordings: 35 };

/** A pack that lacks some of its claims and most of their other wordings: what a question meets that none was made for. */
export function thinned(pack: Pack, seed: number): Pack {
  const random = seeded(seed);
  const some = (texts: Claim["also"]): Claim["also"] => ({
    ko: texts.ko.filter(() => random(100) < kept.wordings),
    en: texts.en.filter(() => random(100) < kept.wordings),
  });
  const cards = pack.cards.map((card) => ({
    ...card,
    claims: card.claims
      .filter(() => random(100) < kept.claims)
      .map((claim) => Object.assign({}, claim, { also: some(claim.also), denied: some(claim.denied) })),
  }));
  return { ...pack, cards, learned: { ...pack.learned, exchanges: learnExchanges({ ...pack, cards }) } };
}
