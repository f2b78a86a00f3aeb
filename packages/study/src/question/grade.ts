import { findCard } from "../content/cards.ts";
import { freeze } from "../freeze.ts";
import { InputError } from "../input-error.ts";
import type { Locale } from "../locale.ts";
import type { Grade, Question } from "./question.ts";
import { place } from "./view.ts";

/**
 * Grades an answer: right or wrong, the right answer, why it is right and, for a wrong option, why it tempts.
 *
 * @param answer the id of an option; case and spaces around it do not matter.
 * @throws {InputError} when the answer is not one of the options.
 */
export function grade(question: Question, answer: string, locale: Locale): Grade {
  const { posed, options } = place(question);
  const id = answer.trim().toLowerCase();
  const chosen = options.find((option) => option.id === id);
  const right = options.find(({ isRight }) => isRight);
  if (chosen === undefined || right === undefined) {
    const known = options.map((option) => option.id).join(", ");
    throw new InputError("unknown-answer", `answer must be one of ${known}, got ${answer}`, {
      got: answer,
      known,
    });
  }
  const demo = findCard(posed.card)?.demo;
  return freeze({
    correct: chosen === right,
    answer: right.label[locale],
    answerId: right.id,
    why: posed.why[locale],
    ...(chosen.tempting === undefined ? {} : { tempting: chosen.tempting[locale] }),
    card: posed.card,
    ...(demo ? { demo } : {}),
  });
}
