import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, startOfDay, streakOf } from "../../src/index.ts";

const HOUR = 3_600_000;
const seoul = "Asia/Seoul";
/** Nine in the evening in Seoul, days after 1 March 2026. */
const evening = (day: number): number => Date.UTC(2026, 2, 1 + day, 12);
const streak = (days: readonly number[], today: number, more: object = {}) =>
  streakOf(
    days.map((day) => evening(day)),
    { now: evening(today), timeZone: seoul, ...more },
  );

describe("days", () => {
  test.each([
    ["Asia/Seoul", "2026-11-28T14:59:59Z", "2026-11-28"],
    ["Asia/Seoul", "2026-11-28T15:00:00Z", "2026-11-29"],
    ["America/New_York", "2026-03-08T04:59:00Z", "2026-03-07"],
    ["America/New_York", "2026-03-09T03:59:00Z", "2026-03-08"],
    ["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01"],
    ["Asia/Kathmandu", "2026-06-01T18:15:00Z", "2026-06-02"],
  ])("in %s, %s is on %s", (zone, at, day) => {
    expect(dayOf(Date.parse(at), zone) * 24 * HOUR).toBe(Date.parse(day));
  });

  test("a day of 23 or 25 hours is one day", () => {
    for (const start of ["2026-03-08T05:00:00Z", "2026-11-01T04:00:00Z"]) {
      const length = start.startsWith("2026-03") ? 23 : 25;
      const days = Array.from({ length: length + 1 }, (_, i) =>
        dayOf(Date.parse(start) + i * HOUR, "America/New_York"),
      );
      expect(days.filter((day) => day === days[0])).toHaveLength(length);
    }
  });

  test("what is no zone or no time is refused", () => {
    expect(() => dayOf(0, "Seoul")).toThrow(
      'timeZone must be an IANA name such as "Asia/Seoul", got "Seoul"',
    );
    expect(() => dayOf(Number.NaN, seoul)).toThrow("at must be a number of milliseconds, got NaN");
  });
});

describe("a streak", () => {
  test("counts days in a row; today is open until it is over", () => {
    expect(streak([], 5)).toMatchObject({ length: 0, isDone: false, freezesLeft: 2, repair: null });
    expect(streak([3, 4, 5], 5)).toMatchObject({ length: 3, isDone: true });
    expect(streak([3, 4], 5)).toMatchObject({ length: 2, isDone: false });
  });

  test("two missed days a month are frozen, in the next month two more", () => {
    expect(streak([1, 3, 5], 5)).toMatchObject({ length: 3, freezesLeft: 0 });
    expect(streak([1, 3, 5, 7], 7)).toMatchObject({ length: 1, repair: 9 });
    // 30 March, then 1 and 3 April
    expect(streak([27, 29, 31, 33], 33)).toMatchObject({ length: 4, freezesLeft: 1 });
  });

  test("is repaired by enough practice on the day after", () => {
    const broken = [1, 2, 3, 5, 7].map((day) => evening(day));
    const now = evening(9);
    const repairs = Array.from({ length: 10 }, (_, i) => now - i * 1000);
    const at = (answers: readonly number[]) => streakOf(answers, { now, timeZone: seoul });
    expect(at(broken)).toMatchObject({ length: 0, repair: 10 });
    expect(at([...broken, ...repairs.slice(4)])).toMatchObject({ length: 1, repair: 4 });
    expect(at([...broken, ...repairs])).toMatchObject({
      length: 6,
      repair: null,
      repaired: [dayOf(evening(8), seoul)],
    });
    const later = streakOf([...broken, ...repairs.map((one) => one + 24 * HOUR)], {
      now: evening(10),
      timeZone: seoul,
    });
    expect(later.length).toBe(1);
  });

  test("depends on the days alone: not on order, hour, or answers to come", () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: -20, max: 2 }),
        (given, today, hour) => {
          const now = evening(today) + 2.9 * HOUR;
          const times = given.map((day) => evening(day) + hour * HOUR);
          const options = { now, timeZone: seoul, repair: 1000 };
          const found = streakOf(times, options);
          expect(streakOf(times.toReversed(), options)).toEqual(found);
          expect(
            streakOf(
              given.map((day) => evening(day)).filter((at) => at <= now),
              options,
            ),
          ).toEqual(found);
          const done = new Set(given.filter((day) => day <= today));
          expect(found.isDone).toBe(done.has(today));
          expect(found.length).toBeLessThanOrEqual(done.size);
          expect(found.freezesLeft).toBeGreaterThanOrEqual(0);
          // one more day of practice never shortens it
          const more = streakOf([...times, evening(today)], options);
          expect(more.length).toBeGreaterThanOrEqual(found.length);
        },
      ),
    );
  });

  test("refuses rules that are none", () => {
    expect(() => streak([], 1, { freezes: -1 })).toThrow("freezes must be a whole number from 0, got -1");
    expect(() => streak([], 1, { repair: Number.NaN })).toThrow(
      "repair must be a whole number from 0, got NaN",
    );
  });
});

test("a day begins at its first instant, in every zone and also where there is no midnight", () => {
  const zones = [...Intl.supportedValuesOf("timeZone"), "UTC"];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 14_000, max: 24_000 }), (zone, day) => {
      const from = startOfDay(day, zone);
      expect(dayOf(from, zone)).toBeGreaterThanOrEqual(day);
      expect(dayOf(from - 1, zone)).toBeLessThan(day);
    }),
    { numRuns: 300 },
  );
  // clocks went from 0:00 to 1:00
  expect(startOfDay(dayOf(Date.UTC(2026, 2, 29, 12), "Asia/Beirut"), "Asia/Beirut")).toBe(
    Date.UTC(2026, 2, 28, 22),
  );
});
