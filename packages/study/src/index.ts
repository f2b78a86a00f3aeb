import type { AskOptions, AskResult } from "./ask/result.ts";
import type { Card } from "./content/card.ts";
import type { DemoDescription, DemoResult, DemoSpec } from "./demo/description.ts";
import type { InputError } from "./input-error.ts";
import type { Locale } from "./locale.ts";
import type { Grade, Question, QuestionRequest, QuestionView } from "./question/question.ts";
import type { AnswerQuiz, QuizAnswer, QuizQuestion, QuizState, StartQuiz } from "./session/quiz-state.ts";
import type { Store } from "./store.ts";

export type { Bilingual, Locale } from "./locale.ts";
export { InputError, type InputErrorCode } from "./input-error.ts";
export type { Card, CardDemo, Claim, Source } from "./content/card.ts";
export type {
  Grade,
  Question,
  QuestionOption,
  QuestionParameter,
  QuestionRequest,
  QuestionView,
} from "./question/question.ts";
export type {
  DemoChart,
  DemoChoice,
  DemoDescription,
  DemoOption,
  DemoResult,
  DemoSpec,
  DemoValue,
} from "./demo/description.ts";
export type { AskOptions, AskResult } from "./ask/result.ts";
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
export declare const cards: readonly Card[];
export declare function findCard(slug: string): Card | undefined;
export declare function ask(question: string, options: AskOptions): AskResult;
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
