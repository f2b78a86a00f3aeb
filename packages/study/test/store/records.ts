import { drawQuestion } from "../support/study.ts";
import type { AnswerRecord, QuizRecord } from "../../src/store/quiz-record.ts";
import type { ReviewChange, ReviewRecord } from "../../src/store/review-store.ts";
import type { Store } from "../../src/store/store.ts";

/** Opens an empty store. */
export type Open = () => Promise<Store>;

export const quiz: QuizRecord = {
  id: "quiz-1",
  kind: "quiz",
  userId: "mina",
  groupId: "group",
  seed: 2 ** 32 - 1,
  topic: null,
  questions: [drawQuestion({ seed: 1 }), drawQuestion({ seed: 2 })],
  items: ["first", "second"],
  secondsEach: null,
  startedAt: 1_764_000_000_123,
};

export function answer(id: string, parts: Partial<AnswerRecord> = {}): AnswerRecord {
  return {
    id,
    quizId: "quiz-1",
    index: 0,
    userId: "mina",
    card: "adam",
    answer: "a",
    correct: false,
    credit: 0.25,
    answeredAt: 2000,
    ...parts,
  };
}

export function review(answerId: string, parts: Partial<ReviewRecord> = {}): ReviewRecord {
  return {
    userId: "mina",
    item: "first",
    question: quiz.questions[0]!,
    dueAt: 5000,
    answeredAt: 2000,
    stability: 2.3065,
    difficulty: 2.118_103_97,
    times: 1,
    lapses: 0,
    known: false,
    answerId,
    ...parts,
  };
}

export function change(
  answerId: string,
  after: string | null,
  parts: Partial<ReviewRecord> = {},
): ReviewChange {
  return { record: review(answerId, parts), after };
}
