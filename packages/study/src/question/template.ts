import type { RandomState } from "@opt/data";
import type { Bilingual } from "../locale.ts";
import type { Question, QuestionParameter } from "./question.ts";

/** What a template draws. */
export type Parameters = Readonly<Record<string, QuestionParameter>>;

/** A wrong option and, where it has a name, the misconception behind it. */
export interface Distractor {
  readonly label: Bilingual;
  /** Why one may come to think so, and what is wrong with it. */
  readonly tempting?: Bilingual;
}

/** A question worked out: its words, the key and the wrong options, all computed from the parameters. */
export interface Posed {
  readonly card: string;
  readonly prompt: Bilingual;
  readonly key: Bilingual;
  readonly distractors: readonly Distractor[];
  /** The way to the key, with the numbers put in. */
  readonly why: Bilingual;
}

/** A kind of question. Choice questions shuffle their options by the seed; booleans always show true first. */
export interface Template {
  readonly name: string;
  readonly input: "choice" | "boolean";
  /** The cards it can ask about. */
  readonly cards: readonly string[];
  /** Draws parameters, for one card where it is given. */
  readonly draw: (stream: RandomState, card: string | undefined) => Parameters;
  readonly pose: (question: Question) => Posed;
}

/** One item of a list. */
export function pick<Item>(stream: RandomState, items: readonly Item[]): Item {
  return items[stream.randint(0, items.length)]!;
}

/** The same text in both languages. */
export function plain(text: string): Bilingual {
  return { ko: text, en: text };
}

const mostTries = 200;

/** Draws until the options of a question are all different. */
export function drawDistinct(
  draw: () => Parameters,
  labels: (parameters: Parameters) => readonly string[],
): Parameters {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const parameters = draw();
    const shown = labels(parameters);
    if (new Set(shown).size === shown.length) return parameters;
  }
  throw new Error(`no distinct options in ${mostTries} draws`);
}
