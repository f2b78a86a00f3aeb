import type { Kit } from "../question/kit.ts";
import { grade } from "../question/grade.ts";
import type { AnswerQuiz, QuizAnswer } from "./quiz-state.ts";
import { quizStateOf } from "./state.ts";

/**
 * Takes a learner's answer to the question that is next for them. Anyone may answer a quiz: each learner has an attempt
 * of their own.
 *
 * The first answer to a question counts: a repeated call with the same id comes back "graded" as before, any other
 * later answer "already" with the grade of the first. Safe to call from several processes at once. Two store trips.
 *
 * @throws {InputError} when the answer is not one of the question's options; nothing is stored then.
 */
export async function answerQuiz(kit: Kit, request: AnswerQuiz): Promise<QuizAnswer> {
  const { store, id, quizId, index, userId, answer, now, locale } = request;
  const attempt = await store.attemptOf(quizId, userId);
  if (attempt === undefined) return { outcome: "unknown-quiz" };
  const { quiz } = attempt;
  const question = quiz.questions[index];
  const isOpen = question !== undefined && index <= attempt.answers.length;
  if (!isOpen) return { outcome: "stale", state: quizStateOf(kit, quiz, userId, attempt.answers) };
  const answers = attempt.answers.some((one) => one.index === index)
    ? attempt.answers
    : await store.recordAnswer({
        id,
        quizId,
        index,
        userId,
        answer,
        correct: grade(kit, question, answer, { locale }).correct,
        answeredAt: now,
      });
  const record = answers.find((one) => one.index === index)!;
  return {
    outcome: record.id === id ? "graded" : "already",
    question,
    record,
    grade: grade(kit, question, record.answer, { locale }),
    state: quizStateOf(kit, quiz, userId, answers),
  };
}
