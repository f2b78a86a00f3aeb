import { freeze } from "@opt/description";
import type { Tally } from "../store/attempt-store.ts";
import { byText } from "../store/order.ts";
import { dayOf, firstOfMonth, startOfDay, weekdayOf } from "./day.ts";

/** What a board counts: everything, since Monday, or since the first of the month. */
export type Period = "all" | "week" | "month";

/** A learner's place on a board. */
export interface Standing extends Tally {
  /** From 1; learners with equally many correct answers share a rank. */
  readonly rank: number;
}

/**
 * When a period began in a time zone, in milliseconds since 1970.
 *
 * @throws {RangeError} for a period, time or time zone that is none.
 */
export function startOf(period: Period, now: number, timeZone: string): number {
  const today = dayOf(now, timeZone);
  switch (period) {
    case "all":
      return -8.64e15;
    case "week":
      return startOfDay(today - weekdayOf(today), timeZone);
    case "month":
      return startOfDay(firstOfMonth(today), timeZone);
    default:
      throw new RangeError(`period must be all, week or month, got ${JSON.stringify(period)}`);
  }
}

/**
 * Learners by what they got right, the most first; of equals those with fewer answers stand above, on the same rank only
 * where these are equal, too. Names decide the order within a rank, so that it is the same each time.
 */
export function ranked(tallies: readonly Tally[]): readonly Standing[] {
  const sorted = tallies.toSorted(
    (a, b) => b.credit - a.credit || a.answered - b.answered || byText(a.userId, b.userId),
  );
  let rank = 0;
  return freeze(
    sorted.map((one, i) => {
      const above = sorted[i - 1];
      if (above?.credit !== one.credit || above.answered !== one.answered) rank = i + 1;
      const { userId, answered, right, credit } = one;
      return { rank, userId, answered, right, credit };
    }),
  );
}
