import { explainInput, InputError, type Question } from "@opt/study";
import { words } from "../i18n/words.ts";
import type { RenderedChart } from "../jobs/job.ts";
import { compute, whisper, type Answer, type Place } from "../port/answer.ts";
import type { Ctx } from "../port/interaction.ts";
import { limits } from "../port/limits.ts";
import { quoted, shorten } from "../port/text.ts";
import { cardNamed, searchCards } from "./card-search.ts";
import type { QuestionPlace } from "./quiz-choices.ts";
import { lookOf } from "./look.ts";
import { quizIds } from "./quiz-id.ts";
import { openQuiz, type QuizRequest } from "./quiz-session.ts";
import { questionMessage } from "./quiz-view.ts";
import type { Services } from "./services.ts";
import { hasChart } from "../study.ts";

/** Shows a question: to everyone, to one person, or in place of the message that was clicked. */
export function askQuestion(
  { jobs }: Services,
  question: Question,
  place: QuestionPlace,
  to: Place,
  ctx: Ctx,
  /** Said above the question. */
  reason?: string,
): Answer {
  const { locale, group } = ctx;
  const show = (chart: RenderedChart | null) => ({
    ...(reason !== undefined && { content: reason }),
    ...questionMessage(question, place, chart, { locale, shared: to === "public" && group }),
  });
  if (!hasChart(question)) return { kind: "message", place: to, message: show(null) };
  return compute(to, async (signal) =>
    show(await jobs.run({ kind: "question", question, look: lookOf(ctx) }, { signal })),
  );
}

/** Starts a quiz and shows its first question to everyone. */
async function startQuizFor(services: Services, request: QuizRequest, ctx: Ctx): Promise<Answer> {
  try {
    const state = await openQuiz(services, request, ctx);
    if (!state.question) throw new Error(`quiz ${state.quizId} must start with a question`);
    return askQuestion(services, state.question, state, "public", ctx);
  } catch (error) {
    if (error instanceof InputError) return whisper({ content: explainInput(error, ctx.locale) });
    throw error;
  }
}

function noSuchTopic(typed: string, length: number | undefined, { locale }: Ctx): Answer {
  const near = searchCards(typed);
  const offered = (near.length > 0 ? near : searchCards("")).slice(0, limits.buttonsPerRow);
  return whisper({
    content: words(locale).quiz.noTopic(quoted(typed, 60)),
    rows: [
      offered.map(({ slug, title }) => ({
        id: quizIds.start(length ?? 5, slug),
        label: shorten(title[locale], limits.buttonLabel),
      })),
    ],
  });
}

/** A quiz as it was asked for: a topic may be a card's slug or any of its names. */
export async function beginQuiz(
  services: Services,
  topic: unknown,
  length: unknown,
  ctx: Ctx,
): Promise<Answer> {
  const questions = length === undefined ? undefined : Number(length);
  if (typeof topic !== "string" || quoted(topic) === "")
    return await startQuizFor(services, { length: questions, topic: null }, ctx);
  const card = cardNamed(topic);
  if (!card) return noSuchTopic(topic, questions, ctx);
  return await startQuizFor(services, { length: questions, topic: card.slug }, ctx);
}
