import { freeze } from "@opt/description";
import { type Ask, createAsk } from "./ask/ask.ts";
import { createDeclined, type Declined } from "./ask/declined.ts";
import { createSubject } from "./ask/subject.ts";
import * as must from "./argument-rules.ts";
import { checkArgument } from "./check-request.ts";
import { checkStudy } from "./check-study.ts";
import type { Certificate } from "./certificate/certificate.ts";
import { type WorkedExample, workedExamples } from "./compute/worked-example.ts";
import type { Demo, DemoFits } from "./demo/demo.ts";
import { certifyDemo, demoFits, describeDemo, runDemo, type RunDemoOptions } from "./demo/demos.ts";
import type { DemoDescription, DemoResult, DemoSpec } from "./demo/description.ts";
import type { Locale } from "./locale.ts";
import type { Card } from "./pack/card.ts";
import type { Pack } from "./pack/pack.ts";
import { nextCard, type NextCard, type NextCardRequest } from "./practice/next-card.ts";
import { drawQuestion } from "./question/draw.ts";
import { certifyQuestion, grade } from "./question/grade.ts";
import type { Kit } from "./question/kit.ts";
import type { Grade, Question } from "./question/question.ts";
import { asksAbout, type Template } from "./question/template.ts";
import { hasChart, viewQuestion } from "./question/view.ts";
import type { StudyOptions } from "./study-options.ts";
import { answerText, checked, checkedQuestion } from "./requests.ts";
import { revive } from "./revive.ts";
import { answerQuiz } from "./session/answer-quiz.ts";
import { startDaily } from "./session/daily.ts";
import { nextQuestion } from "./session/next-question.ts";
import { startPractice } from "./session/practice.ts";
import { progress } from "./session/progress.ts";
import { quizResult } from "./session/quiz-result.ts";
import { answerRace } from "./session/race.ts";
import { dueReviews, startReview } from "./session/review.ts";
import { startQuiz } from "./session/start-quiz.ts";
import { openRaceQuestion, startRace } from "./session/start-race.ts";
import { quizState } from "./session/state.ts";

/** A concept of the subject, whether or not it has a card yet. */
export interface Concept {
  readonly slug: string;
  readonly ko: string;
  readonly en: string;
  /** Slugs to understand first. */
  readonly prerequisites: readonly string[];
}

/** A function of the package without its first argument, which the study fills in. */
type Bound<Function> = Function extends (kit: Kit, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/** A study with all its functions. Frozen. */
export interface Study {
  readonly packs: readonly Pack[];
  /** All cards, in the order to study them. */
  readonly cards: readonly Card[];
  readonly findCard: (slug: string) => Card | undefined;
  /** A card's example calculation with its solution; undefined if the card has none. */
  readonly workedExample: (slug: string, options: { readonly locale: Locale }) => WorkedExample | undefined;
  /** The map of the subject: every concept and its prerequisites, with or without a card. */
  readonly concepts: readonly Concept[];
  readonly ask: Ask;
  /** Questions that `ask` declined, so that authors see what to write next. */
  readonly declined: Declined;
  /** Names of the kinds of question, as `drawQuestion` takes them. */
  readonly templates: readonly string[];
  readonly drawQuestion: Bound<typeof drawQuestion>;
  readonly viewQuestion: Bound<typeof viewQuestion>;
  readonly hasChart: Bound<typeof hasChart>;
  readonly grade: (
    question: Question,
    answer: string | number,
    options: { readonly locale: Locale },
  ) => Grade;
  readonly certifyQuestion: Bound<typeof certifyQuestion>;
  /** All demos with their options. */
  readonly demos: readonly DemoSpec[];
  readonly describeDemo: (name: string, options?: Readonly<Record<string, unknown>>) => DemoDescription;
  readonly runDemo: (demo: DemoDescription, options?: RunDemoOptions) => Promise<DemoResult>;
  /** The fits of a demo that cross-validates, to be run elsewhere; undefined for any other demo. */
  readonly demoFits: (demo: DemoDescription) => DemoFits | undefined;
  readonly certifyDemo: (
    demo: DemoDescription,
    options?: { readonly signal?: AbortSignal },
  ) => Promise<Certificate>;
  readonly startQuiz: Bound<typeof startQuiz>;
  readonly nextQuestion: Bound<typeof nextQuestion>;
  readonly answerQuiz: Bound<typeof answerQuiz>;
  readonly quizState: Bound<typeof quizState>;
  readonly quizResult: Bound<typeof quizResult>;
  /** Wrong answers, asked again at growing intervals. */
  readonly dueReviews: Bound<typeof dueReviews>;
  readonly startReview: Bound<typeof startReview>;
  /** The card that a learner should practise next, and why. */
  readonly nextCard: (request: NextCardRequest) => NextCard;
  readonly startPractice: Bound<typeof startPractice>;
  readonly progress: Bound<typeof progress>;
  /** Activities for a group. */
  readonly startDaily: Bound<typeof startDaily>;
  readonly startRace: Bound<typeof startRace>;
  readonly openRaceQuestion: Bound<typeof openRaceQuestion>;
  readonly answerRace: Bound<typeof answerRace>;
  /** Restores a question or a demo of this study from JSON, as text or as a parsed value. */
  readonly revive: (json: unknown) => Question | DemoDescription;
}

/**
 * Creates a study from packs and the code they need. It holds the cards, answers questions, generates and grades quiz
 * questions, runs demos and manages quizzes. It takes a few milliseconds; slower parts are created when they are
 * first needed.
 *
 * @throws {RangeError} for two cards with the same slug, or a card whose demo is not among the demos.
 * @example
 * ```ts
 * import { createStudy } from "@opt/study";
 * import { ours } from "@opt/study/optimization";
 * const study = createStudy(ours);
 * const { outcome, card } = study.ask("모멘텀이 뭐예요?", { locale: "ko" });
 * console.log(outcome, card);
 * // → answer momentum
 * console.log(study.ask("How do I bake a sponge cake?", { locale: "en" }).outcome);
 * // → unknown
 * const question = study.drawQuestion({ seed: 1, template: "true-false", card: "adam" });
 * console.log(study.viewQuestion(question, { locale: "ko" }).options.map(({ label }) => label).join(" "));
 * // → 맞아요 틀려요
 * console.log(JSON.stringify(study.describeDemo("race", { surface: "beale", lr: 0.1 }).parameters));
 * // → {"surface":"beale","lr":0.1,"momentum":0.9,"noise":0}
 * ```
 */
export function createStudy(parts: StudyOptions): Study {
  const { packs, templates = [], demos = [], computations = [], declined } = checkStudy(parts);
  const cards = Object.freeze(packs.flatMap((pack) => pack.cards));
  const bySlug = new Map(cards.map((card) => [card.slug, card]));
  checkCards(cards, bySlug, demos);
  const findCard = (slug: string): Card | undefined => bySlug.get(slug);
  const isAboutOurs = (template: Template): boolean =>
    cards.some((card) => asksAbout(template, card, { cards, findCard }));
  const kit: Kit = { cards, findCard, templates: templates.filter(isAboutOurs) };
  const examples = workedExamples(computations);
  const ask = createAsk(createSubject(packs), computations);
  return Object.freeze({
    packs: Object.freeze([...packs]),
    cards,
    findCard,
    workedExample: (slug, options) => {
      const { locale } = checked("workedExample", options);
      const card = bySlug.get(checkArgument("slug", slug, must.text));
      return card && examples(card, locale);
    },
    concepts: conceptsOf(packs),
    ask: (question, options) => ask(checkArgument("question", question, must.text), checked("ask", options)),
    declined: createDeclined(declined),
    templates: Object.freeze(kit.templates.map(({ name }) => name)),
    drawQuestion: (request) => drawQuestion(kit, checked("drawQuestion", request)),
    viewQuestion: (question, options) =>
      viewQuestion(kit, checkedQuestion(question), checked("viewQuestion", options)),
    hasChart: (question) => hasChart(kit, checkedQuestion(question)),
    grade: (question, answer, options) =>
      grade(kit, checkedQuestion(question), answerText(answer), checked("grade", options)),
    certifyQuestion: (question) => certifyQuestion(kit, checkedQuestion(question)),
    demos: freeze(demos.map(({ spec }) => spec)),
    describeDemo: (name, options) => describeDemo(demos, name, options),
    runDemo: async (demo, options = {}) => await runDemo(demos, demo, checked("runDemo", options)),
    demoFits: (demo) => demoFits(demos, demo),
    certifyDemo: async (demo, options = {}) =>
      await certifyDemo(demos, demo, checked("certifyDemo", options)),
    startQuiz: async (request) => await startQuiz(kit, checked("startQuiz", request)),
    nextQuestion: async (request) => await nextQuestion(kit, checked("nextQuestion", request)),
    answerQuiz: async (request) => await answerQuiz(kit, checked("answerQuiz", request)),
    quizState: async (request) => await quizState(kit, checked("quizState", request)),
    quizResult: async (request) => await quizResult(kit, checked("quizResult", request)),
    dueReviews: async (request) => await dueReviews(kit, checked("dueReviews", request)),
    startReview: async (request) => await startReview(kit, checked("startReview", request)),
    nextCard: (request) => nextCard(cards, checked("nextCard", request)),
    startPractice: async (request) => await startPractice(kit, checked("startPractice", request)),
    progress: async (request) => await progress(kit, checked("progress", request)),
    startDaily: async (request) => await startDaily(kit, checked("startDaily", request)),
    startRace: async (request) => await startRace(kit, checked("startRace", request)),
    openRaceQuestion: async (request) => await openRaceQuestion(kit, checked("openRaceQuestion", request)),
    answerRace: async (request) => await answerRace(kit, checked("answerRace", request)),
    revive: (json) => revive(kit, demos, json),
  } satisfies Study);
}

function checkCards(cards: readonly Card[], bySlug: ReadonlyMap<string, Card>, demos: readonly Demo[]): void {
  for (const card of cards) {
    if (bySlug.get(card.slug) !== card)
      throw new RangeError(`cards must have different slugs, got ${card.slug} twice`);
    const { demo } = card;
    if (demo === null || demos.some(({ spec }) => spec.name === demo.name)) continue;
    throw new RangeError(`demos must hold ${demo.name}, which the card ${card.slug} names`);
  }
}

function conceptsOf(packs: readonly Pack[]): readonly Concept[] {
  const withCard = packs.flatMap(({ cards }) =>
    cards.map(({ slug, title: { ko, en }, prerequisites }) => ({ slug, ko, en, prerequisites })),
  );
  const known = new Set(withCard.map(({ slug }) => slug));
  const without = packs.flatMap(({ concepts }) =>
    concepts
      .filter(({ slug }) => !known.has(slug))
      .map(({ slug, ko, en, prerequisites }) => ({ slug, ko, en, prerequisites })),
  );
  return freeze([...withCard, ...without]);
}
