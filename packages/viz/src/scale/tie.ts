import { largestWritten, numberWriter, percentWriter } from "@opt/words";
import { finiteOf } from "./column.ts";
import { extent } from "./scale.ts";

/** Numbers closer than this share of their scale are not told apart. */
const share = 5e-4;

/** Whether two numbers of some data are a tie. */
export type Ties = (a: number, b: number) => boolean;

/**
 * The rule by which every chart says that numbers tie: they are equal, or differ by less than 0.05 % of their size and
 * of the span of `all` the numbers they stand among. Whole numbers are counts, which tie only when they are equal. Where
 * numbers may lie below 0, down to `floor`, those near it are as good as 0.
 */
export function tieRule(all: ArrayLike<number>, floor = 0): Ties {
  const [low, high] = extent(all) ?? [0, 0];
  const span = high - low;
  return (a, b) => {
    if (a === b || (isWritten(a) && isWritten(b))) return a === b;
    const size = Math.max(Math.abs(a), Math.abs(b));
    // a share so small is the rounding of sums
    return (
      Math.abs(a - b) <=
      Math.max(share * Math.min(size, span), 1e-12 * Math.max(size, Math.min(span, -floor)))
    );
  };
}

/** Whether all digits of a number are written, whatever stands beside it. */
export function isWritten(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= largestWritten;
}

/** Of more numbers than this nobody reads each beside the others. */
export const mostRead = 2000;

/**
 * How some numbers, and others that come between them, are read: with as many digits as tell them apart, those that tie
 * alike; "" where there is none. Whole numbers stay what they are, as they are written whole anyway.
 */
export function readerOf(
  values: ArrayLike<number>,
  ties: Ties,
  isPercent = false,
): (value: number) => string {
  const groups = groupsOf(finiteOf(values.length > mostRead ? [] : values), ties);
  // numbers that agree in 8 digits are told alike, unless all would be
  const most = new Set(groups.map((group) => group.toPrecision(8))).size > 1 ? 8 : 17;
  const [write, digits] = isPercent ? percentWriter(groups) : numberWriter(groups, most);
  return (value) => {
    if (!Number.isFinite(value)) return "";
    const least = groups.findLast((group) => group <= value) ?? value;
    const alike = ties(value, 0) ? 0 : isWritten(value) || !ties(least, value) ? value : least;
    // what all that tie with it are read as, unless that would be false in so many digits; the whole part is told in any case
    return write(
      alike && Math.abs(alike - value) > Math.min(1, Math.abs(value) / 10 ** digits) ? value : alike,
    );
  };
}

/** Each of some numbers as it is read beside the others. */
export function readApart(values: readonly number[], ties: Ties): string[] {
  return values.map(readerOf(values, ties));
}

/** The smallest of each group of numbers that tie, ascending. */
function groupsOf(values: Float64Array, ties: Ties): number[] {
  const groups: number[] = [];
  for (const value of values.toSorted())
    if (groups.length === 0 || !ties(groups.at(-1)!, value)) groups.push(value);
  return groups;
}

/** Places of the numbers that tie for the best, ascending; empty when none is finite. */
export function bestPlaces(values: ArrayLike<number>, better: "higher" | "lower", ties: Ties): number[] {
  const [lowest, highest] = extent(values) ?? [Number.NaN, Number.NaN];
  const best = better === "higher" ? highest : lowest;
  const places: number[] = [];
  // what is farther from the best than a number that does not tie with it does not tie either
  let apart = better === "higher" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value) || !(better === "higher" ? value > apart : value < apart)) continue;
    if (ties(value, best)) places.push(i);
    else apart = value;
  }
  return places;
}
