import type { Stem } from "../language/stems.ts";
import type { Locale } from "../locale.ts";
import type { createAlignment } from "./alignment.ts";
import type { Option } from "./choice-question.ts";
import { overlap, type Sought } from "./option-overlap.ts";
import type { Reading } from "./read.ts";
import type { Subject } from "./subject.ts";
import { type Bearer, evidenceFor } from "./truth.ts";
import { overlapOf } from "./word-overlap.ts";

/** Of what speaks for an option, what the part counts that does not name the option itself. */
const unnamed = 0.25;
/** As much of an option's own words, by how telling they are, as is counted. */
const mostHeld = 3;

/** An option, and what it makes of a question. */
export interface Made {
  readonly subject: Subject;
  readonly reading: Reading;
  readonly option: Option;
  /** What only this option has. */
  readonly own: { readonly sought: Sought; readonly stems: readonly Stem[] };
  readonly locale: Locale;
  /** What the option makes of the question. */
  readonly statements: readonly string[];
  readonly aligned: ReturnType<typeof createAlignment>;
}

/** What the cards say, all in all, for the statements of an option. */
export interface Weighed {
  /** The logarithm of the odds that the statements hold. */
  readonly odds: number;
  readonly for: number;
  /** What those say, all in all, that name the option. */
  readonly named: number;
  /** How many of its own words one saying has, by how telling they are: of one that is for it, and of one against it. */
  readonly held: number;
  readonly opposed: number;
  readonly best?: Bearer;
}

/** What the cards say for the statements that an option makes. */
export function weigh({ subject, reading, option, own, locale, statements, aligned }: Made): Weighed {
  const sayings = subject.sayings[locale]();
  let best: Bearer | undefined;
  let [most, named, odds, held, opposed] = [0, 0, 0, 0, 0];
  for (const statement of statements) {
    const evidence = evidenceFor(subject, reading, statement, locale);
    odds += logOdds(evidence.likelihood) / statements.length;
    for (const one of evidence.bearers) {
      const isFor = one.holds > 0.5;
      const { text } = one.saying;
      const side = 2 * one.holds - 1;
      const names = overlap(subject, own.sought, text) * (isFor ? aligned(option, text) : 1);
      named += (names * one.share * side) / statements.length;
      const score = one.strength * side * (unnamed + (1 - unnamed) * names);
      if (score > most) [most, best] = [score, one];
      const mass = massOf(own.stems, sayings.read(one.saying).stems, sayings.weightOf);
      if (isFor) held = Math.max(held, mass * one.strength * side);
      else opposed = Math.max(opposed, -mass * one.strength * side);
    }
  }
  return { odds, for: most, named, held, opposed, ...(best && { best }) };
}

function massOf(own: readonly Stem[], said: readonly Stem[], weightOf: (stem: string) => number): number {
  const all = own.reduce((sum, { text }) => sum + weightOf(text), 0);
  return Math.min(mostHeld, overlapOf(own, said, weightOf).share * all);
}

function logOdds(likelihood: number): number {
  const safe = Math.min(0.98, Math.max(0.02, likelihood));
  return Math.log(safe / (1 - safe));
}
