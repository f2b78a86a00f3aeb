import * as must from "./argument-rules.ts";
import type { AskOptions } from "./ask/result.ts";
import { checkArgument, checkRequest, optional, type RulesOf } from "./check-request.ts";
import type { RunDemoOptions } from "./demo/demos.ts";
import type { Locale } from "./locale.ts";
import type { Evidence } from "./practice/knowledge.ts";
import type { NextCardRequest } from "./practice/next-card.ts";
import type { Question, QuestionRequest } from "./question/question.ts";
import type { startDaily } from "./session/daily.ts";
import type { nextQuestion } from "./session/next-question.ts";
import type { StartPractice } from "./session/practice.ts";
import type { progress } from "./session/progress.ts";
import type { quizResult } from "./session/quiz-result.ts";
import type { AnswerQuiz, StartQuiz } from "./session/quiz-state.ts";
import type { dueReviews, StartReview } from "./session/review.ts";
import type { openRaceQuestion, StartRace } from "./session/start-race.ts";
import type { quizState } from "./session/state.ts";

type RequestOf<Call extends (kit: never, request: never) => unknown> = Parameters<Call>[1];

/** What the functions of a study take as an object of options. */
interface Requests {
  readonly ask: AskOptions;
  readonly workedExample: { readonly locale: Locale };
  readonly drawQuestion: QuestionRequest;
  readonly viewQuestion: { readonly locale: Locale };
  readonly grade: { readonly locale: Locale };
  readonly runDemo: RunDemoOptions;
  readonly certifyDemo: { readonly signal?: AbortSignal };
  readonly startQuiz: StartQuiz;
  readonly nextQuestion: RequestOf<typeof nextQuestion>;
  readonly answerQuiz: AnswerQuiz;
  readonly quizState: RequestOf<typeof quizState>;
  readonly quizResult: RequestOf<typeof quizResult>;
  readonly dueReviews: RequestOf<typeof dueReviews>;
  readonly startReview: StartReview;
  readonly nextCard: NextCardRequest;
  readonly startPractice: StartPractice;
  readonly progress: RequestOf<typeof progress>;
  readonly startDaily: RequestOf<typeof startDaily>;
  readonly startRace: StartRace;
  readonly openRaceQuestion: RequestOf<typeof openRaceQuestion>;
  readonly answerRace: AnswerQuiz;
}

const inLocale: RulesOf<{ readonly locale: Locale }> = { locale: must.locale };
const ofLearner = { store: must.store, userId: must.identifier };
const ofQuiz = { store: must.store, quizId: must.identifier };

/** Every new quiz; its length and seconds have sentences of their own. */
const newQuiz = {
  store: must.store,
  id: must.identifier,
  userId: must.identifier,
  groupId: optional(must.groupOrNull),
  seed: must.seed,
  now: must.moment,
};
const drawn = { source: optional(must.text), questions: optional(must.questions) };
const startQuizRules: RulesOf<StartQuiz> = {
  ...newQuiz,
  ...drawn,
  length: optional(must.checkedLater),
  topic: optional(must.text),
};
const answered: RulesOf<AnswerQuiz> = {
  ...ofQuiz,
  id: must.identifier,
  index: must.index,
  userId: must.identifier,
  answer: must.answer,
  isHard: optional(must.flag),
  now: must.moment,
  locale: must.locale,
};

const rules: { readonly [Name in keyof Requests]: RulesOf<Requests[Name]> } = {
  ask: { locale: must.locale, after: optional(must.record) },
  workedExample: inLocale,
  drawQuestion: { seed: must.seed, template: optional(must.text), card: optional(must.text) },
  viewQuestion: inLocale,
  grade: inLocale,
  runDemo: { signal: optional(must.abortSignal), executor: optional(must.executor) },
  certifyDemo: { signal: optional(must.abortSignal) },
  startQuiz: startQuizRules,
  nextQuestion: { ...ofQuiz, userId: must.identifier, locale: must.locale },
  answerQuiz: answered,
  quizState: { ...ofQuiz, userId: must.identifier },
  quizResult: { ...ofQuiz, locale: must.locale },
  dueReviews: { ...ofLearner, now: must.moment, timeZone: optional(must.text) },
  startReview: {
    ...newQuiz,
    ...drawn,
    length: optional(must.checkedLater),
    which: optional(must.which),
    timeZone: optional(must.text),
  },
  nextCard: { evidence: must.listOf("answers", isEvidence), now: must.moment, locale: must.locale },
  startPractice: { ...newQuiz, ...drawn, locale: must.locale },
  progress: { ...ofLearner, now: must.moment, timeZone: must.text },
  startDaily: {
    store: must.store,
    groupId: must.identifier,
    timeZone: must.text,
    now: must.moment,
    source: optional(must.text),
  },
  startRace: { ...startQuizRules, secondsEach: optional(must.checkedLater) },
  openRaceQuestion: { ...ofQuiz, index: must.index, now: must.moment, locale: must.locale },
  answerRace: answered,
};

/** Who answers a quiz may hand the same options to whatever comes next. */
const ofAnswer = Object.keys(answered);

/** The request of a function of a study. @throws as {@link checkRequest} does. */
export function checked<Name extends keyof Requests>(name: Name, request: Requests[Name]): Requests[Name] {
  return checkRequest<Requests[Name]>(name, request, rules[name], "quizId" in rules[name] ? ofAnswer : []);
}

/** @throws {RangeError} for what is not a question. */
export function checkedQuestion(question: Question): Question {
  return checkArgument("question", question, must.question);
}

/** The answer as a text. @throws {RangeError} for what is neither a text nor a number. */
export function answerText(answer: string | number): string {
  return String(checkArgument("answer", answer, must.answer));
}

function isEvidence(value: unknown): value is Evidence {
  return must.record.holds(value);
}
