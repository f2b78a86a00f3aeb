import type { Card } from "../content/card.ts";
import { findCard } from "../content/cards.ts";
import { freeze } from "../freeze.ts";
import type { Locale } from "../locale.ts";
import { decide } from "./decide.ts";
import { details } from "./details.ts";
import { visible } from "./normalise.ts";
import { read, type Reading } from "./read.ts";
import type { AskOptions, AskResult } from "./result.ts";
import { type Shape, shapeOf } from "./shape.ts";
import { answerText, decline, suggestText, unreadable, withoutVerdict } from "./wording.ts";

const longest = 500;

/** One way to answer for each shape of question; a new kind of answer is a new row. */
const answerers: Readonly<Record<Shape, (asked: Asked) => AskResult>> = {
  concept: answerConcept,
  compute: showCard,
  choice: showCard,
  truth: showCard,
};

interface Asked {
  readonly text: string;
  readonly shape: Shape;
  readonly reading: Reading;
  readonly card: Card;
  readonly others: readonly string[];
  readonly locale: Locale;
}

/**
 * Answers a question in free words, Korean or English, from the cards; no language model is involved.
 *
 * Comes back with "answer" (a card answers), "suggest" (one to three cards may be meant, or the concept has no
 * card yet) or "unknown" (an honest "I don't know"). Everyday words in another sense (the saddle of a bicycle)
 * are not answered. Calculations, multiple choice and true-or-false questions get their card as a suggestion,
 * without a verdict. Questions longer than 500 characters are declined. Never throws on any string, and never
 * repeats the question's own words.
 *
 * @example
 * ```ts
 * import { ask } from "@opt/study";
 * const { outcome, card } = ask("모멘텀이 뭐예요?", { locale: "ko" });
 * console.log(outcome, card);
 * // → answer momentum
 * console.log(ask("How much is a bicycle saddle?", { locale: "en" }).outcome);
 * // → unknown
 * ```
 */
export function ask(question: string, { locale }: AskOptions): AskResult {
  const text = visible(question);
  if (text === "") return unknown(locale, unreadable.empty[locale]);
  if (Array.from(text).length > longest) return unknown(locale, unreadable.long[locale]);
  if (!/\p{L}/u.test(text)) return unknown(locale, unreadable.wordless[locale]);
  return freeze(answer(text, locale));
}

function answer(text: string, locale: Locale): AskResult {
  const reading = read(text);
  const { outcome, cards, missing } = decide(reading);
  if (outcome === "unknown") return unknown(locale, decline[locale]);
  const candidates = cards.map(findCard).filter((card) => card !== undefined);
  const [card, ...others] = candidates;
  const shape = shapeOf(text);
  if (outcome === "suggest" || card === undefined) {
    const parsed = { shape, terms: [...reading.found.keys()] };
    return { outcome: "suggest", locale, text: suggestText(candidates, missing, locale), cards, parsed };
  }
  return answerers[shape]({ text, shape, reading, card, others: others.map(({ slug }) => slug), locale });
}

function answerConcept({ text, reading, card, others, locale }: Asked): AskResult {
  const related = [...new Set([...others, ...card.prerequisites.filter(findCard)])];
  return {
    outcome: "answer",
    locale,
    text: answerText(card, details(card, text, reading, locale), locale),
    card: card.slug,
    cards: related,
    parsed: { shape: "concept", terms: [...reading.found.keys()] },
  };
}

function showCard({ shape, reading, card, others, locale }: Asked): AskResult {
  if (shape === "concept") throw new TypeError("a concept has an answer of its own");
  return {
    outcome: "suggest",
    locale,
    text: withoutVerdict(card, shape, locale),
    cards: [card.slug, ...others],
    parsed: { shape, terms: [...reading.found.keys()] },
  };
}

function unknown(locale: Locale, text: string): AskResult {
  return freeze({ outcome: "unknown", locale, text });
}
