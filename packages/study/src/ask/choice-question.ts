/** An option of a multiple-choice question. */
export interface Option {
  /** The text itself where it has none. */
  readonly label: string;
  readonly text: string;
}

/** A question with its options taken off. */
export interface ChoiceQuestion {
  /** Whether the options have no labels but themselves. */
  readonly isBare?: boolean;
  readonly stem: string;
  readonly options: readonly Option[];
  /** The answers to choose from where those are sets of the options: "① ㄱ ② ㄱ, ㄷ". */
  readonly sets?: readonly Option[];
}
