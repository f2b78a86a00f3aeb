import type { Card, Locale } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import { compute, update, whisper, type Answer, type Place } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import type { Ctx } from "../port/interaction.ts";
import { layRows } from "../port/lay-rows.ts";
import { quoted } from "../port/text.ts";
import { beside, browseMessage } from "./browse-view.ts";
import { cardNamed, offeredCards, suggestTopics } from "./card-search.ts";
import { cardButtons, cardMessage } from "./card-view.ts";
import type { Feature, Handlers, HelpEntry } from "./feature.ts";
import { lookOf } from "./look.ts";
import { keptTo, onlyMeOption } from "./only-me.ts";
import type { Services } from "./services.ts";
import { findCard } from "../study.ts";

/** `/explain [card]`. */
const command: CommandSpec = {
  name: "explain",
  label: both(({ explain }) => explain.command),
  description: both(({ explain }) => explain.description),
  options: [
    {
      name: "card",
      label: both(({ explain }) => explain.card.name),
      description: both(({ explain }) => explain.card.description),
      type: "text",
      suggested: true,
    },
    onlyMeOption,
  ],
};

/** Shows a card; a formula is drawn first. */
export function showCard({ jobs }: Services, card: Card, place: Place, ctx: Ctx): Answer {
  const { formula } = card;
  if (formula === null) return { kind: "message", place, message: cardMessage(card, null, ctx.locale) };
  return compute(place, async (signal) => {
    const job = { kind: "formula", latex: formula.latex, look: lookOf(ctx) } as const;
    return cardMessage(card, await jobs.run(job, { signal, asker: ctx }), ctx.locale);
  });
}

function explainCard(services: Services, typed: string, ctx: Ctx): Answer {
  const card = cardNamed(typed);
  if (card) return showCard(services, card, "public", ctx);
  const offered = offeredCards(typed, ctx.locale).map(({ slug }) => slug);
  const { noCard, nothingNear } = words(ctx.locale).explain;
  return whisper({
    content: (offered.length > 0 ? noCard : nothingNear)(quoted(typed, 60)),
    rows: layRows(cardButtons(offered, ctx.locale)),
  });
}

function help(locale: Locale): readonly HelpEntry[] {
  return [{ usage: `/${command.label[locale]}`, text: words(locale).help.explain, examples: [] }];
}

function create(services: Services): Handlers {
  return {
    place: "private",
    commands: {
      explain: ({ options: { card: typed, [onlyMeOption.name]: onlyMe } }, ctx) =>
        typed === undefined
          ? whisper(browseMessage(0, ctx.locale))
          : keptTo(onlyMe === true, explainCard(services, String(typed), ctx)),
    },
    typing: { explain: ({ text }, { locale }) => suggestTopics(text, locale) },
    clicks: {
      cards({ parts: [at = "0", how], picked, onPrivateMessage }, { locale }) {
        const message = browseMessage(Number(picked ?? at), locale);
        return onPrivateMessage && how !== beside ? update(message) : whisper(message);
      },
      card({ parts: [slug], picked }, ctx) {
        const found = findCard(slug ?? picked ?? "");
        if (found) return showCard(services, found, "private", ctx);
        return whisper({ content: words(ctx.locale).refusals.unknownCard });
      },
    },
  };
}

/** Cards in full, for everyone by a command, for oneself by a button; and all of them by topics, to browse. */
export const card: Feature = { command, help, create };
