import type { Piece } from "./piece.ts";

/** What is said around a number, or of what is asked. */
export type Bag = ReadonlySet<string>;

/** One way to divide a question: what each of its numbers is, and what is asked, in the order asked. */
export interface Phrases {
  readonly told: readonly { readonly index: number; readonly bag: Bag }[];
  readonly asked: readonly Bag[];
}

/** What can be told, asked, and said besides. */
export interface Meanings {
  readonly isTold: (bag: Bag) => boolean;
  readonly isAsked: (bag: Bag) => boolean;
  readonly isContext: (bag: Bag) => boolean;
}

/** What words of asking and sums say by themselves. */
const light: ReadonlySet<string> = new Set(["total", "count", "size", "apiece", "things", "times"]);

/** Whether a phrase names nothing. */
export function isHeadless(bag: Bag): boolean {
  return [...bag].every((feature) => light.has(feature) || feature.startsWith("per:"));
}

export function bagOf(pieces: readonly Piece[]): Bag {
  return new Set(
    pieces.flatMap((one) => (one.kind === "word" ? [...one.is, ...(one.many ? ["many"] : [])] : [])),
  );
}

/** A bag without one of its features. */
export function withoutOne(bag: Bag, feature: string): Bag {
  return bag.has(feature) ? new Set([...bag].filter((one) => one !== feature)) : bag;
}
