import fc from "fast-check";
import { expect, test } from "vitest";
import { dateText, momentOf, parseDate, resolutionOf, startOfDay } from "../../src/scale/calendar.ts";
import { sharedDate, timeScale } from "../../src/scale/time.ts";

const day = 86_400_000;
const moments = fc.integer({ min: -8.64e15, max: 8.64e15 });

test("a moment is read as JavaScript's Date reads it in UTC", () => {
  fc.assert(
    fc.property(moments, (ms) => {
      const date = new Date(ms);
      expect(momentOf(ms)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
      });
      const { year, month, day: dayOfMonth } = momentOf(ms);
      expect(startOfDay(year, month, dayOfMonth)).toBe(Math.floor(ms / day) * day);
    }),
    { numRuns: 2000, seed: 3 },
  );
});

test("ISO dates are read as Date.parse reads them, in UTC without an offset", () => {
  for (const text of ["2026-11-03", "2024-02-29", "0001-01-01", "9999-12-31", "2026-11-03T14:30:05.250Z"])
    expect(parseDate(text)).toBe(Date.parse(text));
  expect(parseDate("2026-11")).toBe(Date.UTC(2026, 10, 1));
  expect(parseDate("2026-11-03T14:30")).toBe(Date.UTC(2026, 10, 3, 14, 30));
  expect(parseDate("2026-11-03 14:30:05")).toBe(Date.UTC(2026, 10, 3, 14, 30, 5));
  expect(parseDate("2026-11-03T14:30+09:00")).toBe(Date.UTC(2026, 10, 3, 5, 30));
  expect(parseDate("2026-11-03T00:00-0530")).toBe(Date.UTC(2026, 10, 3, 5, 30));
});

test.each([
  "2026-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-11-31",
  "2026-11-03T24:00",
  "2026-11-03T12:60",
  "2026-11-03T12:00+25:00",
  "Nov 3, 2026",
  "",
  "2026-1-1",
  "20261103",
])("%j is no date", (text) => {
  expect(parseDate(text)).toBeUndefined();
});

test("dates are said in the reader's language", () => {
  const ms = Date.UTC(2026, 10, 3, 14, 5, 9);
  expect(dateText(ms, "year", true)).toEqual({ ko: "2026년", en: "2026" });
  expect(dateText(ms, "month", true)).toEqual({ ko: "2026년 11월", en: "Nov 2026" });
  expect(dateText(ms, "day", false)).toEqual({ ko: "11월 3일", en: "Nov 3" });
  expect(dateText(ms, "day", true)).toEqual({ ko: "2026년 11월 3일", en: "Nov 3, 2026" });
  expect(dateText(ms, "minute", false)).toEqual({ ko: "11월 3일 14:05", en: "Nov 3, 14:05" });
  expect(dateText(ms, "second", true)).toEqual({
    ko: "2026년 11월 3일 14:05:09",
    en: "Nov 3, 2026, 14:05:09",
  });
  expect([resolutionOf([ms]), resolutionOf([day, 3 * day]), resolutionOf([90 * 60_000])]).toEqual([
    "second",
    "day",
    "minute",
  ]);
});

const labels = (from: string, to: string, locale: "ko" | "en", count = 6) =>
  timeScale([Date.parse(from), Date.parse(to)], locale)
    .ticks(count)
    .map(({ label }) => label);

test.each([
  ["2026-11-03", "2026-11-08", "en", ["Nov 3", "Nov 4", "Nov 5", "Nov 6", "Nov 7", "Nov 8"]],
  [
    "2026-10-01",
    "2026-11-14",
    "ko",
    ["10월 5일", "10월 12일", "10월 19일", "10월 26일", "11월 2일", "11월 9일"],
  ],
  ["2025-10-20", "2026-03-05", "en", ["Nov", "Dec", "2026", "Feb", "Mar"]],
  ["2025-10-20", "2026-03-05", "ko", ["11월", "12월", "2026년", "2월", "3월"]],
  ["2019-05-01", "2026-11-01", "ko", ["2020년", "2022년", "2024년", "2026년"]],
  ["2026-11-03T08:00Z", "2026-11-03T20:00Z", "ko", ["9시", "12시", "15시", "18시"]],
  ["2026-11-03T22:00Z", "2026-11-04T02:00Z", "en", ["22:00", "23:00", "Nov 4", "01:00", "02:00"]],
  [
    "2026-11-03T08:00:00Z",
    "2026-11-03T08:00:20Z",
    "en",
    ["08:00:00", "08:00:05", "08:00:10", "08:00:15", "08:00:20"],
  ],
] as const)("from %s to %s, %s", (from, to, locale, expected) => {
  expect(labels(from, to, locale)).toEqual(expected);
});

test("ticks of any span lie in it, in order, no more than asked for", () => {
  fc.assert(
    fc.property(
      moments,
      fc.double({ min: 1, max: 1e16, noNaN: true }),
      fc.integer({ min: 2, max: 8 }),
      (from, span, count) => {
        const to = Math.min(8.64e15, from + span);
        fc.pre(to > from);
        const ticks = timeScale([from, to], "en").ticks(count);
        expect(ticks.length).toBeLessThanOrEqual(count);
        expect(
          ticks.every(
            ({ value }, i) => value >= from && value <= to && (i === 0 || value > ticks[i - 1]!.value),
          ),
        ).toBe(true);
      },
    ),
    { numRuns: 500, seed: 5 },
  );
});

const span = (from: string, to: string) => sharedDate([Date.parse(from), Date.parse(to)]);

test("what all dates share is said once", () => {
  expect(span("2026-01-01", "2026-12-31")).toEqual({ ko: "2026년", en: "2026" });
  expect(span("2026-11-03T01:00Z", "2026-11-03T09:00Z")).toEqual({
    ko: "2026년 11월 3일",
    en: "Nov 3, 2026",
  });
  expect(span("2025-12-31", "2026-01-01")).toBe("");
});

test("a single moment stands in its own day, which is named", () => {
  for (const date of ["2026-11-03T14:30Z", "1969-11-03T14:30Z"]) {
    const moment = Date.parse(date);
    const scale = timeScale([moment, moment], "en", 60_000);
    const [first] = scale.ticks(6);
    expect(first!.label).toBe("Nov 3");
    expect(scale.unit(moment)).toBeCloseTo(14.5 / 24);
  }
});
