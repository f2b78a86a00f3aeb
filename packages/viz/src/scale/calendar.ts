import type { LocalizedText } from "../text/locale.ts";

const dayMs = 86_400_000;
/** Milliseconds that a date may lie from 1970, as in JavaScript's `Date`. */
const farthest = 8.64e15;

/** A moment of UTC in the Gregorian calendar. */
export interface Moment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The calendar's reading of milliseconds since 1970. */
export function momentOf(ms: number): Moment {
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** Milliseconds since 1970 of the start of a day; months beyond 12 run on into the next years. After H. Hinnant's `days_from_civil`. */
export function startOfDay(year: number, month: number, day = 1): number {
  const months = year * 12 + month - 1;
  const [y, m] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const shifted = m <= 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * dayMs;
}

const isoDate =
  /^(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<part>\d{1,9}))?)?(?<zone>Z|[+-]\d\d:?\d\d)?)?)?$/u;

/**
 * Milliseconds since 1970 of an ISO date such as `2026-11`, `2026-11-03` or `2026-11-03T14:30:05.250+09:00`; without
 * an offset it is UTC. Undefined for what is no such date.
 */
export function parseDate(text: string): number | undefined {
  const parts = isoDate.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const part = (name: string, missing: number) => Number(parts[name] ?? missing);
  const [year, month, day] = [part("year", 0), part("month", 1), part("day", 1)];
  const [hour, minute, second] = [part("hour", 0), part("minute", 0), part("second", 0)];
  const start = startOfDay(year, month, day);
  const read = momentOf(start);
  const exists = read.month === month && read.day === day && month >= 1;
  if (!exists || hour > 23 || minute > 59 || second > 59) return undefined;
  const milliseconds = Math.floor(Number(`0.${parts["part"] ?? 0}`) * 1000 + 1e-9);
  const zone = zoneMs(parts["zone"] ?? "Z");
  if (zone === undefined) return undefined;
  return start + hour * 3_600_000 + minute * 60_000 + second * 1000 + milliseconds - zone;
}

function zoneMs(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Whether milliseconds can be read as a date. */
export function isDate(ms: number): boolean {
  return Math.abs(ms) <= farthest;
}

/** The finest part of a date that is told. */
export type Resolution = "year" | "month" | "day" | "minute" | "second";

const months = "JanFebMarAprMayJunJulAugSepOctNovDec";
const two = (value: number) => String(value).padStart(2, "0");

/** A date in words, such as "11월 3일" and "Nov 3", with its year or without. */
export function dateText(ms: number, resolution: Resolution, withYear: boolean): LocalizedText {
  const { year, month, day } = momentOf(ms);
  const name = months.slice(3 * month - 3, 3 * month);
  const years = { ko: yearKo(year), en: String(year).replace("-", "−") };
  if (resolution === "year") return years;
  if (resolution === "month") {
    return withYear
      ? { ko: `${years.ko} ${month}월`, en: `${name} ${years.en}` }
      : { ko: `${month}월`, en: name };
  }
  const date = withYear
    ? { ko: `${years.ko} ${month}월 ${day}일`, en: `${name} ${day}, ${years.en}` }
    : { ko: `${month}월 ${day}일`, en: `${name} ${day}` };
  if (resolution === "day") return date;
  const time = timeText(ms, resolution);
  return { ko: `${date.ko} ${time}`, en: `${date.en}, ${time}` };
}

function yearKo(year: number): string {
  return `${String(year).replace("-", "−")}년`;
}

/** The time of day, such as 14:30; of a second, its thousandths where there are some. */
export function timeText(ms: number, resolution: Resolution): string {
  const { hour, minute, second } = momentOf(ms);
  const thousandths = ms - Math.floor(ms / 1000) * 1000;
  const part = thousandths > 0 ? (thousandths / 1000).toFixed(3).slice(1) : "";
  return `${two(hour)}:${two(minute)}${resolution === "second" ? `:${two(second)}${part}` : ""}`;
}

/** The coarsest resolution that tells every one of some moments whole. */
export function resolutionOf(moments: Iterable<number>): Resolution {
  let finest: Resolution = "day";
  let looked = 0;
  for (const ms of moments) {
    if (!isDate(ms)) continue;
    if (ms % 60_000 !== 0) return "second";
    if (ms % dayMs !== 0 && finest === "day") finest = "minute";
    if (++looked > 5000) break;
  }
  return finest;
}
