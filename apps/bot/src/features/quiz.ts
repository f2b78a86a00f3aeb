import { explainInput, InputError } from "@opt/study";
import { words } from "../i18n/words.ts";
import { openForm, say, update, whisper, type Answer } from "../port/answer.ts";
import type { Ctx } from "../port/interaction.ts";
import type { Message } from "../port/message.ts";
import { suggestTopics } from "./card-search.ts";
import type { ClickUse, Feature, Handlers } from "./feature.ts";
import { questionText } from "./quiz-choices.ts";
import { quizCommand, quizHelp } from "./quiz-command.ts";
import { quizIds, readQuizId } from "./quiz-id.ts";
import { answerOwn } from "./quiz-session.ts";
import { askQuestion, beginQuiz } from "./quiz-start.ts";
import { gradedMessage } from "./quiz-verdict-view.ts";
import { resultMessage } from "./quiz-view.ts";
import type { Services } from "./services.ts";
import { quizState, viewQuestion } from "../study.ts";

function gone({ locale }: Ctx): Answer {
  return whisper({ content: words(locale).refusals.oldQuiz });
}

/** For the one who clicked: in place of their own message, else as a new one. */
function forOne({ onPrivateMessage }: ClickUse, message: Message): Answer {
  return onPrivateMessage ? update(message) : whisper(message);
}

async function answered(services: Services, use: ClickUse, ctx: Ctx): Promise<Answer> {
  try {
    return await answer(services, use, ctx);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return whisper({ content: explainInput(error, ctx.locale), rows: retry(use, error, ctx) });
  }
}

/** After a typed answer that is no number, the button to type it again. */
function retry({ parts }: ClickUse, { code }: InputError, { locale }: Ctx): NonNullable<Message["rows"]> {
  if (code !== "answer-not-a-number") return [];
  const { quizId, index } = readQuizId(parts);
  return [[{ id: quizIds.type(quizId, index), label: words(locale).quiz.type, style: "primary" }]];
}

async function answer(services: Services, use: ClickUse, ctx: Ctx): Promise<Answer> {
  const { quizId, index, option } = readQuizId(use.parts);
  const result = await answerOwn(
    services,
    { quizId, index, answer: option ?? use.lines["answer"] ?? "" },
    ctx,
  );
  if (result.outcome === "stale") {
    const { ahead, resume } = words(ctx.locale).quiz;
    const onward = { id: quizIds.next(quizId), label: resume, style: "primary" as const };
    return whisper({ content: ahead, rows: [[onward]] });
  }
  if (result.outcome === "unknown-quiz") return gone(ctx);
  const { outcome, question, grade, record, state } = result;
  const graded = { outcome, question, grade, chosen: record.answer, finished: state.finished };
  return forOne(use, gradedMessage(graded, { quizId, index, length: state.length }, ctx.locale));
}

async function next(services: Services, use: ClickUse, ctx: Ctx): Promise<Answer> {
  const { store } = services;
  const state = await quizState({ store, quizId: readQuizId(use.parts).quizId, userId: ctx.userId });
  if (!state) return gone(ctx);
  if (!state.question) return forOne(use, resultMessage(state, ctx.locale));
  return askQuestion(services, state.question, state, use.onPrivateMessage ? "update" : "private", ctx);
}

async function share({ store }: Services, { parts }: ClickUse, ctx: Ctx): Promise<Answer> {
  const state = await quizState({ store, quizId: readQuizId(parts).quizId, userId: ctx.userId });
  if (!state?.finished) return gone(ctx);
  return say({ content: words(ctx.locale).quiz.shared(ctx.userId, state.score, state.length) });
}

/** The form for a typed answer, unless there is nothing to type: the quiz gone, the question answered or not open. */
async function type(services: Services, use: ClickUse, ctx: Ctx): Promise<Answer> {
  const { locale, userId } = ctx;
  const { quizId, index } = readQuizId(use.parts);
  const state = await quizState({ store: services.store, quizId, userId });
  if (!state) return gone(ctx);
  if (!state.question || state.index !== index) return await answer(services, use, ctx);
  const { type: title, typeLabel: label } = words(locale).quiz;
  const text = questionText(viewQuestion(state.question, { locale }));
  return openForm({ id: quizIds.typed(quizId, index), title, text, lines: [{ id: "answer", label }] });
}

function create(services: Services): Handlers {
  return {
    place: "private",
    forms: ["quiz-type"],
    commands: { quiz: ({ options: { topic, length } }, ctx) => beginQuiz(services, topic, length, ctx) },
    typing: { quiz: ({ text }, { locale }) => suggestTopics(text, locale) },
    clicks: {
      quiz: (use, ctx) => answered(services, use, ctx),
      "quiz-type": (use, ctx) => type(services, use, ctx),
      "quiz-next": (use, ctx) => next(services, use, ctx),
      "quiz-share": (use, ctx) => share(services, use, ctx),
      "quiz-new": ({ parts: [length, topic] }, ctx) => beginQuiz(services, topic, length, ctx),
    },
  };
}

/**
 * Quizzes. The first question is a message for everyone; who clicks an answer gets the verdict, and
 * then the other questions, in a message of their own that only they see. So nobody waits, nobody sees
 * an answer before giving theirs, and the channel gets one message. Everyone's first answer counts.
 */
export const quiz: Feature = { command: quizCommand, help: quizHelp, create };
