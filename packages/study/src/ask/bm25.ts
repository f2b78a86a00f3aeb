import { wordsOf } from "../language/words.ts";

/** Scores documents for a text; missing ones share no token with it. */
export type Search = (text: string) => ReadonlyMap<string, number>;

const saturation = 1.2;
const lengthEffect = 0.75;
const syllablePair = 2;

/** Words of Latin letters, and pairs of syllables, which find Korean words whatever particle follows. */
function tokensOf(text: string): readonly string[] {
  return wordsOf(text).flatMap(({ text: word, isHangul }) => {
    if (!isHangul || word.length <= syllablePair) return [word];
    return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + syllablePair));
  });
}

/** Okapi BM25 over documents, each a name and its text. */
export function createSearch(documents: ReadonlyMap<string, string>): Search {
  const postings = new Map<string, Map<string, number>>();
  const lengths = new Map<string, number>();
  for (const [name, text] of documents) {
    const tokens = tokensOf(text);
    lengths.set(name, tokens.length);
    for (const token of tokens) {
      const row = postings.get(token) ?? new Map<string, number>();
      row.set(name, (row.get(name) ?? 0) + 1);
      postings.set(token, row);
    }
  }
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.size);
  return (text) => {
    const scores = new Map<string, number>();
    for (const token of new Set(tokensOf(text))) {
      const row = postings.get(token);
      if (row === undefined) continue;
      const rarity = Math.log(1 + (documents.size - row.size + 0.5) / (row.size + 0.5));
      for (const [name, count] of row) {
        const size = 1 - lengthEffect + (lengthEffect * lengths.get(name)!) / mean;
        const gain = (rarity * count * (saturation + 1)) / (count + saturation * size);
        scores.set(name, (scores.get(name) ?? 0) + gain);
      }
    }
    return scores;
  };
}
