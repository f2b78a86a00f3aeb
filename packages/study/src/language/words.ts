import { searchable } from "./normalise.ts";

/** A run of letters or digits of a text. */
export interface Word {
  readonly text: string;
  readonly isHangul: boolean;
}

const runs = /[가-힣ㄱ-ㅣ]+|[a-zα-ωà-ÿ]+|\d+(?:[.,]\d+)*/gu;

/** The words of a text in lower case: Hangul, Latin and numbers apart ("adam이" is two words). */
export function wordsOf(text: string): readonly Word[] {
  return (searchable(text).replaceAll("'", "").match(runs) ?? []).map((word) => ({
    text: word,
    isHangul: /[가-힣ㄱ-ㅣ]/u.test(word),
  }));
}
