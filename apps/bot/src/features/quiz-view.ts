import type { Locale, Question, QuizState } from "@opt/study";
import { words } from "../i18n/words.ts";
import type { RenderedChart } from "../jobs/job.ts";
import { layRows } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import type { Button, Message, Picture } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { cardRows } from "./card-view.ts";
import { viewOf } from "./members-question.ts";
import { answerButtons, questionText, type QuestionPlace } from "./quiz-choices.ts";
import { quizIds } from "./quiz-id.ts";

function picturesOf(chart: RenderedChart | null): readonly Picture[] {
  return chart ? [{ name: "question.png", bytes: chart.bytes, alt: shorten(chart.alt, limits.altText) }] : [];
}

/** A question with its buttons; `shared` says that anyone in the channel may answer. */
export function questionMessage(
  question: Question,
  place: QuestionPlace,
  chart: RenderedChart | null,
  { locale, shared }: { readonly locale: Locale; readonly shared: boolean },
): Message {
  const text = words(locale);
  const view = viewOf(question, locale);
  return {
    panel: {
      title: text.quiz.heading(place.index, place.length),
      text: questionText(view),
      ...(shared && { footer: text.quiz.together }),
    },
    rows: layRows(answerButtons(view, place, text)),
    pictures: picturesOf(chart),
  };
}

/** The final score and the cards worth rereading. */
export function resultMessage(state: QuizState, locale: Locale): Message {
  const { quiz } = words(locale);
  const { quizId, length, topic, summary } = state;
  const onward: readonly Button[] = [
    { id: quizIds.start(length, topic), label: quiz.again, style: "primary" },
    { id: quizIds.share(quizId), label: quiz.share },
  ];
  return {
    panel: { title: quiz.done, ...(summary && { text: summary.text[locale] }) },
    rows: layRows(...cardRows(summary?.reread ?? [], locale), onward),
    pictures: [],
  };
}
