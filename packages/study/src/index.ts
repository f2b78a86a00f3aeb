// Words
export type { Bilingual, Locale } from "./locale.ts";

// Cards
export { cards, findCard } from "./content/cards.ts";
export type { Card, CardDemo, Claim, Source } from "./content/card.ts";
export { type Concept, concepts } from "./content/concepts.ts";

// Questions
export { drawQuestion } from "./question/draw.ts";
export { hasChart, viewQuestion } from "./question/view.ts";
export { certifyQuestion, grade } from "./question/grade.ts";
export { questionTemplates } from "./question/templates.ts";
export type {
  Grade,
  Question,
  QuestionOption,
  QuestionParameter,
  QuestionRequest,
  QuestionView,
} from "./question/question.ts";

// Demos
export { demos, describeDemo, runDemo } from "./demo/demos.ts";
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
export { ask } from "./ask/ask.ts";
export type { AskOptions, AskResult } from "./ask/result.ts";

// Computations and certificates
export { compute } from "./compute/compute.ts";
export { computations } from "./compute/computations.ts";
export type { Computation, Computed, Need } from "./compute/computation.ts";
export { checkCertificate } from "./certificate/check.ts";
export type { Certificate } from "./certificate/certificate.ts";

// Quizzes
export { startQuiz } from "./session/start-quiz.ts";
export { nextQuestion } from "./session/next-question.ts";
export { answerQuiz } from "./session/answer-quiz.ts";
export { quizState } from "./session/state.ts";
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

// Descriptions from JSON
export { revive } from "./revive.ts";
