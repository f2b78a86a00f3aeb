import { words } from "../i18n/words.ts";
import { whisper } from "../port/answer.ts";
import { cardMessage } from "./card-view.ts";
import type { Feature } from "./feature.ts";
import { findCard } from "../study.ts";

/** Looking a card up by a button, for oneself. */
export const card: Feature = {
  create: () => ({
    place: "private",
    clicks: {
      card({ parts: [slug = ""] }, { locale }) {
        const found = findCard(slug);
        return whisper(found ? cardMessage(found, locale) : { content: words(locale).refusals.unknownCard });
      },
    },
  }),
};
