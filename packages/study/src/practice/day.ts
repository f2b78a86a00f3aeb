/** The milliseconds of a day. */
export const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day of the calendar in a time zone, counted from 1970-01-01: two instants are on the same day if the learner's
 * clock says so, even if a day has 23 or 25 hours.
 *
 * @param timeZone an IANA name, such as `"Asia/Seoul"`.
 * @throws {RangeError} for an unknown time zone, or a time that is not a number.
 */
export function dayOf(at: number, timeZone: string): number {
  if (!Number.isFinite(at)) throw new RangeError(`at must be a number of milliseconds, got ${at}`);
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts.get("year")!, parts.get("month")! - 1, parts.get("day")) / DAY;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    const options = {
      timeZone,
      calendar: "iso8601",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    } as const;
    try {
      format = new Intl.DateTimeFormat("en-US-u-nu-latn", options);
    } catch {
      throw new RangeError(`timeZone must be an IANA name such as "Asia/Seoul", got "${timeZone}"`);
    }
    formats.set(timeZone, format);
  }
  return format;
}

/** The first instant of a day in a time zone, in milliseconds since 1970, even if that day has no midnight. */
export function startOfDay(day: number, timeZone: string): number {
  // no zone is more than a day away from UTC
  let [before, from] = [(day - 2) * DAY, (day + 2) * DAY];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayOf(middle, timeZone) < day) before = middle;
    else from = middle;
  }
  return from;
}

/** The month of a day, counted from January 1970. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** The first day of the month of a day. */
export function firstOfMonth(day: number): number {
  return day - new Date(day * DAY).getUTCDate() + 1;
}

/** The day of the week: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** `2026-11-28`. */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
