import type { Certificate } from "../certificate/certificate.ts";
import { freeze } from "@opt/description";
import { formatNumber } from "@opt/words";
import { InputError } from "../input-error.ts";
import { checkLocale, type Locale } from "../locale.ts";
import type { Kit } from "./kit.ts";
import { namedMistakes } from "./named-mistakes.ts";
import type { Grade, Question } from "./question.ts";
import { plain, type Posed } from "./template.ts";
import { typedNumber } from "./typed-number.ts";
import { typedOption } from "./typed-option.ts";
import type { Verdict } from "./verdict.ts";
import { letter, type Placed, place, shownIn } from "./view.ts";

/**
 * Grades an answer: right or wrong, the right answer, why it is right and, for a wrong answer with a known
 * misconception behind it, why it tempts. Case, spaces, full-width forms, punctuation, a polite ending and words around
 * the answer ("답은 0.5예요.") never matter.
 *
 * @param answer by the question's `input`:
 * - "choice", "boolean": the id of an option ("a", "A)") or its whole label in either language.
 * - "number": a number as typed: "0.5", "0,5", "−0.5", "1e-3", "1/1000", "50%", full-width digits, "천분의 일", "minus two". Right within
 *   the tolerance that the question prints, never near it.
 * - "text": the name asked for, in either language; one slip of the keyboard in a long name is forgiven, unless what was
 *   typed is the name of something else.
 * - "formula": a formula as typed, "w − lr·g" or "w - lr*g"; right if it comes to the same for every value.
 * - "order": all ids in order, "c a d b"; the letters may stand together or have anything but letters between them.
 * - "parts": a number for each part, one a line, or separated by semicolons.
 * @throws {InputError} when the answer is not of that form; its code says what is wanted.
 */
export function grade(
  kit: Kit,
  question: Question,
  answer: string,
  { locale }: { readonly locale: Locale },
): Grade {
  checkLocale(locale);
  const placed = place(kit, question);
  const verdict = judge(placed, answer);
  const { correct, credit = Number(correct), answerId, tempting, misconceptions = [], parts } = verdict;
  const card = placed.reread ?? placed.card;
  const demo = kit.findCard(card)?.demo;
  return freeze({
    correct,
    credit,
    given: shownIn(verdict.given)[locale],
    answer: shownIn(verdict.answer)[locale],
    ...(answerId === undefined ? {} : { answerId }),
    why: placed.why[locale],
    ...(tempting === undefined ? {} : { tempting: shownIn(tempting)[locale] }),
    ...(misconceptions.length > 0 ? { misconceptions } : {}),
    ...(parts && {
      parts: parts.map((part, index) => ({
        id: letter(index),
        correct: part.correct,
        carried: part.carried,
        given: shownIn(part.given)[locale],
        answer: shownIn(part.answer)[locale],
      })),
    }),
    card,
    ...(demo ? { demo } : {}),
  });
}

/**
 * The derivation of every number in a question, its options, its explanation and its hints, as data that an
 * independent checker verifies. It reveals the answer.
 */
export function certifyQuestion(kit: Kit, question: Question): Certificate {
  return place(kit, question).certificate();
}

function judge(placed: Placed, answer: string): Verdict {
  if (placed.judge !== undefined) return placed.judge(answer);
  return placed.number === undefined
    ? judgeOption(placed.options, answer)
    : judgeNumber(placed, placed.number, answer);
}

function judgeOption(options: Placed["options"], answer: string): Verdict {
  const chosen = typedOption(options, answer);
  const right = options.find(({ isRight }) => isRight);
  if (chosen === undefined || right === undefined) {
    const ids = options.map((option) => option.id).join(", ");
    throw new InputError("unknown-answer", `answer must be one of ${ids}, got ${answer}`, {
      got: answer,
      known: options.map(({ label }) => label.en).join(" · "),
      knownKo: options.map(({ label }) => label.ko).join(" · "),
    });
  }
  return {
    correct: chosen === right,
    given: chosen.label,
    answer: right.label,
    answerId: right.id,
    tempting: chosen.tempting,
  };
}

function judgeNumber(
  { key, distractors, explain }: Pick<Posed, "key" | "distractors" | "explain">,
  { value, tolerance, inPercent }: NonNullable<Posed["number"]>,
  answer: string,
): Verdict {
  const typed = typedNumber(answer, inPercent);
  const given = plain(formatNumber(typed, 12));
  const isNear = (wanted: number): boolean => Math.abs(typed - wanted) <= tolerance;
  if (isNear(value)) return { correct: true, given, answer: key };
  if (explain !== undefined) return { correct: false, given, answer: key, ...namedMistakes(explain(typed)) };
  const known = distractors.find((one) => one.value !== undefined && isNear(one.value));
  return { correct: false, given, answer: key, tempting: known?.tempting };
}
