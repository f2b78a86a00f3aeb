import type { Locale } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import type { CommandSpec, OptionSpec } from "../port/command.ts";
import type { HelpEntry } from "./feature.ts";
import { quizIds } from "./quiz-id.ts";

/** Of a quiz and of a race. */
export const topicOption: OptionSpec = {
  name: "topic",
  label: both(({ quiz }) => quiz.topic.name),
  description: both(({ quiz }) => quiz.topic.description),
  type: "text",
  suggested: true,
};

/** Of a quiz and of a race. */
export const lengthOption: OptionSpec = {
  name: "length",
  label: both(({ quiz }) => quiz.length.name),
  description: both(({ quiz }) => quiz.length.description),
  type: "integer",
};

/** `/quiz start [topic] [length]`, `/quiz daily`, `/quiz stop`, `/quiz skip`. */
export const quizCommand: CommandSpec = {
  name: "quiz",
  label: both(({ quiz }) => quiz.command),
  description: both(({ quiz }) => quiz.description),
  subcommands: [
    {
      name: "start",
      label: both(({ quiz }) => quiz.start.name),
      description: both(({ quiz }) => quiz.start.description),
      options: [topicOption, lengthOption],
    },
    {
      name: "daily",
      label: both(({ quiz }) => quiz.daily.name),
      description: both(({ quiz }) => quiz.daily.description),
      options: [],
    },
    {
      name: "stop",
      label: both(({ quiz }) => quiz.stop.name),
      description: both(({ quiz }) => quiz.stop.description),
      options: [],
    },
    {
      name: "skip",
      label: both(({ quiz }) => quiz.skip.name),
      description: both(({ quiz }) => quiz.skip.description),
      options: [],
    },
  ],
};

/** The help page's line about quizzes. */
export function quizHelp(locale: Locale): readonly HelpEntry[] {
  return [
    {
      usage: `/${quizCommand.label[locale]}`,
      text: words(locale).help.quiz,
      examples: [{ id: quizIds.start(5, null), label: words(locale).help.startQuiz }],
    },
  ];
}
