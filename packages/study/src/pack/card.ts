import type { Bilingual, Locale } from "../locale.ts";

/** A statement about a card that is clearly true or false, with the reason. */
export interface Claim {
  /** Unique in its card and never reused: stored questions point at it. */
  readonly id: string;
  readonly truth: boolean;
  readonly ko: string;
  readonly en: string;
  readonly why: Bilingual;
  /** The same in other words, and the opposite, for recognising statements. */
  readonly also: Texts;
  readonly denied: Texts;
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

/** The demo that shows a card, with options that `describeDemo` accepts. */
export interface CardDemo {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A formula in two notations. */
export interface Formula {
  /** Unicode text, for places without typesetting. */
  readonly plain: string;
  readonly latex: string;
}

/** Texts by language. */
export type Texts = Readonly<Record<Locale, readonly string[]>>;

/** One concept: what it is, what is true and false about it, how people ask about it, and the sources. */
export interface Card {
  readonly slug: string;
  readonly title: Bilingual;
  /** At most 300 characters in each language. */
  readonly short: Bilingual;
  readonly long: Bilingual;
  /** Null where there is none. */
  readonly formula: Formula | null;
  /** An example calculation, worded so that the computations can answer it; null if there is none. */
  readonly example: Bilingual | null;
  /** Slugs to understand first. */
  readonly prerequisites: readonly string[];
  /** Spellings that mean this concept and nothing else. */
  readonly terms: Texts;
  /** Words that mean it only together with other words of the subject. */
  readonly everyday: Texts;
  /** A question that names all of these cards is answered by this one. */
  readonly joins: readonly string[];
  /** Questions this card answers, as people ask them. */
  readonly examples: Texts;
  /** The same in other words, most of them without the term. */
  readonly paraphrases: Texts;
  /** The claim that answers an example or paraphrase, by its text, if there is one. */
  readonly answeredBy: Readonly<Record<string, string>>;
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly demo: CardDemo | null;
}
