import { withoutSeparators } from "./separators.ts";

const one =
  /(?<![가-힣])하나(?!도)|한 ?번|한 개|\bonce\b|(?<!\b(?:only|correct|right|which|this|that|no|any|every|each|same|other|first|last|best|wrong|good|bad)\s)\bone\b(?! of\b)/gu;
const numberWords: readonly (readonly [RegExp, number])[] = [
  [/절반|반으로|\bhal(?:f|ves|ve|ving|ved)\b/gu, 0.5],
  [/\bquarter\b/gu, 0.25],
  [/두 ?배|2배|\b(?:twice|doubles?|doubling|doubled)\b/gu, 2],
  [/세 ?배|\b(?:three times|triples?)\b/gu, 3],
  [/네 ?배|\b(?:four times|quadruples?)\b/gu, 4],
  [/열 ?배|\bten times\b/gu, 10],
  [one, 1],
  [/\bzero\b/gu, 0],
  [/두 ?번|두 개|(?<![가-힣])둘|\btwo\b/gu, 2],
  [/세 ?번|세 개|(?<![가-힣])셋|\bthree\b/gu, 3],
  [/네 ?번|네 개|(?<![가-힣])넷|\bfour\b/gu, 4],
  [/다섯|\bfive\b/gu, 5],
  [/\bten\b/gu, 10],
];

/** What no text has that says no number in words, which few do. */
const anyWord = new RegExp(numberWords.map(([pattern]) => pattern.source).join("|"), "u");

/** The numbers of a text in its form for searching, also those in words. */
export function numbersOf(text: string): readonly number[] {
  let rest = withoutSeparators(text)
    .replace(/(\d+)분의 ?(\d+)/gu, "$2/$1")
    // A ratio of three parts is not a fraction.
    .replace(/\d+(?:[/:]\d+){2,}/gu, (ratio) => ratio.replaceAll(/[/:]/gu, " "));
  const found: number[] = [];
  for (const [pattern, value] of anyWord.test(rest) ? numberWords : []) {
    const words = rest.match(pattern);
    if (words === null) continue;
    for (const _ of words) found.push(value);
    rest = rest.replace(pattern, " ");
  }
  if (!/\d/u.test(rest)) return found;
  for (const match of rest.matchAll(/(?<![\p{L}\d.])\d+(?:\.\d+)?(?:\/\d+)?/gu)) {
    const [top = "0", bottom] = match[0].split("/");
    found.push(Number(top) / Number(bottom ?? 1));
  }
  return found;
}

/** The numbers that are not among others, each as often as it is left over. */
export function numbersBeyond(numbers: readonly number[], others: readonly number[]): readonly number[] {
  const left = [...others];
  return numbers.filter((number) => {
    const at = left.findIndex((other) => Math.abs(other - number) < 1e-9);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
