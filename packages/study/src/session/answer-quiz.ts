import { grade } from "../question/grade.ts";
import type { AnswerQuiz, QuizAnswer } from "./quiz-state.ts";
import { quizStateOf } from "./state.ts";

/**
 * Takes one answer to the current question of a quiz.
 *
 * The first answer to a question counts: a repeated call with the same id comes back "graded" as before, any other
 * later answer "already" with the grade of the first. Safe to call from several processes at once.
 *
 * @throws {InputError} when the answer is not one of the question's options; nothing is stored then.
 */
export async function answerQuiz(request: AnswerQuiz): Promise<QuizAnswer> {
  const { store, id, quizId, index, userId, answer, now, locale } = request;
  const quiz = await store.findQuiz(quizId);
  if (quiz === undefined) return { outcome: "unknown-quiz" };
  const state = quizStateOf(quiz, await store.answersOf(quizId));
  if (userId !== state.userId) return { outcome: "not-yours", state };
  const question = quiz.questions[index];
  if (question === undefined || index > state.index) return { outcome: "stale", state };
  const record =
    state.answers.find((one) => one.index === index) ??
    (await store.recordAnswer({
      id,
      quizId,
      index,
      userId,
      answer,
      correct: grade(question, answer, locale).correct,
      answeredAt: now,
    }));
  return {
    outcome: record.id === id ? "graded" : "already",
    question,
    record,
    grade: grade(question, record.answer, locale),
    state: quizStateOf(quiz, await store.answersOf(quizId)),
  };
}
