import type { DemoDescription, DemoResult, DemoSpec } from "./demo/description.ts";
import type { InputError } from "./input-error.ts";
import type { Locale } from "./locale.ts";
import type { Grade, Question, QuestionRequest, QuestionView } from "./question/question.ts";
import type { AnswerQuiz, QuizAnswer, QuizQuestion, QuizState, StartQuiz } from "./session/quiz-state.ts";
import type { Store } from "./store.ts";

// Words
export type { Bilingual, Locale } from "./locale.ts";
export { josa, type JosaPair } from "./josa.ts";

// Cards
export { cards, findCard } from "./content/cards.ts";
export type { Card, CardDemo, Claim, Source } from "./content/card.ts";
export { type Concept, concepts } from "./content/concepts.ts";

// Questions
export type {
  Grade,
  Question,
  QuestionOption,
  QuestionParameter,
  QuestionRequest,
  QuestionView,
} from "./question/question.ts";

// Demos
export type {
  DemoChart,
  DemoChoice,
  DemoDescription,
  DemoOption,
  DemoResult,
  DemoSpec,
  DemoValue,
} from "./demo/description.ts";
export { InputError, type InputErrorCode } from "./input-error.ts";

// Answers
export { ask } from "./ask/ask.ts";
export type { AskOptions, AskResult } from "./ask/result.ts";

// Quizzes
export type {
  AnswerQuiz,
  QuizAnswer,
  QuizQuestion,
  QuizState,
  QuizSummary,
  StartQuiz,
} from "./session/quiz-state.ts";
export type { AnswerRecord, QuizRecord, SettingsChange, Store, UserSettings } from "./store.ts";
export { memoryStore } from "./memory-store.ts";

// Signatures of what the next commits fill in.
export declare const demos: readonly DemoSpec[];
export declare function describeDemo(
  name: string,
  options?: Readonly<Record<string, unknown>>,
): DemoDescription;
export declare function runDemo(
  demo: DemoDescription,
  options?: { readonly signal?: AbortSignal },
): Promise<DemoResult>;
export declare function explainInput(error: InputError, locale: Locale): string;
export declare function drawQuestion(request: QuestionRequest): Question;
export declare function viewQuestion(question: Question, locale: Locale): QuestionView;
export declare function grade(question: Question, answer: string, locale: Locale): Grade;
export declare function startQuiz(request: StartQuiz): Promise<QuizState>;
export declare function quizState(request: {
  readonly store: Store;
  readonly quizId: string;
}): Promise<QuizState | undefined>;
/** The next question to show; undefined when the quiz is unknown or finished. */
export declare function nextQuestion(request: {
  readonly store: Store;
  readonly quizId: string;
  readonly locale: Locale;
}): Promise<QuizQuestion | undefined>;
export declare function answerQuiz(request: AnswerQuiz): Promise<QuizAnswer>;
