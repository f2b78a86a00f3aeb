import { otherKeyboard } from "./keyboard.ts";
import type { Locale } from "../locale.ts";
import { wordsOf } from "./words.ts";

const englishWords =
  /^(?:what|whats|why|how|when|where|who|which|is|are|do|does|did|can|could|should|will|the|a|an|of|to|in|for|with|and|or|i|my|it|that|this|explain|tell|show|give|from|on|not|between|vs|need|about|difference|mean|meaning)$/u;
const mostNames = 2;

/**
 * The language of a text, where it can be told: Hangul is Korean, also typed on the wrong keyboard; Latin words that are
 * more than names are English.
 */
export function languageOf(text: string): Locale | undefined {
  if (/[가-힣]/u.test(text)) return "ko";
  const words = wordsOf(text).filter((word) => /[a-z]/u.test(word.text));
  if (words.some((word) => englishWords.test(word.text))) return "en";
  if (/[가-힣]/u.test(otherKeyboard(text) ?? "")) return "ko";
  if (words.length > mostNames) return "en";
  return undefined;
}
