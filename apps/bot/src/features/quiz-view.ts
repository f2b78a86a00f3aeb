import {
  findCard,
  viewQuestion,
  type Grade,
  type Locale,
  type Question,
  type QuestionOption,
  type QuestionView,
  type QuizState,
} from "@opt/study";
import { words, type Words } from "../i18n/words.ts";
import type { RenderedChart } from "../jobs/job.ts";
import { limits } from "../port/limits.ts";
import type { Button, Message, Panel, Picture } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { cardButton, cardButtons, demoButtons } from "./card-view.ts";
import { quizIds } from "./quiz-id.ts";

/** Which question of which quiz. */
export interface QuestionPlace {
  readonly quizId: string;
  readonly index: number;
  readonly length: number;
}

/** What the store says about an answer. */
export interface Graded {
  readonly outcome: "graded" | "already";
  readonly question: Question;
  /** The answer that counts. */
  readonly given: string;
  readonly grade: Grade;
  readonly finished: boolean;
}

/** Labels longer than this stand in the text, and the buttons carry letters. */
const longestLabel = 38;

function letter({ id }: QuestionOption): string {
  return id.toUpperCase();
}

interface Choices {
  /** Lines for the text; empty when the buttons say it all. */
  readonly legend: string;
  readonly labelOf: (option: QuestionOption) => string;
}

function choicesOf(view: QuestionView, { quiz }: Words): Choices {
  if (view.input === "boolean")
    return { legend: "", labelOf: ({ id }) => (id === "true" ? quiz.true : quiz.false) };
  if (view.options.every(({ label }) => label.length <= longestLabel))
    return { legend: "", labelOf: ({ label }) => label };
  const legend = view.options.map((option) => `**${letter(option)}.** ${option.label}`).join("\n");
  return { legend: `\n\n${legend}`, labelOf: letter };
}

function body(view: QuestionView, choices: Choices): string {
  return shorten(`${view.prompt}${choices.legend}`, limits.embedDescription / 2);
}

function answerButtons(view: QuestionView, place: QuestionPlace, text: Words): Button[] {
  const { quizId, index } = place;
  if (view.input === "number")
    return [{ id: quizIds.type(quizId, index), label: text.quiz.type, style: "primary" }];
  const { labelOf } = choicesOf(view, text);
  return view.options.map((option) => ({
    id: quizIds.answer(quizId, index, option.id),
    label: shorten(labelOf(option), limits.buttonLabel),
  }));
}

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
  const view = viewQuestion(question, locale);
  return {
    panel: {
      title: text.quiz.heading(place.index, place.length),
      text: body(view, choicesOf(view, text)),
      ...(shared && { footer: text.quiz.together }),
    },
    rows: [answerButtons(view, place, text)],
    pictures: picturesOf(chart),
  };
}

function marked(button: Button, id: string, { given, grade }: Graded): Button {
  const style = id === grade.answerId ? "success" : id === given ? "danger" : "secondary";
  return { ...button, style, disabled: true };
}

function givenLabel(view: QuestionView, given: string, text: Words): string {
  const option = view.options.find(({ id }) => id === given);
  if (!option) return given;
  return view.input === "boolean" ? choicesOf(view, text).labelOf(option) : option.label;
}

function explanation(graded: Graded, view: QuestionView, { quiz }: Words, given: string): Panel["fields"] {
  const { answer, why, tempting } = graded.grade;
  return [
    { name: quiz.answer, value: `**${answer}**` },
    { name: quiz.why, value: why },
    ...(tempting === undefined ? [] : [{ name: quiz.tempting(given), value: tempting }]),
  ].map(({ name, value }) => ({
    name: shorten(name, limits.embedFieldName),
    value: shorten(value, limits.embedFieldValue),
  }));
}

/** The verdict on an answer: the options marked, the right answer, why, and why the chosen one is tempting. */
export function gradedMessage(graded: Graded, place: QuestionPlace, locale: Locale): Message {
  const text = words(locale);
  const { quiz } = text;
  const view = viewQuestion(graded.question, locale);
  const { correct } = graded.grade;
  const given = givenLabel(view, graded.given, text);
  const options = answerButtons(view, place, text).map((button, index) =>
    marked(button, view.options[index]?.id ?? "", graded),
  );
  const card = findCard(graded.grade.card);
  const onward: Button = {
    id: quizIds.next(place.quizId),
    label: graded.finished ? quiz.result : graded.outcome === "already" ? quiz.resume : quiz.next,
    style: "primary",
  };
  return {
    ...(graded.outcome === "already" && { content: quiz.first(given) }),
    panel: {
      title: `${correct ? quiz.right : quiz.wrong} · ${quiz.heading(place.index, place.length)}`,
      text: body(view, choicesOf(view, text)),
      fields: explanation(graded, view, text, given) ?? [],
      tone: correct ? "right" : "wrong",
    },
    rows: [
      ...(view.input === "number" ? [] : [options]),
      [
        onward,
        ...(card ? [cardButton(card, locale, quiz.lookUp(card.title[locale]))] : []),
        ...demoButtons(graded.grade.demo, locale),
      ],
    ],
  };
}

/** The final score and the cards worth rereading. */
export function resultMessage(state: QuizState, locale: Locale): Message {
  const { quiz } = words(locale);
  const reread = cardButtons(state.summary?.reread ?? [], locale);
  return {
    panel: {
      title: quiz.done(state.score, state.length),
      text: state.summary?.text[locale] ?? `${state.score} / ${state.length}`,
    },
    rows: [
      reread,
      [
        { id: quizIds.start(state.length, state.topic), label: quiz.again, style: "primary" as const },
        { id: quizIds.share(state.quizId), label: quiz.share },
      ],
    ].filter((row) => row.length > 0),
    pictures: [],
  };
}
