import { createNearestOf } from "../language/nearness.ts";
import type { Locale } from "../locale.ts";
import type { Card } from "../pack/card.ts";

/** How near the nearest of each card's own questions is to a text, by slug: 0 nothing shared, 1 the same words. */
export type AskedLike = (text: string) => ReadonlyMap<string, number>;

/** Compares a text with the questions of cards in one language, and with their titles. */
export function createAskedLike(cards: readonly Card[], locale: Locale): AskedLike {
  const asked = cards.map(({ examples, paraphrases, title }) => [
    ...examples[locale],
    ...paraphrases[locale],
    title.ko,
    title.en,
  ]);
  const near = createNearestOf(asked, "some");
  return (text) => {
    const nearness = near(text);
    const best = new Map<string, number>();
    for (let index = 0; index < cards.length; index++)
      if (nearness[index]! > 0) best.set(cards[index]!.slug, nearness[index]!);
    return best;
  };
}
