import { isEmpty, leastAlike, likeness, type Stem } from "../language/stems.ts";
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
  let [all, held] = [1e-9, 0];
  const leftOver: Stem[] = [];
  for (const stem of stems) {
    if (isEmpty(stem)) continue;
    const weight = weightOf(stem.text);
    let best = 0;
    for (const other of others) best = Math.max(best, likeness(stem, other));
    all += weight;
    held += weight * best;
    if (best < leastAlike) leftOver.push(stem);
  }
  return { share: held / all, left: all - held, leftOver };
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
): Readonly<Record<"turned" | "onlyAsked" | "onlySaid", number>> {
  let [turned, onlyAsked] = [0, 0];
  const matched = new Set<number>();
  asked.stems.forEach((stem, at) => {
    const place = likest(stem, said.stems);
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

function likest(stem: Stem, others: readonly Stem[]): number {
  let [place, most] = [-1, leastAlike - 0.01];
  others.forEach((other, at) => {
    const alike = likeness(stem, other);
    if (alike > most) [place, most] = [at, alike];
  });
  return place;
}
