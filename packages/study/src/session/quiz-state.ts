import type { Bilingual, Locale } from "../locale.ts";
import type { QuestionSource } from "./choose-questions.ts";
import type { Grade, Question, QuestionView } from "../question/question.ts";
import type { AnswerRecord } from "../store/quiz-record.ts";
import type { Store } from "../store/store.ts";

/** Where a learner stands in a quiz; computed from the stored quiz and answers, so any process can say it. */
export interface QuizState {
  readonly quizId: string;
  /** The learner. */
  readonly userId: string;
  readonly topic: string | null;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Number of questions. */
  readonly length: number;
  /** Index of the next question, from 0; equal to `length` when finished. */
  readonly index: number;
  /** Right answers so far, in parts where a part of a question was right. */
  readonly score: number;
  readonly finished: boolean;
  /** The next question; null when finished. */
  readonly question: Question | null;
  /** One entry for each question answered. */
  readonly answers: readonly AnswerRecord[];
  /** Present when finished. */
  readonly summary: QuizSummary | null;
}

/** How a finished quiz went. */
export interface QuizSummary {
  readonly score: number;
  readonly length: number;
  /** Slugs of the cards whose questions were missed, without repeats, those missed most often first. */
  readonly reread: readonly string[];
  /** One or two lines to show. */
  readonly text: Bilingual;
}

/** What became of an answer. */
export type QuizAnswer =
  | {
      /** "graded": this answer counts; "already": an earlier one does, and `grade` is of that one. */
      readonly outcome: "graded" | "already";
      readonly question: Question;
      readonly record: AnswerRecord;
      readonly grade: Grade;
      readonly state: QuizState;
    }
  /** No such quiz, or deleted. */
  | { readonly outcome: "unknown-quiz" }
  /** The index is not a question that can be answered now (ahead of the current one, or past the end). */
  | { readonly outcome: "stale"; readonly state: QuizState };

export interface StartQuiz {
  readonly store: Store;
  /** The new quiz's id; the same id again returns the same quiz. */
  readonly id: string;
  readonly userId: string;
  /** The group on whose board it counts. Default null: none. */
  readonly groupId?: string | null;
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Number of questions, 1 to 20. Default 5. */
  readonly length?: number;
  /** Only questions about this card (slug). */
  readonly topic?: string;
  /**
   * Whose questions: those of the packs (default); "group", those that the group wrote itself and moderators approved,
   * as many as there are; "both", half of them the group's, as far as there are so many.
   */
  readonly source?: QuestionSource;
  /** These very questions, 1 to 20, in this order; then length, topic and source say nothing. */
  readonly questions?: readonly Question[];
}

export interface AnswerQuiz {
  readonly store: Store;
  /** Unique id of this answer, such as the id of the click. */
  readonly id: string;
  readonly quizId: string;
  /** Which question, from 0. */
  readonly index: number;
  readonly userId: string;
  /** An option's id, or what was typed; a number counts as typed. */
  readonly answer: string | number;
  /** It took a hint, or long: then it is asked again sooner. Default false. */
  readonly isHard?: boolean;
  readonly now: number;
  /** The language of the grade's words. */
  readonly locale: Locale;
}

/** A question to show: "question `index + 1` of `length`". */
export interface QuizQuestion {
  readonly quizId: string;
  readonly index: number;
  readonly length: number;
  readonly score: number;
  readonly question: Question;
  readonly view: QuestionView;
}
