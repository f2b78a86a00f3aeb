import { freeze } from "@opt/description";
import { dayOf, isoOf } from "../practice/day.ts";
import { questionOf } from "../question/group-question.ts";
import type { Kit } from "../question/kit.ts";
import type { Question } from "../question/question.ts";
import { streamOf } from "../question/stream.ts";
import { seedOf } from "../review/review.ts";
import type { Store } from "../store/store.ts";
import { checkSource, type QuestionSource } from "./choose-questions.ts";
import { drawQuestions } from "./draw-questions.ts";
import { groupQuestions } from "./group-questions.ts";
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
 * group's time zone, the same one until the day ends. It depends on the group and the day alone, and on which questions
 * of its own the group has. Each card comes once before any comes twice, so does each question of the group. One store
 * trip; two on a day that may ask a question of the group's own.
 *
 * @throws {RangeError} for a time zone or a source that is none.
 */
export async function startDaily(
  kit: Kit,
  request: {
    readonly store: Store;
    readonly groupId: string;
    readonly timeZone: string;
    readonly now: number;
    /**
     * Whose question: of the packs (default); "group", one that the group wrote itself and moderators approved, where
     * there is one; "both", such a one every other day.
     */
    readonly source?: QuestionSource;
  },
): Promise<Daily> {
  const { store, groupId, timeZone, now, source = "packs" } = request;
  const day = dayOf(now, timeZone);
  const seed = seedOf(`daily ${groupId} ${day}`);
  const isOwn = checkSource(source) === "group" || (source === "both" && day % 2 === 0);
  const own = isOwn ? await ownOfDay(store, groupId, source === "both" ? day / 2 : day, seed) : undefined;
  const topic = own === undefined ? cardOfDay(kit, groupId, day) : String(own.parameters["card"]) || null;
  const state = await openQuiz(kit, store, {
    id: dailyId(groupId, isoOf(day)),
    kind: "daily",
    userId: "",
    groupId,
    seed,
    topic,
    questions: own === undefined ? drawQuestions(kit, seed, 1, topic ?? undefined) : [own],
    secondsEach: null,
    startedAt: now,
  });
  return freeze({ day: isoOf(day), state });
}

/** The id of the quiz that is a group's daily question. @param day `2026-11-28`, in the group's time zone. */
export function dailyId(groupId: string, day: string): string {
  return `daily-${groupId}-${day}`;
}

/** One of a group's own questions: all of them in an order, and then in another; undefined where there is none. */
async function ownOfDay(
  store: Store,
  groupId: string,
  turn: number,
  seed: number,
): Promise<Question | undefined> {
  const all = await groupQuestions({ store, groupId });
  if (all.length === 0) return undefined;
  const { id, question } = all[turnOf(all.length, groupId, turn)]!;
  return questionOf(question, { id, groupId, seed });
}

/** Which of some things has its turn. */
function turnOf(count: number, groupId: string, turn: number): number {
  const round = Math.floor(turn / count);
  const order = streamOf(seedOf(`days ${groupId} ${round}`), "quiz").permutation(count);
  return order[turn - round * count]!;
}

/** Each group goes through all cards in an order of its own, and then through all of them in another. */
function cardOfDay({ cards }: Kit, groupId: string, day: number): string {
  if (cards.length === 0) throw new RangeError("there must be a card to ask about");
  return cards[turnOf(cards.length, groupId, day)]!.slug;
}
