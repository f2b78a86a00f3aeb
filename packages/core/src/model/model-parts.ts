import type { ActivationName } from "./activation.ts";

export type LossName = "squaredError" | "huber" | "binaryCrossEntropy" | "crossEntropy";

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
  /** Of `"huber"`: where the squares end. */
  readonly delta?: number;
  /** Of `"crossEntropy"`: the share of a target that is spread over all classes. */
  readonly labelSmoothing?: number;
  /** The share of the hidden units that a training step leaves out. */
  readonly dropout?: number;
  /** Half of it times the sum of the squared weights is added to the loss. */
  readonly l2?: number;
  /** Products of matrices may fuse multiplications with additions. */
  readonly relaxed?: boolean;
}
