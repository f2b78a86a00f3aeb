/** What is wrong with a formula. */
export type ExpressionErrorCode =
  | "empty"
  | "too-long"
  | "too-deep"
  | "too-large"
  | "unexpected-character"
  | "unexpected-end"
  | "expected-operator"
  | "expected-value"
  | "expected-comparison"
  | "expected-token"
  | "unknown-function"
  | "wrong-arity"
  | "unknown-variable"
  | "number-too-large"
  | "constant-formula";

/**
 * Thrown if a formula cannot be parsed. `position` is the 0-based index of the wrong character; `code` and `values`
 * say what is wrong as data, so that you can word the message yourself.
 */
export class ExpressionError extends RangeError {
  override readonly name = "ExpressionError";
  readonly code: ExpressionErrorCode;
  readonly position: number;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: ExpressionErrorCode,
    position: number,
    message: string,
    values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${message} (at character ${position + 1})`);
    this.code = code;
    this.position = position;
    this.values = values;
  }
}
