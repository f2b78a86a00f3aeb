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

/** Of a quiz: whose questions. */
const fromOption: OptionSpec = {
  name: "from",
  label: both(({ quiz }) => quiz.from.name),
  description: both(({ quiz }) => quiz.from.description),
  type: "text",
  choices: (["packs", "group", "both"] as const).map((value) => ({
    value,
    label: both(({ quiz }) => quiz.from[value]),
  })),
};

/** `/quiz start [topic] [length] [from]`, `/quiz daily`, `/quiz stop`, `/quiz skip`. */
export const quizCommand: CommandSpec = {
  name: "quiz",
  label: both(({ quiz }) => quiz.command),
  description: both(({ quiz }) => quiz.description),
  subcommands: (["start", "daily", "stop", "skip"] as const).map((name) => ({
    name,
    label: both(({ quiz }) => quiz[name].name),
    description: both(({ quiz }) => quiz[name].description),
    options: name === "start" ? [topicOption, lengthOption, fromOption] : [],
  })),
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
