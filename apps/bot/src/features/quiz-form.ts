import type { QuestionView } from "@opt/study";
import type { Words } from "../i18n/words.ts";
import { limits } from "../port/limits.ts";
import type { Form, FormLine } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { questionText } from "./quiz-choices.ts";

/** Characters that a typed answer may have. */
const most = { number: 40, text: 100, formula: 200, parts: 40, order: 40, choice: 40, boolean: 40 } as const;

/** Whether the answer to a question is typed into a form; in a race also an order, as its letters. */
export function isTyped({ input }: QuestionView): boolean {
  return input !== "choice" && input !== "boolean" && input !== "order";
}

function linesOf(view: QuestionView, { quiz }: Words): readonly FormLine[] {
  const { input, parts = [] } = view;
  if (input === "parts")
    return parts
      .slice(0, limits.formParts - 1)
      .map(({ id, prompt }) => ({ id, label: shorten(prompt, limits.formLabel), most: most.parts }));
  const label = quiz.typeLabels[input === "choice" || input === "boolean" ? "text" : input];
  return [{ id: "answer", label, most: most[input] }];
}

/** The form for a typed answer, with the question above its lines. */
export function answerForm(view: QuestionView, id: string, text: Words): Form {
  return {
    id,
    title: text.quiz.type,
    text: shorten(questionText(view), limits.formText),
    lines: linesOf(view, text),
  };
}

/** What was typed, as a grade takes it: the parts of an answer a line each, in the order of the form. */
export function typedAnswer(lines: Readonly<Record<string, string>>): string {
  return Object.values(lines).join("\n");
}
