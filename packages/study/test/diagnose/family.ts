import type { ActivationName, Chain, Schedule } from "@opt/core";

/** An example: its inputs and what is wanted, a class or a number. */
export type Example = readonly [inputs: readonly number[], target: number];

/** A kind of problem with the network and the method that learn it. */
export interface Family {
  readonly name: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly loss: "squaredError" | "crossEntropy";
  readonly activation: ActivationName;
  /** A rate at which it learns well. */
  readonly rate: number;
  readonly method: (learningRate: Schedule) => Chain;
  /** Draws a problem, and then its examples. */
  readonly world: (normal: () => number) => () => Example;
}
