import { freeze } from "@opt/description";
import { closingOf, podium, pointsOf, type Runner } from "../practice/race.ts";
import type { Kit } from "../question/kit.ts";
import type { Grade, Question } from "../question/question.ts";
import type { Attempt } from "../store/quiz-record.ts";
import type { Store } from "../store/store.ts";
import { recordAnswer } from "./answer-quiz.ts";
import type { AnswerQuiz } from "./quiz-state.ts";

/** What became of an answer in a race. */
export type RaceAnswer =
  | {
      /** "graded": this answer counts; "already": an earlier one does, and all else is of that one. */
      readonly outcome: "graded" | "already";
      readonly question: Question;
      readonly grade: Grade;
      readonly points: number;
    }
  /** No such race; the question is not open yet; or no more. */
  | { readonly outcome: "unknown-quiz" | "not-open" | "too-late" };

/** Where a race stands. */
export interface RaceState {
  readonly quizId: string;
  readonly hostId: string;
  readonly length: number;
  /** Index of the question that was opened last; −1 before the first. */
  readonly index: number;
  /** When that one closes, in milliseconds since 1970; null before the first. */
  readonly closesAt: number | null;
  /** Whether the last question is closed. */
  readonly finished: boolean;
  /** By points, those with the most first. */
  readonly standings: readonly Runner[];
}

/**
 * Takes a learner's answer to a question of a race, while that one is open: first answer counts, 100 points for a right one
 * and up to 50 more for the part of the time that was left. What is missed is kept for review. Two store trips.
 *
 * @throws {InputError} when the answer is not one of the question's options; nothing is stored then.
 */
export async function answerRace(kit: Kit, request: AnswerQuiz): Promise<RaceAnswer> {
  const { store, quizId, index, userId, now } = request;
  const attempt = await store.attempts.of(quizId, userId);
  const seconds = attempt?.quiz.secondsEach ?? null;
  if (attempt === undefined || seconds === null) return { outcome: "unknown-quiz" };
  const closed = closedNow(attempt, seconds, index, now);
  if (closed !== undefined) return { outcome: closed };
  const { outcome, question, grade, record } = await recordAnswer(
    kit,
    attempt,
    attempt.quiz.questions[index]!,
    request,
  );
  const opening = attempt.openings.find((one) => one.index === index);
  return freeze({ outcome, question, grade, points: pointsOf(record, opening, seconds) });
}

/** Who answered already may look at their answer when the time is over, too. */
function closedNow(
  { openings, answers }: Attempt,
  seconds: number,
  index: number,
  now: number,
): "not-open" | "too-late" | undefined {
  const opening = openings.find((one) => one.index === index);
  if (opening === undefined) return "not-open";
  if (answers.some((one) => one.index === index)) return undefined;
  return now <= closingOf(opening, seconds) ? undefined : "too-late";
}

/** Where a race stands; undefined when there is no such race. One store trip. */
export async function raceState({
  store,
  quizId,
  now,
}: {
  readonly store: Store;
  readonly quizId: string;
  readonly now: number;
}): Promise<RaceState | undefined> {
  const race = await store.attempts.ofEveryone(quizId);
  const seconds = race?.quiz.secondsEach ?? null;
  if (race === undefined || seconds === null) return undefined;
  const { quiz, openings, answers } = race;
  const last = openings.at(-1);
  const closesAt = last === undefined ? null : closingOf(last, seconds);
  const { length } = quiz.questions;
  return freeze({
    quizId,
    hostId: quiz.userId,
    length,
    index: openings.length - 1,
    closesAt,
    finished: openings.length === length && closesAt !== null && now > closesAt,
    standings: podium(answers, openings, seconds),
  });
}
