import { checkNumber, type NumberRule } from "../number-rule.ts";
import type { Kit } from "../question/kit.ts";
import { itemOf } from "../review/review.ts";
import type { QuizRecord } from "../store/quiz-record.ts";
import type { Store } from "../store/store.ts";
import { chooseQuestions, type Wish } from "./choose-questions.ts";
import type { QuizState, StartQuiz } from "./quiz-state.ts";
import { quizStateOf } from "./state.ts";

const lengthRule: NumberRule = {
  name: "length",
  label: { ko: "문제수", en: "length" },
  type: "integer",
  minimum: 1,
  maximum: 20,
};

/** The number of questions of a quiz. @throws {InputError} where it is not a whole number from 1 to 20. */
export function checkLength(length: number): number {
  checkNumber(lengthRule, length);
  return length;
}

/**
 * Starts a quiz: draws its questions from the seed, stores them and returns where it stands. The same id again
 * returns the stored quiz as it stands now. No two questions of a quiz are the same: where a topic has too few, the rest
 * are about the topics it builds on. One store trip; two where a group's own questions are asked.
 *
 * @throws {InputError} for a length that is not a whole number from 1 to 20, a topic that is not a card, or a group
 * without a question of its own where no other is wanted.
 * @throws {RangeError} for a seed that is not a whole number from 0 to 2³² − 1, a source that is none or wants a group,
 * and questions that cannot be asked.
 */
export async function startQuiz(kit: Kit, request: StartQuiz): Promise<QuizState> {
  const { store, id, userId, groupId = null, seed, now, topic } = request;
  const questions = await chooseQuestions(kit, wishOf(request));
  const quiz = { id, kind: "quiz", userId, groupId, seed, topic: topic ?? null, questions } as const;
  return await openQuiz(kit, store, { ...quiz, secondsEach: null, startedAt: now });
}

/** What a quiz or a race is to ask, as it was wished for. */
export function wishOf({
  store,
  seed,
  topic,
  groupId = null,
  length = 5,
  source = "packs",
  questions,
}: StartQuiz): Wish {
  return { store, seed, topic, groupId, length: checkLength(length), source, questions };
}

/** Stores a quiz and says where its starter stands in it. */
export async function openQuiz(kit: Kit, store: Store, quiz: Omit<QuizRecord, "items">): Promise<QuizState> {
  const attempt = await store.quizzes.create({ ...quiz, items: quiz.questions.map(itemOf) });
  return quizStateOf(kit, attempt.quiz, quiz.userId, attempt.answers);
}
