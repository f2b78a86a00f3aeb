import {
  board,
  dailyId,
  dayOf,
  isoOf,
  startOfDay,
  type GroupSettings,
  type Locale,
  type QuestionResult,
  type Standing,
} from "@opt/study";
import type { Look } from "../jobs/job.ts";
import { dailyMessage } from "./daily-view.ts";
import { hourIn } from "./hour-in.ts";
import { createSendOnce } from "./send-once.ts";
import type { Services } from "./services.ts";
import { hasChart, quizResult, startDaily } from "../study.ts";

type DailyGroup = GroupSettings & { readonly groupId: string };

/** How the bot speaks in a group by itself: as was chosen, else in Korean and dark, with Korea's days. */
export function holdingIn({ locale, theme, timeZone }: GroupSettings) {
  return { locale: locale ?? "ko", theme: theme ?? "dark", timeZone: timeZone ?? "Asia/Seoul" } as const;
}

function isMonday(timeZone: string, now: number): boolean {
  return new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short" }).format(now) === "Mon";
}

/** Posts the question of the day in each group that wants one, once a day, from the group's hour on. */
export interface DailyBeat {
  /** Looks at all groups once. Comes back with the groups where a question was posted. */
  tick(): Promise<readonly string[]>;
}

export function createDailyBeat(services: Services): DailyBeat {
  const { store, channels, jobs, clock, log } = services;
  const sendOnce = createSendOnce(services);

  async function yesterdayOf(
    groupId: string,
    today: number,
    locale: Locale,
  ): Promise<QuestionResult | undefined> {
    const quizId = dailyId(groupId, isoOf(today - 1));
    return (await quizResult({ store, quizId, locale }))?.[0];
  }

  /** The week before, on Mondays. */
  async function lastWeekOf(
    groupId: string,
    timeZone: string,
    now: number,
  ): Promise<readonly Standing[] | undefined> {
    if (!isMonday(timeZone, now)) return undefined;
    const end = startOfDay(dayOf(now, timeZone), timeZone) - 1;
    return await board({ store, groupId, period: "week", now: end, timeZone });
  }

  async function post(group: DailyGroup, now: number): Promise<boolean> {
    const { groupId, dailyChannel, dailyHour } = group;
    const { locale, theme, timeZone } = holdingIn(group);
    if (dailyChannel === null || dailyHour === null || hourIn(timeZone, now) < dailyHour) return false;
    const today = dayOf(now, timeZone);
    return await sendOnce({ kind: "daily", owner: groupId, day: today }, now, async (once) => {
      const { state } = await startDaily({ store, groupId, timeZone, now });
      const { quizId, length, question } = state;
      if (question === null) throw new Error(`the daily question of ${quizId} must be there`);
      const [yesterday, week] = await Promise.all([
        yesterdayOf(groupId, today, locale),
        lastWeekOf(groupId, timeZone, now),
      ]);
      const look: Look = { locale, theme };
      const chart = hasChart(question) ? await jobs.run({ kind: "question", question, look }) : null;
      const place = { quizId, index: 0, length };
      const message = dailyMessage(question, place, chart, { yesterday, week }, locale);
      const posted = await channels.post(dailyChannel, message, once);
      if (posted === undefined)
        log.warn({ channel: dailyChannel }, "the daily question could not be posted there");
      return posted !== undefined;
    });
  }

  return {
    async tick() {
      const posted: string[] = [];
      for (const group of await store.settings.groupsWithDaily()) {
        try {
          if (await post(group, clock())) posted.push(group.groupId);
        } catch (error) {
          log.error({ err: error, group: group.groupId }, "the daily question failed");
        }
      }
      return posted;
    },
  };
}
