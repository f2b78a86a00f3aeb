import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import type { Frame, Outcome } from "./computation.ts";
import { atLineStart } from "./line-start.ts";
import { type Filled, fillSlots, type Wanted } from "./slots.ts";

interface Spoken {
  /** What the question as a whole speaks of. */
  readonly about: RegExp;
  /** What its asking part speaks of. */
  readonly asks: RegExp;
  /** What is spoken of where something else is meant. */
  readonly except?: RegExp;
  /** The pattern as its numbers are to be read. */
  readonly prepare?: (asked: Asked) => string;
}

/** Whether a question speaks of something and asks for it. */
export function speaksOf({ reading: { pattern } }: Asked, { about, asks, except }: Spoken): boolean {
  return (
    atLineStart(about).test(pattern) &&
    (except === undefined || !atLineStart(except).test(pattern)) &&
    atLineStart(asks).test(askedPart(pattern))
  );
}

/** A frame in which the words around each number say which of the wanted it is. */
export function frame(
  spoken: Spoken,
  wanted: Wanted,
  work: (told: Filled, asked: Asked) => Outcome | undefined,
): Frame {
  return (asked) => {
    if (!speaksOf(asked, spoken)) return undefined;
    const pattern = spoken.prepare?.(asked) ?? asked.reading.pattern;
    const told = fillSlots({ ...asked.reading, pattern }, wanted);
    if (told === undefined) return undefined;
    asked.claim(asked.reading.quantities.map((_, index) => index));
    return work(told, asked);
  };
}
