/** How many letters a name of so many letters may be off. */
export type Tolerance = (letters: number) => number;

/** Among a handful of names it is plain that one of them was meant. */
export const amongFew: Tolerance = (letters) => (letters < 4 ? 0 : Math.max(1, Math.floor(letters / 4)));

const longestTyped = 60;

/** A text as letters to compare: compatibility forms folded, lower case, Hangul taken apart, nothing else. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * The names that a mistyped name may stand for, closest first; empty if none is close.
 *
 * Counts letters to add, drop, change or swap with their neighbour. Hangul is compared by consonants and vowels, so
 * that one wrong vowel ("모맨텀") is one letter. Spaces, punctuation and case do not count, and what a name has in
 * brackets may be left out. A text of more than 60 characters is not a name. A close match is not certain: suggest
 * the result, but do not act on it.
 *
 * @example
 * ```ts
 * import { nearest } from "@opt/study";
 * import { optimization } from "@opt/study/optimization";
 * const named = nearest("momentun", optimization.cards, ({ title, everyday }) => [title.en, ...everyday.en]);
 * console.log(named.map(({ slug }) => slug).join());
 * // → momentum
 * ```
 */
export function nearest<Thing>(
  typed: string,
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
  tolerance: Tolerance = amongFew,
): readonly Thing[] {
  if (typed.length > longestTyped) return [];
  const wanted = lettersOf(typed);
  return things
    .map((thing) => ({
      thing,
      misses: Math.min(...namesOf(thing).map((name) => missesOf(wanted, name, tolerance))),
    }))
    .filter(({ misses }) => misses < Infinity)
    .toSorted((a, b) => a.misses - b.misses)
    .map(({ thing }) => thing);
}

function missesOf(wanted: string, name: string, tolerance: Tolerance): number {
  const forms = [name, name.replace(/\([^()]*\)/gu, "")].map(lettersOf);
  return Math.min(...forms.map((letters) => distance(wanted, letters, tolerance(letters.length))));
}

/** Room for three rows of a table, kept for the next two texts. */
let rows = threeRows(64);

function threeRows(width: number): readonly [Uint32Array, Uint32Array, Uint32Array] {
  return [new Uint32Array(width), new Uint32Array(width), new Uint32Array(width)];
}

/**
 * Edits that turn one text into the other, a swap of neighbours being one (optimal string alignment); Infinity when
 * there are more than `most`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  if (a === b) return 0;
  if (most < 1) return Infinity;
  const width = b.length + 1;
  if (rows[0].length < width) rows = threeRows(2 * width);
  let [beforeLast, last, current] = rows;
  for (let column = 0; column < width; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const [letter, before] = [a.charCodeAt(row - 1), a.charCodeAt(row - 2)];
    let least = row;
    current[0] = row;
    for (let column = 1; column < width; column++) {
      const other = b.charCodeAt(column - 1);
      let cost = Math.min(last[column]!, current[column - 1]!) + 1;
      cost = Math.min(cost, last[column - 1]! + (letter === other ? 0 : 1));
      const swapped = row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && before === other;
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return Infinity;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const edits = last[b.length]!;
  return edits <= most ? edits : Infinity;
}
