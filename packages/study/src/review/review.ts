import { freeze } from "@opt/description";
import type { Locale } from "../locale.ts";
import { drawQuestion } from "../question/draw.ts";
import { grade } from "../question/grade.ts";
import type { Kit } from "../question/kit.ts";
import type { Grade, Question, QuestionView } from "../question/question.ts";
import { place, viewQuestion } from "../question/view.ts";
import type { ReviewRecord, ReviewStore } from "./review-store.ts";
import { type Recall, schedule } from "./schedule.ts";

export interface ReviewAnswer {
  readonly store: ReviewStore;
  /** Unique id of the answer, such as the id of the click. */
  readonly id: string;
  readonly userId: string;
  readonly question: Question;
  readonly correct: boolean;
  /** It took long, or a hint. Default false. */
  readonly hard?: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a learner is to be asked again, when it is due. */
export interface DueReviews {
  /** How many are due now. */
  readonly due: number;
  /** How many there are in all. */
  readonly all: number;
  /** When the next one is due, also where that is past; null where there is none. */
  readonly nextAt: number | null;
  /** The one to ask now; null where none is due. */
  readonly question: Question | null;
  /** That question in words. */
  readonly view: QuestionView | null;
}

/** What became of an answer to a review. */
export interface Reviewed {
  readonly grade: Grade;
  /** When it is asked again; null for what was known and never missed. */
  readonly dueAt: number | null;
}

/**
 * Takes an answer, wherever the question came up: what was missed is to be asked again, and what is to be asked again
 * moves on as it is known. What was known and never missed is not kept. A repeated call with the same id changes
 * nothing. Comes back with the record, undefined where nothing is kept.
 */
export async function recordReview(kit: Kit, answer: ReviewAnswer): Promise<ReviewRecord | undefined> {
  const { store, id, userId, question, correct, hard = false, now } = answer;
  const item = itemOf(kit, question);
  const before = await store.reviewOf(userId, item);
  if (before === undefined && correct) return undefined;
  if (before?.answerId === id) return before;
  const recall: Recall = !correct ? "missed" : hard ? "hard" : "known";
  const record = { userId, item, question, answerId: id, ...schedule(before, recall, now) };
  return await store.putReview(freeze(record), before?.answerId);
}

/** What is due for a learner now, and the question to ask: a new one of its kind where it is computed, else the same. */
export async function dueReviews(
  kit: Kit,
  {
    store,
    userId,
    now,
    locale,
  }: { readonly store: ReviewStore; readonly userId: string; readonly now: number; readonly locale: Locale },
): Promise<DueReviews> {
  const records = await store.reviewsOf(userId);
  const due = records.filter(({ dueAt }) => dueAt <= now);
  const [first] = due;
  const question = first === undefined ? null : again(kit, first);
  return freeze({
    due: due.length,
    all: records.length,
    nextAt: records[0]?.dueAt ?? null,
    question,
    view: question === null ? null : viewQuestion(kit, question, { locale }),
  });
}

/**
 * Grades an answer to a review and says when it is asked again.
 *
 * @throws {InputError} when the answer is not one of the question's options; nothing is stored then.
 */
export async function answerReview(
  kit: Kit,
  {
    answer,
    locale,
    ...rest
  }: Omit<ReviewAnswer, "correct"> & { readonly answer: string; readonly locale: Locale },
): Promise<Reviewed> {
  const graded = grade(kit, rest.question, answer, { locale });
  const record = await recordReview(kit, { ...rest, correct: graded.correct });
  return freeze({ grade: graded, dueAt: record?.dueAt ?? null });
}

/** A claim is known or not; of what is computed, the kind of question is. */
function itemOf(kit: Kit, question: Question): string {
  const { card, claim } = question.parameters;
  if (claim !== undefined) return `${String(card)}/${String(claim)}`;
  return `${question.template} ${place(kit, question).card}`;
}

function again(kit: Kit, { item, times, question }: ReviewRecord): Question {
  if ("claim" in question.parameters) return question;
  const about = place(kit, question).card;
  return drawQuestion(kit, { seed: seedOf(item, times), template: question.template, card: about });
}

/** A seed of its own for each time that something is asked (FNV-1a). */
function seedOf(item: string, times: number): number {
  let hash = 0x811c9dc5;
  for (const letter of `${item} ${times}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
