import { dayOf, type Locale, type UserSettings } from "@opt/study";
import { words } from "../i18n/words.ts";
import { encodeId } from "../port/custom-id.ts";
import { layRows } from "../port/lay-rows.ts";
import type { Message } from "../port/message.ts";
import { hourIn } from "./hour-in.ts";
import { practiceButton, reviewButton } from "./review.ts";
import { createSendOnce } from "./send-once.ts";
import type { Services } from "./services.ts";
import { dueReviews, progress } from "../study.ts";

type Reminded = UserSettings & { readonly userId: string };

/** Reminds learners who asked for it, in direct messages. */
export interface Reminders {
  /** Looks at all of them once. Comes back with those who were reminded. */
  tick(): Promise<readonly string[]>;
}

/** From so many days on a row is worth a word. */
const shortestStreak = 2;

/** What is due, and the days in a row that end today; undefined where there is nothing to remind of. */
export function reminderMessage(
  due: number,
  streak: { readonly length: number; readonly isDone: boolean },
  locale: Locale,
): Message | undefined {
  const text = words(locale).reminders;
  const lines = [
    ...(due > 0 ? [text.due(due)] : []),
    ...(streak.length >= shortestStreak && !streak.isDone ? [text.streak(streak.length)] : []),
  ];
  if (lines.length === 0) return undefined;
  return {
    panel: { title: text.title, text: lines.join("\n"), footer: text.hint },
    rows: layRows([
      due > 0 ? reviewButton(locale) : practiceButton(locale),
      { id: encodeId("reminder-off"), label: text.off },
    ]),
  };
}

export function createReminders(services: Services): Reminders {
  const { store, channels, clock, log } = services;
  const sendOnce = createSendOnce(services);

  async function messageFor(
    { userId, locale, timeZone }: Reminded,
    now: number,
  ): Promise<Message | undefined> {
    const asked = { store, userId, now, timeZone: timeZone ?? "UTC" };
    const [{ due }, { streak }] = await Promise.all([dueReviews(asked), progress(asked)]);
    return reminderMessage(due, streak, locale ?? "en");
  }

  async function remind(learner: Reminded, now: number): Promise<boolean> {
    const { userId, reminderHour, timeZone } = learner;
    const zone = timeZone ?? "UTC";
    if (reminderHour === null || hourIn(zone, now) < reminderHour) return false;
    let said = false;
    await sendOnce({ kind: "reminder", owner: userId, day: dayOf(now, zone) }, now, async (once) => {
      const message = await messageFor(learner, now);
      // a day with nothing to do is done
      if (message === undefined) return true;
      const channel = await channels.openDirect(userId);
      said = channel !== undefined && (await channels.post(channel, message, once)) !== undefined;
      return said;
    });
    return said;
  }

  return {
    async tick() {
      const reminded: string[] = [];
      for (const learner of await store.settings.usersToRemind()) {
        try {
          if (await remind(learner, clock())) reminded.push(learner.userId);
        } catch (error) {
          log.error({ err: error }, "a reminder failed");
        }
      }
      return reminded;
    },
  };
}
