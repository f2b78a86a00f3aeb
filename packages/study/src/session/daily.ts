import { freeze } from "@opt/description";
import { dayOf, isoOf } from "../practice/day.ts";
import type { Kit } from "../question/kit.ts";
import { streamOf } from "../question/stream.ts";
import { seedOf } from "../review/review.ts";
import type { Store } from "../store/store.ts";
import { drawQuestions } from "./draw-questions.ts";
import type { QuizState } from "./quiz-state.ts";
import { openQuiz } from "./start-quiz.ts";

/** The daily question of a group. */
export interface Daily {
  /** The day in the group's time zone, `2026-11-28`. */
  readonly day: string;
  /** A quiz of one question, before anybody has answered. */
  readonly state: QuizState;
}

/**
 * The daily question of a group: stored as a quiz of one question the first time it is asked for on a day of the
 * group's time zone, the same one until the day ends. It depends on the group and the day alone. Each card comes once
 * before any comes twice. One store trip.
 *
 * @throws {RangeError} for a time zone that is none.
 */
export async function startDaily(
  kit: Kit,
  request: {
    readonly store: Store;
    readonly groupId: string;
    readonly timeZone: string;
    readonly now: number;
  },
): Promise<Daily> {
  const { store, groupId, timeZone, now } = request;
  const day = dayOf(now, timeZone);
  const seed = seedOf(`daily ${groupId} ${day}`);
  const topic = cardOfDay(kit, groupId, day);
  const state = await openQuiz(kit, store, {
    id: dailyId(groupId, isoOf(day)),
    kind: "daily",
    userId: "",
    groupId,
    seed,
    topic,
    questions: drawQuestions(kit, seed, 1, topic),
    secondsEach: null,
    startedAt: now,
  });
  return freeze({ day: isoOf(day), state });
}

/** The id of the quiz that is a group's daily question. @param day `2026-11-28`, in the group's time zone. */
export function dailyId(groupId: string, day: string): string {
  return `daily-${groupId}-${day}`;
}

/** Each group goes through all cards in an order of its own, and then through all of them in another. */
function cardOfDay({ cards }: Kit, groupId: string, day: number): string {
  if (cards.length === 0) throw new RangeError("there must be a card to ask about");
  const round = Math.floor(day / cards.length);
  const order = streamOf(seedOf(`days ${groupId} ${round}`), "quiz").permutation(cards.length);
  return cards[order[day - round * cards.length]!]!.slug;
}
