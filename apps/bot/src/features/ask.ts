import type { Locale } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import { say, whisper, type Answer } from "../port/answer.ts";
import type { CommandSpec } from "../port/command.ts";
import type { Ctx } from "../port/interaction.ts";
import { askMessage, exampleButtons, exampleOf, starters } from "./ask-view.ts";
import { suggestQuestions } from "./card-search.ts";
import type { Feature, Handlers, HelpEntry } from "./feature.ts";
import { ask as answerTo, findCard } from "../study.ts";

/** `/ask question`. */
const command: CommandSpec = {
  name: "ask",
  label: both(({ ask: text }) => text.command),
  description: both(({ ask: text }) => text.description),
  options: [
    {
      name: "question",
      label: both(({ ask: text }) => text.question.name),
      description: both(({ ask: text }) => text.question.description),
      type: "text",
      required: true,
      suggested: true,
    },
  ],
};

function help(locale: Locale): readonly HelpEntry[] {
  return [
    {
      usage: locale === "ko" ? `/${command.label.ko}` : `/${command.name}`,
      text: words(locale).help.ask,
      examples: exampleButtons(starters, locale),
    },
  ];
}

/** An answer is for everyone in the channel; anything less is told to the one who asked. */
function answer(question: string, { locale }: Ctx): Answer {
  const result = answerTo(question, { locale });
  const message = askMessage(question, result, locale);
  return result.outcome === "answer" ? say(message) : whisper(message);
}

function create(): Handlers {
  return {
    commands: { ask: ({ options: { question = "" } }, ctx) => answer(String(question), ctx) },
    typing: { ask: ({ text }, { locale }) => suggestQuestions(text, locale) },
    clicks: {
      ask({ parts: [slug = ""] }, ctx) {
        const example = exampleOf(findCard(slug), ctx.locale);
        if (example === undefined) return whisper({ content: words(ctx.locale).refusals.unknownCard });
        return answer(example, ctx);
      },
    },
  };
}

/** Questions in free words. */
export const ask: Feature = { command, help, create };
