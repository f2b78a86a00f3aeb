// Words
export type { Bilingual, Locale } from "./locale.ts";

// The study
export { type Concept, createStudy, type Study, type StudyOptions } from "./create-study.ts";

// Packs and their cards
export { revivePack, type Learned, type MissingConcept, type Pack } from "./pack/pack.ts";
export type { Card, CardDemo, Claim, Formula, Source, Texts } from "./pack/card.ts";

// Questions
export { templates } from "./question/templates.ts";
export type { Template } from "./question/template.ts";
export type {
  Grade,
  Question,
  QuestionOption,
  QuestionParameter,
  QuestionRequest,
  QuestionView,
} from "./question/question.ts";

// Demos
export { demos } from "./demo/demos.ts";
export type { Demo } from "./demo/demo.ts";
export type {
  DemoChoice,
  DemoDescription,
  DemoOption,
  DemoResult,
  DemoSpec,
  DemoValue,
} from "./demo/description.ts";
export { InputError, type InputErrorCode } from "./input-error.ts";
export { explainInput } from "./explain-input.ts";
export { nearest, type Tolerance } from "./nearest.ts";

// Answers
export type { Ask } from "./ask/ask.ts";
export type { AskOptions, AskResult, QuestionKind } from "./ask/result.ts";
export {
  declinedQuestion,
  declinedTextKept,
  memoryDeclined,
  type Declined,
  type DeclinedCount,
  type DeclinedSettings,
  type DeclinedQuestion,
  type DeclinedStore,
} from "./ask/declined.ts";

// Computations and certificates
export { compute } from "./compute/compute.ts";
export { computations } from "./compute/computations.ts";
export type { Computation, Computed, Need } from "./compute/computation.ts";
export type { WorkedExample } from "./compute/worked-example.ts";
export { checkCertificate } from "./certificate/check.ts";
export type { Certificate } from "./certificate/certificate.ts";

// Reviews
export { boardOf, type Counted, type Period, type Standing } from "./practice/board.ts";
export { dayOf } from "./practice/day.ts";
export { streakOf, type Streak, type StreakRules } from "./practice/streak.ts";
export { studyLog, type LogEntry, type StudyLog, type TextLength } from "./practice/study-log.ts";
export type { NextCard, NextCardRequest } from "./practice/next-card.ts";
export type { Evidence } from "./practice/knowledge.ts";
export type { Why } from "./practice/choose.ts";
export type { DueReviews, ReviewAnswer, Reviewed } from "./review/review.ts";
export type { ReviewRecord, ReviewStore } from "./review/review-store.ts";
export { memoryReviews } from "./review/memory-reviews.ts";

// Quizzes
export type {
  AnswerQuiz,
  QuizAnswer,
  QuizQuestion,
  QuizState,
  QuizSummary,
  StartQuiz,
} from "./session/quiz-state.ts";
export type { AnswerRecord, Attempt, QuizRecord, SettingsChange, Store, UserSettings } from "./store.ts";
export { memoryStore, type MemoryStoreOptions } from "./memory-store.ts";
