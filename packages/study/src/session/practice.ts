import { freeze } from "@opt/description";
import type { Locale } from "../locale.ts";
import type { Evidence } from "../practice/knowledge.ts";
import { nextCard, type NextCard } from "../practice/next-card.ts";
import type { Kit } from "../question/kit.ts";
import type { AnswerRecord } from "../store/quiz-record.ts";
import { drawQuestions } from "./draw-questions.ts";
import type { QuizState, StartQuiz } from "./quiz-state.ts";
import { openQuiz } from "./start-quiz.ts";

export interface StartPractice extends Omit<StartQuiz, "length" | "topic"> {
  /** The language of the reason. */
  readonly locale: Locale;
}

/** A question to practise, and why it is this one. */
export interface Practice {
  readonly next: NextCard;
  /** A quiz of this one question. */
  readonly state: QuizState;
}

/**
 * Starts a quiz of the one question that now teaches a learner most, by all that they have answered so far. The same id
 * again returns the stored quiz as it stands now, with the reason as it was. Two store trips.
 *
 * @throws {RangeError} for a seed that is not a whole number from 0 to 2³² − 1.
 */
export async function startPractice(kit: Kit, request: StartPractice): Promise<Practice> {
  const { store, id, userId, groupId = null, seed, now, locale } = request;
  const answers = (await store.attempts.ofLearner(userId)).filter(({ quizId }) => quizId !== id);
  const nextAt = (at: number): NextCard =>
    nextCard(kit.cards, {
      evidence: evidenceOf(answers.filter(({ answeredAt }) => answeredAt <= at)),
      now: at,
      locale,
    });
  const next = nextAt(now);
  const topic = next.card.slug;
  const questions = drawQuestions(kit, seed, 1, topic);
  const quiz = { id, kind: "practice", userId, groupId, seed, topic, questions } as const;
  const state = await openQuiz(kit, store, { ...quiz, secondsEach: null, startedAt: now });
  return freeze({ next: state.startedAt === now ? next : nextAt(state.startedAt), state });
}

/** What answers tell about what a learner knows. */
export function evidenceOf(answers: readonly AnswerRecord[]): readonly Evidence[] {
  return answers.map(({ card, correct, answeredAt }) => ({ card, correct, at: answeredAt }));
}
