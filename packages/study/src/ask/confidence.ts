import type { Reading } from "./read.ts";

/** What tells how sure a reading is. */
export const signalNames = [
  "beyondNone",
  "learnedBeyondNone",
  "nearerThanOthers",
  "length",
  "strangers",
  "strangersBesideTerm",
  "mostlyStrangers",
  "strong",
  "slipped",
  "several",
  "everyday",
  "rival",
] as const;
export type Signals = Readonly<Record<(typeof signalNames)[number], number>>;

/** Fitted to the development questions by `npm run fit`: a logistic regression on whether the best card is right. */
const weights: Signals = {
  beyondNone: 0.58,
  learnedBeyondNone: 2.06,
  nearerThanOthers: 5.98,
  length: 0.3,
  strangers: 0.09,
  strangersBesideTerm: -0.26,
  mostlyStrangers: -0.52,
  strong: 0.91,
  slipped: 0.89,
  several: 2.66,
  everyday: 0.04,
  rival: -1.08,
};
/** Above the fitted −1.96, at which 567 instead of 574 of 677 development questions are answered rightly, 25 and 26 wrongly. */
const bias = -1.7;

/** A text of more words than that is no surer, and one of more unknown words no stranger. */
const mostWords = 8;
const mostStrangers = 4;

/** The signals of a reading; undefined where there is no card. */
export function signalsOf({ candidates, none, strangers, words }: Reading): Signals | undefined {
  const [best, ...others] = candidates;
  if (best === undefined) return undefined;
  const { support } = best;
  const unknown = Math.min(mostStrangers, strangers);
  return {
    beyondNone: best.score - none,
    // beyond that it is as sure as can be
    learnedBeyondNone: Math.min(1, best.learned - none),
    nearerThanOthers: best.near - Math.max(0, ...others.map(({ near }) => near)),
    length: Math.log(Math.min(mostWords, Math.max(1, words))),
    strangers: unknown,
    strangersBesideTerm: support === "none" ? 0 : unknown,
    // a term in a sentence that is otherwise about something else
    mostlyStrangers: Number(support !== "none" && strangers > 1 && 2 * strangers >= words - 1),
    strong: Number(support === "strong"),
    slipped: Number(support === "slipped"),
    several: Number(support === "several"),
    everyday: Number(support === "everyday"),
    rival: Number(others.slice(0, 3).some((one) => one.support === "strong" || one.support === "slipped")),
  };
}

/** How likely it is that the best card of a reading is the one that answers, 0 to 1. */
export function confidenceIn(reading: Reading): number {
  const signals = signalsOf(reading);
  if (signals === undefined) return 0;
  const sum = signalNames.reduce((total, name) => total + weights[name] * signals[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
