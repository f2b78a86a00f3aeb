import type { Question } from "../question/question.ts";
import type { ReviewRecord } from "./review-store.ts";

/** What a quiz was started as. */
export type QuizKind = "quiz" | "review" | "practice" | "daily" | "race";

/**
 * A quiz as stored, once for all who answer it: its questions are drawn at the start. Times are milliseconds since 1970.
 */
export interface QuizRecord {
  readonly id: string;
  readonly kind: QuizKind;
  /** Who started it; empty where nobody did, and once they are forgotten and others have answered it. */
  readonly userId: string;
  /** The group on whose board it counts; null outside of groups. */
  readonly groupId: string | null;
  readonly seed: number;
  readonly topic: string | null;
  readonly questions: readonly Question[];
  /** What each question is of for a review, see {@link ReviewRecord}. */
  readonly items: readonly string[];
  /** Seconds that each question of a race is open; null where there is no limit. */
  readonly secondsEach: number | null;
  readonly startedAt: number;
}

/** One answer as stored. A learner has at most one to each question of a quiz. */
export interface AnswerRecord {
  /** Unique, such as the id of the click that gave it. */
  readonly id: string;
  readonly quizId: string;
  readonly index: number;
  readonly userId: string;
  /** The card that it tells about (slug). */
  readonly card: string;
  readonly answer: string;
  readonly correct: boolean;
  /** The part of the question that is right, from 0 to 1. */
  readonly credit: number;
  /** Milliseconds since 1970. */
  readonly answeredAt: number;
}

/** When a question of a race was shown to all. */
export interface Opening {
  readonly quizId: string;
  readonly index: number;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

/** A quiz, what one learner has answered so far, by index, and what it takes to take their next answer. */
export interface Attempt {
  readonly quiz: QuizRecord;
  readonly answers: readonly AnswerRecord[];
  /** The learner's reviews of the items of the quiz. */
  readonly reviews: readonly ReviewRecord[];
  /** The questions of a race that were opened, by index; empty for other quizzes. */
  readonly openings: readonly Opening[];
}

/** A quiz with everybody's part in it. */
export interface Played {
  readonly quiz: QuizRecord;
  /** The questions of a race that were opened, by index; empty for other quizzes. */
  readonly openings: readonly Opening[];
  /** Everybody's, by index, then by user id. */
  readonly answers: readonly AnswerRecord[];
}
