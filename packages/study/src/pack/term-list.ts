import type { Texts } from "./card.ts";
import type { MissingConcept, PackSource } from "./pack.ts";

/** A spelling of a concept. */
export interface Term {
  readonly slug: string;
  /** "strong": it means nothing else; "everyday": it does, and counts only beside other words of the subject. */
  readonly strength: "strong" | "everyday" | "context";
  /** Whether a card speaks for it. */
  readonly hasCard: boolean;
  readonly text: string;
}

/** A term found in a question. */
export interface FoundTerm extends Term {
  /** Where in the question's letters without spaces. */
  readonly from: number;
  readonly to: number;
  /** Letters that had to be mended. */
  readonly slips: number;
}

export function found(
  { slug, strength, hasCard, text }: Term,
  from: number,
  to: number,
  slips: number,
): FoundTerm {
  return { slug, strength, hasCard, text, from, to, slips };
}

/** Every spelling of a pack. */
export function termsOf({
  cards,
  concepts,
  context,
}: Pick<PackSource, "cards" | "concepts" | "context">): readonly Term[] {
  const own = new Set(cards.map(({ slug }) => slug));
  const rows = (texts: Texts, rest: Omit<Term, "text">): readonly Term[] =>
    Array.from(new Set([...texts.ko, ...texts.en].map((text) => text.toLowerCase())), (text) =>
      Object.assign({ text }, rest),
    );
  const both = (
    one: Pick<MissingConcept, "slug" | "terms" | "everyday">,
    hasCard: boolean,
  ): readonly Term[] => [
    ...rows(one.terms, { slug: one.slug, strength: "strong", hasCard }),
    ...rows(one.everyday, { slug: one.slug, strength: "everyday", hasCard }),
  ];
  return [
    ...cards.flatMap((card) => both(card, true)),
    ...concepts.filter(({ slug }) => !own.has(slug)).flatMap((concept) => both(concept, false)),
    ...rows(context, { slug: "", strength: "context", hasCard: false }),
  ];
}
