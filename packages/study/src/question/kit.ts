import type { Card } from "../pack/card.ts";
import type { Template } from "./template.ts";

/** What a study draws its questions from. */
export interface Kit {
  readonly cards: readonly Card[];
  readonly findCard: (slug: string) => Card | undefined;
  readonly templates: readonly Template[];
}
