import type { QuestionOption, QuestionView } from "@opt/study";
import type { Words } from "../i18n/words.ts";
import { limits } from "../port/limits.ts";
import type { Button } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { quizIds } from "./quiz-id.ts";

/** Which question of which quiz. */
export interface QuestionPlace {
  readonly quizId: string;
  readonly index: number;
  readonly length: number;
}

/** Labels longer than this stand in the text, and the buttons carry letters. */
const longestLabel = 38;

function hasLongLabels({ input, options }: QuestionView): boolean {
  return input === "choice" && options.some(({ label }) => label.length > longestLabel);
}

function letter({ id }: QuestionOption): string {
  return id.toUpperCase();
}

/** What an option is called: true and false in the bot's own words, the others in the question's. */
export function optionName(view: QuestionView, option: QuestionOption, { quiz }: Words): string {
  if (view.input !== "boolean") return option.label;
  return option.id === "true" ? quiz.true : quiz.false;
}

/** The question, with the options below it where they are too long for buttons. */
export function questionText(view: QuestionView): string {
  const lines = hasLongLabels(view)
    ? view.options.map((option) => `**${letter(option)}.** ${option.label}`)
    : [];
  const legend = lines.length > 0 ? `\n\n${lines.join("\n")}` : "";
  return shorten(`${view.prompt}${legend}`, limits.embedDescription / 2);
}

/** A button for each option, or one that opens a form for a typed answer. */
export function answerButtons(
  view: QuestionView,
  { quizId, index }: QuestionPlace,
  text: Words,
): readonly Button[] {
  if (view.input === "number")
    return [{ id: quizIds.type(quizId, index), label: text.quiz.type, style: "primary" }];
  const lettered = hasLongLabels(view);
  return view.options.map((option) => ({
    id: quizIds.answer(quizId, index, option.id),
    label: lettered ? letter(option) : shorten(optionName(view, option, text), limits.buttonLabel),
  }));
}
