import type { Locale, Question, Grade, QuestionView } from "@opt/study";
import { words, type Words } from "../i18n/words.ts";
import { layRows } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import type { Button, Message, Panel } from "../port/message.ts";
import { quoted, shorten } from "../port/text.ts";
import { cardButton, demoButtons } from "./card-view.ts";
import { answerButtons, isClicked, optionName, questionText, type QuestionPlace } from "./quiz-choices.ts";
import { gradeOf, viewOf } from "./members-question.ts";
import { quizIds } from "./quiz-id.ts";
import { findCard } from "../study.ts";

/** What became of an answer. */
export interface Graded {
  readonly outcome: "graded" | "already";
  readonly question: Question;
  /** The answer that counts: an option's id, or what was typed. */
  readonly chosen: string;
  readonly grade: Grade;
  readonly finished: boolean;
}

function markedOptions(
  { chosen, grade }: Graded,
  view: QuestionView,
  place: QuestionPlace,
  text: Words,
): readonly Button[] {
  if (!isClicked(view)) return [];
  return answerButtons(view, place, text).map(({ id, label }, index) => {
    const option = view.options[index]?.id;
    const style = option === grade.answerId ? "success" : option === chosen ? "danger" : "secondary";
    return { id, label, style, disabled: true };
  });
}

/** A line for each part: right, right as what follows from a slip before, or wrong. */
function partLines({ parts = [] }: Grade, { quiz }: Words): string {
  return parts
    .map(({ id, correct, carried, given, answer }) => {
      const mark = correct ? "✓" : "✗";
      return `${mark} (${id}) ${quoted(given, 60)} → ${answer}${carried ? ` · ${quiz.carried}` : ""}`;
    })
    .join("\n");
}

function explanation(
  { grade }: Graded,
  view: QuestionView,
  given: string,
  text: Words,
): NonNullable<Panel["fields"]> {
  const { quiz } = text;
  const parts = partLines(grade, text);
  const fields = [
    [quiz.given, isClicked(view) ? undefined : parts || given],
    [quiz.answer, parts ? undefined : `**${grade.answer}**`],
    [quiz.why, grade.why],
    [view.input === "number" ? quiz.comesFrom : quiz.tempting(given), beyond(grade.why, grade.tempting)],
  ] as const;
  return fields.flatMap(([name, value]) =>
    value === undefined || value.trim() === ""
      ? []
      : [{ name: shorten(name, limits.embedFieldName), value: shorten(value, limits.embedFieldValue) }],
  );
}

/** A text of which some sentence is new after another text. */
function beyond(told: string, text: string | undefined): string | undefined {
  const isNew = text?.split(/(?<=[.!?])\s+/u).some((sentence) => !told.includes(sentence));
  return isNew === true ? text : undefined;
}

function onward({ outcome, finished }: Graded, { quizId }: QuestionPlace, { quiz }: Words): Button {
  const label = finished ? quiz.result : outcome === "already" ? quiz.resume : quiz.next;
  return { id: quizIds.next(quizId), label, style: "primary" };
}

function headline({ correct, credit }: Grade, { quiz }: Words): string {
  if (correct) return quiz.right;
  return credit > 0 ? quiz.partly(Math.round(100 * credit)) : quiz.wrong;
}

/** The verdict on an answer: the options marked, the right answer, why, and why the chosen one is tempting. */
export function gradedMessage(raw: Graded, place: QuestionPlace, locale: Locale): Message {
  const graded = { ...raw, grade: gradeOf(raw.question, raw.grade) };
  const text = words(locale);
  const { quiz } = text;
  const { correct, card: slug, demo } = graded.grade;
  const view = viewOf(graded.question, locale);
  const option = view.options.find(({ id }) => id === graded.chosen);
  const given = isClicked(view) && option ? optionName(view, option, text) : quoted(graded.grade.given, 200);
  const card = findCard(slug);
  const lookUp = card ? [cardButton(card, locale, quiz.lookUp(card.title[locale]))] : [];
  return {
    ...(graded.outcome === "already" && { content: quiz.first(given) }),
    panel: {
      title: `${headline(graded.grade, text)} · ${quiz.heading(place.index, place.length)}`,
      text: questionText(view),
      fields: explanation(graded, view, given, text),
      tone: correct ? "right" : "wrong",
    },
    rows: layRows(markedOptions(graded, view, place, text), [
      onward(graded, place, text),
      ...lookUp,
      ...demoButtons(demo, locale),
    ]),
  };
}
