import { freeze } from "@opt/description";
import { dayOf, startOfDay } from "../practice/day.ts";
import type { Kit } from "../question/kit.ts";
import { again, isAskable, isKnownItem, originOfItem } from "../review/review.ts";
import type { ReviewRecord, ReviewRequest } from "../store/review-store.ts";
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

/** Which reviews are approved: a group's own questions only while its moderators say so. One store trip a group. */
async function approvedAmong(
  store: Store,
  reviews: readonly { readonly item: string }[],
): Promise<(review: { readonly item: string }) => boolean> {
  const groups = new Set(reviews.flatMap(({ item }) => originOfItem(item)?.group || []));
  const approved = new Set<string>();
  for (const groupId of groups)
    for (const { id } of await groupQuestions({ store, groupId })) approved.add(id);
  return ({ item }) => {
    const { group = "", proposal = "" } = originOfItem(item) ?? {};
    return group === "" || approved.has(proposal);
  };
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
  const all = (await store.reviews.marks(userId)).filter(({ item }) => isKnownItem(kit, item));
  const marks = all.filter(await approvedAmong(store, all));
  return freeze({
    due: marks.filter(({ dueAt }) => dueAt <= horizon).length,
    missed: marks.filter(({ known }) => !known).length,
    all: marks.length,
    nextAt: marks[0]?.dueAt ?? null,
  });
}

/**
 * Starts a quiz of what a learner is to be asked again, soonest due first: computed questions with new numbers, claims as
 * they were. It is answered like any other, and what was known comes back later. Undefined where there is nothing to ask.
 * The same id again returns the stored quiz as it stands now. Two store trips, one more for each group whose own
 * questions are among it, and where stored questions cannot be asked any more.
 *
 * @throws {InputError} for a length that is not a whole number from 1 to 20; {RangeError} for a time zone that is none.
 */
export async function startReview(kit: Kit, request: StartReview): Promise<QuizState | undefined> {
  const { store, id, userId, groupId = null, seed, now, length = 5, which = "due", timeZone } = request;
  checkLength(length);
  const wanted = { userId, which, until: horizonOf(now, timeZone), most: length };
  const records = await askable(kit, store, wanted);
  if (records.length === 0) return await quizState(kit, { store, quizId: id, userId });
  const questions = records.map((record) => again(kit, record));
  const quiz = { id, kind: "review", userId, groupId, seed, topic: null, questions } as const;
  return await openQuiz(kit, store, { ...quiz, secondsEach: null, startedAt: now });
}

/** The first reviews that can be asked. Those that cannot be are passed over; each trip for more asks twice as many. */
async function askable(
  kit: Kit,
  store: Store,
  wanted: Omit<ReviewRequest, "skip">,
): Promise<readonly ReviewRecord[]> {
  const found: ReviewRecord[] = [];
  for (let [skip, most] = [0, wanted.most]; ; [skip, most] = [skip + most, 2 * most]) {
    const page = await store.reviews.some({ ...wanted, skip, most });
    const isApproved = await approvedAmong(store, page);
    found.push(...page.filter((record) => isAskable(kit, record.question) && isApproved(record)));
    if (found.length >= wanted.most || page.length < most) return found.slice(0, wanted.most);
  }
}
