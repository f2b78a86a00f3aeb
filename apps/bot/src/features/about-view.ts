import type { Locale } from "@opt/study";
import { words } from "../i18n/words.ts";
import { layRows } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import type { Message } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import type { AboutBot } from "./about-bot.ts";
import { browseButton, browseMessage } from "./browse-view.ts";
import { demoButton } from "./demo-id.ts";
import type { HelpPage } from "./feature.ts";
import { helpMessage, privacyMessage } from "./help-view.ts";
import { quizIds } from "./quiz-id.ts";
import { demos } from "../study.ts";

const hangul = /\p{sc=Hangul}/u;

/** The language to answer a text about the bot in: its own; that of the user for a single word, which may be any's. */
export function spokenLocale(text: string, usual: Locale): Locale {
  if (hangul.test(text)) return "ko";
  return /\S\s+\S/u.test(text) ? "en" : usual;
}

function quizHow(locale: Locale): Message {
  const { help, review } = words(locale);
  return {
    content: help.howQuiz,
    rows: layRows([
      { id: quizIds.start(5, null), label: help.startQuiz, style: "primary" },
      { id: quizIds.start(1, null), label: review.one },
      browseButton(locale),
    ]),
  };
}

function demoList(locale: Locale): Message {
  const { demo, help } = words(locale);
  const lines = demos.map(
    ({ title, label }) => `**${title[locale]}** · \`/${demo.command} ${label[locale]}\``,
  );
  return {
    panel: {
      title: help.demo(demos.length),
      text: shorten(lines.join("\n"), limits.embedDescription),
    },
    rows: layRows(
      demos
        .slice(0, limits.buttonsPerRow)
        .map(({ name, title }) => demoButton({ name, options: {} }, title[locale], { style: "primary" })),
    ),
  };
}

/** What is said of the bot itself, with buttons to begin. */
export function aboutMessage(kind: AboutBot, page: HelpPage, locale: Locale): Message {
  if (kind === "quiz") return quizHow(locale);
  if (kind === "demo") return demoList(locale);
  if (kind === "cards") return browseMessage(0, locale);
  if (kind === "privacy") return privacyMessage(locale);
  if (kind === "settings") return { content: words(locale).help.howSettings };
  return helpMessage(page(locale), locale);
}
