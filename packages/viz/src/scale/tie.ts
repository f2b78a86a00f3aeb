import { digitsApart, formatNumber } from "@opt/words";
import { finiteOf } from "./column.ts";
import { extent } from "./scale.ts";

/** Numbers closer than this share of their scale are not told apart. */
const share = 5e-4;

/** Whether two numbers of some data are a tie. */
export type Ties = (a: number, b: number) => boolean;

/**
 * The rule by which every chart says that numbers tie: they are equal, or differ by less than 0.05 % of their size
 * (their distance from `floor`, if that is larger) and of the span of `all` the numbers they stand among. Whole numbers
 * are counts, which tie only when they are equal.
 */
export function tieRule(all: ArrayLike<number>, floor = 0): Ties {
  const [low, high] = extent(all) ?? [0, 0];
  const span = high - low;
  return (a, b) => {
    if (a === b || (isWritten(a) && isWritten(b))) return a === b;
    const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(a - floor), Math.abs(b - floor));
    // a share of it so small is the rounding of sums
    return Math.abs(a - b) <= Math.max(share * Math.min(size, span), 1e-12 * size);
  };
}

/** Numbers from here on are written with powers of ten. */
export const writtenBelow = 1e12;

/** Whether all digits of a number are written, whatever stands beside it. */
export function isWritten(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < writtenBelow;
}

/** Of more numbers than this nobody reads each beside the others. */
export const mostRead = 2000;

/** The numbers as they are read: with as many digits as tell them apart, those that tie alike; "" where there is none. */
export function readApart(values: readonly number[], ties: Ties): string[] {
  return values.map(readerOf(values, ties));
}

/** How each of the numbers is read, for those who need a few of very many. */
export function readerOf(values: ArrayLike<number>, ties: Ties): (value: number) => string {
  const groups = groupsOf(values.length > mostRead ? [] : values, ties);
  const shown = groups.map((value) => (ties(value, 0) ? 0 : value));
  const digits = digitsApart(shown, 3, 8);
  const read = (value: number) => alikeOr(value, shown[groupOf(groups, value)] ?? value, digits);
  return (value) => (Number.isFinite(value) ? formatNumber(read(value), digits) : "");
}

/** What is read of a number: what all that tie with it are read as, unless that would be false in so many digits. */
export function alikeOr(value: number, alike: number, digits: number): number {
  // the whole part is told in any case
  return alike && Math.abs(alike - value) > Math.min(1, Math.abs(value) / 10 ** digits) ? value : alike;
}

/** The same of all numbers in some columns. */
export function columnsReader(columns: readonly ArrayLike<number>[], ties: Ties): (value: number) => string {
  const count = columns.reduce((sum, { length }) => sum + length, 0);
  return readerOf(count > mostRead ? [] : columns.flatMap((column) => Array.from(column)), ties);
}

/** For each number the smallest of those that tie with it, so that all of them are written alike. */
export function leastTied(values: readonly number[], ties: Ties): (value: number) => number {
  const groups = groupsOf(values, ties);
  return (value) => {
    const least = groups[groupOf(groups, value)] ?? value;
    return ties(least, value) ? least : value;
  };
}

/** The place of the group that a number belongs to; -1 below all. */
function groupOf(groups: readonly number[], value: number): number {
  let [below, above] = [-1, groups.length];
  while (below + 1 < above) {
    const middle = (below + above) >> 1;
    if (groups[middle]! <= value) below = middle;
    else above = middle;
  }
  return below;
}

/** The smallest of each group of numbers that tie, ascending. */
function groupsOf(values: ArrayLike<number>, ties: Ties): number[] {
  const groups: number[] = [];
  for (const value of finiteOf(values).toSorted()) {
    const last = groups.at(-1);
    if (last === undefined || !ties(last, value)) groups.push(value);
  }
  return groups;
}

/** Places of the numbers that tie for the best, ascending; empty when none is finite. */
export function bestPlaces(values: ArrayLike<number>, better: "higher" | "lower", ties: Ties): number[] {
  let best = Number.NaN;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (Number.isNaN(best) || (better === "higher" ? value > best : value < best)) best = value;
  }
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
