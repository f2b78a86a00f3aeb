import { freeze } from "@opt/description";
import type { Locale } from "../locale.ts";
import type { Computation, Computed, Outcome } from "./computation.ts";
import { missingText } from "./missing-text.ts";
import type { Reading } from "./reading.ts";

/**
 * What a reader makes of a question; `text` is what the places of its numbers are in, the question if not said, and
 * `name` is that of the calculation, the reader's if not said.
 */
export type Reader = (
  question: string,
) => (Outcome & { readonly text?: string; readonly name?: string }) | undefined;

/** A computation that reads whole questions by itself. */
export function byReader(about: Pick<Computation, "name" | "card" | "title">, read: Reader): Computation {
  return { ...about, needs: [], answer: () => undefined, reads: readsBy(about, read) };
}

/** How a computation reads whole questions. */
export function readsBy(
  about: Pick<Computation, "name" | "card">,
  read: Reader,
): (question: string, locale: Locale) => Computed | undefined {
  return (question, locale) => {
    const outcome = tryReading(() => read(question));
    return outcome && answered(about, { text: question, ...outcome }, locale);
  };
}

/** How a computation reads questions whose numbers are taken out. */
export function readsReadingBy(
  about: Pick<Computation, "name" | "card">,
  read: (reading: Reading) => ReturnType<Reader>,
): (reading: Reading, locale: Locale) => Computed | undefined {
  return (reading, locale) => {
    const outcome = tryReading(() => read(reading));
    return outcome && answered(about, { text: reading.text, ...outcome }, locale);
  };
}

function answered(
  { name, card }: Pick<Computation, "name" | "card">,
  outcome: NonNullable<ReturnType<Reader>> & { readonly text: string },
  locale: Locale,
): Computed | undefined {
  const about = { computation: outcome.name ?? name, card: outcome.card ?? card, locale };
  if (outcome.missing !== undefined)
    return freeze({
      ...about,
      text: missingText(outcome.title[locale], outcome.missing, locale),
      parsed: {},
      missing: outcome.missing.map((need) => need.name),
    });
  const { sheet, text } = outcome;
  if (!sheet.values.every(Number.isFinite)) return undefined;
  return freeze({
    ...about,
    text: sheet.text(locale),
    values: sheet.values,
    parsed: sheet.parsed,
    derivation: sheet.certificate(text),
  });
}

/** Core and data refuse what lies outside their limits; such a question has no answer. */
function tryReading(read: () => ReturnType<Reader>): ReturnType<Reader> {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
