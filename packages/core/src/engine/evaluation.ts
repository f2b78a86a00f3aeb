import type { ParameterTree } from "./parameters.ts";

/** What a function that evaluates the loss returns. */
export interface Evaluation {
  readonly loss?: number;
  readonly gradients: ParameterTree;
}

/** The loss and its gradients where the parameters are. */
export type Evaluate = (params: ParameterTree) => Evaluation;

/**
 * The loss of an evaluation, or of what is given beside the gradients; NaN where none is given and none is needed.
 *
 * @throws {TypeError} where it is needed or no number, {RangeError} where it is not finite.
 */
export function lossOf(given: { readonly loss?: number } | undefined, isNeeded: boolean): number {
  const loss = given?.loss;
  if (loss === undefined) {
    if (isNeeded)
      throw new TypeError("step must be given the loss: step(gradients, { loss }) or step(evaluate)");
    return Number.NaN;
  }
  if (typeof loss !== "number") throw new TypeError(`loss must be a number, got ${typeof loss}`);
  if (isNeeded && !Number.isFinite(loss)) throw new RangeError(`loss must be a finite number, got ${loss}`);
  return loss;
}
