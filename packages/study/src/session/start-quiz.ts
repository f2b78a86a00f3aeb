import { randomState } from "@opt/data";
import { checkNumber, type NumberRule } from "../number-rule.ts";
import { drawQuestion } from "../question/draw.ts";
import type { Question } from "../question/question.ts";
import { quizStateOf } from "./state.ts";
import type { QuizState, StartQuiz } from "./quiz-state.ts";

const lengthRule: NumberRule = {
  name: "length",
  label: { ko: "문제수", en: "length" },
  type: "integer",
  minimum: 1,
  maximum: 20,
};
const mostTries = 50;

/**
 * Starts a quiz: draws its questions from the seed, stores them and returns where it stands. The same id again
 * returns the stored quiz as it stands now. No two questions of a quiz are the same while the topic has enough.
 *
 * @throws {InputError} for a length that is not a whole number from 1 to 20, or a topic that is not a card.
 * @throws {RangeError} for a seed that is not a whole number from 0 to 2³² − 1.
 */
export async function startQuiz({
  store,
  id,
  userId,
  seed,
  now,
  length = 5,
  topic,
}: StartQuiz): Promise<QuizState> {
  checkNumber(lengthRule, length);
  const quiz = await store.createQuiz({
    id,
    userId,
    seed,
    topic: topic ?? null,
    questions: drawQuestions(seed, length, topic),
    startedAt: now,
  });
  return quizStateOf(quiz, await store.answersOf(id));
}

function drawQuestions(seed: number, length: number, card: string | undefined): readonly Question[] {
  const stream = randomState(seed);
  const drawn = new Map<string, Question>();
  for (let attempt = 0; drawn.size < length && attempt < mostTries * length; attempt++) {
    const question = drawQuestion({ seed: stream.nextUint32(), ...(card === undefined ? {} : { card }) });
    const content = JSON.stringify([question.template, question.parameters]);
    if (!drawn.has(content)) drawn.set(content, question);
  }
  const questions = [...drawn.values()];
  while (questions.length < length) questions.push(questions[questions.length % drawn.size]!);
  return questions;
}
