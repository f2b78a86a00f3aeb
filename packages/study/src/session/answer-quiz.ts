import { grade } from "../question/grade.ts";
import type { Kit } from "../question/kit.ts";
import type { Grade, Question } from "../question/question.ts";
import { itemOf, reviewAfter } from "../review/review.ts";
import type { AnswerRecord, Attempt } from "../store/quiz-record.ts";
import type { ReviewRecord } from "../store/review-store.ts";
import type { AnswerQuiz, QuizAnswer } from "./quiz-state.ts";
import { quizStateOf } from "./state.ts";

/**
 * Takes a learner's answer to the question that is next for them. Anyone may answer a quiz: each learner has an attempt
 * of their own. What they miss is kept for review, and what was kept moves on, in the same step.
 *
 * The first answer to a question counts: a repeated call with the same id comes back "graded" as before, any other
 * later answer "already" with the grade of the first. Safe to call from several processes at once. Two store trips.
 * Questions of a race are answered by `answerRace`; here they are stale.
 *
 * @throws {InputError} when the answer is not one of the question's options; nothing is stored then.
 */
export async function answerQuiz(kit: Kit, request: AnswerQuiz): Promise<QuizAnswer> {
  const { store, quizId, index, userId } = request;
  const attempt = await store.attempts.of(quizId, userId);
  if (attempt === undefined) return { outcome: "unknown-quiz" };
  const { quiz } = attempt;
  const question = quiz.questions[index];
  const isOpen = quiz.kind !== "race" && question !== undefined && index <= attempt.answers.length;
  if (!isOpen) return { outcome: "stale", state: quizStateOf(kit, quiz, userId, attempt.answers) };
  const { answers, ...graded } = await recordAnswer(kit, attempt, question, request);
  return { ...graded, state: quizStateOf(kit, quiz, userId, answers) };
}

/** What became of an answer to an open question. */
export interface Recorded {
  readonly outcome: "graded" | "already";
  readonly question: Question;
  readonly record: AnswerRecord;
  readonly grade: Grade;
  readonly answers: readonly AnswerRecord[];
}

/** Grades and stores an answer, where the learner has none yet to this question. */
export async function recordAnswer(
  kit: Kit,
  attempt: Attempt,
  question: Question,
  request: AnswerQuiz,
): Promise<Recorded> {
  const { store, id, index, locale, isHard = false } = request;
  const isAnswered = attempt.answers.some((one) => one.index === index);
  const answers = isAnswered ? attempt.answers : await store.attempts.record(...newAnswer());
  const record = answers.find((one) => one.index === index)!;
  return {
    outcome: record.id === id ? "graded" : "already",
    question,
    record,
    grade: grade(kit, question, record.answer, { locale }),
    answers,
  };

  function newAnswer(): Parameters<typeof store.attempts.record> {
    const given = answerRecord(kit, question, request);
    return [given, reviewAfter(reviewOf(attempt, question), given, question, isHard)];
  }
}

/** An answer, graded, as it is stored. */
export function answerRecord(kit: Kit, question: Question, request: AnswerQuiz): AnswerRecord {
  const { id, quizId, index, userId, now, locale } = request;
  const answer = String(request.answer);
  const { correct, credit, card } = grade(kit, question, answer, { locale });
  return { id, quizId, index, userId, card, answer, correct, credit, answeredAt: now };
}

/** What the learner is to be asked again of a question. */
export function reviewOf({ reviews }: Attempt, question: Question): ReviewRecord | undefined {
  return reviews.find(({ item }) => item === itemOf(question));
}
