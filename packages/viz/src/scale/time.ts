import { type Locale, localize, type LocalizedText } from "../text/locale.ts";
import { dateText, momentOf, type Resolution, startOfDay, timeText } from "./calendar.ts";
import { linearScale } from "./linear.ts";
import type { Scale, Tick } from "./scale.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** Monday, 5 January 1970. */
const firstMonday = 4 * day;

const spans: readonly (readonly [unit: number, resolution: Resolution, factors: readonly number[]])[] = [
  [1, "second", [1, 2, 5, 10, 20, 50, 100, 200, 500]],
  [second, "second", [1, 5, 15, 30]],
  [minute, "minute", [1, 5, 15, 30, 60, 180, 360, 720]],
  [day, "day", [1, 2, 7, 14]],
];

/** Months, then 1, 2, 5, 10, … years. */
const monthSteps: readonly number[] = [
  1,
  2,
  3,
  6,
  ...Array.from({ length: 21 }, (_, i) => 12 * [1, 2, 5][i % 3]! * 10 ** Math.floor(i / 3)),
];

/**
 * A scale over milliseconds since 1970, labelled with dates and times of UTC in the reader's language; nothing finer than
 * `finest` milliseconds is labelled.
 */
export function timeScale(domain: readonly [number, number], locale: Locale, finest = 1): Scale {
  let [low, high] = domain;
  if (!(high > low)) {
    // a single moment stands in its day, a single day in the middle
    low = low % day ? Math.floor(low / day) * day : low - day / 2;
    high = low + day;
  }
  return {
    ...linearScale([low, high]),
    ticks: (count) => timeTicks([low, high], count, locale, finest),
    over: (next) => timeScale(next, locale, finest),
  };
}

function timeTicks(
  [low, high]: readonly [number, number],
  count: number,
  locale: Locale,
  finest: number,
): Tick[] {
  const most = Math.max(1, count);
  for (const [unit, resolution, factors] of spans) {
    if (unit < finest) continue;
    for (const factor of factors) {
      const step = factor * unit;
      if ((high - low) / step > most + 1) continue;
      const base = step >= 7 * day ? firstMonday : 0;
      const places = stepped(low, high, (i) => base + i * step, Math.ceil((low - base) / step));
      if (places.length <= most) return labelled(places, resolution, locale);
    }
  }
  const { year, month } = momentOf(low);
  for (const step of monthSteps) {
    const start = Math.floor((year * 12 + month - 1) / step);
    const places = stepped(low, high, (i) => startOfDay(0, 1 + i * step), start);
    if (places.length <= most) return labelled(places, "month", locale);
  }
  return [];
}

/** Places inside a domain, from the first or the next on; one hundred at most, more are never wanted. */
function stepped(low: number, high: number, at: (index: number) => number, first: number): number[] {
  const places: number[] = [];
  // what lies before the earliest date is no number
  for (let i = at(first) >= low ? first : first + 1; at(i) <= high && places.length < 100; i++)
    places.push(at(i));
  return places;
}

/** Each at its own resolution: the first day of a year is named by the year, midnight by its day. */
function labelled(places: readonly number[], resolution: Resolution, locale: Locale): Tick[] {
  return places.map((value) => ({ value, label: localize(tickText(value, resolution), locale) }));
}

function tickText(ms: number, resolution: Resolution): LocalizedText {
  const { month, day: date, hour: hours } = momentOf(ms);
  if (ms % day === 0)
    return dateText(ms, month + date === 2 ? "year" : resolution === "month" ? resolution : "day", false);
  if (resolution === "minute" && ms % hour === 0) return { ko: `${hours}시`, en: timeText(ms, resolution) };
  return timeText(ms, resolution);
}

/** The finest part of a date that all dates of a domain share and no tick tells. */
export function sharedPart([low, high]: readonly [number, number]): "year" | "day" | undefined {
  if (Math.floor(low / day) === Math.floor(high / day)) return "day";
  return momentOf(low).year === momentOf(high).year ? "year" : undefined;
}

/** What all dates of a domain share: the year, the day, or nothing. */
export function sharedDate(domain: readonly [number, number]): LocalizedText {
  const part = sharedPart(domain);
  return part === undefined ? "" : dateText(domain[0], part, true);
}
