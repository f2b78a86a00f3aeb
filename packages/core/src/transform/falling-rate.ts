import type { Hyperparameter } from "../schedule/schedule.ts";
import { atLeastZero, hyperparameter } from "./hyperparameter.ts";
import { transformOf, type Transform } from "./transform.ts";

/** `descend` with a rate that falls on its own: `learningRate / (1 + step * learningRateDecay)`. */
export function fallingRate({
  learningRate,
  learningRateDecay,
}: {
  readonly learningRate: Hyperparameter;
  readonly learningRateDecay: Hyperparameter;
}): Transform {
  return transformOf({
    name: "fallingRate",
    hyperparameters: {
      learningRate: hyperparameter("learningRate", learningRate, atLeastZero),
      learningRateDecay: hyperparameter("learningRateDecay", learningRateDecay, atLeastZero),
    },
    prepare: "rate = learningRate / (1 + step * learningRateDecay)",
    rule: "parameter = parameter - rate * update",
  });
}
