import { readQuestion } from "../ask/read.ts";
import { createSubject } from "../ask/subject.ts";
import { languageOf } from "../language/language-of.ts";
import { learnExchanges } from "../pack/exchanges.ts";
import { learn } from "../pack/learn.ts";
import { lessonsOf, questionsOf } from "../pack/lessons.ts";
import type { Learned, Pack, PackSource } from "../pack/pack.ts";
import { packWeights } from "../pack/ranker.ts";

const parts = 3;
/** Of a large pack, one third held back says enough. */
const manyCards = 30;

/** How a question that was held back while learning was read. */
export interface Trial {
  readonly question: string;
  /** Its card, or "" for one of no card. */
  readonly card: string;
  /** The best card. */
  readonly best: string;
}

/**
 * Learns what `ask` needs from a pack: its cards, questions and sentences of other subjects. The same pack gives the
 * same bytes.
 */
export function trainPack(source: PackSource): Pack {
  return packOf(source, train(source));
}

/** Holds a third of the questions back, or each third in turn, to see how well questions are ranked that nothing learned from. */
export function tryPack(source: PackSource): readonly Trial[] {
  const tried = source.cards.length > manyCards ? 1 : parts;
  return Array.from({ length: tried }, (_, part) => tryPart(source, part)).flat();
}

function packOf({ offTopic: _offTopic, ...rest }: PackSource, learned: Learned): Pack {
  return { kind: "pack", version: 1, ...rest, learned };
}

function train(source: PackSource, held?: ReadonlySet<string>): Learned {
  const classes = [...source.cards.map(({ slug }) => slug), ""];
  return {
    version: 1,
    classes,
    ...packWeights(learn(lessonsOf(source, held), classes)),
    exchanges: learnExchanges(source),
  };
}

function tryPart(source: PackSource, part: number): readonly Trial[] {
  const questions = [
    ...source.cards.flatMap((card) => questionsOf(card).map((question) => ({ question, card: card.slug }))),
    ...[...source.offTopic.ko, ...source.offTopic.en].map((question) => ({ question, card: "" })),
  ].filter((_, index) => index % parts === part);
  const held = new Set(questions.map(({ question }) => question));
  const rest = (all: readonly string[]): readonly string[] => all.filter((question) => !held.has(question));
  const cards = source.cards.map((card) =>
    Object.assign({}, card, {
      examples: { ko: rest(card.examples.ko), en: rest(card.examples.en) },
      paraphrases: { ko: rest(card.paraphrases.ko), en: rest(card.paraphrases.en) },
    }),
  );
  const subject = createSubject([packOf({ ...source, cards }, train(source, held))]);
  return questions.map(({ question, card }) => {
    const best = readQuestion(subject, question, languageOf(question) ?? "en").candidates[0]?.slug ?? "";
    return { question, card, best };
  });
}
