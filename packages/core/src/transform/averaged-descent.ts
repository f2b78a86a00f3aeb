import { withPowers } from "../kernel/power-functions.ts";
import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

export interface AveragedDescentOptions {
  /** The rate of the first step. Default 0.01. */
  readonly learningRate?: Hyperparameter;
  /** Pull towards zero. Default 1e-4. */
  readonly lambda?: Hyperparameter;
  /** How fast the rate falls. Default 0.75. */
  readonly alpha?: Hyperparameter;
  /** The step after which the average is taken. Default 1e6. */
  readonly averageFrom?: Hyperparameter;
}

/** Descent with a falling rate that keeps the average of its parameters in the slot `average`. */
export function averagedDescent({
  learningRate = 0.01,
  lambda = 1e-4,
  alpha = 0.75,
  averageFrom = 1e6,
}: AveragedDescentOptions): Transform {
  return withPowers(transformOf)({
    name: "averagedDescent",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      lambda: hyperparameter("lambda", lambda, atLeastZero),
      alpha: hyperparameter("alpha", alpha, atLeastZero),
      averageFrom: hyperparameter("averageFrom", averageFrom, atLeastZero),
    },
    slots: { average: 0 },
    prepare: `eta = learningRate / (1 + lambda * learningRate * step) ^ alpha
      share = 1 / max(1, step - averageFrom)`,
    rule: `parameter = parameter * (1 - lambda * eta) - eta * update
      average = share == 1 ? parameter : average + (parameter - average) * share`,
  });
}
