import type { Certificate } from "../certificate/certificate.ts";
import type { Locale } from "../locale.ts";
import type { Card } from "../pack/card.ts";
import { compute } from "./compute.ts";
import type { Computation } from "./computation.ts";

/** A card's example calculation with its solution, as plain data. */
export interface WorkedExample {
  /** As the card's author asks it. */
  readonly question: string;
  /** What was understood, the steps and the result. */
  readonly text: string;
  /** The numbers asked for, in the order asked. */
  readonly values: readonly number[];
  /** The name of the computation. */
  readonly computation: string;
  /** How the numbers come about, for an independent checker. */
  readonly derivation: Certificate;
}

/** Works out cards' examples, each once. */
export function workedExamples(
  computations: readonly Computation[],
): (card: Card, locale: Locale) => WorkedExample | undefined {
  const known = new Map<string, WorkedExample | undefined>();
  return (card, locale) => {
    const key = `${locale} ${card.slug}`;
    if (!known.has(key)) known.set(key, workedExample(card, locale, computations));
    return known.get(key);
  };
}

/** Works out a card's example; undefined where it has none, or where the computations do not answer it in full. */
export function workedExample(
  { example }: Pick<Card, "example">,
  locale: Locale,
  computations: readonly Computation[],
): WorkedExample | undefined {
  if (example === null) return undefined;
  const question = example[locale];
  const { text, values, computation, derivation } = compute(question, { locale, computations }) ?? {};
  if (text === undefined || values === undefined || computation === undefined || derivation === undefined)
    return undefined;
  return { question, text, values, computation, derivation };
}
