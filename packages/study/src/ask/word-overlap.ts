import { leastAlike, likeness, type Stem } from "../language/stems.ts";
import type { Exchanges } from "../pack/exchanges.ts";
import type { Read } from "./statements.ts";

/** How the words of one statement stand to those of another. */
export interface Overlap {
  /** The share of its words that the other has, by how telling they are. */
  readonly share: number;
  /** How much is left over, all in all. */
  readonly left: number;
  readonly leftOver: readonly Stem[];
}

export function overlapOf(
  stems: readonly Stem[],
  others: readonly Stem[],
  weightOf: (stem: string) => number,
): Overlap {
  return overlapWith(stems, weightOf, (at) => {
    let best = 0;
    for (const other of others) best = Math.max(best, likeness(stems[at]!, other));
    return best;
  });
}

function overlapWith(
  stems: readonly Stem[],
  weightOf: (stem: string) => number,
  likestOf: (at: number) => number,
): Overlap {
  let [all, held] = [1e-9, 0];
  const leftOver: Stem[] = [];
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at]!;
    if (stem.isEmpty) continue;
    const weight = weightOf(stem.text);
    const best = likestOf(at);
    all += weight;
    held += weight * best;
    if (best < leastAlike) leftOver.push(stem);
  }
  return { share: held / all, left: all - held, leftOver };
}

/** How alike each word of one text is to each of another: the words of the other are the columns. */
export interface Likenesses {
  readonly rows: readonly Stem[];
  readonly columns: readonly Stem[];
  readonly values: Float64Array;
}

export function likenessesOf(rows: readonly Stem[], columns: readonly Stem[]): Likenesses {
  const values = new Float64Array(rows.length * columns.length);
  let at = 0;
  for (const one of rows) for (const other of columns) values[at++] = likeness(one, other);
  return { rows, columns, values };
}

/** The overlap of the rows with the columns, and the other way round. */
export function overlapsIn(
  { rows, columns, values }: Likenesses,
  weightOf: (stem: string) => number,
): readonly [ofRows: Overlap, ofColumns: Overlap] {
  const width = columns.length;
  const ofRows = overlapWith(rows, weightOf, (row) => mostIn(values, row * width, (row + 1) * width, 1));
  return [ofRows, overlapWith(columns, weightOf, (column) => mostIn(values, column, values.length, width))];
}

function mostIn(values: Float64Array, from: number, to: number, stride: number): number {
  let most = 0;
  for (let at = from; at < to; at += stride) if (values[at]! > most) most = values[at]!;
  return most;
}

/** What words left over on both sides stand for, and words that stand on one side only. */
export function exchanged(
  a: readonly Stem[],
  b: readonly Stem[],
  exchanges: Exchanges,
): Readonly<Record<"synonyms" | "opposites" | "added" | "removed", number>> {
  let [synonyms, opposites] = [0, 0];
  for (const { text } of a) {
    let best = 0;
    for (const other of b) {
      const value = exchanges(text, other.text);
      if (Math.abs(value) > Math.abs(best)) best = value;
    }
    if (best > 0) synonyms += best;
    else opposites -= best;
  }
  const alone = (stems: readonly Stem[], others: readonly Stem[]): number => {
    const sum = others.length > 0 ? 0 : stems.reduce((all, { text }) => all - exchanges("", text), 0);
    return Math.max(-1, Math.min(1, sum));
  };
  return {
    synonyms: Math.min(1, synonyms),
    opposites: Math.min(1, opposites),
    added: alone(a, b),
    removed: alone(b, a),
  };
}

/** How many words one statement denies and the other does not, and how many it denies that the other does not have. */
export function deniedBetween(
  asked: Read,
  said: Read,
  likenesses: Likenesses,
): Readonly<Record<"turned" | "onlyAsked" | "onlySaid", number>> {
  let [turned, onlyAsked] = [0, 0];
  const matched = new Set<number>();
  asked.stems.forEach((_, at) => {
    const place = likest(likenesses, at);
    if (place < 0) onlyAsked += Number(asked.negated[at]);
    else if (asked.negated[at] === true && said.negated[place] === true) matched.add(place);
    else if (asked.negated[at] === true) turned++;
    else if (said.negated[place] === true && !matched.has(place)) {
      turned++;
      matched.add(place);
    }
  });
  const onlySaid = said.negated.some((isNegated, place) => isNegated && !matched.has(place));
  return { turned: Math.min(2, turned), onlyAsked: Math.min(1, onlyAsked), onlySaid: Number(onlySaid) };
}

function likest({ columns: { length }, values }: Likenesses, row: number): number {
  let [place, most] = [-1, leastAlike - 0.01];
  for (let at = 0; at < length; at++) {
    const alike = values[row * length + at]!;
    if (alike > most) [place, most] = [at, alike];
  }
  return place;
}
