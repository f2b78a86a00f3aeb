import { freeze } from "@opt/description";
import { dayOf } from "../practice/day.ts";
import { beliefs } from "../practice/knowledge.ts";
import { type Streak, streakOf } from "../practice/streak.ts";
import type { Kit } from "../question/kit.ts";
import type { Store } from "../store/store.ts";
import { evidenceOf } from "./practice.ts";

/** What a learner has done and seems to know. */
export interface Progress {
  readonly answered: number;
  readonly right: number;
  readonly streak: Streak;
  /** Answers on each day that has one, counted from 1970-01-01 in the learner's time zone, oldest first. */
  readonly days: readonly { readonly day: number; readonly answered: number }[];
  /**
   * The cards that were asked about, the best known first: how likely it is that they are known well now, 0 to 1, and how
   * many of the answers were wrong.
   */
  readonly cards: readonly {
    readonly card: string;
    readonly known: number;
    readonly times: number;
    readonly wrong: number;
  }[];
}

/**
 * What a learner has done and seems to know, by all that they have answered. One store trip.
 *
 * @throws {RangeError} for a time zone that is none.
 */
export async function progress(
  kit: Kit,
  request: {
    readonly store: Store;
    readonly userId: string;
    readonly now: number;
    readonly timeZone: string;
  },
): Promise<Progress> {
  const { store, userId, now, timeZone } = request;
  const answers = await store.attempts.ofLearner(userId);
  const times = answers.map(({ answeredAt }) => answeredAt);
  const days = new Map<number, number>();
  for (const at of times) {
    const day = dayOf(at, timeZone);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const wrong = new Map<string, number>();
  for (const { card, correct } of answers) if (!correct) wrong.set(card, (wrong.get(card) ?? 0) + 1);
  const cards = beliefs(kit.cards, evidenceOf(answers), now)
    .filter((one) => one.times > 0)
    .map(({ slug, known, times: asked }) => ({
      card: slug,
      known,
      times: asked,
      wrong: wrong.get(slug) ?? 0,
    }));
  return freeze({
    answered: answers.length,
    right: answers.filter(({ correct }) => correct).length,
    streak: streakOf(times, { now, timeZone }),
    days: [...days].map(([day, answered]) => ({ day, answered })).toSorted((a, b) => a.day - b.day),
    cards: cards.toSorted((a, b) => b.known - a.known),
  });
}
