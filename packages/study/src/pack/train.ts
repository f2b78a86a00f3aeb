import { learn } from "./learn.ts";
import { lessonsOf, questionsOf } from "./lessons.ts";
import type { Learned, Pack, PackSource } from "./pack.ts";
import { createTermFinder, termsOf } from "./terms.ts";
import { createRanker, packWeights, type Ranker } from "./ranker.ts";

const parts = 3;
/** Of a large pack, one third held back says enough. */
const manyCards = 30;
/** The largest share of questions that the learner may answer wrongly when no term speaks. */
const mostWrong = 0.01;

/** How a question that was held back while learning was ranked. */
export interface Trial {
  readonly question: string;
  /** Its card, or "" for one of no card. */
  readonly card: string;
  /** The best card, and how far it is ahead of the next one and of none. */
  readonly best: string;
  readonly margin: number;
  /** Whether a term speaks for some card, so that the learner would not decide alone. */
  readonly isNamed: boolean;
}

/**
 * Learns what `ask` needs from a pack: its cards, questions and sentences of other subjects. The same pack gives the
 * same bytes. Margins are set by holding a third of the questions back, each third in turn.
 */
export function trainPack(source: PackSource): { readonly pack: Pack; readonly trials: readonly Trial[] } {
  const findTerms = createTermFinder(termsOf(source));
  const isNamed = (text: string): boolean => findTerms(text).some(({ hasCard }) => hasCard);
  const tried = source.cards.length > manyCards ? 1 : parts;
  const trials = Array.from({ length: tried }, (_, part) => tryPart(source, part))
    .flat()
    .map((trial) => Object.assign({ isNamed: isNamed(trial.question) }, trial));
  const answerMargin = marginFor(trials);
  const { offTopic: _offTopic, ...rest } = source;
  const learned: Learned = { ...train(source), answerMargin };
  return { pack: { kind: "pack", version: 1, ...rest, learned }, trials };
}

function train(source: PackSource, held?: ReadonlySet<string>): Omit<Learned, "answerMargin"> {
  const classes = [...source.cards.map(({ slug }) => slug), ""];
  return { version: 1, classes, ...packWeights(learn(lessonsOf(source, held), classes)) };
}

function tryPart(source: PackSource, part: number): readonly Omit<Trial, "isNamed">[] {
  const questions = [
    ...source.cards.flatMap((card) => questionsOf(card).map((question) => ({ question, card: card.slug }))),
    ...[...source.offTopic.ko, ...source.offTopic.en].map((question) => ({ question, card: "" })),
  ].filter((_, index) => index % parts === part);
  const held = new Set(questions.map(({ question }) => question));
  const ranker = createRanker({ ...train(source, held), answerMargin: 0 });
  return questions.map(({ question, card }) => Object.assign({ question, card }, bestOf(ranker, question)));
}

/** The best card of a ranking, and how far it is ahead of the next one and of none. */
export function bestOf(ranker: Ranker, text: string): { readonly best: string; readonly margin: number } {
  const scores = ranker.rank(text);
  const [first, second] = [...scores].filter(([name]) => name !== "").toSorted(([, a], [, b]) => b - a);
  if (first === undefined) return { best: "", margin: -1 };
  return { best: first[0], margin: first[1] - Math.max(second?.[1] ?? -1, scores.get("") ?? -1) };
}

/** The smallest margin above which at most one in a hundred of all questions is answered wrongly. */
function marginFor(trials: readonly Trial[]): number {
  const sorted = trials.filter(({ isNamed }) => !isNamed).toSorted((a, b) => b.margin - a.margin);
  let [wrong, margin] = [0, 1];
  for (const { best, card, margin: ahead } of sorted) {
    if (best !== card) wrong++;
    if (wrong > mostWrong * trials.length) break;
    margin = ahead;
  }
  return Number(Math.max(0.05, margin).toFixed(3));
}
