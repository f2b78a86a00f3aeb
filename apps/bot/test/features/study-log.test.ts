import { expect, test } from "vitest";
import { logMessage } from "../../src/features/study-log.ts";
import type { Ctx } from "../../src/port/interaction.ts";

/** A Sunday and the day after it, at noon in Seoul. */
const [sunday, monday] = [Date.UTC(2026, 10, 29, 3), Date.UTC(2026, 10, 30, 3)];
const entry = (at: number) => ({ id: `${at}`, userId: "1", text: "Adam", at });
const ctxAt = (now: number, locale: "ko" | "en"): Ctx => ({
  id: "1",
  userId: "1",
  locale,
  appLocale: locale,
  theme: "dark",
  timeZone: "Asia/Seoul",
  group: true,
  guildId: "9",
  channelId: "8",
  manages: false,
  now,
  madeAt: now,
});

test.for(["ko", "en"] as const)("nobody is shown a streak of zero days, in %s", (locale) => {
  const { panel } = logMessage([entry(sunday)], ctxAt(sunday, locale));
  expect(panel?.footer).toBeUndefined();
  const later = logMessage([entry(sunday), entry(monday)], ctxAt(monday, locale));
  expect(later.panel?.footer).toMatch(/1/u);
});
