import type { Attempt, QuizRecord } from "./quiz-record.ts";

/** Keeps quizzes. */
export interface QuizStore {
  /**
   * Stores a new quiz; where the id is taken, the stored quiz stays unchanged. What comes back is what is stored, with
   * the part in it of the learner who is named in what was given.
   */
  create(quiz: QuizRecord): Promise<Attempt>;
  find(id: string): Promise<QuizRecord | undefined>;
}
