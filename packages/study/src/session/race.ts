import * as must from "../argument-rules.ts";
import { checkRequest, type RulesOf } from "../check-request.ts";
import { freeze } from "@opt/description";
import { closingOf, podium, pointsOf, type Runner } from "../practice/race.ts";
import { grade } from "../question/grade.ts";
import type { Kit } from "../question/kit.ts";
import type { Grade, Question } from "../question/question.ts";
import { reviewAfter } from "../review/review.ts";
import type { AnswerRecord, Attempt } from "../store/quiz-record.ts";
import type { Store } from "../store/store.ts";
import { answerRecord, recordAnswer, reviewOf } from "./answer-quiz.ts";
import type { AnswerQuiz } from "./quiz-state.ts";

/** What became of an answer in a race. */
export type RaceAnswer =
  | {
      /**
       * "graded": this answer counts; "changed": it does, in place of an earlier one; "already": an earlier one does, and
       * all else is of that one.
       */
      readonly outcome: "graded" | "changed" | "already";
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
 * Takes a learner's answer to a question of a race, while that one is open: 100 points for a right one and up to 50 more
 * for the part of the time that was left. Until the question closes the answer may be changed; the last one counts, with
 * its own time, and the same answer again changes nothing. What is missed is kept for review, also by who changed to the
 * right answer only afterwards. Two store trips.
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
  const opening = attempt.openings.find((one) => one.index === index);
  const question = attempt.quiz.questions[index]!;
  const { outcome, record } = await reviseAnswer(kit, attempt, question, request);
  return freeze({
    outcome,
    question,
    grade: grade(kit, question, record.answer, { locale: request.locale }),
    points: pointsOf(record, opening, seconds),
  });
}

async function reviseAnswer(
  kit: Kit,
  attempt: Attempt,
  question: Question,
  request: AnswerQuiz,
): Promise<{ readonly outcome: "graded" | "changed" | "already"; readonly record: AnswerRecord }> {
  const { store, id, index, now } = request;
  const before = attempt.answers.find((one) => one.index === index);
  if (before === undefined) return await recordAnswer(kit, attempt, question, request);
  if (before.id === id) return { outcome: "graded", record: before };
  const isOpen = now <= closingIn(attempt, index);
  if (!isOpen || before.answer === request.answer) return { outcome: "already", record: before };
  const given = answerRecord(kit, question, request);
  // who changes only from one wrong answer to another has missed it once
  const review =
    before.correct === given.correct ? null : reviewAfter(reviewOf(attempt, question), given, question, true);
  const answers = await store.attempts.revise(given, before.id, review);
  const record = answers.find((one) => one.index === index) ?? given;
  return { outcome: record.id === id ? "changed" : "already", record };
}

/** When a question closes; never, where there is no limit. */
function closingIn({ quiz, openings }: Attempt, index: number): number {
  const opening = openings.find((one) => one.index === index);
  return opening === undefined || quiz.secondsEach === null ? Infinity : closingOf(opening, quiz.secondsEach);
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

/** Which race to look at, and when. */
export interface RaceStateRequest {
  readonly store: Store;
  readonly quizId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const stateRules: RulesOf<RaceStateRequest> = {
  store: must.store,
  quizId: must.identifier,
  now: must.moment,
};

/** Where a race stands; undefined when there is no such race. One store trip. */
export async function raceState(request: RaceStateRequest): Promise<RaceState | undefined> {
  const { store, quizId, now } = checkRequest("raceState", request, stateRules);
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
