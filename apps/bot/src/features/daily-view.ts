import type { Locale, Question, QuestionResult, Standing } from "@opt/study";
import { words } from "../i18n/words.ts";
import type { RenderedChart } from "../jobs/job.ts";
import { limits } from "../port/limits.ts";
import type { Message } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { standingLines } from "./board.ts";
import type { QuestionPlace } from "./quiz-choices.ts";
import { questionMessage } from "./quiz-view.ts";

/** What is said about the day before, and on Mondays about the week before. */
export interface Looking {
  readonly yesterday: QuestionResult | undefined;
  readonly week: readonly Standing[] | undefined;
}

function lookBack({ yesterday, week }: Looking, locale: Locale): readonly { name: string; value: string }[] {
  const { daily } = words(locale);
  const fields = [
    yesterday && yesterday.answered > 0
      ? {
          name: daily.yesterday(yesterday.right, yesterday.answered),
          value: `${shorten(yesterday.prompt, 300)}\n**${yesterday.answer}**\n${yesterday.why}`,
        }
      : undefined,
    week && week.length > 0
      ? { name: daily.lastWeek, value: standingLines(week.slice(0, 5), locale) }
      : undefined,
  ];
  return fields.flatMap((field) =>
    field ? [{ name: field.name, value: shorten(field.value, limits.embedFieldValue) }] : [],
  );
}

/** The question of the day for a channel, with what became of the one before. */
export function dailyMessage(
  question: Question,
  place: QuestionPlace,
  chart: RenderedChart | null,
  looking: Looking,
  locale: Locale,
): Message {
  const { daily } = words(locale);
  const message = questionMessage(question, place, chart, { locale, shared: true });
  const fields = lookBack(looking, locale);
  return {
    ...message,
    panel: {
      ...message.panel,
      title: daily.title,
      footer: daily.hint,
      ...(fields.length > 0 && { fields }),
    },
  };
}
