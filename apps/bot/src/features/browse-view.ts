import type { Locale } from "@opt/study";
import { words } from "../i18n/words.ts";
import { encodeId } from "../port/custom-id.ts";
import { layRows } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import type { Button, Menu, Message } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { cardTopics } from "./card-topics.ts";
import { cards } from "../study.ts";

/** In an id: the cards come beside what was clicked, not in its place. */
export const beside = "beside";

/** The button that shows all cards. */
export function browseButton(locale: Locale): Button {
  return { id: encodeId("cards", 0, beside), label: words(locale).explain.browse.all };
}

function turnTo(at: number, label: string): Button {
  return { id: encodeId("cards", at), label };
}

/** The first sentence, on one line. */
function gist(text: string): string {
  const [first = text] = text.replaceAll(/\s+/gu, " ").split(/(?<=[.!?])\s/u);
  return shorten(first, 120);
}

/** A topic's cards with what each says first, a menu to open one, and the way to the other topics. */
export function browseMessage(wanted: number, locale: Locale): Message {
  const { browse } = words(locale).explain;
  const last = cardTopics.length - 1;
  const at = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), last) : 0;
  const topic = cardTopics[at];
  const shown = topic?.cards ?? [];
  const lines = shown.map(({ title, short }) => `**${title[locale]}** · ${gist(short[locale])}`);
  const open: Menu = {
    id: encodeId("card"),
    placeholder: browse.open,
    choices: shown.map(({ slug, title }) => ({ value: slug, label: title[locale] })),
  };
  const topics: Menu = {
    id: encodeId("cards"),
    placeholder: browse.topics,
    choices: cardTopics.slice(0, limits.choices).map(({ title, cards: own }, index) => ({
      value: String(index),
      label: `${index + 1}. ${title[locale]}`,
      description: browse.count(own.length),
      picked: index === at,
    })),
  };
  return {
    panel: {
      title: `${topic?.title[locale] ?? browse.all} · ${at + 1} / ${last + 1}`,
      text: shorten(lines.join("\n"), limits.embedDescription),
      footer: browse.footer(cards.length),
    },
    rows: layRows(open, last > 0 ? topics : undefined, [
      ...(at > 0 ? [turnTo(at - 1, browse.before)] : []),
      ...(at < last ? [turnTo(at + 1, browse.next)] : []),
    ]),
  };
}
