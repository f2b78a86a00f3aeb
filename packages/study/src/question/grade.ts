import type { Certificate } from "../certificate/certificate.ts";
import { freeze } from "@opt/description";
import { formatNumber } from "@opt/words";
import { InputError } from "../input-error.ts";
import { type Bilingual, checkLocale, type Locale } from "../locale.ts";
import type { Misconception } from "../misconception/exercise.ts";
import type { Kit } from "./kit.ts";
import type { Grade, Question } from "./question.ts";
import { plain, type Posed } from "./template.ts";
import { typedNumber } from "./typed-number.ts";
import { typedOption } from "./typed-option.ts";
import { type Placed, place } from "./view.ts";

/** What an answer turned out to be. */
interface Verdict {
  readonly correct: boolean;
  /** The answer that was given, as it was understood. */
  readonly given: Bilingual;
  readonly answer: Bilingual;
  readonly answerId?: string;
  readonly tempting?: Bilingual | undefined;
  readonly misconceptions?: readonly string[];
}

/**
 * Grades an answer: right or wrong, the right answer, why it is right and, for a wrong answer with a known
 * misconception behind it, why it tempts.
 *
 * @param answer the id of an option ("a", "A)") or its whole label in either language (case, spaces, a full stop and a
 * polite ending do not matter) or, where `input` is "number", a number as typed: "0.5", "0,5", "−0.5", "답은 0.5예요.",
 * "천분의 일" and full-width digits are read. A number is right within the tolerance that the question prints.
 * @throws {InputError} when the answer is not one of the options, or no number where one is wanted.
 */
export function grade(
  kit: Kit,
  question: Question,
  answer: string,
  { locale }: { readonly locale: Locale },
): Grade {
  checkLocale(locale);
  const placed = place(kit, question);
  const { correct, given, answer: right, answerId, tempting, misconceptions = [] } = judge(placed, answer);
  const card = placed.reread ?? placed.card;
  const demo = kit.findCard(card)?.demo;
  return freeze({
    correct,
    given: given[locale],
    answer: right[locale],
    ...(answerId === undefined ? {} : { answerId }),
    why: placed.why[locale],
    ...(tempting === undefined ? {} : { tempting: tempting[locale] }),
    ...(misconceptions.length > 0 ? { misconceptions } : {}),
    card,
    ...(demo ? { demo } : {}),
  });
}

/**
 * The derivation of every number that a question, its options, its explanation and its hints show, as data that an
 * independent checker verifies. It tells the answer.
 */
export function certifyQuestion(kit: Kit, question: Question): Certificate {
  return place(kit, question).certificate();
}

function judge(placed: Placed, answer: string): Verdict {
  return placed.number === undefined
    ? judgeOption(placed.options, answer)
    : judgeNumber(placed, placed.number, answer);
}

function judgeOption(options: Placed["options"], answer: string): Verdict {
  const chosen = typedOption(options, answer);
  const right = options.find(({ isRight }) => isRight);
  if (chosen === undefined || right === undefined) {
    const known = options.map((option) => option.id).join(", ");
    throw new InputError("unknown-answer", `answer must be one of ${known}, got ${answer}`, {
      got: answer,
      known,
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
  { value, tolerance }: NonNullable<Posed["number"]>,
  answer: string,
): Verdict {
  const typed = typedNumber(answer);
  const given = plain(formatNumber(typed, 12));
  const isNear = (wanted: number): boolean => Math.abs(typed - wanted) <= tolerance;
  if (isNear(value)) return { correct: true, given, answer: key };
  if (explain !== undefined) return { correct: false, given, answer: key, ...named(explain(typed)) };
  const known = distractors.find((one) => one.value !== undefined && isNear(one.value));
  return { correct: false, given, answer: key, tempting: known?.tempting };
}

/** What to say of one mistake, or of two that were made at once. */
function named(mistakes: readonly Misconception[]): Pick<Verdict, "tempting" | "misconceptions"> {
  const [first, second] = mistakes.map(({ words }) => words);
  if (first === undefined) return {};
  return {
    tempting:
      second === undefined
        ? first
        : {
            ko: `두 가지가 겹친 것 같아요. ${first.ko} 그리고 ${second.ko}`,
            en: `Two things seem to have come together. ${first.en} And: ${second.en}`,
          },
    misconceptions: mistakes.map(({ name }) => name),
  };
}
