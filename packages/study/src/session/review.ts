import { freeze } from "@opt/description";
import type { Kit } from "../question/kit.ts";
import { again, isAskable } from "../review/review.ts";
import type { ReviewRecord } from "../store/review-store.ts";
import type { Store } from "../store/store.ts";
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
}

/** How much there is to review. One store trip. */
export async function dueReviews(
  kit: Kit,
  { store, userId, now }: { readonly store: Store; readonly userId: string; readonly now: number },
): Promise<DueReviews> {
  const records = (await store.reviews.of(userId)).filter(({ question }) => isAskable(kit, question));
  return freeze({
    due: records.filter(({ dueAt }) => dueAt <= now).length,
    missed: records.filter(({ known }) => !known).length,
    all: records.length,
    nextAt: records[0]?.dueAt ?? null,
  });
}

/**
 * Starts a quiz of what a learner is to be asked again, soonest due first: computed questions with new numbers, claims as
 * they were. It is answered like any other, and what was known comes back later. Undefined where there is nothing to ask.
 * The same id again returns the stored quiz as it stands now. Two store trips.
 *
 * @throws {InputError} for a length that is not a whole number from 1 to 20.
 */
export async function startReview(kit: Kit, request: StartReview): Promise<QuizState | undefined> {
  const { store, id, userId, groupId = null, seed, now, length = 5, which = "due" } = request;
  checkLength(length);
  const wanted = ({ dueAt, known }: ReviewRecord): boolean => (which === "due" ? dueAt <= now : !known);
  const records = (await store.reviews.of(userId)).filter(
    (record) => wanted(record) && isAskable(kit, record.question),
  );
  if (records.length === 0) return await quizState(kit, { store, quizId: id, userId });
  const questions = records.slice(0, length).map((record) => again(kit, record));
  const quiz = { id, kind: "review", userId, groupId, seed, topic: null, questions } as const;
  return await openQuiz(kit, store, { ...quiz, secondsEach: null, startedAt: now });
}
