import { memoryStore } from "@opt/study";
import { expect, test } from "vitest";
import { createDailyBeat } from "../../src/features/daily-beat.ts";
import type { Channels } from "../../src/port/channels.ts";
import { systemRandom } from "../../src/port/random.ts";
import { collectLog } from "../support/logs.ts";
import { tell } from "../support/outcomes.ts";
import { drawsOf, settingsFree } from "../simulation/world.ts";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
/** Midnight of 2026-01-01 in UTC. */
const start = Date.UTC(2026, 0, 1);
const nDays = 365;

/** An hour that a change of the clocks leaves out, one that a change by half an hour repeats in part, and midnight. */
const groups = [
  { groupId: "new-york", timeZone: "America/New_York", dailyHour: 2 },
  { groupId: "lord-howe", timeZone: "Australia/Lord_Howe", dailyHour: 1 },
  { groupId: "santiago", timeZone: "America/Santiago", dailyHour: 0 },
] as const;

/** How far the machine's clock may be off, for one to three hours: never so far ahead that it skips a day. */
const offsets = [-2 * day, -day, -5 * hour, -hour, -minute, minute, hour, 5 * hour];

/** The days of a year, as the zone's own calendar has them. */
function daysIn(timeZone: string): ReadonlySet<string> {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone });
  return new Set(
    Array.from({ length: nDays * 24 }, (_, index) => format.format(start + index * hour)).slice(24, -24),
  );
}

test(
  "through a year of daylight saving and a clock that jumps, each group is asked once each of its days",
  { timeout: 60_000 },
  async () => {
    const draw = drawsOf(1);
    const store = memoryStore();
    let [now, offset, until, jumps, posts] = [start, 0, 0, 0, 0];
    const channels: Channels = {
      ...settingsFree.channels,
      async post() {
        return `message ${(posts += 1)}`;
      },
    };
    for (const { groupId, ...settings } of groups)
      await store.settings.changeGroup({
        id: groupId,
        groupId,
        settings: { ...settings, dailyChannel: `channel of ${groupId}` },
      });
    const { log, lines } = collectLog();
    const services = {
      ...settingsFree,
      store,
      channels,
      log,
      random: systemRandom,
      clock: () => now + offset,
    };
    const asked = new Map<string, number>();
    let beat = createDailyBeat(services);
    for (; now < start + nDays * day; now += hour) {
      if (now >= until) offset = 0;
      if (draw(33) === 0 && offset === 0) {
        [offset, until] = [offsets[draw(offsets.length)]!, now + (1 + draw(3)) * hour];
        jumps += 2;
      }
      // a process that has just started remembers nothing
      if (draw(170) === 0) beat = createDailyBeat(services);
      for (const groupId of await beat.tick()) {
        const { timeZone } = groups.find((one) => one.groupId === groupId)!;
        const date = new Intl.DateTimeFormat("en-CA", { timeZone }).format(now + offset);
        asked.set(`${groupId} ${date}`, (asked.get(`${groupId} ${date}`) ?? 0) + 1);
      }
    }
    const days = groups.flatMap(({ groupId, timeZone }) =>
      Array.from(daysIn(timeZone), (date) => `${groupId} ${date}`),
    );
    const wrong = days.filter((one) => asked.get(one) !== 1);
    const twice = [...asked].filter(([, count]) => count > 1);
    // two changes of the clocks a year in each zone
    tell({ trial: "clock jumps", cases: days.length, faults: jumps + 2 * groups.length, lost: wrong.length });
    expect(wrong).toEqual([]);
    expect(twice).toEqual([]);
    expect(lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    expect(jumps).toBeGreaterThan(50);
    expect(posts).toBeGreaterThan(days.length);
  },
);
