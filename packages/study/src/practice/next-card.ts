import { freeze } from "@opt/description";
import { checkLocale, type Locale } from "../locale.ts";
import type { Card } from "../pack/card.ts";
import { chooseCard, type Choice, type Why } from "./choose.ts";
import type { Evidence } from "./knowledge.ts";
import { explainChoice } from "./words.ts";

/** The card to practise next. */
export interface NextCard {
  readonly card: Card;
  readonly why: Why;
  /** Why, in a sentence. */
  readonly text: string;
  /** How likely it is that the learner knows it well already. */
  readonly known: number;
}

export interface NextCardRequest {
  /** What the learner has answered so far, oldest first. */
  readonly evidence: readonly Evidence[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly locale: Locale;
}

/**
 * The card to practise next, and why in a sentence: what is not known well, yet can be understood by now.
 *
 * @throws {RangeError} where there is no card, a time is not a number, or the locale is none of ours.
 */
export function nextCard(cards: readonly Card[], { evidence, now, locale }: NextCardRequest): NextCard {
  checkLocale(locale);
  if (!Number.isFinite(now)) throw new RangeError(`now must be a number of milliseconds, got ${now}`);
  for (const { card, at } of evidence)
    if (!Number.isFinite(at))
      throw new RangeError(`at must be a number of milliseconds, got ${at} for ${card}`);
  const choice = chooseCard(cards, evidence, now);
  const card = cards.find(({ slug }) => slug === choice.card)!;
  const { why, belief } = choice;
  return freeze({
    card,
    why,
    text: explainChoice(why, card, groundOf(choice, card, cards), locale),
    known: belief.known,
  });
}

/** The last of what a card builds on. */
function groundOf({ why }: Choice, { prerequisites }: Card, cards: readonly Card[]): Card | undefined {
  if (why !== "unlocked" && why !== "early") return undefined;
  return cards.findLast(({ slug }) => prerequisites.includes(slug));
}
