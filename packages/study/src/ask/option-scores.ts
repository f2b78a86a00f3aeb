import type { Locale } from "../locale.ts";
import type { Card, Claim } from "../pack/card.ts";
import { createAlignment } from "./alignment.ts";
import type { ChoiceQuestion, Option } from "./choice-question.ts";
import { overlap, ownFeatures } from "./option-overlap.ts";
import { statementsWith, topicOf } from "./option-statements.ts";
import type { Subject } from "./subject.ts";
import type { Reading } from "./read.ts";
import { type Bearer, evidenceFor } from "./truth.ts";

/** What speaks for an option, all in all, and the claim that says most. */
export interface ScoredOption {
  readonly option: Option;
  /** The logarithm of its odds beside the others. */
  readonly score: number;
  readonly card?: Card;
  readonly claim?: Claim;
}

/** What tells that an option is the answer. */
export const optionSignals = ["said", "likelihood", "named", "card"] as const;
type OptionSignals = Readonly<Record<(typeof optionSignals)[number], number>>;

/** Fitted to the development questions as a choice among the options of each: `npm run fit-choices`. */
const weights: OptionSignals = { said: 2.77, likelihood: 1.47, named: 1.07, card: 0.49 };
/** What an option scores for naming no card, which says nothing of whether it holds by itself. */
export const cardless: number = -weights.card;
/** Of what speaks for an option, what the part counts that does not name the option itself. */
const unnamed = 0.25;

/** Scores each option by what the cards say about the statement that it makes of the question. */
export function scoreOptions(
  subject: Subject,
  choice: ChoiceQuestion,
  reading: Reading,
  locale: Locale,
): readonly ScoredOption[] {
  return signalsOfOptions(subject, choice, reading, locale).map(({ signals, ...about }) =>
    Object.assign(about, {
      score: optionSignals.reduce((sum, name) => sum + weights[name] * signals[name], 0),
    }),
  );
}

/** What tells of each option that it is the answer, and the claim that says most. */
export function signalsOfOptions(
  subject: Subject,
  { stem, options }: ChoiceQuestion,
  reading: Reading,
  locale: Locale,
): readonly (Omit<ScoredOption, "score"> & { readonly signals: OptionSignals })[] {
  const topic = topicOf(stem);
  const aligned = createAlignment({ stem, options });
  return options.map((option) => {
    const own = ownFeatures(option, options);
    const statements =
      topic === undefined ? statementsWith(stem, option, locale) : [`${topic} ${option.text}`];
    const made = { subject, reading, option, own, locale, statements, aligned };
    const said = weigh(made);
    const card = said.best?.saying.card;
    return {
      option,
      signals: {
        said: said.for,
        likelihood: said.odds,
        named: said.named,
        card: cardScore(subject, option, reading),
      },
      ...(card && { card }),
      ...(said.best && { claim: said.best.saying.claim }),
    };
  });
}

const mostOfName = 0.6;
const farAhead = 2;

/** How well the question describes the card that an option names, unless it names that card itself. */
function cardScore(subject: Subject, { text }: Option, { terms, candidates, none }: Reading): number {
  const letters = text.replace(/[\s\p{P}]/gu, "").length;
  const said = new Set(terms.map(({ slug }) => slug));
  const named = subject.findTerms
    .inQuestion(text)
    .filter(({ strength, from, to }) => strength !== "context" && to - from >= mostOfName * letters);
  const scores = named.flatMap(({ slug }) =>
    candidates.filter((one) => one.slug === slug && !said.has(slug)),
  );
  return Math.min(farAhead, Math.max(-1, ...scores.map(({ score }) => score - none)));
}

function logOdds(likelihood: number): number {
  const safe = Math.min(0.98, Math.max(0.02, likelihood));
  return Math.log(safe / (1 - safe));
}

interface Made {
  readonly subject: Subject;
  readonly reading: Reading;
  readonly option: Option;
  /** The features that only this option has. */
  readonly own: readonly number[];
  readonly locale: Locale;
  /** What the option makes of the question. */
  readonly statements: readonly string[];
  readonly aligned: ReturnType<typeof createAlignment>;
}

interface Weighed {
  /** The logarithm of the odds that the statements hold. */
  readonly odds: number;
  readonly for: number;
  /** What those say, all in all, that name the option. */
  readonly named: number;
  readonly best?: Bearer;
}

/** What the cards say for the statements that an option makes. */
function weigh({ subject, reading, option, own, locale, statements, aligned }: Made): Weighed {
  let best: Bearer | undefined;
  let [most, named, odds] = [0, 0, 0];
  for (const statement of statements) {
    const evidence = evidenceFor(subject, reading, statement, locale);
    odds += logOdds(evidence.likelihood) / statements.length;
    for (const one of evidence.bearers) {
      const isFor = one.holds > 0.5;
      const { text } = one.saying;
      const names = overlap(subject, option, own, text) * (isFor ? aligned(option, text) : 1);
      named += (names * one.share * (2 * one.holds - 1)) / statements.length;
      const score = one.strength * (2 * one.holds - 1) * (unnamed + (1 - unnamed) * names);
      if (score > most) [most, best] = [score, one];
    }
  }
  return { odds, for: most, named, ...(best && { best }) };
}
