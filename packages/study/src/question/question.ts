import type { Chart } from "@opt/viz";

/** A value that a template draws for a question. */
export type QuestionParameter = number | string | boolean | readonly number[];

/** A question as stored: frozen, JSON-safe; its text, options and key are computed from it. */
export interface Question {
  readonly kind: "question";
  readonly version: 1;
  /** A template's name; see `study.templates`. */
  readonly template: string;
  readonly parameters: Readonly<Record<string, QuestionParameter>>;
  readonly seed: number;
}

/** What to draw. */
export interface QuestionRequest {
  readonly seed: number;
  /** Only questions of this template. */
  readonly template?: string;
  /** Only questions about this card (slug). */
  readonly card?: string;
}

/** One button of a choice question. */
export interface QuestionOption {
  /** "a", "b", … for choices; "true" and "false" for booleans. */
  readonly id: string;
  readonly label: string;
}

/** A question in words, without a hint of its key. */
export interface QuestionView {
  readonly prompt: string;
  readonly input: "choice" | "boolean" | "number";
  /** In the order to show; empty when `input` is "number". */
  readonly options: readonly QuestionOption[];
  /** The card the question is about. */
  readonly card: string;
  /** The picture to read, as a description for `@opt/viz`; its alt text does not tell the answer. */
  readonly chart?: Chart;
}

/** The verdict on one answer. */
export interface Grade {
  readonly correct: boolean;
  /** The answer that was given, in words: the option's label, or the number as it was read. */
  readonly given: string;
  /** The right answer, in words. */
  readonly answer: string;
  /** The option that is right; absent when `input` is "number". */
  readonly answerId?: string;
  /** Why it is right, with the question's numbers put in. */
  readonly why: string;
  /** Why the chosen wrong option is tempting; absent when the answer is right or has no named misconception. */
  readonly tempting?: string;
  /** Names of the one or two misconceptions that lead to the number typed; absent where that is not clear. */
  readonly misconceptions?: readonly string[];
  readonly card: string;
  /** The demo that shows it. */
  readonly demo?: { readonly name: string; readonly options: Readonly<Record<string, unknown>> };
}
