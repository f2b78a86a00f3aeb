import { freeze } from "@opt/description";
import { betweenParts, joined } from "../derivation/joined.ts";
import type { Computed } from "./computation.ts";
import type { Reading } from "./reading.ts";
import type { Part, Wish } from "./wish.ts";
import { numbersIn, wishesIn } from "./wishes.ts";

/**
 * What a question comes to that may ask for several things: what it does as a whole where that is as many numbers as
 * it asks for, else each of them by itself, else nothing rather than some of them.
 */
export function allAsked(
  reading: Reading,
  work: (reading: Reading) => Computed | undefined,
): Computed | undefined {
  const whole = work(reading);
  const numbers = whole?.values?.length ?? 0;
  const wishes = wishesIn(reading).filter((wish) => numbersIn(reading, wish) > numbers);
  for (const wish of wishes) {
    const together = workedTogether(wish, work);
    if (together !== undefined) return together;
  }
  return numbers > 0 && wishes.length > 0 ? undefined : whole;
}

/**
 * What a question for several things comes to, each worked out by itself: all numbers in the order asked, or the names
 * of those that any part lacks; undefined where a part is not understood, or two parts come to the same thing.
 */
function workedTogether(
  { parts, least = parts.length }: Wish,
  work: (reading: Reading) => Computed | undefined,
): Computed | undefined {
  const outcomes: Computed[] = [];
  for (const part of parts) {
    const outcome = outcomeOf(part, work);
    if (outcome === undefined) return undefined;
    outcomes.push(outcome);
  }
  const lacking = outcomes.filter(({ values }) => values === undefined);
  if (lacking.length > 0) return lackingTogether(lacking);
  if (new Set(outcomes.map(({ text }) => text)).size < outcomes.length) return undefined;
  const values = outcomes.flatMap((one) => one.values ?? []);
  if (values.length < least) return undefined;
  return freeze({
    ...outcomes[0]!,
    text: outcomes.map(({ text }) => text).join(betweenParts),
    values,
    parsed: parsedTogether(outcomes),
    derivation: joined(outcomes.map(({ derivation }) => derivation!)),
  });
}

/** The first way to put a part that gives what it asks for; else what such a way lacks. */
function outcomeOf(
  { readings, called }: Part,
  work: (reading: Reading) => Computed | undefined,
): Computed | undefined {
  let lacking: Computed | undefined;
  for (const reading of readings) {
    const outcome = work(reading);
    const answers = outcome?.derivation?.answers ?? [];
    const isMeant = called === undefined || (answers.length === 1 && called.test(answers[0]!));
    if (outcome?.values !== undefined && isMeant) return outcome;
    if (outcome?.missing !== undefined) lacking ??= outcome;
  }
  return lacking;
}

function lackingTogether(lacking: readonly Computed[]): Computed {
  const texts = new Set(lacking.map(({ text }) => text));
  const missing = new Set(lacking.flatMap((one) => one.missing ?? []));
  return freeze({ ...lacking[0]!, text: [...texts].join("\n"), missing: [...missing] });
}

/** What was understood, by name; where parts differ, a later one's number is called by its part: "t_2". */
function parsedTogether(outcomes: readonly Computed[]): Readonly<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const [index, { parsed }] of outcomes.entries())
    for (const [name, value] of Object.entries(parsed)) {
      if (name in all && all[name] !== value) all[`${name}_${index + 1}`] = value;
      else all[name] = value;
    }
  return all;
}
