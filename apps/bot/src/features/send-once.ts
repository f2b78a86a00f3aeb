import type { Notice } from "@opt/study";
import type { Services } from "./services.ts";

/** Milliseconds after which somebody else may send what was taken: whoever took it has died. */
const longestSending = 120_000;
/** Milliseconds until it is tried again where the bot may not write, or cannot reach somebody. */
const untilNextTry = 3_600_000;

/**
 * Sends a notice, unless it was sent before: of all processes one does, once. `send` says whether it arrived; where it
 * did not the notice is tried again an hour later, and where it fails, at once. Comes back with whether it arrived now.
 */
export type SendOnce = (
  notice: Notice,
  now: number,
  send: (key: string) => Promise<boolean>,
) => Promise<boolean>;

export function createSendOnce({ store: { notices } }: Pick<Services, "store">): SendOnce {
  /** The day that this process has sent last, so that the store is not asked every minute. */
  const sentOn = new Map<string, number>();

  return async (notice, now, send) => {
    const { kind, owner, day } = notice;
    if (sentOn.get(`${kind} ${owner}`) === day) return false;
    if (!(await notices.take(notice, { now, until: now + longestSending }))) return false;
    try {
      const arrived = await send(`${kind} ${owner} ${day}`);
      if (arrived) {
        await notices.markSent(notice);
        sentOn.set(`${kind} ${owner}`, day);
      } else await notices.giveBack(notice, now + untilNextTry);
      return arrived;
    } catch (error) {
      await notices.giveBack(notice, now);
      throw error;
    }
  };
}
