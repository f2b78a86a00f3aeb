/** What can be wrong with a learner's input. */
export type InputErrorCode =
  | "unknown-demo"
  | "unknown-option"
  | "unknown-choice"
  | "not-a-number"
  | "not-a-whole-number"
  | "too-small"
  | "too-large"
  | "not-positive"
  | "not-a-text"
  | "class-smaller-than-folds"
  | "too-few-rows"
  | "unknown-optimizer"
  | "unfit-optimizer"
  | "too-many-racers"
  | "not-a-formula"
  | "no-loss-there"
  | "unknown-template"
  | "unknown-card"
  | "no-question"
  | "no-group-question"
  | "unknown-answer"
  | "answer-not-a-number"
  | "answer-not-a-name"
  | "answer-not-a-formula"
  | "answer-formula-unclear"
  | "answer-not-an-order"
  | "answer-not-all-parts";

/**
 * Thrown for invalid input of a learner: a `RangeError` with a `code` and the `values` for its message. {@link
 * explainInput} turns it into a sentence.
 */
export class InputError extends RangeError {
  override readonly name = "InputError";
  readonly code: InputErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: InputErrorCode, message: string, values: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.code = code;
    this.values = Object.freeze({ ...values });
  }
}
