import type { Message } from "../text/phrase.ts";
import { type ChartKind, message } from "./chart-kind.ts";
import { calendarOf, runUpTo } from "./streak-calendar.ts";
import type { StreakChart } from "./streak-data.ts";
import { drawStreak } from "./streak-picture.ts";
import { formatNumber } from "@opt/words";

function findings(chart: StreakChart): Message[] {
  const { counts, today } = calendarOf(chart);
  const done = [...counts].filter(([day, count]) => count > 0 && day <= today);
  const doneToday = runUpTo(counts, today);
  const current = doneToday > 0 ? doneToday : runUpTo(counts, today - 1);
  const longest = done
    .filter(([day]) => !((counts.get(day + 1) ?? 0) > 0) || day === today)
    .reduce((most, [day]) => Math.max(most, runUpTo(counts, day)), 0);
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
  draw: drawStreak,
};
