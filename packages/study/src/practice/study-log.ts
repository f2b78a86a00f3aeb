import { freeze } from "@opt/description";
import { charactersOf, isSpace } from "../language/characters.ts";
import { checkLocale, type Locale } from "../locale.ts";
import { dayOf, isoOf, monthOf, weekdayOf } from "./day.ts";

/** How long a text is, as a reader counts: in letters that may be made of several code points. */
export interface TextLength {
  readonly characters: number;
  /** Without spaces, tabs and line breaks, as Korean study logs are counted. */
  readonly withoutSpaces: number;
  readonly lines: number;
}

/** Counts the characters of a text as a reader does: 한 typed in parts counts once. */
export function lengthOf(text: string): TextLength {
  const characters = charactersOf(text);
  return {
    characters: characters.length,
    withoutSpaces: characters.filter((one) => !isSpace(one)).length,
    lines: text === "" ? 0 : text.split(/\r\n|\r|\n/u).length,
  };
}

/** An entry of a study log. */
export interface LogEntry {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Working days in a row, Monday to Friday, with an entry; weekends neither count nor break. */
export function weekdayStreak(
  entries: readonly LogEntry[],
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): number {
  const days = new Set(entries.map(({ at }) => dayOf(at, timeZone)));
  let day = dayOf(now, timeZone);
  // today is still open
  if (!days.has(day)) day -= 1;
  let length = 0;
  for (; ; day--) {
    if (weekdayOf(day) > 4) continue;
    if (!days.has(day)) return length;
    length += 1;
  }
}

/**
 * The entries of a month as Markdown, day by day, with their lengths. Learners' texts are quoted, so that they cannot
 * be mistaken for headings.
 *
 * @param month `"2026-11"`.
 * @throws {RangeError} for a month, zone or locale that is none.
 */
export function exportMonth(
  entries: readonly LogEntry[],
  { month, timeZone, locale }: { readonly month: string; readonly timeZone: string; readonly locale: Locale },
): string {
  checkLocale(locale);
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(month))
    throw new RangeError(`month must be like "2026-11", got "${month}"`);
  const wanted = monthOf(dayOf(Date.parse(`${month}-01`), "UTC"));
  const own = entries
    .map((entry) => ({ ...entry, day: dayOf(entry.at, timeZone) }))
    .filter(({ day }) => monthOf(day) === wanted)
    .toSorted((a, b) => a.at - b.at);
  const total = own.reduce((sum, { text }) => sum + lengthOf(text).withoutSpaces, 0);
  const days = [...new Set(own.map(({ day }) => day))];
  const head =
    locale === "ko"
      ? `# ${month} 공부 기록\n\n${days.length}일, 공백 빼고 ${total}자`
      : `# Study log, ${month}\n\n${days.length} ${days.length === 1 ? "day" : "days"}, ${total} characters without spaces`;
  const sections = days.map((day) =>
    sectionOf(
      day,
      own.filter((entry) => entry.day === day),
      locale,
    ),
  );
  return `${[head, ...sections].join("\n\n")}\n`;
}

function sectionOf(day: number, entries: readonly LogEntry[], locale: Locale): string {
  const texts = entries.map(({ text }) => {
    const { withoutSpaces } = lengthOf(text);
    const quoted = text
      .split(/\r\n|\r|\n/u)
      .map((line) => `> ${line}`.trimEnd())
      .join("\n");
    return `${quoted}\n\n${locale === "ko" ? `공백 빼고 ${withoutSpaces}자` : `${withoutSpaces} characters without spaces`}`;
  });
  return `## ${isoOf(day)}\n\n${texts.join("\n\n")}`;
}

/** What can be done with the log of a learner. */
export interface StudyLog {
  readonly lengthOf: typeof lengthOf;
  readonly weekdayStreak: typeof weekdayStreak;
  readonly exportMonth: typeof exportMonth;
}

/** The log of a learner: its lengths, its streak and its export. */
export const studyLog: StudyLog = freeze({ lengthOf, weekdayStreak, exportMonth });
