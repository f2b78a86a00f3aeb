import type { Card, Locale } from "@opt/study";
import { limits } from "../port/limits.ts";
import type { Suggestion } from "../port/interaction.ts";
import { shorten } from "../port/text.ts";
import { createNameSearch, plain } from "./suggest.ts";
import { ask, cards, findCard } from "../study.ts";

function namesOf({ slug, title, terms, everyday }: Card): readonly string[] {
  return [slug, title.ko, title.en, ...[terms.ko, terms.en, everyday.ko, everyday.en].flat()];
}

const byName = createNameSearch(cards, namesOf);

/**
 * The cards whose names contain what was typed, in either language, best first; where there are none, those with
 * a name nearly like it; all of them for nothing typed.
 */
export function searchCards(typed: string): readonly Card[] {
  return byName.search(typed);
}

/** The nearest cards to a name that is none: by its letters, else by what it means; empty where nothing is near. */
export function offeredCards(typed: string, locale: Locale): readonly Card[] {
  const near = searchCards(typed);
  return (near.length > 0 ? near : meant(typed, locale)).slice(0, limits.buttonsPerRow);
}

/** The cards that a question in these words would lead to. */
function meant(typed: string, locale: Locale): readonly Card[] {
  const { card, cards: related = [] } = ask(typed, { locale });
  return [...new Set([...(card === undefined ? [] : [card]), ...related])].flatMap(
    (slug) => findCard(slug) ?? [],
  );
}

/** The card whose slug or name is just what was typed. */
export function cardNamed(typed: string): Card | undefined {
  return byName.named(typed);
}

/** Titles to pick from while a topic is typed. */
export function suggestTopics(typed: string, locale: Locale): readonly Suggestion[] {
  return searchCards(typed)
    .slice(0, limits.choices)
    .map(({ slug, title }) => ({ name: shorten(title[locale], limits.choiceName), value: slug }));
}

/** Questions to pick from while one is typed: the examples of the cards that fit, then examples that contain it. */
export function suggestQuestions(typed: string, locale: Locale): readonly Suggestion[] {
  const wanted = plain(typed);
  const found = searchCards(typed).map(({ examples }) => examples[locale]);
  const firsts = found.flatMap(([first]) => first ?? []);
  const containing = cards
    .flatMap(({ examples }) => examples[locale])
    .filter((text) => plain(text).includes(wanted));
  const questions = new Set([...firsts, ...containing, ...(wanted === "" ? [] : found.flat())]);
  return [...questions]
    .filter((text) => text.length <= limits.choiceName)
    .slice(0, limits.choices)
    .map((text) => ({ name: text, value: text }));
}
