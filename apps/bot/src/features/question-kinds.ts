import type { Grade, QuestionView } from "@opt/study";

/** One of several numbers that a question asks for. */
export interface AskedPart {
  readonly id: string;
  readonly prompt: string;
}

/** A question in words, of any kind that can be clicked, typed or put into order. */
export interface AnyView extends Omit<QuestionView, "input"> {
  readonly input: "choice" | "boolean" | "number" | "text" | "formula" | "order" | "parts";
  /** What to type, in this order; only where `input` is "parts". */
  readonly parts?: readonly AskedPart[];
}

/** A verdict that may be in part. */
export interface AnyGrade extends Grade {
  /** How much of it is right, 0 to 1; absent: all or nothing. */
  readonly credit?: number;
  readonly parts?: readonly {
    readonly id: string;
    readonly correct: boolean;
    /** Right only as what follows from a slip before. */
    readonly carried: boolean;
    readonly given: string;
    readonly answer: string;
  }[];
}
