import { InputError } from "../input-error.ts";
import { plainForm, withoutEnding, withoutLead } from "./answer-text.ts";
import { spokenNumber } from "./spoken-number.ts";

const plainNumber = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/u;
/** "w = …" before a number. */
const named = /^[a-z]\s?=\s*/u;
/** What is counted, behind the number. */
const counted =
  /(?<=[\d가-힣a-z])\s?(?:개|번|장|명|행|회|가지|스텝|걸음|에폭|배치|폴드|샘플|바이트|(?<=\s)(?:times|steps|updates|rows|batches|epochs|models|examples|fits|bytes|parameters|weights))$/u;
/** A longer answer is no number that a person typed. */
const longest = 200;

/**
 * Reads a number as people type it: "0.5", "0,5", ".5", "−0.5", " ５.０ ", "1e-3", "답은 0.5예요.", "w = 0.5",
 * "12번", "천분의 일", "영점 오", "one thousandth", "minus two". Compatibility forms are folded, spaces ignored, and a comma is a decimal point.
 *
 * @throws {InputError} for anything else.
 */
export function typedNumber(answer: string): number {
  const text = answer.length > longest ? "" : bare(answer);
  const plain = text.replace(/\s+/gu, "");
  const value = plainNumber.test(plain) ? Number(plain.replace(",", ".")) : spokenNumber(text);
  if (value !== undefined && Number.isFinite(value)) return value;
  throw new InputError("answer-not-a-number", `answer must be a number, got ${answer}`, { got: answer });
}

/** The number alone, without the words and the full stop around it. */
function bare(answer: string): string {
  const alone = withoutLead(plainForm(answer)).replace(named, "");
  return withoutEnding(alone).replace(counted, "").trim();
}
