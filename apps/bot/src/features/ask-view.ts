import type { AskResult, Card, Locale } from "@opt/study";
import { words } from "../i18n/words.ts";
import { encodeId } from "../port/custom-id.ts";
import { layRows } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import type { Button, Message } from "../port/message.ts";
import { quoted, shorten } from "../port/text.ts";
import { browseButton } from "./browse-view.ts";
import { cardButton, cardButtons, demoButtons } from "./card-view.ts";
import { cards, demos, findCard } from "../study.ts";

/** The first question a card answers. */
export function exampleOf(card: Card | undefined, locale: Locale): string | undefined {
  return card?.examples[locale][0];
}

/** Buttons that ask an example question each, for the cards that exist. */
export function exampleButtons(slugs: readonly string[], locale: Locale): readonly Button[] {
  return slugs.flatMap((slug) => {
    const example = exampleOf(findCard(slug), locale);
    return example === undefined
      ? []
      : [{ id: encodeId("ask", slug), label: shorten(example, limits.buttonLabel) }];
  });
}

const ourStarters: readonly string[] = ["momentum", "saddle-point", "k-fold"];

/** Cards to begin with: ours, or the first of a group's own. */
export const starters: readonly string[] = ourStarters.every((slug) => findCard(slug))
  ? ourStarters
  : cards.slice(0, 3).map(({ slug }) => slug);

function buttonsOf({ outcome, card: slug, cards: related = [] }: AskResult, locale: Locale) {
  if (outcome === "unknown") return [[...exampleButtons(starters, locale), browseButton(locale)]];
  const card = slug === undefined ? undefined : findCard(slug);
  const own = card
    ? [cardButton(card, locale, words(locale).ask.more), ...demoButtons(card.demo, locale)]
    : [];
  return [[...own, ...cardButtons(related, locale)].slice(0, limits.buttonsPerRow)];
}

/** What the study says, with the title of a demo where the study names it as programs do. */
function textOf({ text, demo }: AskResult, locale: Locale): string {
  const title = demos.find(({ name }) => name === demo?.name)?.title[locale];
  return title === undefined ? text : text.replaceAll(`\`${demo?.name}\``, `**${title}**`);
}

/** What the study says about a question, under the question, with the cards to go on with. */
export function askMessage(question: string, result: AskResult, locale: Locale): Message {
  const asked = quoted(question);
  return {
    ...(asked && { content: `> ${asked}` }),
    panel: { text: shorten(textOf(result, locale), limits.embedDescription / 2) },
    rows: layRows(...buttonsOf(result, locale)),
  };
}

/** Several questions with their answers, each in a field, and the cards that answered. */
export function askManyMessage(
  all: readonly { readonly question: string; readonly result: AskResult }[],
  locale: Locale,
): Message {
  const room = Math.floor((limits.embedTotal - 500) / Math.max(1, all.length)) - 100;
  const answered = all.flatMap(({ result }) => result.card ?? []);
  return {
    panel: {
      fields: all.map(({ question, result }) => ({
        name: quoted(question, 90) || "?",
        value: shorten(textOf(result, locale), Math.min(room, limits.embedFieldValue)),
      })),
    },
    rows: layRows(cardButtons([...new Set(answered)], locale)),
  };
}
