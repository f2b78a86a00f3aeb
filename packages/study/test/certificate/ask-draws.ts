import type { RandomState } from "@opt/data";

/** A question for numbers that was put together, and what was meant by it. */
export interface DrawnAsk {
  readonly question: string;
  readonly locale: "ko" | "en";
  /** The numbers meant, by the name that the computation gives them, assumed ones included. */
  readonly meant: Readonly<Record<string, number>>;
  /** The facts that answer it, in the order asked. */
  readonly answers: readonly string[];
  /** What the answer must say, in either language, so that it is known to be about the right thing. */
  readonly about: RegExp;
}

/** Puts one kind of question together, in both languages. */
export type Draw = (stream: RandomState) => Omit<DrawnAsk, "question" | "locale"> & {
  readonly ko: string;
  readonly en: string;
};

export const pick = <Item>(stream: RandomState, items: readonly Item[]): Item =>
  items[stream.randint(0, items.length)]!;
export const rate = (stream: RandomState): number =>
  pick(stream, [0.001, 0.003, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5]);
