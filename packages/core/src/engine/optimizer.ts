import type { BackEndName } from "../kernel/back-ends.ts";
import type { Method } from "../transform/method.ts";
import type { Evaluate } from "./evaluation.ts";
import type { ParameterTree } from "./parameters.ts";
import type { Reading } from "./reading.ts";
import type { OptimizerState } from "./state.ts";

/** An optimizer: a method that updates parameters. */
export interface Optimizer<P extends ParameterTree = ParameterTree> {
  readonly kind: "optimizer";
  readonly method: Method;
  /** The parameters it was created for; every step changes them in place. */
  readonly params: P;
  /** How the rule is run. */
  readonly backend: BackEndName;
  /** Probable mistakes, such as a pattern that matches no leaf. */
  readonly warnings: readonly string[];
  /** The reading of the last step; before the first step, it has the hyperparameters of step 0. */
  readonly reading: Reading;
  /**
   * Takes one step with gradients that have the same paths and lengths as the parameters. Leaves without a gradient
   * stay as they are, including their state. Methods that need the loss get it along with the gradients.
   *
   * @throws {RangeError} if a leaf is unknown or has another length, or if a gradient is not finite (see
   * `onNonFinite`); parameters and state are then unchanged.
   */
  step(gradients: ParameterTree, more?: { readonly loss?: number }): Reading;
  /**
   * Takes one step with a function that returns the loss and gradients at the current parameters. Some methods call
   * it several times per step, at different parameters. If it throws, nothing has changed.
   */
  step(evaluate: Evaluate): Reading;
  /**
   * A copy of everything needed to continue: parameters, step, and the numbers and arrays of the stages. JSON does not
   * hold typed arrays; `saveCheckpoint` makes bytes of it.
   */
  state(): OptimizerState;
  /**
   * Continues from a saved state, including the parameters; hyperparameters stay those of the method.
   *
   * @throws {TypeError} where it is not a state.
   * @throws {RangeError} with a list of what is missing, unknown or of another size; nothing is changed then.
   */
  loadState(state: OptimizerState): void;
  /** Takes the step of an incomplete accumulation, along the mean of the gradients so far. */
  flush(): Reading;
}
