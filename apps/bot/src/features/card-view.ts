import type { Card, Locale, Source } from "@opt/study";
import { words } from "../i18n/words.ts";
import { encodeId } from "../port/custom-id.ts";
import type { RenderedChart } from "../jobs/job.ts";
import { layRows, wrapButtons } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import type { Button, Message, Panel, Row } from "../port/message.ts";
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

/**
 * All cards that exist, to be looked up: as buttons where at most `mostRows` rows hold them, else as a menu, which has room
 * for 25.
 */
export function cardRows(slugs: readonly string[], locale: Locale, mostRows = 3): readonly Row[] {
  const found = slugs.flatMap((slug) => findCard(slug) ?? []);
  if (found.length <= mostRows * limits.buttonsPerRow)
    return wrapButtons(found.map((card) => cardButton(card, locale)));
  return [
    {
      id: encodeId("card"),
      placeholder: words(locale).ask.lookUp,
      choices: found.map(({ slug, title }) => ({ value: slug, label: title[locale] })),
    },
  ];
}

/** The button that runs a demo, if there is one. */
export function demoButtons(demo: Card["demo"] | undefined, locale: Locale): readonly Button[] {
  return demo ? [demoButton(demo, words(locale).quiz.seeDemo)] : [];
}

function citation({ authors, year, title, venue }: Source): string {
  return `${authors} (${year}). ${title}. ${venue}.`;
}

/** The formula where it is not shown as a picture, the worked example and the sources of a card, as parts of a panel. */
function cardFacts(card: Card, isPictured: boolean, locale: Locale): Pick<Panel, "fields" | "footer"> {
  const { ask } = words(locale);
  const sources = card.sources.map(citation).join(" · ");
  const { plain } = card.formula ?? {};
  const example = workedExample(card.slug, { locale });
  const fields = [
    ...(plain === undefined || isPictured ? [] : [{ name: ask.formula, value: `\`\`\`\n${plain}\n\`\`\`` }]),
    ...(example === undefined ? [] : [{ name: ask.example, value: `${example.question}\n${example.text}` }]),
  ].map(({ name, value }) => ({ name, value: shorten(value, limits.embedFieldValue) }));
  return {
    ...(fields.length > 0 && { fields }),
    ...(sources && { footer: shorten(ask.source(sources), limits.embedFooter) }),
  };
}

/** A card in full, its formula as a picture where there is one, with buttons to what comes before it and to its demo. */
export function cardMessage(card: Card, formula: RenderedChart | null, locale: Locale): Message {
  return {
    panel: {
      title: card.title[locale],
      text: shorten(`${card.short[locale]}\n\n${card.long[locale]}`, limits.embedDescription / 2),
      ...cardFacts(card, formula !== null, locale),
    },
    rows: layRows([...demoButtons(card.demo, locale), ...cardButtons(card.prerequisites, locale)]),
    pictures: formula
      ? [{ name: "formula.png", bytes: formula.bytes, alt: shorten(formula.alt, limits.altText) }]
      : [],
  };
}
