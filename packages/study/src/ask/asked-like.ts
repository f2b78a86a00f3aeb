import { createNearness } from "../language/nearness.ts";
import type { Card } from "../pack/card.ts";
import { questionsOf } from "../pack/lessons.ts";

/** How near the nearest of each card's own questions is to a text, by slug: 0 nothing shared, 1 the same words. */
export type AskedLike = (text: string) => ReadonlyMap<string, number>;

/** Compares a text with the questions and the titles of cards. */
export function createAskedLike(cards: readonly Card[]): AskedLike {
  const asked = cards.flatMap((card) =>
    [...questionsOf(card), card.title.ko, card.title.en].map((text) => ({ slug: card.slug, text })),
  );
  const near = createNearness(asked.map(({ text }) => text));
  return (text) => {
    const nearness = near(text);
    const best = new Map<string, number>();
    asked.forEach(({ slug }, at) => {
      if (nearness[at]! > (best.get(slug) ?? 0)) best.set(slug, nearness[at]!);
    });
    return best;
  };
}
