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

/** The ids that a question's buttons have: those of a quiz, or of a race. */
export type AnswerIds = Pick<typeof quizIds, "answer" | "type" | "order">;

/** Labels longer than this stand in the text, and the buttons carry letters. */
const longestLabel = 38;

function hasLongLabels({ input, options }: QuestionView): boolean {
  return input === "choice" && options.some(({ label }) => unmarked(label).length > longestLabel);
}

/** On a button nothing is markup, so nothing needs a sign against it. */
function unmarked(label: string): string {
  return label.replaceAll(/\\([\\`*_~|<>[\]()#@:-])/gu, "$1");
}

function letter({ id }: QuestionOption): string {
  return id.toUpperCase();
}

/** What an option is called: true and false in the bot's own words, the others in the question's. */
export function optionName(view: QuestionView, option: QuestionOption, { quiz }: Words): string {
  if (view.input !== "boolean") return option.label;
  return option.id === "true" ? quiz.true : quiz.false;
}

function legendOf(view: QuestionView): readonly string[] {
  if (view.input === "parts") return (view.parts ?? []).map(({ id, prompt }) => `**(${id})** ${prompt}`);
  if (view.input === "order" || hasLongLabels(view))
    return view.options.map((option) => `**${letter(option)}.** ${option.label}`);
  return [];
}

/** The question, with what is below it where that is too long for buttons. */
export function questionText(view: QuestionView): string {
  const lines = legendOf(view);
  const legend = lines.length > 0 ? `\n\n${lines.join("\n")}` : "";
  return shorten(`${view.prompt}${legend}`, limits.embedDescription / 2);
}

/** Whether an option is clicked, and nothing typed or put into order. */
export function isClicked({ input }: QuestionView): boolean {
  return input === "choice" || input === "boolean";
}

/** A button for each option, one that opens a form for a typed answer, or one that opens the menus of an order. */
export function answerButtons(
  view: QuestionView,
  { quizId, index }: QuestionPlace,
  text: Words,
  ids: AnswerIds = quizIds,
): readonly Button[] {
  if (view.input === "order")
    return [{ id: ids.order(quizId, index), label: text.quiz.order, style: "primary" }];
  if (!isClicked(view)) return [{ id: ids.type(quizId, index), label: text.quiz.type, style: "primary" }];
  const lettered = hasLongLabels(view);
  return view.options.map((option) => ({
    id: ids.answer(quizId, index, option.id),
    label: lettered ? letter(option) : shorten(unmarked(optionName(view, option, text)), limits.buttonLabel),
  }));
}
