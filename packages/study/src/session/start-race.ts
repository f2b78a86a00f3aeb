import { freeze } from "@opt/description";
import type { Locale } from "../locale.ts";
import { checkNumber, type NumberRule } from "../number-rule.ts";
import { closingOf } from "../practice/race.ts";
import type { Kit } from "../question/kit.ts";
import type { Question } from "../question/question.ts";
import { viewQuestion } from "../question/view.ts";
import type { Store } from "../store/store.ts";
import { answerTime } from "./answer-time.ts";
import { chooseQuestions, type Wish } from "./choose-questions.ts";
import type { QuizQuestion, QuizState, StartQuiz } from "./quiz-state.ts";
import { openQuiz, wishOf } from "./start-quiz.ts";

const secondsRule: NumberRule = {
  name: "secondsEach",
  label: { ko: "문제당 시간(초)", en: "seconds a question" },
  type: "integer",
  minimum: 10,
  maximum: 120,
};

export interface StartRace extends StartQuiz {
  /** Seconds that each question is open, 10 to 120. Default 30. */
  readonly secondsEach?: number;
}

/** A question of a race to show to all. */
export interface RaceQuestion extends Omit<QuizQuestion, "score"> {
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  readonly closesAt: number;
}

/** So many questions are drawn for each that is asked; more, where too few of those can be answered in time. */
const choices = [2, 8] as const;

/** Seconds that a question takes beyond those there are, in the language that takes longer. */
function secondsOver(kit: Kit, question: Question, seconds: number): number {
  const times = (["ko", "en"] as const).map((locale) => answerTime(viewQuestion(kit, question, { locale })));
  return Math.max(0, Math.max(...times) - seconds);
}

/** The first drawn that can be answered in the time there is; where they do not suffice, the quickest. */
async function questionsInTime(kit: Kit, wish: Wish, seconds: number): Promise<readonly Question[]> {
  const { length } = wish;
  let found: readonly { readonly question: Question; readonly over: number }[] = [];
  for (const choice of choices) {
    const drawn = await chooseQuestions(kit, { ...wish, length: choice * length });
    found = drawn
      .map((question) => ({ question, over: secondsOver(kit, question, seconds) }))
      .toSorted((a, b) => a.over - b.over)
      .slice(0, length);
    if (found.length === length && found.at(-1)?.over === 0) break;
  }
  return found.map(({ question }) => question);
}

/**
 * Starts a race: a quiz whose questions are opened one after the other for all at once (`openRaceQuestion`). Its
 * questions are such as can be read and answered in `secondsEach`. The same id again returns the stored one. One store trip; two where a group's own questions are asked.
 *
 * @throws {InputError} for a length that is not a whole number from 1 to 20, seconds that are not one from 10 to 120, or
 * a topic that is not a card; otherwise as `startQuiz`.
 */
export async function startRace(kit: Kit, request: StartRace): Promise<QuizState> {
  const { store, id, userId, groupId = null, seed, now, topic, secondsEach = 30 } = request;
  checkNumber(secondsRule, secondsEach);
  const wish = wishOf(request);
  const questions =
    wish.questions === undefined
      ? await questionsInTime(kit, wish, secondsEach)
      : await chooseQuestions(kit, wish);
  const quiz = { id, kind: "race", userId, groupId, seed, topic: topic ?? null, questions } as const;
  return await openQuiz(kit, store, { ...quiz, secondsEach, startedAt: now });
}

/**
 * Opens a question of a race for all, the ones before it being opened already, and says what to show; a question that was
 * opened before keeps its time. Undefined where there is no such race or question, or it is not its turn yet. Two store
 * trips.
 */
export async function openRaceQuestion(
  kit: Kit,
  request: {
    readonly store: Store;
    readonly quizId: string;
    readonly index: number;
    readonly now: number;
    readonly locale: Locale;
  },
): Promise<RaceQuestion | undefined> {
  const { store, quizId, index, now, locale } = request;
  const race = await store.attempts.ofEveryone(quizId);
  const question = race?.quiz.questions[index];
  const seconds = race?.quiz.secondsEach ?? null;
  if (race === undefined || question === undefined || seconds === null) return undefined;
  if (index > race.openings.length) return undefined;
  const opened =
    race.openings.find((one) => one.index === index) ??
    (await store.races.open({ quizId, index, openedAt: now })).find((one) => one.index === index)!;
  const { length } = race.quiz.questions;
  const view = viewQuestion(kit, question, { locale });
  const { openedAt } = opened;
  return freeze({ quizId, index, length, question, view, openedAt, closesAt: closingOf(opened, seconds) });
}
