import type { Card } from "../pack/card.ts";

/** The cards that questions are about. */
export interface Shelf {
  readonly cards: readonly Card[];
  readonly findCard: (slug: string) => Card | undefined;
}
