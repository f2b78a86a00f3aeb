import { explainInput, InputError, type QuizState, type QuestionView } from "@opt/study";
import { words } from "../i18n/words.ts";
import { openForm, refuse, say, update, whisper, type Answer } from "../port/answer.ts";
import type { Ctx } from "../port/interaction.ts";
import type { Message } from "../port/message.ts";
import { suggestTopics } from "./card-search.ts";
import type { ClickUse, Feature, Handlers } from "./feature.ts";
import { quizCommand, quizHelp } from "./quiz-command.ts";
import { viewOf } from "./members-question.ts";
import { answerForm, isTyped, typedAnswer } from "./quiz-form.ts";
import { quizIds, readQuizId } from "./quiz-id.ts";
import { orderedAnswer, orderMessage, readOrder, withPlace } from "./quiz-order.ts";
import { answerOwn, openDaily } from "./quiz-session.ts";
import { askQuestion, beginQuiz } from "./quiz-start.ts";
import { gradedMessage } from "./quiz-verdict-view.ts";
import { resultMessage } from "./quiz-view.ts";
import type { Services } from "./services.ts";
import { quizState } from "../study.ts";

function gone({ locale }: Ctx): Answer {
  const { refusals, help } = words(locale);
  const again = { id: quizIds.start(5, null), label: help.startQuiz, style: "primary" } as const;
  return whisper({ content: refusals.oldQuiz, rows: [[again]] });
}

/** For the one who clicked: in place of their own message, else as a new one. */
function forOne({ onPrivateMessage }: ClickUse, message: Message): Answer {
  return onPrivateMessage ? update(message) : whisper(message);
}

async function answered(services: Services, use: ClickUse, answer: string, ctx: Ctx): Promise<Answer> {
  try {
    return await grade(services, use, answer, ctx);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return refuse({ content: explainInput(error, ctx.locale), rows: retry(use, ctx) });
  }
}

/** After a typed answer that cannot be read, the button to type it again. */
function retry({ parts, lines }: ClickUse, { locale }: Ctx): NonNullable<Message["rows"]> {
  if (Object.keys(lines).length === 0) return [];
  const { quizId, index } = readQuizId(parts);
  return [[{ id: quizIds.type(quizId, index), label: words(locale).quiz.type, style: "primary" }]];
}

async function grade(services: Services, use: ClickUse, answer: string, ctx: Ctx): Promise<Answer> {
  const { quizId, index } = readQuizId(use.parts);
  const result = await answerOwn(services, { quizId, index, answer }, ctx);
  if (result.outcome === "stale") {
    const { ahead, resume } = words(ctx.locale).quiz;
    const onward = { id: quizIds.next(quizId), label: resume, style: "primary" as const };
    return whisper({ content: ahead, rows: [[onward]] });
  }
  if (result.outcome === "unknown-quiz") return gone(ctx);
  const { outcome, question, grade: verdict, record, state } = result;
  const graded = { outcome, question, grade: verdict, chosen: record.answer, finished: state.finished };
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

/** A quiz that is left: where its answers are, and the way back into it, since what was answered stays. */
async function leave({ store }: Services, use: ClickUse, ctx: Ctx): Promise<Answer> {
  const state = await quizState({ store, quizId: readQuizId(use.parts).quizId, userId: ctx.userId });
  if (!state) return gone(ctx);
  const { quiz } = words(ctx.locale);
  const { quizId, score, index, length, topic } = state;
  const resume = { id: quizIds.next(quizId), label: quiz.resume, style: "primary" } as const;
  const again = { id: quizIds.start(length, topic), label: quiz.again };
  const rows = [state.finished ? [again] : [resume, again]];
  return forOne(use, { content: quiz.left(score, index, length), rows });
}

/** The state of the quiz whose question was clicked, where that question is open; else what to say instead. */
async function openAt(services: Services, use: ClickUse, ctx: Ctx): Promise<QuizState | Answer> {
  const { quizId, index } = readQuizId(use.parts);
  const state = await quizState({ store: services.store, quizId, userId: ctx.userId });
  if (!state) return gone(ctx);
  return state.question && state.index === index ? state : await grade(services, use, "", ctx);
}

/** The form for a typed answer, unless there is nothing to type: the quiz gone, the question answered or not open. */
async function type(services: Services, use: ClickUse, ctx: Ctx): Promise<Answer> {
  const state = await openAt(services, use, ctx);
  if ("kind" in state) return state;
  const view = state.question && viewOf(state.question, ctx.locale);
  if (!view || !isTyped(view)) return gone(ctx);
  return openForm(answerForm(view, quizIds.typed(state.quizId, state.index), words(ctx.locale)));
}

/** The menus that put steps into order; with the last place filled, the answer counts. */
async function order(services: Services, use: ClickUse, ctx: Ctx): Promise<Answer> {
  const state = await openAt(services, use, ctx);
  if ("kind" in state) return state;
  const view: QuestionView | null = state.question && viewOf(state.question, ctx.locale);
  if (view?.input !== "order") return gone(ctx);
  const [, , place = "", chosen = ""] = use.parts;
  const before = readOrder(view, chosen);
  const placed = use.picked === undefined ? before : withPlace(before, Number(place), use.picked);
  const answer = orderedAnswer(placed);
  if (answer !== undefined) return await answered(services, use, answer, ctx);
  return forOne(use, orderMessage(view, state, placed, words(ctx.locale)));
}

/** The question of the day, for the one who asks; their verdict where they have answered it. */
async function daily(services: Services, ctx: Ctx): Promise<Answer> {
  const { state } = await openDaily(services, ctx);
  const own = await quizState({ store: services.store, quizId: state.quizId, userId: ctx.userId });
  const { title } = words(ctx.locale).daily;
  if (own?.question) return askQuestion(services, own.question, own, "private", ctx, title);
  if (!own) return gone(ctx);
  const use = { parts: [own.quizId, "0"], lines: {}, picked: undefined, said: "", messageId: undefined };
  return await grade(services, { ...use, onPrivateMessage: false, onOwnMessage: false }, "", ctx);
}

function create(services: Services): Handlers {
  return {
    place: "private",
    forms: ["quiz-type"],
    opensAgain: { quiz: "quiz-type" },
    publicly: ["quiz start", "quiz-new", "quiz-share"],
    commands: {
      "quiz start": ({ options }, ctx) => beginQuiz(services, options, ctx),
      "quiz daily": (_use, ctx) => daily(services, ctx),
    },
    typing: { "quiz start": ({ text }, { locale }) => suggestTopics(text, locale) },
    clicks: {
      quiz: (use, ctx) =>
        answered(services, use, readQuizId(use.parts).option ?? typedAnswer(use.lines), ctx),
      "quiz-type": (use, ctx) => type(services, use, ctx),
      "quiz-order": (use, ctx) => order(services, use, ctx),
      "quiz-place": (use, ctx) => order(services, use, ctx),
      "quiz-next": (use, ctx) => next(services, use, ctx),
      "quiz-leave": (use, ctx) => leave(services, use, ctx),
      "quiz-share": (use, ctx) => share(services, use, ctx),
      "quiz-new": ({ parts: [length, topic] }, ctx) => beginQuiz(services, { topic, length }, ctx),
    },
  };
}

/**
 * Quizzes. The first question is a message for everyone; who clicks an answer gets the verdict, and
 * then the other questions, in a message of their own that only they see. So nobody waits, nobody sees
 * an answer before giving theirs, and the channel gets one message. Everyone's first answer counts.
 */
export const quiz: Feature = { command: quizCommand, help: quizHelp, create };
