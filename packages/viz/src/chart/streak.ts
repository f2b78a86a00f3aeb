import { addText, type Sheet, widthOf } from "../mark/sheet.ts";
import { blend, type Color } from "../scale/color.ts";
import type { Box } from "../scene/scene.ts";
import { formatNumber } from "@opt/words";
import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { type ChartDescription, type ChartTexts, freezeChart } from "./description.ts";
import { readCount } from "./numbers.ts";

export interface StreakChartOptions extends ChartTexts {
  /** Days with something done, `YYYY-MM-DD`, in any order; counts of equal days add up. */
  readonly days: readonly { readonly date: string; readonly count: number }[];
  /** The last day shown, `YYYY-MM-DD`. */
  readonly today: string;
  /** Weeks shown, 1 to 53. Default 18. */
  readonly weeks?: number;
}

/** A calendar of study days. */
export interface StreakChart extends ChartDescription<"streak"> {
  readonly days: readonly { readonly date: string; readonly count: number }[];
  readonly today: string;
  readonly weeks: number;
}

/**
 * Study days as a calendar: a column a week, Monday on top, stronger where more was done, with the running streak.
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
  const { weeks = 18 } = options;
  const days = options.days.map(({ date, count }, i) => {
    dayNumber(`days[${i}].date`, date);
    return { date, count: readCount(`days[${i}].count`, count, 0) };
  });
  dayNumber("today", options.today);
  if (!(readCount("weeks", weeks, 1) <= 53)) throw new RangeError(`weeks must be 1 to 53, got ${weeks}`);
  return freezeChart<StreakChart>(streakKind, { days, today: options.today, weeks }, options);
}

const dayLength = 86_400_000;

/** Days since 1970-01-01, which was a Thursday. */
function dayNumber(name: string, date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (!(new Date(time).toJSON()?.slice(0, 10) === date))
    throw new RangeError(`${name} must be a date such as 2026-11-23, got ${date}`);
  return time / dayLength;
}

/** 0 for Monday to 6 for Sunday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

interface Calendar {
  readonly today: number;
  /** First day shown, a Monday. */
  readonly first: number;
  readonly counts: ReadonlyMap<number, number>;
}

function calendarOf({ days, today, weeks }: StreakChart): Calendar {
  const counts = new Map<number, number>();
  for (const { date, count } of days) {
    const day = dayNumber("date", date);
    counts.set(day, (counts.get(day) ?? 0) + count);
  }
  const last = dayNumber("today", today);
  return { today: last, first: last - weekday(last) - 7 * (weeks - 1), counts };
}

/** Days in a row up to `day`. */
function runUpTo(counts: ReadonlyMap<number, number>, day: number): number {
  let length = 0;
  while ((counts.get(day - length) ?? 0) > 0) length++;
  return length;
}

function findings(chart: StreakChart): Message[] {
  const { counts, today } = calendarOf(chart);
  const done = [...counts].filter(([day, count]) => count > 0 && day <= today);
  const doneToday = runUpTo(counts, today);
  const current = doneToday > 0 ? doneToday : runUpTo(counts, today - 1);
  const longest = Math.max(
    0,
    ...done
      .filter(([day]) => !((counts.get(day + 1) ?? 0) > 0) || day === today)
      .map(([day]) => runUpTo(counts, day)),
  );
  const values = { current, longest };
  const first =
    current === 0
      ? message("broken", values)
      : doneToday === 0
        ? message("today", values)
        : current === longest
          ? message("record", values)
          : message("running", values);
  return [
    first,
    message("total", { days: done.length, count: done.reduce((sum, [, count]) => sum + count, 0) }),
  ];
}

function details(chart: StreakChart): Message[] {
  const { counts, today, first } = calendarOf(chart);
  const week = Array.from({ length: 7 }, (_, i) => formatNumber(counts.get(today - 6 + i) ?? 0));
  const days = today - first + 1;
  const done = Array.from({ length: days }, (_, i) => counts.get(first + i) ?? 0).filter(
    (count) => count > 0,
  );
  return [
    message("span", { weeks: chart.weeks, days, done: done.length }),
    message("week", { week: week.join(", ") }),
  ];
}

function underway({ weeks }: StreakChart, progress: number): Message {
  return message("at", { week: Math.max(1, Math.ceil(progress * weeks)), weeks });
}

/** Where a calendar lies: bands of weeks below each other, as many as make the largest cells. */
interface Layout {
  readonly x: number;
  readonly y: number;
  /** Weeks in a band. */
  readonly columns: number;
  readonly pitch: number;
  readonly side: number;
  /** From day to day, at most so much more than from week to week. */
  readonly step: number;
  /** Height of a band, its months included. */
  readonly band: number;
}

const mostBands = 3;
/** How much higher than wide a day may be where many weeks leave room below. */
const mostStretch = 1.9;

function arrange({ weeks }: StreakChart, sheet: Sheet, room: Box, left: number): Layout {
  const { text } = sheet.sizes;
  const head = text * 1.5;
  const height = room.height - text * 1.9;
  const choices = Array.from({ length: Math.min(mostBands, weeks) }, (_, i) => {
    const columns = Math.ceil(weeks / (i + 1));
    const bands = Math.ceil(weeks / columns);
    const pitch = Math.min((room.width - left) / columns, (height / bands - head) / 7, text * 2.4);
    return { columns, pitch };
  });
  const { columns, pitch } = choices.reduce((best, one) => (one.pitch > best.pitch * 1.15 ? one : best));
  const bands = Math.ceil(weeks / columns);
  const step = Math.max(pitch, Math.min(pitch * mostStretch, (height / bands - head) / 7));
  const side = pitch - Math.min(3, pitch * 0.15);
  return { x: room.x + left, y: room.y + head, columns, pitch, side, step, band: 7 * step + head };
}

function draw(chart: StreakChart, sheet: Sheet, room: Box): void {
  const { text } = sheet.sizes;
  const { theme } = sheet;
  const calendar = calendarOf(chart);
  const names = sheet.say("weekdays").split(" ");
  const left = Math.max(...names.map((name) => widthOf(sheet, name))) + text * 0.6;
  const place = arrange(chart, sheet, room, left);
  const { pitch, side, step, columns } = place;
  const steps = shadeSteps(calendar.counts);
  const shown = Math.ceil(sheet.progress * (calendar.today - calendar.first + 1));
  for (let day = calendar.first; day < calendar.first + shown; day++) {
    const week = Math.floor((day - calendar.first) / 7);
    const x = place.x + (week % columns) * pitch;
    const y = place.y + Math.floor(week / columns) * place.band + weekday(day) * step;
    const fill = shade(sheet, levelOf(calendar.counts.get(day) ?? 0, steps));
    const today = day === calendar.today ? { stroke: theme.text, lineWidth: 2 } : {};
    sheet.items.push({
      type: "rect",
      role: "cell",
      x,
      y,
      width: side,
      height: step - pitch + side,
      radius: Math.min(4, side / 4),
      fill,
      ...today,
    });
  }
  const bands = Math.ceil(chart.weeks / columns);
  for (let band = 0; band < bands; band++) {
    const origin = { x: place.x, y: place.y + band * place.band };
    drawWeekdays(sheet, names, origin, place);
    drawMonths(sheet, calendar.first + 7 * columns * band, origin, pitch, Math.min(columns, chart.weeks - columns * band)); // prettier-ignore
  }
  drawShades(sheet, place.x, place.y + (bands - 1) * place.band + 7 * step + text * 1.35);
}

function drawWeekdays(
  sheet: Sheet,
  names: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
  { step }: Layout,
): void {
  const { text } = sheet.sizes;
  const every = Math.ceil((text * 1.1) / step);
  for (let row = 0; row < 7; row += every) {
    const base = y + (row + 0.5) * step - 1 + text * 0.35;
    addText(sheet, names[row]!, x - text * 0.5, base, { role: "tick", anchor: "end" });
  }
}

/** Counts from which a day gets the next shade: quarters of the days with study, so that one long day is only one. */
function shadeSteps(counts: ReadonlyMap<number, number>): number[] {
  const done = [...counts.values()].filter((count) => count > 0).toSorted((a, b) => a - b);
  const high = done[Math.floor(0.9 * (done.length - 1))] ?? 1;
  return [1, 2, 3].map((quarter) => (quarter * high) / 4);
}

/** 0 for nothing, 1 to 4 for more and more. */
function levelOf(count: number, steps: readonly number[]): number {
  return count <= 0 ? 0 : 1 + steps.filter((step) => count > step).length;
}

/** Four shades and none, so that a step between two can be told. */
function shade({ theme }: Sheet, level: number): Color {
  return level === 0 ? theme.grid : blend(theme.series[2], theme.card, 0.22 + 0.195 * level);
}

function drawMonths(
  sheet: Sheet,
  first: number,
  origin: { readonly x: number; readonly y: number },
  pitch: number,
  weeks: number,
): void {
  const { text } = sheet.sizes;
  const months = sheet.say("months").split(" ");
  let [last, end] = [-1, Number.NEGATIVE_INFINITY];
  for (let week = 0; week < weeks; week++) {
    const month = new Date((first + 7 * week) * dayLength).getUTCMonth();
    const x = origin.x + week * pitch;
    const right = x + widthOf(sheet, months[month]!);
    if (month === last || x < end + text * 0.5 || right > sheet.width - sheet.sizes.padding) continue;
    addText(sheet, months[month]!, x, origin.y - text * 0.5, { role: "tick" });
    [last, end] = [month, right];
  }
}

function drawShades(sheet: Sheet, x: number, y: number): void {
  const { text } = sheet.sizes;
  const side = text * 0.9;
  const less = addText(sheet, sheet.say("less"), x, y, { role: "legend" });
  const start = less.x + less.width + text * 0.5;
  for (let level = 0; level <= 4; level++) {
    const place = { x: start + level * (side + 3), y: y - side * 0.85, width: side, height: side };
    sheet.items.push({ type: "rect", role: "legend", ...place, radius: 3, fill: shade(sheet, level) });
  }
  addText(sheet, sheet.say("more"), start + 5 * (side + 3) + text * 0.2, y, { role: "legend" });
}

const words = {
  title: { ko: "공부한 날", en: "Study days" },
  running: {
    ko: "{current}일 연속 공부 중, 최고 기록은 {longest}일이에요",
    en: "{current|day|days} in a row, the record is {longest}",
  },
  record: { ko: "{current}일 연속 공부 중: 최고 기록이에요", en: "{current|day|days} in a row, a record" },
  today: {
    ko: "어제까지 {current}일 연속: 오늘 하면 이어져요",
    en: "{current|day|days} in a row until yesterday; today keeps it going",
  },
  broken: {
    ko: "연속 기록이 끊겼어요. 최고 기록은 {longest}일이에요",
    en: "The streak is broken; the record is {longest|day|days}",
  },
  total: { ko: "모두 {days}일, {count}개", en: "{days|day|days} and {count|item|items} in all" },
  span: {
    ko: "달력의 {weeks}주, {days}일 가운데 {done}일 공부했어요",
    en: "the calendar shows {weeks|week|weeks}: {done} of {days|day|days} with study",
  },
  week: { ko: "지난 7일, 오늘이 마지막: {week}", en: "last seven days, today last: {week}" },
  at: { ko: "{weeks}주 중 {week}주째", en: "week {week} of {weeks}" },
  weekdays: { ko: "월 화 수 목 금 토 일", en: "Mon Tue Wed Thu Fri Sat Sun" },
  months: {
    ko: "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월",
    en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  },
  less: { ko: "적음", en: "less" },
  more: { ko: "많음", en: "more" },
} as const;

export const streakKind: ChartKind<StreakChart> = {
  kind: "streak",
  words,
  title: () => message("title"),
  findings,
  details,
  underway,
  isEmpty: ({ days, today }) => !days.some(({ date, count }) => count > 0 && date <= today),
  draw,
};
