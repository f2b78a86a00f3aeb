import type { Locale } from "@opt/study";
import { words } from "../i18n/words.ts";
import { layRows } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import type { Button, Message } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { exampleButtons, starters } from "./ask-view.ts";
import { demoButton } from "./demo-id.ts";
import type { HelpEntry } from "./feature.ts";
import { quizIds } from "./quiz-id.ts";
import { demos } from "../study.ts";

/** What the bot can do, with a row of examples for each sort of thing and where to start. */
export function helpMessage(entries: readonly (readonly HelpEntry[])[], locale: Locale): Message {
  const { help } = words(locale);
  const lines = entries.flat().map(({ usage, text }) => `\`${usage}\` ${text}`);
  const text = [help.intro, lines.join("\n"), help.start].join("\n\n");
  return {
    panel: { title: help.title, text: shorten(text, limits.embedDescription) },
    rows: layRows(...entries.map((group) => group.flatMap(({ examples }) => examples))),
  };
}

/** What is kept about people, and how to get or delete it. */
export function privacyMessage(locale: Locale): Message {
  const { privacy } = words(locale);
  return { panel: { title: privacy.title, text: privacy.lines.join("\n") } };
}

/** Three things to try: a demo, a quiz, a question. */
function threeToTry(locale: Locale): readonly Button[] {
  const { help } = words(locale);
  const [first] = demos;
  return [
    ...(first
      ? [demoButton({ name: first.name, options: {} }, first.title[locale], { style: "primary" })]
      : []),
    { id: quizIds.start(3, null), label: help.startQuiz },
    ...exampleButtons(starters.slice(0, 1), locale),
  ];
}

/** What the bot says when it has joined a group. */
export function welcomeMessage(locale: Locale): Message {
  const { help } = words(locale);
  return { panel: { title: help.welcomeTitle, text: help.welcome }, rows: layRows(threeToTry(locale)) };
}
