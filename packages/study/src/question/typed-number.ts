import { InputError } from "../input-error.ts";

const plainNumber = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/u;

/**
 * Reads a number as people type it: "0.5", "0,5", ".5", "−0.5", " ５.０ ", "1e-3". Compatibility forms are folded,
 * spaces ignored, and a comma is a decimal point.
 *
 * @throws {InputError} for anything else.
 */
export function typedNumber(answer: string): number {
  const plain = answer
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, "")
    .replace(/[\u2010-\u2015\u2212\u30FC]/gu, "-");
  const value = plainNumber.test(plain) ? Number(plain.replace(",", ".")) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new InputError("answer-not-a-number", `answer must be a number, got ${answer}`, { got: answer });
}
