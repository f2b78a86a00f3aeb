import { findCard } from "../content/cards.ts";
import { freeze } from "@opt/description";
import { InputError } from "../input-error.ts";
import type { Bilingual, Locale } from "../locale.ts";
import type { Grade, Question } from "./question.ts";
import type { Posed } from "./template.ts";
import { typedNumber } from "./typed-number.ts";
import { type Placed, place } from "./view.ts";

/** What an answer turned out to be. */
interface Verdict {
  readonly correct: boolean;
  readonly answer: Bilingual;
  readonly answerId?: string;
  readonly tempting?: Bilingual | undefined;
}

/**
 * Grades an answer: right or wrong, the right answer, why it is right and, for a wrong answer with a known
 * misconception behind it, why it tempts.
 *
 * @param answer the id of an option (case and spaces around it do not matter) or, where `input` is "number", a number
 * as typed: "0.5", "0,5", "−0.5" and full-width digits are read. A number is right within the tolerance that the
 * question prints.
 * @throws {InputError} when the answer is not one of the options, or no number where one is wanted.
 */
export function grade(question: Question, answer: string, locale: Locale): Grade {
  const placed = place(question);
  const { posed } = placed;
  const { correct, answer: right, answerId, tempting } = judge(placed, answer);
  const card = posed.reread ?? posed.card;
  const demo = findCard(card)?.demo;
  return freeze({
    correct,
    answer: right[locale],
    ...(answerId === undefined ? {} : { answerId }),
    why: posed.why[locale],
    ...(tempting === undefined ? {} : { tempting: tempting[locale] }),
    card,
    ...(demo ? { demo } : {}),
  });
}

function judge({ posed, options }: Placed, answer: string): Verdict {
  return posed.number === undefined ? judgeOption(options, answer) : judgeNumber(posed, posed.number, answer);
}

function judgeOption(options: Placed["options"], answer: string): Verdict {
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
  return { correct: chosen === right, answer: right.label, answerId: right.id, tempting: chosen.tempting };
}

function judgeNumber(
  { key, distractors }: Posed,
  { value, tolerance }: NonNullable<Posed["number"]>,
  answer: string,
): Verdict {
  const given = typedNumber(answer);
  const isNear = (wanted: number): boolean => Math.abs(given - wanted) <= tolerance;
  if (isNear(value)) return { correct: true, answer: key };
  const known = distractors.find((one) => one.value !== undefined && isNear(one.value));
  return { correct: false, answer: key, tempting: known?.tempting };
}
