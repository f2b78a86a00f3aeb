import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import type { Outcome } from "./computation.ts";
import { type Filled, fillSlots, type Wanted } from "./slots.ts";

/** A way to ask for a computation: what the question is about, what it asks for, and which numbers it tells. */
export interface Frame {
  /** What the question as a whole speaks of. */
  readonly about: RegExp;
  /** What its asking part speaks of. */
  readonly asks: RegExp;
  /** What is spoken of where something else is meant. */
  readonly except?: RegExp;
  readonly wanted: Wanted;
  readonly work: (told: Filled, asked: Asked) => Outcome | undefined;
}

/** What a frame makes of a question whose numbers it can all place. */
export function answerIn({ about, asks, except, wanted, work }: Frame, asked: Asked): Outcome | undefined {
  const { pattern } = asked.reading;
  if (!about.test(pattern) || except?.test(pattern) === true || !asks.test(askedPart(pattern)))
    return undefined;
  const told = fillSlots(asked.reading, wanted);
  if (told === undefined) return undefined;
  asked.claim(asked.reading.quantities.map((_, index) => index));
  return work(told, asked);
}
