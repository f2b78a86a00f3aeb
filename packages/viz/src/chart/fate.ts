import type { Ties } from "../scale/tie.ts";

/**
 * How a loss went, by the rule that all charts share: it `diverged` when it stopped being a number or ended more than
 * ten times as high as it began, `rose` when it ended above its start, `stayed` where it was, or `fell`.
 */
export type Fate = "diverged" | "rose" | "stayed" | "fell";

/** A loss this many times as high as at its start has diverged. */
const diverging = 10;

/** The fate of a loss from its first value to its last, both measured from `floor`, the lowest it could be. */
export function fateOf(first: number, last: number, floor: number, ties: Ties): Fate {
  if (!Number.isFinite(last)) return "diverged";
  if (!Number.isFinite(first) || ties(first, last)) return "stayed";
  if (last < first) return "fell";
  return first > floor && last - floor > diverging * (first - floor) ? "diverged" : "rose";
}
