import type { Locale } from "@opt/study";
import { both, words } from "../i18n/words.ts";
import { openForm, refuse, say, whisper, type Answer } from "../port/answer.ts";
import type { CommandSpec, MessageMenuSpec } from "../port/command.ts";
import { encodeId } from "../port/custom-id.ts";
import type { Ctx } from "../port/interaction.ts";
import { limits } from "../port/limits.ts";
import { aboutBot } from "./about-bot.ts";
import { aboutMessage, spokenLocale } from "./about-view.ts";
import { askManyMessage, askMessage, exampleButtons, exampleOf, starters } from "./ask-view.ts";
import { suggestQuestions } from "./card-search.ts";
import type { Feature, Handlers, HelpEntry, HelpPage } from "./feature.ts";
import { keptTo, onlyMeOption } from "./only-me.ts";
import type { Services } from "./services.ts";
import { splitQuestions } from "./split-questions.ts";
import { ask as answerTo, findCard } from "../study.ts";

/** `/ask [question]`. */
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
      suggested: true,
    },
    onlyMeOption,
  ],
};

const messageMenu: MessageMenuSpec = { label: both(({ ask: text }) => text.aboutMessage) };

function help(locale: Locale): readonly HelpEntry[] {
  return [
    {
      usage: `/${command.label[locale]}`,
      text: words(locale).help.ask,
      examples: exampleButtons(starters, locale),
    },
  ];
}

/**
 * An answer is for everyone in the channel; anything less, and what the bot says of itself, is told to the one who asked.
 */
function answer(question: string, { locale }: Ctx, page: HelpPage): Answer {
  const about = aboutBot(question);
  if (about !== undefined) return whisper(aboutMessage(about, page, spokenLocale(question, locale)));
  const result = answerTo(question, { locale });
  const message = askMessage(question, result, locale);
  // what was typed into a form may be put otherwise
  return result.outcome === "answer" ? say(message) : refuse(message);
}

/** Pasted into the form: one exercise, or several questions. */
function answerPasted(text: string, ctx: Ctx, page: HelpPage): Answer {
  const questions = splitQuestions(text);
  if (questions.length < 2) return answer(questions[0] ?? text, ctx, page);
  const all = questions.map((question) => ({ question, result: answerTo(question, { locale: ctx.locale }) }));
  const message = askManyMessage(all, ctx.locale);
  return all.some(({ result }) => result.outcome === "answer") ? say(message) : refuse(message);
}

function form({ locale }: Ctx, onlyMe = false): Answer {
  const { ask: text } = words(locale);
  const line = { id: "text", label: text.formLabel, placeholder: text.formPlaceholder };
  return openForm({
    id: encodeId("ask-form", ...(onlyMe ? [onlyMeOption.name] : [])),
    title: text.formTitle,
    lines: [{ ...line, tall: true, most: limits.formLine }],
  });
}

function create(_services: Services, page: HelpPage): Handlers {
  return {
    forms: ["ask", "ask-open"],
    opensAgain: { "ask-form": "ask-open" },
    commands: {
      ask({ options: { question, [onlyMeOption.name]: onlyMe = false } }, ctx) {
        if (question === undefined) return form(ctx, onlyMe === true);
        return keptTo(onlyMe === true, answer(String(question), ctx, page));
      },
    },
    messages: {
      [messageMenu.label.en]: ({ text }, { locale }) =>
        whisper(
          text.trim() === ""
            ? { content: words(locale).ask.nothingToRead }
            : askMessage(text, answerTo(text, { locale }), locale),
        ),
    },
    typing: { ask: ({ text }, { locale }) => suggestQuestions(text, locale) },
    clicks: {
      ask({ parts: [slug = ""] }, ctx) {
        const example = exampleOf(findCard(slug), ctx.locale);
        if (example === undefined) return whisper({ content: words(ctx.locale).refusals.unknownCard });
        return answer(example, ctx, page);
      },
      "ask-open": ({ parts: [who] }, ctx) => form(ctx, who === onlyMeOption.name),
      "ask-form": ({ parts: [who], lines }, ctx) =>
        keptTo(who === onlyMeOption.name, answerPasted(lines["text"] ?? "", ctx, page)),
    },
  };
}

/** Questions in free words. */
export const ask: Feature = { command, messageMenu, help, create };
