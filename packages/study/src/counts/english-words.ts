import { english } from "./lexicon-english.ts";
import type { Piece } from "./piece.ts";

const entries = new Map<string, readonly string[]>();
for (const [features, words] of english)
  for (const text of words.split("|"))
    if (!entries.has(text)) entries.set(text, features.split(" ").filter(Boolean));

/** How many words the longest entry has that begins with a word. */
const longest = new Map<string, number>();
for (const text of entries.keys()) {
  const words = text.split(" ");
  longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
}

/** What a word or a row of words says, in the singular or the plural. */
export function englishEntry(
  text: string,
): { readonly is: readonly string[]; readonly many: boolean } | undefined {
  const own = entries.get(text);
  if (own !== undefined) return { is: own, many: false };
  for (const single of [
    text.replace(/'s$/u, ""),
    text.replace(/s$/u, ""),
    text.replace(/es$/u, ""),
    text.replace(/ies$/u, "y"),
  ])
    if (single !== text && entries.has(single))
      return { is: entries.get(single)!, many: !text.endsWith("'s") };
  return undefined;
}

/** The longest entry at the front of a row of tokens, and how many of them it takes. */
export function longestEnglish(
  tokens: readonly string[],
): { readonly pieces: readonly Piece[]; readonly length: number } | undefined {
  const first = tokens[0]!;
  const single = first.replace(/'s$/u, "").replace(/s$/u, "");
  const most = Math.max(longest.get(first) ?? 1, longest.get(single) ?? 1);
  const rows: { readonly text: string; readonly length: number }[] = [];
  let text = "";
  for (const [index, one] of tokens.entries()) {
    if (rows.length >= most) break;
    if (index > 0 && (one === "-" || one === "/" || one === "=")) continue;
    if (!/^[a-z]/u.test(one)) break;
    text = text === "" ? one : `${text} ${one}`;
    rows.push({ text, length: index + 1 });
  }
  for (const row of rows.toReversed()) {
    const entry = englishEntry(row.text);
    if (entry !== undefined) return { pieces: piecesFor(entry, row.text), length: row.length };
  }
  return undefined;
}

function piecesFor({ is, many }: { is: readonly string[]; many: boolean }, text: string): readonly Piece[] {
  if (is.length === 0) return [];
  if (is[0] === "joint") return [{ kind: "end", strength: 2 }];
  if (is[0] === "soft") return [{ kind: "end", strength: 1 }];
  return [{ kind: "word", is, many, text }];
}
