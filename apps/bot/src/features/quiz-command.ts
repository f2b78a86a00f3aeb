import type { Locale } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import type { CommandSpec } from "../port/command.ts";
import type { HelpEntry } from "./feature.ts";
import { quizIds } from "./quiz-id.ts";

/** `/quiz [topic] [length]`. */
export const quizCommand: CommandSpec = {
  name: "quiz",
  label: both(({ quiz }) => quiz.command),
  description: both(({ quiz }) => quiz.description),
  options: [
    {
      name: "topic",
      label: both(({ quiz }) => quiz.topic.name),
      description: both(({ quiz }) => quiz.topic.description),
      type: "text",
      suggested: true,
    },
    {
      name: "length",
      label: both(({ quiz }) => quiz.length.name),
      description: both(({ quiz }) => quiz.length.description),
      type: "integer",
    },
  ],
};

/** The help page's line about quizzes. */
export function quizHelp(locale: Locale): readonly HelpEntry[] {
  return [
    {
      usage: `/${locale === "ko" ? quizCommand.label.ko : quizCommand.name}`,
      text: words(locale).help.quiz,
      examples: [{ id: quizIds.start(5, null), label: words(locale).help.startQuiz }],
    },
  ];
}
