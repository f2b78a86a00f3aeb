import type { Quantity, Reading } from "./reading.ts";

/** One of the things that a question asks for. */
export interface Part {
  /** The question as if it asked for nothing else, in the ways to put that. */
  readonly readings: readonly Reading[];
  /** What the answer is called, where the question names it: "w2" is no v. */
  readonly called?: RegExp;
}

/** Things that a question asks for at once, in the order asked. */
export interface Wish {
  readonly parts: readonly Part[];
  /** How many numbers there are in all at least, where a part is more than one. */
  readonly least?: number;
}

/** Words for how several answers are wanted, which mean nothing where one is. */
const apiece =
  /(?<!\p{L})(?:각각|순서대로|차례대로|차례로|둘\s?다|셋\s?다|넷\s?다|모두\s?다|(?:다|모두)(?=\s?(?:구|알려|적|계산|써|말))|both|respectively|in\s(?:that|this)\sorder|in\sorder|each(?:\sof\sthem)?)(?!\p{L})/gu;

/** Text behind what is asked for, once only one of several is. */
export function forOne(text: string): string {
  return text.replace(apiece, " ").replace(/\s+/gu, " ");
}

/** The question in another pattern: numbers that are in it no more belong to the other parts. */
export function only(reading: Reading, pattern: string, extra: readonly Quantity[] = []): Reading {
  const quantities = [...reading.quantities, ...extra];
  const tidy = pattern
    .replace(/\s+/gu, " ")
    .replace(/\s?,(?:\s?,)+/gu, ",")
    .replace(/\s?,\s?([.?])/gu, "$1")
    .trim();
  const aside = [...quantities.keys()].filter((index) => !tidy.includes(`#${index};`));
  return { ...reading, pattern: tidy, quantities, aside };
}

/** The same up to the moment that is asked for. */
export function untilThen(reading: Reading): Reading {
  return { ...reading, isEarly: true };
}

/** A whole number that the question counts up to without saying it. */
export function unsaid({ text }: Reading, value: number): Quantity {
  return { value, at: text.length + value, percent: false };
}

/** Where a sentence begins that holds this place, and where it ends. */
export function sentenceAt(pattern: string, at: number): readonly [from: number, to: number] {
  const ends = Array.from(pattern.matchAll(/[.?!](?=\s|$)/gu), ({ index }) => index + 1);
  const from = ends.findLast((end) => end <= at) ?? 0;
  return [from, ends.find((end) => end > at) ?? pattern.length];
}

/** Whether a part has lost a number that was told. */
export function hasAll(whole: Reading, part: Reading): boolean {
  return (part.aside ?? []).every((index) => !whole.pattern.includes(`#${index};`));
}
