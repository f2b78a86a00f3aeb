import { InputError } from "../input-error.ts";
import type { Card, Claim } from "../pack/card.ts";
import type { Shelf } from "./shelf.ts";

/** The card of that slug. @throws {InputError} where there is none. */
export function cardOf({ cards, findCard }: Shelf, slug: string): Card {
  const card = findCard(slug);
  if (card !== undefined) return card;
  const known = cards.map((one) => one.slug).join(", ");
  throw new InputError("unknown-card", `card must be one of ${known}, got ${slug}`, { got: slug, known });
}

/** The claim of that id. @throws {RangeError} where the card has none. */
export function claimOf({ slug, claims }: Card, id: string): Claim {
  const claim = claims.find((one) => one.id === id);
  if (claim === undefined) throw new RangeError(`claim must be one of ${slug}'s, got ${id}`);
  return claim;
}
