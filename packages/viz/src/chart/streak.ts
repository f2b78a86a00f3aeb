import { freezeChart } from "./description.ts";
import { readCount, readNumber } from "./numbers.ts";
import { dayNumber } from "./streak-calendar.ts";
import type { StreakChart, StreakChartOptions } from "./streak-data.ts";
import { streakKind } from "./streak-kind.ts";
import { readObject, readList } from "../text/list.ts";

/**
 * Study days as a calendar: one column per week, Monday at the top, stronger colours for more activity, with the
 * current streak.
 *
 * @throws `RangeError` for a date that does not exist.
 *
 * @example
 * ```ts
 * const chart = streakChart({ days: [{ date: "2026-11-22", count: 2 }, { date: "2026-11-23", count: 1 }], today: "2026-11-23" });
 * console.log(chartFinding(chart, "ko")); // → 2일 연속 공부 중: 최고 기록이에요
 * ```
 */
export function streakChart(options: StreakChartOptions): StreakChart {
  const { weeks = 18 } = readObject("options", options);
  const sums = new Map<string, number>();
  for (const [i, day] of readList("days", options.days).entries()) {
    const { date, count } = readObject("days", day, i);
    // of a log of many entries a day, each day is read and kept once
    if (!sums.has(date)) dayNumber(`days[${i}].date`, date);
    sums.set(date, (sums.get(date) ?? 0) + readCount(`days[${i}].count`, count, 0));
  }
  const days = Array.from(sums, ([date, count]) => ({ date, count }));
  dayNumber("today", options.today);
  readNumber("weeks", readCount("weeks", weeks, 1), 1, 53);
  return freezeChart<StreakChart>(streakKind, { days, today: options.today, weeks }, options);
}
