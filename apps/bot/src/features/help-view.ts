import type { Locale } from "@opt/study";
import { words } from "../i18n/words.ts";
import { limits } from "../port/limits.ts";
import type { Message } from "../port/message.ts";
import type { HelpEntry } from "./feature.ts";

/** What the bot can do, with a row of examples for each sort of thing and where to start. */
export function helpMessage(entries: readonly (readonly HelpEntry[])[], locale: Locale): Message {
  const { help } = words(locale);
  const lines = entries.flat().map(({ usage, text }) => `\`${usage}\` ${text}`);
  return {
    panel: { title: help.title, text: [help.intro, lines.join("\n"), help.start].join("\n\n") },
    rows: entries
      .map((group) => group.flatMap(({ examples }) => examples).slice(0, limits.buttonsPerRow))
      .filter((row) => row.length > 0)
      .slice(0, limits.rows),
  };
}
