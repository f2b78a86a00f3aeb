import type { QuizAnswer, QuizState } from "@opt/study";
import type { Ctx } from "../port/interaction.ts";
import type { Services } from "./services.ts";
import { answerQuiz, startQuiz } from "../study.ts";

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

/** Answers a question of a quiz for the one who clicked; the click's id makes a repeated delivery harmless. */
export async function answerOwn(
  { store }: Services,
  { quizId, index, answer }: { readonly quizId: string; readonly index: number; readonly answer: string },
  { id, userId, now, locale }: Ctx,
): Promise<QuizAnswer> {
  return await answerQuiz({ store, id, quizId, index, userId, answer, now, locale });
}
