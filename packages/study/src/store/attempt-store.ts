import type { AnswerRecord, Attempt, Played } from "./quiz-record.ts";
import type { ReviewChange } from "./review-store.ts";

/** What a learner has answered in a time. */
export interface Tally {
  readonly userId: string;
  readonly answered: number;
  readonly right: number;
  /** The sum of the credits. */
  readonly credit: number;
}

/** Which answers to count. */
export interface TallyRequest {
  /** Only those to quizzes of this group; absent counts all. */
  readonly groupId?: string;
  /** Only those given from this time on, and before `until`; milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
}

/** Keeps answers, apart from the quizzes that they answer. */
export interface AttemptStore {
  /** A quiz with one learner's part in it; undefined when there is no such quiz. */
  of(quizId: string, userId: string): Promise<Attempt | undefined>;
  /** A quiz with everybody's part in it; undefined when there is no such quiz. */
  ofEveryone(quizId: string): Promise<Played | undefined>;
  /**
   * Stores the first answer of a learner to a question, and with it, in the same atomic step, what it changes about a
   * review. Where there is an answer already, that one stays and nothing changes; where only the review has changed
   * meanwhile (its `answerId` is not `after`), the answer is stored and the review stays. What comes back are the
   * learner's answers to the quiz, by index. Rejects with a `RangeError` when the quiz does not exist.
   */
  record(answer: AnswerRecord, review: ReviewChange | null): Promise<readonly AnswerRecord[]>;
  /**
   * Stores an answer in place of the learner's earlier one to the same question, as long as that is still the one with
   * the id `replaces`, and with it, in the same atomic step, what it changes about a review; null stores a first answer,
   * as `record` does. An answer that was replaced does not come back, however late it is repeated. What comes back are the
   * learner's answers to the quiz, by index. Rejects with a `RangeError` when the quiz does not exist.
   */
  revise(
    answer: AnswerRecord,
    replaces: string | null,
    review: ReviewChange | null,
  ): Promise<readonly AnswerRecord[]>;
  /** All that a learner has answered, oldest first; of equal times by id. */
  ofLearner(userId: string): Promise<readonly AnswerRecord[]>;
  /** What each learner has answered in a time, by user id. */
  tally(request: TallyRequest): Promise<readonly Tally[]>;
}
