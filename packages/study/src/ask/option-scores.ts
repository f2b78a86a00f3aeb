import type { Locale } from "../locale.ts";
import type { ChoiceQuestion } from "./choice-question.ts";
import {
  type OptionEvidence,
  optionSignals,
  type OptionSignals,
  signalsOfOptions,
} from "./option-signals.ts";
import type { Reading } from "./read.ts";
import type { Subject } from "./subject.ts";

/** What speaks for an option, all in all, and the claim that says most. */
export interface ScoredOption extends Omit<OptionEvidence, "signals"> {
  /** The logarithm of its odds beside the others. */
  readonly score: number;
  /** The logarithm of its odds to hold by itself, whatever the others. */
  readonly alone: number;
}

/** Fitted to the development questions as a choice among the options of each: `npm run fit-choices`. */
const weights: OptionSignals = {
  said: 0.91,
  likelihood: 0.58,
  named: 2.18,
  held: 0.53,
  opposed: 1.19,
  answered: 2.61,
  card: 0.37,
  fits: 1.55,
  fitsAsked: 0.56,
  isExtreme: -1.05,
  isNegated: -0.56,
};
/** The same for what the cards say of one option by itself; naming no card says nothing of that. */
const alone = { said: 2.77, likelihood: 1.47, named: 1.07, card: 0.49 } as const;
const cardless = -1;

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
      alone:
        alone.said * signals.said +
        alone.likelihood * signals.likelihood +
        alone.named * signals.named +
        alone.card * (signals.card - cardless),
    }),
  );
}
