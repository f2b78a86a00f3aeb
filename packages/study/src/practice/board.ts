import { freeze } from "@opt/description";
import { dayOf, monthOf, weekdayOf } from "./day.ts";

/** What a board counts: everything, since Monday, or since the first of the month. */
export type Period = "all" | "week" | "month";

/** An answer as a board sees it. */
export interface Counted {
  readonly userId: string;
  readonly correct: boolean;
  /** Milliseconds since 1970. */
  readonly answeredAt: number;
}

/** A learner's place on a board. */
export interface Standing {
  /** From 1; learners with as many right share it. */
  readonly rank: number;
  readonly userId: string;
  readonly right: number;
  readonly answered: number;
}

/**
 * Learners by right answers in a period, the most first; of equals those with fewer wrong ones stand above, on the same rank only
 * where these are equal, too. Names decide the order within a rank, so that it is the same each time.
 *
 * @throws {RangeError} for a period or time zone that is none.
 */
export function boardOf(
  answers: readonly Counted[],
  { period, now, timeZone }: { readonly period: Period; readonly now: number; readonly timeZone: string },
): readonly Standing[] {
  const isIn = filterOf(period, dayOf(now, timeZone));
  const tallies = new Map<string, { right: number; answered: number }>();
  for (const { userId, correct, answeredAt } of answers) {
    if (answeredAt > now || !isIn(dayOf(answeredAt, timeZone))) continue;
    const tally = tallies.get(userId) ?? { right: 0, answered: 0 };
    tallies.set(userId, tally);
    tally.answered += 1;
    if (correct) tally.right += 1;
  }
  const sorted = [...tallies]
    .map(([userId, { right, answered }]) => ({ userId, right, answered }))
    .toSorted((a, b) => b.right - a.right || a.answered - b.answered || (a.userId < b.userId ? -1 : 1));
  let rank = 0;
  return freeze(
    sorted.map((one, i) => {
      const above = sorted[i - 1];
      if (above?.right !== one.right || above.answered !== one.answered) rank = i + 1;
      const { userId, right, answered } = one;
      return { rank, userId, right, answered };
    }),
  );
}

function filterOf(period: Period, today: number): (day: number) => boolean {
  switch (period) {
    case "all":
      return () => true;
    case "week":
      return (day) => day >= today - weekdayOf(today);
    case "month":
      return (day) => monthOf(day) === monthOf(today);
    default:
      throw new RangeError(`period must be all or week or month, got ${JSON.stringify(period)}`);
  }
}
