import type { QuestionSource, QuizAnswer, QuizState } from "@opt/study";
import type { Ctx } from "../port/interaction.ts";
import type { Services } from "./services.ts";
import { answerQuiz, quizState, startDaily, startPractice, startQuiz, startReview } from "../study.ts";

export interface QuizRequest {
  readonly length: number | undefined;
  readonly topic: string | null;
  /** Whose questions, default those of the packs. */
  readonly source?: QuestionSource;
}

/** What every new quiz has: ids and a seed of its own, the user, the group on whose board it counts. */
function newQuiz({ store, random }: Services, { userId, guildId, now }: Ctx) {
  return { store, id: random.id(), userId, groupId: guildId ?? null, seed: random.seed(), now };
}

/** A new quiz of the user's own. */
export async function openQuiz(
  services: Services,
  { length, topic, source }: QuizRequest,
  ctx: Ctx,
): Promise<QuizState> {
  return await startQuiz({
    ...newQuiz(services, ctx),
    ...(length !== undefined && { length }),
    ...(topic !== null && { topic }),
    ...(source !== undefined && { source }),
  });
}

/** What is due for a user, or what they missed; undefined where there is nothing. */
export async function openReview(
  services: Services,
  which: "due" | "missed",
  length: number | undefined,
  ctx: Ctx,
): Promise<QuizState | undefined> {
  const { timeZone } = ctx;
  return await startReview({
    ...newQuiz(services, ctx),
    which,
    timeZone,
    ...(length !== undefined && { length }),
  });
}

/** So many of a user's last quizzes are looked through for one that is open. */
const mostLookedAt = 10;

/** The last quiz that a user has begun to answer and not finished; undefined where there is none. */
export async function lastOpenQuiz({ store }: Services, userId: string): Promise<QuizState | undefined> {
  const answered = (await store.attempts.ofLearner(userId)).map(({ quizId }) => quizId);
  for (const quizId of [...new Set(answered.toReversed())].slice(0, mostLookedAt)) {
    const quiz = await store.quizzes.find(quizId);
    if (quiz?.kind === "race") continue;
    const state = await quizState({ store, quizId, userId });
    if (state && !state.finished) return state;
  }
  return undefined;
}

/** The one question that now teaches a user most, and why. */
export async function openPractice(services: Services, ctx: Ctx) {
  return await startPractice({ ...newQuiz(services, ctx), locale: ctx.locale });
}

/** The group's question of the day; in direct messages, the user's own. */
export async function openDaily({ store }: Services, { guildId, userId, timeZone, now }: Ctx) {
  return await startDaily({ store, groupId: guildId ?? userId, timeZone, now });
}

/** Answers a question of a quiz for the one who clicked; the click's id makes a repeated delivery harmless. */
export async function answerOwn(
  { store }: Services,
  { quizId, index, answer }: { readonly quizId: string; readonly index: number; readonly answer: string },
  { id, userId, now, locale }: Ctx,
): Promise<QuizAnswer> {
  return await answerQuiz({ store, id, quizId, index, userId, answer, now, locale });
}
