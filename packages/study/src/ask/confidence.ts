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
  beyondNone: 0.57,
  learnedBeyondNone: 2.07,
  nearerThanOthers: 5.95,
  length: 0.34,
  strangers: 0.1,
  strangersBesideTerm: -0.3,
  mostlyStrangers: -0.39,
  strong: 0.96,
  slipped: 0.98,
  several: 2.68,
  everyday: 0.1,
  rival: -1.06,
};
const bias = -2.05;

/** A text of more words than that is no surer. */
const mostWords = 8;

/** The signals of a reading; undefined where there is no card. */
export function signalsOf({ candidates, none, strangers, words }: Reading): Signals | undefined {
  const [best, ...others] = candidates;
  if (best === undefined) return undefined;
  const { support } = best;
  return {
    beyondNone: best.score - none,
    // beyond that it is as sure as can be
    learnedBeyondNone: Math.min(1, best.learned - none),
    nearerThanOthers: best.near - Math.max(0, ...others.map(({ near }) => near)),
    length: Math.log(Math.min(mostWords, Math.max(1, words))),
    strangers,
    strangersBesideTerm: support === "none" ? 0 : strangers,
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
