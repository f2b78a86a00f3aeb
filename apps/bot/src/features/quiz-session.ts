import { answerQuiz, startQuiz, type QuizAnswer, type QuizState } from "@opt/study";
import type { Ctx } from "../port/interaction.ts";
import { derivedId } from "../port/random.ts";
import type { Services } from "./services.ts";

export interface QuizRequest {
  readonly length: number | undefined;
  readonly topic: string | null;
}

/** A new quiz of the user's own. */
export async function openQuiz(
  { store, random }: Services,
  { length, topic }: QuizRequest,
  { userId, now }: Ctx,
): Promise<QuizState> {
  return await startQuiz({
    store,
    id: random.id(),
    userId,
    seed: random.seed(),
    now,
    ...(length !== undefined && { length }),
    ...(topic !== null && { topic }),
  });
}

/**
 * The id of the user's own quiz with the same questions: the quiz itself for the one who started it, a
 * copy for everyone else, made at their first click. So all in a channel answer the same message, each
 * at their own pace. Undefined when the quiz is not there.
 */
export async function ownQuiz(
  { store }: Services,
  quizId: string,
  { userId, now }: Ctx,
): Promise<string | undefined> {
  const quiz = await store.findQuiz(quizId);
  if (!quiz || quiz.userId === userId) return quiz?.id;
  const copy = await store.createQuiz({
    ...quiz,
    id: derivedId(quizId, userId),
    userId,
    startedAt: now,
  });
  return copy.id;
}

/** Answers a question of the user's own quiz; the click's id makes a repeated delivery harmless. */
export async function answerOwn(
  { store }: Services,
  { quizId, index, answer }: { readonly quizId: string; readonly index: number; readonly answer: string },
  { id, userId, now, locale }: Ctx,
): Promise<QuizAnswer> {
  return await answerQuiz({ store, id, quizId, index, userId, answer, now, locale });
}
