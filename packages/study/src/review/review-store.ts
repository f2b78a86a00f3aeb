import type { Question } from "../question/question.ts";

/** Something that a learner is to be asked again. Times are milliseconds since 1970. */
export interface ReviewRecord {
  readonly userId: string;
  /** What is asked: a kind of question about a card, or one of its claims. */
  readonly item: string;
  /** The question that was missed, or asked last. */
  readonly question: Question;
  /** When to ask again. */
  readonly dueAt: number;
  readonly answeredAt: number;
  /** Days after which nine in ten would still know it, and how hard it is, 1 to 10. */
  readonly stability: number;
  readonly difficulty: number;
  /** How often it was asked, and how often missed since it was known. */
  readonly times: number;
  readonly lapses: number;
  /** The last answer that it counts: a second one with the same id changes nothing. */
  readonly answerId: string;
}

/** Keeps what learners are to be asked again. */
export interface ReviewStore {
  /** A learner's records, soonest due first. */
  reviewsOf(userId: string): Promise<readonly ReviewRecord[]>;
  reviewOf(userId: string, item: string): Promise<ReviewRecord | undefined>;
  /**
   * Stores a record in place of the one with the same learner and item, in one atomic step, provided that its answer is
   * still the one given (undefined: there is none yet); else nothing changes. What comes back is stored afterwards.
   */
  putReview(record: ReviewRecord, after: string | undefined): Promise<ReviewRecord>;
  /** Deletes all that is stored about a learner. */
  forgetReviews(userId: string): Promise<void>;
}
