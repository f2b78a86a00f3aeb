import type { AttemptStore } from "./attempt-store.ts";
import type { LogRecord, LogStore } from "./log-store.ts";
import type { NoticeStore } from "./notice-store.ts";
import type { AnswerRecord, QuizRecord } from "./quiz-record.ts";
import type { QuizStore } from "./quiz-store.ts";
import type { RaceStore } from "./race-store.ts";
import type { ReviewRecord, ReviewStore } from "./review-store.ts";
import type { SettingsStore, UserSettings } from "./settings-store.ts";
import type { Proposal, TeachingStore } from "./teaching-store.ts";

/** All that is stored about a person, as plain JSON. */
export interface PersonalData {
  readonly userId: string;
  readonly settings: UserSettings;
  /** Those that they started, oldest first. */
  readonly quizzes: readonly QuizRecord[];
  /** Oldest first. */
  readonly answers: readonly AnswerRecord[];
  /** Soonest due first. */
  readonly reviews: readonly ReviewRecord[];
  /** Oldest first. */
  readonly log: readonly LogRecord[];
  /** Those that they wrote or decided, oldest first. */
  readonly proposals: readonly Proposal[];
}

/**
 * What the study keeps, one part a feature. Every write is one atomic step and idempotent: repeated with the same id it
 * changes nothing. What comes back is what is stored after the write. All of it is plain JSON. After `close` every call
 * rejects.
 */
export interface Store {
  readonly quizzes: QuizStore;
  readonly attempts: AttemptStore;
  readonly reviews: ReviewStore;
  readonly races: RaceStore;
  readonly logs: LogStore;
  readonly settings: SettingsStore;
  readonly teaching: TeachingStore;
  readonly notices: NoticeStore;
  /** All that is stored about a person, over every part. */
  exportOf(userId: string): Promise<PersonalData>;
  /**
   * Deletes all that is stored about a person, over every part, in one atomic step. A quiz that others have answered
   * and a question that was approved stay, without the name.
   */
  forget(userId: string): Promise<void>;
  /** Deletes a group's settings and what its members taught; quizzes played there stay with those who played. */
  forgetGroup(groupId: string): Promise<void>;
  close(): Promise<void>;
}
