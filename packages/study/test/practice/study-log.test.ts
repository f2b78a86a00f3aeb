import { expect, test } from "vitest";
import { studyLog } from "../../src/index.ts";

const seoul = "Asia/Seoul";
const at = (text: string): number => Date.parse(`${text}:00+09:00`);

test.each([
  ["", 0, 0, 0],
  ["모멘텀 정리", 6, 5, 1],
  ["모멘텀".normalize("NFD"), 3, 3, 1],
  ["a\tb\r\nc d", 7, 4, 2],
  ["👩‍👩‍👧 ok", 4, 3, 1],
  ["한\u3000글\u00a0", 4, 2, 1],
])("%j is %i characters, %i without spaces, %i lines", (text, characters, withoutSpaces, lines) => {
  expect(studyLog.lengthOf(text)).toEqual({ characters, withoutSpaces, lines });
});

test("working days in a row: weekends neither count nor break", () => {
  const entries = ["2026-11-25T23:30", "2026-11-26T08:00", "2026-11-27T08:00", "2026-11-29T10:00"].map(
    (day) => ({
      text: "x",
      at: at(day),
    }),
  );
  const streak = (now: string) => studyLog.weekdayStreak(entries, { now: at(now), timeZone: seoul });
  expect(streak("2026-11-27T09:00")).toBe(3);
  expect(streak("2026-11-30T09:00")).toBe(3);
  expect(streak("2026-12-01T09:00")).toBe(0);
  expect(studyLog.weekdayStreak([], { now: 0, timeZone: seoul })).toBe(0);
});

test("a month as Markdown, in both languages, what was written in quotes", () => {
  const entries = [
    { text: "# Adam\n모멘텀 + RMSProp", at: at("2026-11-02T21:00") },
    { text: "k-겹 교차 검증", at: at("2026-11-30T23:59") },
    { text: "next month", at: at("2026-12-01T00:00") },
  ];
  const month = { month: "2026-11", timeZone: seoul } as const;
  expect(studyLog.exportMonth(entries, { ...month, locale: "ko" })).toMatchInlineSnapshot(`
    "# 2026-11 공부 기록

    2일, 공백 빼고 23자

    ## 2026-11-02

    > # Adam
    > 모멘텀 + RMSProp

    공백 빼고 16자

    ## 2026-11-30

    > k-겹 교차 검증

    공백 빼고 7자
    "
  `);
  expect(studyLog.exportMonth(entries.slice(0, 1), { ...month, locale: "en" })).toContain(
    "1 day, 16 characters without spaces",
  );
  expect(() => studyLog.exportMonth([], { month: "2026-13", timeZone: seoul, locale: "en" })).toThrow(
    'month must be like "2026-11", got "2026-13"',
  );
});
