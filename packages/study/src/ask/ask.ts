import type { Card } from "../content/card.ts";
import { findCard } from "../content/cards.ts";
import { compute } from "../compute/compute.ts";
import { freeze } from "@opt/description";
import type { Locale } from "../locale.ts";
import { computedResult } from "./computed.ts";
import { decide, type Decision, mostSuggestions } from "./decide.ts";
import { details } from "./details.ts";
import { guess } from "./guess.ts";
import { visible } from "./normalise.ts";
import { read, type Reading } from "./read.ts";
import type { AskOptions, AskResult } from "./result.ts";
import { type Shape, shapeOf } from "./shape.ts";
import { answerText, decline, guessText, suggestText, unreadable, withoutVerdict } from "./wording.ts";

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
  const computed = compute(question, { locale });
  return freeze(computed === undefined ? answer(text, locale) : computedResult(computed));
}

function answer(text: string, locale: Locale): AskResult {
  const reading = read(text);
  const decision = decide(reading);
  const [card, ...others] = decision.cards.flatMap((slug) => findCard(slug) ?? []);
  if (decision.outcome !== "answer" || card === undefined) return offer(text, reading, decision, locale);
  const shape = shapeOf(text);
  return answerers[shape]({ text, shape, reading, card, others: others.map(({ slug }) => slug), locale });
}

/** What may have been meant, also where a term was misspelt; never its answer. */
function offer(text: string, reading: Reading, decision: Decision, locale: Locale): AskResult {
  if (reading.found.size === 0 && reading.unknown.length === 0)
    return unknown(locale, unreadable.vague[locale]);
  const guessed = reading.decoy || decision.missing !== undefined ? undefined : guess(text, reading);
  if (decision.outcome === "unknown") {
    if (guessed === undefined) return unknown(locale, decline[locale]);
    return suggest(text, guessed.reading, guessed.decision, locale, guessText);
  }
  const cards = [
    ...(guessed?.decision.outcome === "answer" ? guessed.decision.cards : []),
    ...decision.cards,
  ];
  const known = { ...decision, cards: [...new Set(cards)].slice(0, mostSuggestions) };
  return suggest(text, reading, known, locale, suggestText);
}

function suggest(
  text: string,
  { found }: Reading,
  { cards, missing }: Decision,
  locale: Locale,
  words: typeof suggestText,
): AskResult {
  const candidates = cards.flatMap((slug) => findCard(slug) ?? []);
  const parsed = { shape: shapeOf(text), terms: [...found.keys()] };
  return { outcome: "suggest", locale, text: words(candidates, missing, locale), cards, parsed };
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
