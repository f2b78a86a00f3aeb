import { searchable } from "../language/normalise.ts";
import { numbersOf } from "../language/numbers.ts";

/** What is set to a number, and to nothing that is counted: "계수가 1이면", "0으로 두면", "if … is 0". */
const conditions: readonly RegExp[] = [
  /(?<![\p{L}\d.])(\d+(?:\.\d+)?)(?:이?라?면|일\s?때|(?:으로|로)\s?(?:두|하|놓|맞추|설정)\S*(?:면|때))(?!(?!요|은)\p{L})/gu,
  /\bif\b.{0,60}?(?:\b(?:is|are|was|were|equals)\s|=\s?)(zero|one|\d+(?:\.\d+)?)(?![\p{L}%]|\.?\d|\s\p{L})/giu,
];

/** The numbers that a question sets something to: an answer to it speaks of them. */
export function conditionNumbers(question: string): readonly number[] {
  const text = searchable(question);
  return conditions.flatMap((condition) =>
    Array.from(text.matchAll(condition)).flatMap(([, number = ""]) => numbersOf(number)),
  );
}
