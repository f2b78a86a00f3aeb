import { remembered } from "./remembered.ts";
import type { StreakChart } from "./streak-data.ts";
import { quoted } from "../text/refuse.ts";

export const dayLength = 86_400_000;

/** Days since 1970-01-01, which was a Thursday. */
export function dayNumber(name: string, date: string): number {
  const time =
    typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(date)
      ? Date.parse(`${date}T00:00:00Z`)
      : Number.NaN;
  if (!(new Date(time).toJSON()?.slice(0, 10) === date))
    throw new RangeError(`${name} must be a date such as 2026-11-23, got ${quoted(date)}`);
  return time / dayLength;
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

interface Calendar {
  readonly today: number;
  /** First day shown, a Monday. */
  readonly first: number;
  readonly counts: ReadonlyMap<number, number>;
}

/** The days with something done, and the days shown. */
export const calendarOf: (chart: StreakChart) => Calendar = /* @__PURE__ */ remembered(
  ({ days, today, weeks }) => {
    const counts = new Map(days.map(({ date, count }) => [dayNumber("date", date), count] as const));
    const last = dayNumber("today", today);
    return { today: last, first: last - weekday(last) - 7 * (weeks - 1), counts };
  },
);

/** Days in a row up to `day`. */
export function runUpTo(counts: ReadonlyMap<number, number>, day: number): number {
  let length = 0;
  while ((counts.get(day - length) ?? 0) > 0) length++;
  return length;
}
