import type { Card } from "../content/card.ts";
import type { Locale } from "../locale.ts";
import { searchable } from "./normalise.ts";
import { read, type Reading } from "./read.ts";

const mostDetails = 2;

/** The sentences of a card's long text that share most with the question, in the card's order; often none. */
export function details(card: Card, question: string, reading: Reading, locale: Locale): readonly string[] {
  const asked = clues(question, reading, locale);
  const own = new Set(read(`${card.title.ko} ${card.title.en}`).found.keys());
  const scored = sentences(card.long[locale]).map((sentence, index) => ({
    sentence,
    index,
    score: score(sentence, asked, own),
  }));
  return scored
    .filter(({ score: points }) => points >= 2)
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, mostDetails)
    .toSorted((a, b) => a.index - b.index)
    .map(({ sentence }) => sentence);
}

interface Clues {
  readonly tokens: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** Two points for a number, two for a term, one for three shared letter pairs. */
function score(sentence: string, asked: Clues, own: ReadonlySet<string>): number {
  const has = clues(sentence, read(sentence));
  const terms = [...asked.tokens].filter((token) => has.tokens.has(token) && !own.has(token)).length;
  return 2 * shared(asked.numbers, has.numbers) + 2 * terms + Math.floor(shared(asked.pairs, has.pairs) / 3);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((one) => b.has(one)).length;
}

function clues(text: string, reading: Reading, locale?: Locale): Clues {
  const plain = searchable(text);
  const words = (plain.match(/[가-힣]{2,}|[a-z]{4,}/gu) ?? []).filter(
    (word) => locale === undefined || /[가-힣]/u.test(word) === (locale === "ko"),
  );
  return {
    tokens: new Set(reading.found.keys()),
    numbers: new Set(plain.match(/\d+(?:\.\d+)?/gu)),
    pairs: new Set(words.flatMap(letterPairs)),
  };
}

function letterPairs(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu}|[가-힣]|\p{L})/u);
}
