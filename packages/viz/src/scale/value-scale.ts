import { linearScale } from "./linear.ts";
import { logScale, suitsLog } from "./log.ts";
import type { Scale } from "./scale.ts";

/** The axis of some values. */
export interface ValueScale {
  readonly scale: Scale;
  readonly isLog: boolean;
  /** How many values it cannot show. */
  readonly dropped: number;
}

/** What an axis has to know of its values. */
export interface ValueRange {
  readonly high: number;
  readonly low: number;
  /** Lowest positive value; infinite when there is none. */
  readonly positive: number;
  readonly zeros: number;
  readonly negatives: number;
}

/** The range of the finite values of some columns. */
export function rangeOf(columns: readonly ArrayLike<number>[]): ValueRange | undefined {
  let [low, high, positive] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [zeros, negatives] = [0, 0];
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i]!;
      if (value > 0) {
        if (value < positive) positive = value;
        if (value > high && value < Number.POSITIVE_INFINITY) high = value;
        if (value < low) low = value;
      } else if (value === 0) {
        zeros++;
        if (low > 0) low = 0;
        if (high < 0) high = 0;
      } else if (value > Number.NEGATIVE_INFINITY) {
        negatives++;
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
  }
  return low <= high ? { low, high, positive, zeros, negatives } : undefined;
}

/**
 * The axis that all charts draw such values on: logarithmic where it is wanted and they span a decade, with a place of
 * its own for zero, linear and from zero otherwise. `most` is where it ends when values rise far beyond it; a `domain`
 * of the caller's own is kept.
 */
export function valueScale(
  range: ValueRange | undefined,
  wanted: "log" | "linear",
  most?: number,
  domain?: readonly [number, number],
): ValueScale {
  const { low = 0, high = 1, positive = 1, zeros = 0, negatives = 0 } = range ?? {};
  if (domain !== undefined) {
    const isLog = wanted === "log" && suitsLog(...domain);
    return { scale: isLog ? logScale(domain) : linearScale(domain), isLog, dropped: isLog ? negatives : 0 };
  }
  const top = most === undefined ? high : Math.min(high, most);
  if (wanted === "log" && suitsLog(positive, top)) {
    const scale = logScale([positive * 0.9, top * 1.1], zeros > 0);
    return { scale, isLog: true, dropped: negatives };
  }
  const foot = low > 0 && low / top > 0.5 ? low : Math.min(0, low);
  // nothing but zeros: an axis below them would be for losses that there cannot be
  const head = foot === 0 && top === 0 ? 1 : top;
  return { scale: linearScale([foot, head], true), isLog: false, dropped: 0 };
}
