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
  /** Whether the last answer was right. */
  readonly known: boolean;
  /** The last answer that it counts. */
  readonly answerId: string;
}

/** A record to store in place of the one with the same learner and item. */
export interface ReviewChange {
  readonly record: ReviewRecord;
  /** The answer that the record before it counts last; null: there is no record yet. */
  readonly after: string | null;
}

/** What is known of a review without its question. */
export type ReviewMark = Pick<ReviewRecord, "item" | "dueAt" | "known">;

/** Which of a learner's records to read. */
export interface ReviewRequest {
  readonly userId: string;
  /** "due": all that is due by `until`; "missed": what was wrong when it was asked last, due or not. */
  readonly which: "due" | "missed";
  /** Milliseconds since 1970. */
  readonly until: number;
  /** How many to leave out at the beginning, and how many to read at most. */
  readonly skip: number;
  readonly most: number;
}

/** Keeps what learners are to be asked again. It changes with the answers, see `AttemptStore.record`. */
export interface ReviewStore {
  /** A learner's records, soonest due first; of equal times by item. */
  of(userId: string): Promise<readonly ReviewRecord[]>;
  /** The same without the questions, cheap to read however many there are. */
  marks(userId: string): Promise<readonly ReviewMark[]>;
  /** Some of a learner's records, soonest due first; of equal times by item. */
  some(request: ReviewRequest): Promise<readonly ReviewRecord[]>;
}
