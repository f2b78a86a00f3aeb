import { type Word, wordsOf } from "../language/words.ts";
import type { FoundTerm } from "./term-list.ts";

/** The words of a text run together. */
export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
  /** Where each word starts in `text`. */
  readonly starts: readonly number[];
}

export function lineOf(source: string): Line {
  const words = wordsOf(source);
  let text = "";
  const starts = words.map((word) => {
    const at = text.length;
    text += word.text;
    return at;
  });
  return { text, words, starts };
}

/** A text with its misspelt terms put right, and those written without spaces set apart. */
export function mended(text: string, terms: readonly FoundTerm[]): string {
  const slipped = terms.filter(({ slips }) => slips > 0);
  if (slipped.length === 0) return text;
  const { words, starts } = lineOf(text);
  const parts = words.flatMap(({ text: word }, index) => {
    const over = slipped.find(({ from, to }) => starts[index]! < to && from < starts[index]! + word.length);
    if (over === undefined) return [word];
    if (over.to - over.from < word.length) return [word, over.text];
    return over.from === starts[index] ? [over.text] : [];
  });
  return parts.join(" ");
}
