import { explainInput, InputError, type Question } from "@opt/study";
import { words } from "../i18n/words.ts";
import type { RenderedChart } from "../jobs/job.ts";
import { compute, whisper, type Answer, type Place } from "../port/answer.ts";
import type { Ctx } from "../port/interaction.ts";
import { layRows } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import { quoted, shorten } from "../port/text.ts";
import { cardNamed, offeredCards } from "./card-search.ts";
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
    show(await jobs.run({ kind: "question", question, look: lookOf(ctx) }, { signal, asker: ctx })),
  );
}

/** What is said where a group has fewer questions of its own than were asked for. */
function fewNote({ source, length = 5 }: QuizRequest, found: number, { locale }: Ctx): string | undefined {
  return source === "group" && found < length ? words(locale).teach.onlySoMany(found) : undefined;
}

/** Starts a quiz and shows its first question to everyone. */
export async function startQuizFor(services: Services, request: QuizRequest, ctx: Ctx): Promise<Answer> {
  try {
    const state = await openQuiz(services, request, ctx);
    if (!state.question) throw new Error(`quiz ${state.quizId} must start with a question`);
    return askQuestion(services, state.question, state, "public", ctx, fewNote(request, state.length, ctx));
  } catch (error) {
    const { teach } = words(ctx.locale);
    if (error instanceof InputError && error.code === "no-group-question" && request.topic === null)
      return whisper({ content: teach.nothingYet });
    if (error instanceof InputError) return whisper({ content: explainInput(error, ctx.locale) });
    throw error;
  }
}

/** What to say of a topic that is none, with a button for each card that was perhaps meant, or for a mix. */
export function noSuchTopic(typed: string, idOf: (slug: string | null) => string, { locale }: Ctx): Answer {
  const offered = offeredCards(typed, locale);
  const { noTopic, nothingNear, mixed } = words(locale).quiz;
  return whisper({
    content: (offered.length > 0 ? noTopic : nothingNear)(quoted(typed, 60)),
    rows: layRows([
      ...offered.map(({ slug, title }) => ({
        id: idOf(slug),
        label: shorten(title[locale], limits.buttonLabel),
      })),
      ...(offered.length === 0 ? [{ id: idOf(null), label: mixed }] : []),
    ]),
  });
}

/** A quiz as it was asked for: a topic may be a card's slug or any of its names. */
export async function beginQuiz(
  services: Services,
  { topic, length, from }: { readonly topic?: unknown; readonly length?: unknown; readonly from?: unknown },
  ctx: Ctx,
): Promise<Answer> {
  const questions = length === undefined ? undefined : Number(length);
  const source = from === "group" || from === "both" ? from : "packs";
  if (source !== "packs" && ctx.guildId === undefined)
    return whisper({ content: words(ctx.locale).teach.onlyInServers });
  if (typeof topic !== "string" || quoted(topic) === "")
    return await startQuizFor(services, { length: questions, topic: null, source }, ctx);
  const card = cardNamed(topic);
  if (!card) return noSuchTopic(topic, (slug) => quizIds.start(questions ?? 5, slug), ctx);
  return await startQuizFor(services, { length: questions, topic: card.slug, source }, ctx);
}
