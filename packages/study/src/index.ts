// Words
export type { Bilingual, Locale } from "./locale.ts";

// The study
export { type Concept, createStudy, type Study } from "./create-study.ts";
export type { StudyOptions } from "./study-options.ts";

// Packs and their cards
export { revivePack, type Learned, type MissingConcept, type Pack } from "./pack/pack.ts";
export type { Card, CardDemo, Claim, Formula, Source, Texts } from "./pack/card.ts";

// Questions
export { templates } from "./question/templates.ts";
export type { Template } from "./question/template.ts";
export type {
  Grade,
  PartGrade,
  Question,
  QuestionInput,
  QuestionOption,
  QuestionParameter,
  QuestionPart,
  QuestionRequest,
  QuestionView,
} from "./question/question.ts";

// A group's own questions
export {
  explainImport,
  exportQuestions,
  importQuestions,
  type ExportFormat,
  type ImportFormat,
} from "./exchange/exchange.ts";
export type { Imported, ImportProblem } from "./exchange/collect.ts";
export type { ImportCode } from "./explain-import.ts";
export type { OwnQuestion, ProposalState } from "./question/own-question.ts";
export { questionOf } from "./question/group-question.ts";
export {
  type GroupQuestion,
  groupQuestions,
  type GroupQuestionsRequest,
  proposeQuestions,
  type ProposeQuestions,
} from "./session/group-questions.ts";
export type { QuestionSource } from "./session/choose-questions.ts";

// Demos
export { demos } from "./demo/demos.ts";
export type { RunDemoOptions } from "./demo/demos.ts";
export type { Demo, DemoFits } from "./demo/demo.ts";
export type {
  DemoChoice,
  DemoDescription,
  DemoOption,
  DemoResult,
  DemoSpec,
  DemoValue,
} from "./demo/description.ts";
export { diagnose, type Diagnosis, type Unreadable } from "./diagnose/diagnose.ts";
export type { FindingCode } from "./diagnose/finding.ts";
export type { LogFormat } from "./diagnose/training-log.ts";
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

// Practice
export { type Period, type Standing } from "./practice/board.ts";
export { dayOf, isoOf, startOfDay } from "./practice/day.ts";
export { type Runner } from "./practice/race.ts";
export { streakOf, type Streak, type StreakRules } from "./practice/streak.ts";
export { studyLog, type LogEntry, type StudyLog, type TextLength } from "./practice/study-log.ts";
export type { NextCard, NextCardRequest } from "./practice/next-card.ts";
export type { Evidence } from "./practice/knowledge.ts";
export type { Why } from "./practice/choose.ts";
export { board, type BoardRequest } from "./session/board.ts";
export { dailyId, type Daily } from "./session/daily.ts";
export type { Practice, StartPractice } from "./session/practice.ts";
export type { Progress } from "./session/progress.ts";
export { raceState, type RaceAnswer, type RaceState, type RaceStateRequest } from "./session/race.ts";
export type { DueReviews, StartReview } from "./session/review.ts";
export type { RaceQuestion, StartRace } from "./session/start-race.ts";

// Quizzes
export type {
  AnswerQuiz,
  QuizAnswer,
  QuizQuestion,
  QuizState,
  QuizSummary,
  StartQuiz,
} from "./session/quiz-state.ts";
export type { QuestionResult } from "./session/quiz-result.ts";

// The store
export type { PersonalData, Store } from "./store/store.ts";
export type { AnswerRecord, Attempt, Opening, Played, QuizKind, QuizRecord } from "./store/quiz-record.ts";
export type { AttemptStore, Tally, TallyRequest } from "./store/attempt-store.ts";
export type { LogRecord, LogStore } from "./store/log-store.ts";
export type { QuizStore } from "./store/quiz-store.ts";
export type { RaceStore } from "./store/race-store.ts";
export type {
  ReviewChange,
  ReviewMark,
  ReviewRecord,
  ReviewRequest,
  ReviewStore,
} from "./store/review-store.ts";
export type {
  GroupChange,
  GroupSettings,
  SettingsStore,
  UserChange,
  UserSettings,
} from "./store/settings-store.ts";
export type { Notice, NoticeStore } from "./store/notice-store.ts";
export type { Decision, Json, Proposal, TeachingStore } from "./store/teaching-store.ts";
export { memoryStore } from "./store/memory-store.ts";
export type { MemoryStoreOptions } from "./store/memory-quizzes.ts";
