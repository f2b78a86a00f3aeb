import type { RandomState } from "@opt/data";
import type { Chart } from "@opt/viz";
import type { Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import type { Misconception } from "../misconception/exercise.ts";
import type { Card } from "../pack/card.ts";
import type { Shelf } from "./shelf.ts";
import type { Question, QuestionInput, QuestionParameter } from "./question.ts";
import type { Verdict } from "./verdict.ts";

/** What a template draws. */
export type Parameters = Readonly<Record<string, QuestionParameter>>;

/** A wrong option and, where it has a name, the misconception behind it. */
export interface Distractor {
  readonly label: Bilingual;
  /** Why one may come to think so, and what is wrong with it. */
  readonly tempting?: Bilingual;
  /** The wrong number itself, where the answer is one. */
  readonly value?: number;
}

/** A question worked out: its words, the key and the wrong options, all computed from the parameters. */
export interface Posed {
  readonly card: string;
  /** The card to read after a miss, where naming it beforehand would give the key away. Default `card`. */
  readonly reread?: string;
  readonly prompt: Bilingual;
  readonly key: Bilingual;
  /** The key as a number, where the options are numbers. */
  readonly value?: number;
  /** The key as a number and how far off an answer may be, for templates that want a typed number. */
  readonly number?: {
    readonly value: number;
    readonly tolerance: number;
    /** True where the question counts in percent, so that "50%" is 50. */
    readonly inPercent?: boolean;
  };
  /** The misconceptions behind a wrong number, where they are known; without it, the nearest of `distractors` is. */
  readonly explain?: (typed: number) => readonly Misconception[];
  /** Judges what was typed, where that is neither an option nor one number. */
  readonly judge?: (answer: string) => Verdict;
  /** Steps to put into order, as they are shown. */
  readonly steps?: readonly Bilingual[];
  /** What each number asked for is. */
  readonly parts?: readonly Bilingual[];
  /** How many of `distractors` a choice shows where the question names none. Default 3. */
  readonly shows?: number;
  /** Where the key stands, for options that count what the prompt lists; left out, the seed shuffles the options. */
  readonly keyPlace?: number;
  /** All misconceptions there are; a choice question shows three of them (see `balance`). */
  readonly distractors: readonly Distractor[];
  /** The way to the key, with the numbers put in. */
  readonly why: Bilingual;
  /** Words in the picture. */
  readonly captions?: readonly Bilingual[];
  /** The facts behind the numbers of all these texts. */
  readonly ledger: Ledger;
}

/**
 * A kind of question. Choice questions shuffle their options by the seed; booleans always show true first; the wrong
 * numbers of a number question are not shown, but recognised in an answer.
 */
export interface Template {
  readonly name: string;
  readonly input: QuestionInput;
  /** Said where every question has the same options, so that none stands out by its looks. */
  readonly options?: "always the same";
  /** The cards it can ask about. */
  readonly cards: readonly string[] | "every card";
  /** Of "every card", whether it can ask about this one. Left out, it can. */
  readonly serves?: (card: Card, shelf: Shelf) => boolean;
  /** Draws parameters, for one card where it is given. */
  readonly draw: (stream: RandomState, card: string | undefined, shelf: Shelf) => Parameters;
  readonly pose: (question: Question, shelf: Shelf) => Posed;
  /** The picture that the question is about, where it has one; it must not show the key. */
  readonly chart?: (question: Question) => Chart;
}

/** One item of a list. */
export function pick<Item>(stream: RandomState, items: readonly Item[]): Item {
  return items[stream.randint(0, items.length)]!;
}

/** The same text in both languages. */
export function plain(text: string): Bilingual {
  return { ko: text, en: text };
}

/** The numbers of those names, in that order. @throws {RangeError} where one is none. */
export function numbersOf(parameters: Parameters, names: readonly string[]): readonly number[] {
  return names.map((name) => {
    const value = parameters[name];
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw new RangeError(`${name} must be a number, got ${String(value)}`);
  });
}

const mostTries = 200;

/** Draws, always from the same stream, until the parameters make a fit question. */
export function drawFitting(draw: () => Parameters, fits: (parameters: Parameters) => boolean): Parameters {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const parameters = draw();
    if (fits(parameters)) return parameters;
  }
  throw new Error(`no fit parameters in ${mostTries} draws`);
}

/** Whether a template can ask about a card. */
export function asksAbout({ cards, serves }: Template, card: Card, shelf: Shelf): boolean {
  return cards === "every card" ? (serves?.(card, shelf) ?? true) : cards.includes(card.slug);
}
