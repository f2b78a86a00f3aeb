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

/** Milliseconds since 1970 of the start of a day; months beyond 12 run on into the next years. NaN beyond what a `Date` holds. */
export function startOfDay(year: number, month: number, day = 1): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

const isoDate =
  /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-(\d\d)(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?)?$/u;

/**
 * Milliseconds since 1970 of an ISO date such as `2026-11`, `2026-11-03` or `2026-11-03T14:30:05.250+09:00`; without
 * an offset it is UTC. Undefined for what is no such date.
 */
export function parseDate(text: string): number | undefined {
  const [, month, day = "01", time = "00:00", second = "00", part = "", zone = "Z"] =
    isoDate.exec(text) ?? [];
  const date = `${month}-${day}`;
  // engines differ in whether 30 February is March or nothing
  if (month === undefined || new Date(date).getUTCDate() !== Number(day)) return undefined;
  const thousandths = part.slice(0, 3).padEnd(3, "0");
  return Date.parse(`${date}T${time}:${second}.${thousandths}${zone.replace(/\B\d\d$/u, ":$&")}`);
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
  const years = String(year).replace("-", "−");
  if (resolution === "year") return { ko: `${years}년`, en: years };
  const isMonth = resolution === "month";
  const name = months.slice(3 * month - 3, 3 * month);
  const ko = `${withYear ? `${years}년 ` : ""}${month}월${isMonth ? "" : ` ${day}일`}`;
  const en = `${name}${isMonth ? "" : ` ${day}`}${withYear ? `${isMonth ? "" : ","} ${years}` : ""}`;
  if (isMonth || resolution === "day") return { ko, en };
  const time = timeText(ms, resolution);
  return { ko: `${ko} ${time}`, en: `${en}, ${time}` };
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
