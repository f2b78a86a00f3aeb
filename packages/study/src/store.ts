import type { Locale } from "./locale.ts";
import type { Question } from "./question/question.ts";

/**
 * A quiz as stored, once for all who answer it: its questions are drawn at the start. Times are milliseconds since 1970.
 */
export interface QuizRecord {
  readonly id: string;
  /** Who started it; empty once they are forgotten and others have answered it. */
  readonly userId: string;
  readonly seed: number;
  readonly topic: string | null;
  readonly questions: readonly Question[];
  readonly startedAt: number;
}

/** One answer as stored. A learner has at most one to each question of a quiz. */
export interface AnswerRecord {
  /** Unique, such as the id of the click that gave it. */
  readonly id: string;
  readonly quizId: string;
  readonly index: number;
  readonly userId: string;
  readonly answer: string;
  readonly correct: boolean;
  readonly answeredAt: number;
}

/** A quiz and what one learner has answered so far, by index. */
export interface Attempt {
  readonly quiz: QuizRecord;
  readonly answers: readonly AnswerRecord[];
}

/** What a learner has chosen; null follows the surroundings (such as the language of the app). */
export interface UserSettings {
  readonly locale: Locale | null;
  readonly theme: "dark" | "light" | null;
}

/** A change of settings; what is absent stays. */
export interface SettingsChange {
  /** Unique; a second write with the same id changes nothing. */
  readonly id: string;
  readonly userId: string;
  readonly settings: Partial<UserSettings>;
}

/**
 * What the study keeps. Every write is one atomic step and idempotent: repeated with the same id it
 * changes nothing. What comes back is what is stored after the write.
 */
export interface Store {
  /** Stores a new quiz; where the id is taken, the stored quiz comes back unchanged. */
  createQuiz(quiz: QuizRecord): Promise<QuizRecord>;
  findQuiz(id: string): Promise<QuizRecord | undefined>;
  /** A quiz with one learner's answers to it; undefined when there is no such quiz. */
  attemptOf(quizId: string, userId: string): Promise<Attempt | undefined>;
  /**
   * Stores the first answer of a learner to a question; where there is one already, that one stays. What comes back are
   * the learner's answers to the quiz, by index. Rejects with a `RangeError` when the quiz does not exist.
   */
  recordAnswer(answer: AnswerRecord): Promise<readonly AnswerRecord[]>;
  /** A learner's settings; all null when nothing is stored. */
  settingsOf(userId: string): Promise<UserSettings>;
  /** Applies a change and returns the settings after it. */
  changeSettings(change: SettingsChange): Promise<UserSettings>;
  /** Deletes all that is stored about a learner; a quiz that others have answered stays, without its starter's name. */
  forget(userId: string): Promise<void>;
  close(): Promise<void>;
}
