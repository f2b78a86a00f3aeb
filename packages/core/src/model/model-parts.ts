import type { ActivationName } from "./activation.ts";
import type { LossName } from "./model-loss.ts";

/** What a model is made of. */
export interface ModelParts {
  /** Numbers of an example. */
  readonly inputs: number;
  /** Units of each hidden layer; none for a linear model. */
  readonly hidden: readonly number[];
  readonly outputs: number;
  /** What the hidden units do with their sums. */
  readonly activation: ActivationName;
  readonly loss: LossName;
}
