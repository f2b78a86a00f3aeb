import type { Card, Locale, Source } from "@opt/study";
import { words } from "../i18n/words.ts";
import { encodeId } from "../port/custom-id.ts";
import { limits } from "../port/limits.ts";
import type { Button, Message, Panel } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { demoButton } from "./demo-id.ts";
import { findCard, workedExample } from "../study.ts";

/** A button that shows a card to the one who clicks. */
export function cardButton(card: Card, locale: Locale, label: string = card.title[locale]): Button {
  return { id: encodeId("card", card.slug), label: shorten(label, limits.buttonLabel) };
}

/** Buttons for the cards that exist, at most a row. */
export function cardButtons(slugs: readonly string[], locale: Locale): readonly Button[] {
  return slugs
    .flatMap((slug) => findCard(slug) ?? [])
    .slice(0, limits.buttonsPerRow)
    .map((card) => cardButton(card, locale));
}

/** Buttons for all cards that exist, row by row, leaving one row free for others. */
export function cardRows(slugs: readonly string[], locale: Locale): readonly (readonly Button[])[] {
  const buttons = slugs.flatMap((slug) => findCard(slug) ?? []).map((card) => cardButton(card, locale));
  return Array.from(
    { length: Math.min(limits.rows - 1, Math.ceil(buttons.length / limits.buttonsPerRow)) },
    (_, row) => buttons.slice(row * limits.buttonsPerRow, (row + 1) * limits.buttonsPerRow),
  );
}

/** The button that runs a demo, if there is one. */
export function demoButtons(demo: Card["demo"] | undefined, locale: Locale): readonly Button[] {
  return demo ? demoButton(demo, words(locale).quiz.seeDemo) : [];
}

function citation({ authors, year, title, venue }: Source): string {
  return `${authors} (${year}). ${title}. ${venue}.`;
}

/** The formula, the worked example and the sources of a card, as parts of a panel. */
export function cardFacts(card: Card, locale: Locale): Pick<Panel, "fields" | "footer"> {
  const { ask } = words(locale);
  const sources = card.sources.map(citation).join(" · ");
  const { plain } = card.formula ?? {};
  const example = workedExample(card.slug, { locale });
  const fields = [
    ...(plain === undefined ? [] : [{ name: ask.formula, value: `\`\`\`\n${plain}\n\`\`\`` }]),
    ...(example === undefined ? [] : [{ name: ask.example, value: `${example.question}\n${example.text}` }]),
  ].map(({ name, value }) => ({ name, value: shorten(value, limits.embedFieldValue) }));
  return {
    ...(fields.length > 0 && { fields }),
    ...(sources && { footer: shorten(ask.source(sources), limits.embedFooter) }),
  };
}

/** A card in full, with buttons to what comes before it and to its demo. */
export function cardMessage(card: Card, locale: Locale): Message {
  const buttons = [...demoButtons(card.demo, locale), ...cardButtons(card.prerequisites, locale)];
  return {
    panel: {
      title: card.title[locale],
      text: shorten(`${card.short[locale]}\n\n${card.long[locale]}`, limits.embedDescription / 2),
      ...cardFacts(card, locale),
    },
    rows: buttons.length > 0 ? [buttons.slice(0, limits.buttonsPerRow)] : [],
  };
}
