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

/**
 * How a question is answered. "choice" and "boolean": the id of an option. "number": a typed number. "text": a word
 * or a few. "formula": a typed formula. "order": the ids of all options in their right order ("c a d b"). "parts": a
 * typed number for each part, one per line.
 */
export type QuestionInput = "choice" | "boolean" | "number" | "text" | "formula" | "order" | "parts";

/** One button of a choice question, or one step to put into order. */
export interface QuestionOption {
  /** "a", "b", … for choices and steps; "true" and "false" for booleans. */
  readonly id: string;
  readonly label: string;
}

/** One of several numbers that a question asks for. */
export interface QuestionPart {
  /** "a", "b", … */
  readonly id: string;
  readonly prompt: string;
}

/** A question as text, without its key. */
export interface QuestionView {
  readonly prompt: string;
  readonly input: QuestionInput;
  /** In the order to show them; empty if the answer is typed. */
  readonly options: readonly QuestionOption[];
  /** What to type, in this order; only where `input` is "parts". */
  readonly parts?: readonly QuestionPart[];
  /** The card the question is about; "" for a group's own question that is about none. */
  readonly card: string;
  /** The picture to read, as a description for `@opt/viz`; its alt text does not tell the answer. */
  readonly chart?: Chart;
}

/** The verdict on one part of an answer. */
export interface PartGrade {
  readonly id: string;
  /** Whether it is right, by itself or given a mistake in an earlier part. */
  readonly correct: boolean;
  /** Whether it is right only given a mistake in an earlier part. */
  readonly carried: boolean;
  readonly given: string;
  readonly answer: string;
}

/** The verdict on one answer. */
export interface Grade {
  /** Whether all of it is right. */
  readonly correct: boolean;
  /**
   * How much of it is right, from 0 to 1. For steps to order, the length of the longest correct sequence; for several
   * parts, the share of correct parts, including those that follow correctly from an earlier mistake.
   */
  readonly credit: number;
  /** One entry per part; only where `input` is "parts". */
  readonly parts?: readonly PartGrade[];
  /** The answer that was given, in words: the option's label, or what was typed as it was read. */
  readonly given: string;
  /** The right answer, in words. */
  readonly answer: string;
  /** The option that is right; absent where the answer is typed or an order. */
  readonly answerId?: string;
  /** Why it is right, with the question's numbers put in; "" for a group's own question that gives no reason. */
  readonly why: string;
  /** Why the chosen wrong option is tempting; absent when the answer is right or has no named misconception. */
  readonly tempting?: string;
  /** Names of the one or two misconceptions that lead to the typed number; absent if that is not clear. */
  readonly misconceptions?: readonly string[];
  readonly card: string;
  /** The demo that shows it. */
  readonly demo?: { readonly name: string; readonly options: Readonly<Record<string, unknown>> };
}
