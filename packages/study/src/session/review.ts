import { freeze } from "@opt/description";
import { dayOf, startOfDay } from "../practice/day.ts";
import { originOf } from "../question/group-question.ts";
import type { Kit } from "../question/kit.ts";
import { again, isAskable } from "../review/review.ts";
import type { ReviewRecord } from "../store/review-store.ts";
import type { Store } from "../store/store.ts";
import { groupQuestions } from "./group-questions.ts";
import type { QuizState, StartQuiz } from "./quiz-state.ts";
import { checkLength, openQuiz } from "./start-quiz.ts";
import { quizState } from "./state.ts";

/** What a learner is to be asked again. */
export interface DueReviews {
  /** How many are due now. */
  readonly due: number;
  /** How many were wrong when they were asked last. */
  readonly missed: number;
  /** How many there are in all. */
  readonly all: number;
  /** When the next one is due, also where that is past; null where there is none. */
  readonly nextAt: number | null;
}

/** A review to start: what is due (default), or what was wrong when it was asked last, due or not. */
export interface StartReview extends Omit<StartQuiz, "topic"> {
  readonly which?: "due" | "missed";
  /** An IANA name, such as `"Asia/Seoul"`: all that falls due on this day there is due; absent: by the hour. */
  readonly timeZone?: string;
}

/** The records that can still be asked: a group's own question only while it is approved. */
async function askableOf(
  kit: Kit,
  store: Store,
  records: readonly ReviewRecord[],
): Promise<readonly ReviewRecord[]> {
  const askable = records.filter(({ question }) => isAskable(kit, question));
  const origins = new Map(askable.map((record) => [record, originOf(record.question)]));
  const groups = new Set([...origins.values()].flatMap((origin) => origin?.group || []));
  const approved = new Set<string>();
  for (const groupId of groups)
    for (const { id } of await groupQuestions({ store, groupId })) approved.add(id);
  return askable.filter((record) => {
    const { group = "", proposal = "" } = origins.get(record) ?? {};
    return group === "" || approved.has(proposal);
  });
}

/** Until when what falls due counts as due. */
function horizonOf(now: number, timeZone: string | undefined): number {
  return timeZone === undefined ? now : startOfDay(dayOf(now, timeZone) + 1, timeZone) - 1;
}

/**
 * How much there is to review; with a time zone, all that falls due on this day is due. One store trip, and one more for
 * each group whose own questions are among it.
 *
 * @throws {RangeError} for a time zone that is none.
 */
export async function dueReviews(
  kit: Kit,
  request: Pick<StartReview, "store" | "userId" | "now" | "timeZone">,
): Promise<DueReviews> {
  const { store, userId, now, timeZone } = request;
  const horizon = horizonOf(now, timeZone);
  const records = await askableOf(kit, store, await store.reviews.of(userId));
  return freeze({
    due: records.filter(({ dueAt }) => dueAt <= horizon).length,
    missed: records.filter(({ known }) => !known).length,
    all: records.length,
    nextAt: records[0]?.dueAt ?? null,
  });
}

/**
 * Starts a quiz of what a learner is to be asked again, soonest due first: computed questions with new numbers, claims as
 * they were. It is answered like any other, and what was known comes back later. Undefined where there is nothing to ask.
 * The same id again returns the stored quiz as it stands now. Two store trips, and one more for each group whose own
 * questions are among it: those that are approved no more are left out.
 *
 * @throws {InputError} for a length that is not a whole number from 1 to 20; {RangeError} for a time zone that is none.
 */
export async function startReview(kit: Kit, request: StartReview): Promise<QuizState | undefined> {
  const { store, id, userId, groupId = null, seed, now, length = 5, which = "due", timeZone } = request;
  checkLength(length);
  const horizon = horizonOf(now, timeZone);
  const wanted = ({ dueAt, known }: ReviewRecord): boolean => (which === "due" ? dueAt <= horizon : !known);
  const records = await askableOf(kit, store, (await store.reviews.of(userId)).filter(wanted));
  if (records.length === 0) return await quizState(kit, { store, quizId: id, userId });
  const questions = records.slice(0, length).map((record) => again(kit, record));
  const quiz = { id, kind: "review", userId, groupId, seed, topic: null, questions } as const;
  return await openQuiz(kit, store, { ...quiz, secondsEach: null, startedAt: now });
}
