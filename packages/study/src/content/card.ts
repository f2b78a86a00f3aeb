import type { Bilingual } from "../locale.ts";

/** A statement about a card that is plainly true or plainly false, and the reason. */
export interface Claim {
  /** Unique in its card and never reused: stored questions point at it. */
  readonly id: string;
  readonly truth: boolean;
  readonly ko: string;
  readonly en: string;
  readonly why: Bilingual;
}

/** Where a card's facts come from. */
export interface Source {
  readonly authors: string;
  readonly title: string;
  readonly year: number;
  /** Journal, conference or course. */
  readonly venue: string;
  readonly url?: string;
}

/** The demo that shows a card, with options that {@link describeDemo} accepts. */
export interface CardDemo {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** One concept: what it is, what is true and false about it, and where that is written. */
export interface Card {
  readonly slug: string;
  readonly title: Bilingual;
  /** At most 300 characters in each language. */
  readonly short: Bilingual;
  readonly long: Bilingual;
  /** Plain Unicode text, or null where there is none. */
  readonly formula: string | null;
  /** Slugs to understand first. */
  readonly prerequisites: readonly string[];
  readonly aliases: { readonly ko: readonly string[]; readonly en: readonly string[] };
  /** Questions this card answers, as people ask them. */
  readonly examples: { readonly ko: readonly string[]; readonly en: readonly string[] };
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly demo: CardDemo | null;
}
