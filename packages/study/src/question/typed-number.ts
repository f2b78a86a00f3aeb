import { InputError } from "../input-error.ts";
import { spokenFraction } from "./spoken-number.ts";

const plainNumber = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/u;
/** What people write around a number: "답은 …", "w = …", "…이에요.", "…입니다". */
const before = /^(?:(?:정?답은|정?답\s?[:=]|(?:the\s)?answer(?:\sis|\s?[:=])|[a-z]\s?=)\s*)/u;
const after = /\s?(?:이에요|예요|이예요|입니다|이요|요|이다|다|임)?\s?[.!。]*$/u;
/** A longer answer is no number that a person typed. */
const longest = 200;

/**
 * Reads a number as people type it: "0.5", "0,5", ".5", "−0.5", " ５.０ ", "1e-3", "답은 0.5예요.", "w = 0.5",
 * "천분의 일", "one thousandth". Compatibility forms are folded, spaces ignored, and a comma is a decimal point.
 *
 * @throws {InputError} for anything else.
 */
export function typedNumber(answer: string): number {
  const text = answer.length > longest ? "" : bare(answer);
  const plain = text.replace(/\s+/gu, "");
  const value = plainNumber.test(plain) ? Number(plain.replace(",", ".")) : spokenFraction(text);
  if (value !== undefined && Number.isFinite(value)) return value;
  throw new InputError("answer-not-a-number", `answer must be a number, got ${answer}`, { got: answer });
}

/** The number alone, without the words and the full stop around it. */
function bare(answer: string): string {
  return answer
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\u30FC]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(before, "")
    .replace(after, "")
    .trim();
}
